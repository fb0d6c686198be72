import { useMemo } from 'react'
import { toFailure } from '../../../preload/contract/errors.ts'
import {
  builtInLook,
  builtInViews,
  viewName,
  withoutView,
  withView,
  type QueueLook,
  type SavedView,
} from '../../domain/queue-views.ts'
import { useSession } from '../app/store.ts'
import { useVault, type Vault } from '../app/vault.ts'
import { showToast } from '../parts/index.ts'
import { useWords } from '../words/useWords.ts'
import { viewsWords } from '../words/views.ts'
import { lookOf, setLook, useQueue } from './store.ts'

/** A view as it is offered: one that everybody has, or one of this person's own. */
export type OfferedView = {
  readonly id: string
  readonly name: string
  readonly look: QueueLook
  /** Null: built in. */
  readonly saved: SavedView | null
}

/** In the order of their digits. */
export function useViews(): readonly OfferedView[] {
  const { t } = useWords(viewsWords)
  const { account } = useSession()
  const views = useQueue((state) => state.views)
  return useMemo(
    () => [
      ...builtInViews.map((id): OfferedView => {
        return { id, name: t(`views.${id}`), look: builtInLook(id, account), saved: null }
      }),
      ...views.map((saved): OfferedView => {
        const { id, name, ...look } = saved
        return { id, name, look, saved }
      }),
    ],
    [views, account, t],
  )
}

export const chooseView = ({ id, look }: OfferedView): void => setLook(look, id)

export type ViewActs = {
  /** The queue as it is looked at now, under a new name. */
  save: (name: string) => Promise<void>
  /** In place of what the view was. */
  overwrite: (view: SavedView) => Promise<void>
  rename: (view: SavedView, name: string) => Promise<void>
  remove: (view: SavedView) => Promise<void>
}

/** What a person does with their views; each can be taken back. Rejects with what the vault refused. */
export function useViewActs(): ViewActs {
  const { t } = useWords(viewsWords)
  const vault = useVault()
  return useMemo(() => {
    const done = (text: string, undo: (now: readonly SavedView[]) => SavedView[]): void => {
      const back = async (): Promise<void> => {
        try {
          await put(vault, undo)
        } catch (error) {
          useQueue.setState({ viewsFailure: toFailure(error) })
        }
      }
      showToast({ text, action: { text: t('views.undo'), run: () => void back() } })
    }
    const change = async (before: SavedView, after: SavedView, text: string): Promise<void> => {
      await put(vault, (now) => withView(now, after))
      useQueue.setState({ view: after.id })
      done(text, (now) => withView(now, before))
    }
    return {
      save: async (typed) => {
        const id = crypto.randomUUID().replaceAll('-', '')
        const view = { ...lookOf(useQueue.getState()), id, name: viewName(typed) }
        await put(vault, (now) => withView(now, view))
        useQueue.setState({ view: id })
        done(t('views.saved', { name: view.name }), (now) => withoutView(now, id))
      },
      overwrite: (view) => {
        const { id, name } = view
        return change(view, { ...lookOf(useQueue.getState()), id, name }, t('views.overwritten', { name }))
      },
      rename: (view, typed) => {
        const name = viewName(typed)
        return change(view, { ...view, name }, t('views.renamed', { name }))
      },
      remove: async (view) => {
        const at = useQueue.getState().views.findIndex(({ id }) => id === view.id)
        await put(vault, (now) => withoutView(now, view.id))
        done(t('views.removed', { name: view.name }), (now) =>
          withoutView(now, view.id).toSpliced(at, 0, view),
        )
      },
    }
  }, [vault, t])
}

/** Shown at once; where the vault does not keep it, as it was before. */
async function put(vault: Vault, to: (now: readonly SavedView[]) => SavedView[]): Promise<void> {
  const before = useQueue.getState().views
  const views = to(before)
  useQueue.setState({ views })
  try {
    await vault.call('queue.keepViews', [views])
  } catch (error) {
    useQueue.setState({ views: before })
    throw error
  }
}
