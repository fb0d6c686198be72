import { create } from 'zustand'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { QueueLook, QueueOrder, QueueTab, SavedView } from '../../domain/queue-views.ts'
import type { QueuePlace } from '../../vault/client/api.ts'
import { onSweep } from '../app/store.ts'
import type { Vault } from '../app/vault.ts'
import { createFeed, type Feed } from './feed.ts'
import { forgetWords } from './folding.ts'
import { wide, type Narrowing, type QueueRow } from './rows.ts'

export type QueueState = {
  /** Oldest first. */
  rows: readonly QueueRow[]
  /** The list was told whole at least once. */
  told: boolean
  failure: Failure | null
  /** Parts of the list that do not open. */
  damagedPages: number
  /** Accounts by id, as they are called. */
  logins: ReadonlyMap<string, string>
  tab: QueueTab
  search: string
  order: QueueOrder
  narrowing: Narrowing
  /** The chosen case; its place as well, for when it leaves the list. */
  chosen: { id: string | null; index: number }
  /** Pixels. */
  scroll: number
  /** Ways to look at it that this person keeps. */
  views: readonly SavedView[]
  /** Why they could not be read or kept. */
  viewsFailure: Failure | null
  /** That of them, or of those built in, which was chosen last. */
  view: string | null
  /** The person has been somewhere in it since the unlock: where they were before counts no longer. */
  moved: boolean
}

const atFirst: QueueState = {
  rows: [],
  told: false,
  failure: null,
  damagedPages: 0,
  logins: new Map(),
  tab: 'mine',
  search: '',
  order: 'oldest',
  narrowing: wide,
  chosen: { id: null, index: 0 },
  scroll: 0,
  views: [],
  viewsFailure: null,
  view: null,
  moved: false,
}

/** The queue as the vault has told it, and where the person is in it; lives while the session does. */
export const useQueue = create<QueueState>(() => atFirst)

const fromTheTop = { chosen: atFirst.chosen, scroll: 0, moved: true }
export const setTab = (tab: QueueTab): void => useQueue.setState({ tab, ...fromTheTop })
export const setSearch = (search: string): void => useQueue.setState({ search, ...fromTheTop })
export const setOrder = (order: QueueOrder): void => useQueue.setState({ order, ...fromTheTop })
export const narrow = (change: Partial<Narrowing>): void =>
  useQueue.setState(({ narrowing }) => ({ narrowing: { ...narrowing, ...change }, ...fromTheTop }))
export const choose = (id: string, index: number): void =>
  useQueue.setState({ chosen: { id, index }, moved: true })
export const setScroll = (scroll: number): void => useQueue.setState({ scroll })

export const lookOf = ({ tab, search, order, narrowing }: QueueState): QueueLook => ({
  ...{ tab, search, order, ...narrowing },
})

/** @param view the view that it is the look of */
export const setLook = (look: QueueLook, view: QueueState['view']): void =>
  useQueue.setState({ ...spread(look), view, ...fromTheTop })

const spread = ({ tab, search, order, overdue, programme, reviewer }: QueueLook) => ({
  ...{ tab, search, order, narrowing: { overdue, programme, reviewer } },
})

let hearing: { vault: Vault; feed: Feed; stop: () => void } | null = null

/** What is told after a lock is nobody's. */
const isHeard = (feed: Feed): boolean => hearing?.feed === feed

/** Asks the vault for the whole list, and from then on hears every change until the lock. */
export async function askForQueue(vault: Vault): Promise<void> {
  const { feed } = hear(vault)
  // Before the rows: where the person was is told once they can be there.
  if (!useQueue.getState().told) await askForDesk(vault, feed)
  if (!isHeard(feed)) return
  try {
    const [status, { damagedPages }] = await Promise.all([
      vault.call('status', []),
      vault.call('queue.list', []),
    ])
    if (!isHeard(feed)) return
    feed.done()
    const accounts = 'accounts' in status ? status.accounts : []
    useQueue.setState({
      told: true,
      failure: null,
      damagedPages,
      logins: new Map(accounts.map(({ account, login }) => [account, login])),
    })
  } catch (error) {
    if (isHeard(feed)) useQueue.setState({ failure: toFailure(error) })
  }
}

/** The person's views, and where they were before the lock. Without them the queue is there all the same. */
async function askForDesk(vault: Vault, feed: Feed): Promise<void> {
  try {
    const { views, place } = await vault.call('queue.desk', [])
    if (!isHeard(feed)) return
    const { moved } = useQueue.getState()
    useQueue.setState({ views, viewsFailure: null })
    if (place === null || moved) return
    const { look, view, chosen, scroll } = place
    useQueue.setState({ ...spread(look), view, chosen, scroll })
  } catch (error) {
    if (isHeard(feed)) useQueue.setState({ viewsFailure: toFailure(error) })
  }
}

function hear(vault: Vault): { feed: Feed } {
  if (hearing?.vault === vault) return hearing
  forgetQueue()
  const feed = createFeed((rows) => useQueue.setState({ rows }))
  const stopHearing = vault.on('queue.entries', feed.take)
  const stopKeeping = keepPlace(vault)
  const stop = (): void => {
    stopHearing()
    stopKeeping()
  }
  hearing = { vault, feed, stop }
  return hearing
}

/** Milliseconds after the last move. */
const pause = 1000
let placing: ReturnType<typeof setTimeout> | undefined
let place: (() => Promise<void>) | null = null

/** Gives the vault where the person is, some time after they moved; the answer ends it. */
function keepPlace(vault: Vault): () => void {
  const end = useQueue.subscribe((now, before) => {
    if (!now.moved && now.scroll === before.scroll) return
    const stays = (['tab', 'search', 'order', 'narrowing', 'chosen', 'scroll', 'view'] as const).every(
      (part) => now[part] === before[part],
    )
    if (stays) return
    clearTimeout(placing)
    place = async () => {
      place = null
      clearTimeout(placing)
      // Where it cannot be kept, one begins at the top next time.
      await vault.call('queue.keepPlace', [placeOf(useQueue.getState())]).catch(() => undefined)
    }
    placing = setTimeout(() => void place?.(), pause)
  })
  return () => {
    end()
    clearTimeout(placing)
    place = null
  }
}

const placeOf = (state: QueueState): QueuePlace => ({
  ...{ look: lookOf(state), view: state.view, chosen: state.chosen, scroll: state.scroll },
})

export function forgetQueue(): void {
  hearing?.stop()
  hearing?.feed.end()
  hearing = null
  forgetWords()
  useQueue.setState(atFirst)
}
onSweep(() => {
  const kept = place?.()
  forgetQueue()
  return kept
})
