import { SverkaError } from '../../../preload/contract/errors.ts'
import { mayKeepViews, type SavedView } from '../../domain/queue-views.ts'
import { queueDesk, type QueueDesk, type QueuePlace } from '../client/api.ts'
import { queueDeskKey } from '../store/rows.ts'
import type { CaseVault, RoomContext } from './room.ts'

/**
 * How this account looks at the queue, sealed like what it has typed. It changes no case and shows none, so it is no
 * processing and has no entry.
 */

/** @throws SverkaError MANDATE_MISSING without keys of cases, DAMAGED */
export async function readQueueDesk({ vault }: Pick<RoomContext, 'vault'>): Promise<QueueDesk> {
  const stored = await vault.readDraft(keyOf(vault))
  if (stored === null) return { views: [], place: null }
  const parsed = queueDesk.safeParse(stored)
  if (!parsed.success) throw new SverkaError('DAMAGED')
  return parsed.data
}

/** @throws SverkaError BAD_ARGUMENT; DAMAGED where what is there does not open: it is not written over */
export async function keepViews(room: RoomContext, views: readonly SavedView[]): Promise<void> {
  if (!mayKeepViews(views)) throw new SverkaError('BAD_ARGUMENT', ['views'])
  await change(room, (before) => ({ ...before, views: [...views] }))
}

export async function keepPlace(room: RoomContext, place: QueuePlace): Promise<void> {
  await change(room, (before) => ({ ...before, place }))
}

export async function keepOpen(room: RoomContext, open: string | null): Promise<void> {
  await change(room, ({ open: before, ...rest }) => {
    if ((before ?? null) === open) return null
    return open === null ? rest : { ...rest, open }
  })
}

/** @param to null: it stays as it is */
async function change(room: RoomContext, to: (before: QueueDesk) => QueueDesk | null): Promise<void> {
  const { vault } = room
  await vault.exclusive(async () => {
    const after = to(await readQueueDesk(room))
    if (after !== null) await vault.writeDraft(keyOf(vault), after)
  })
}

const keyOf = ({ session }: CaseVault): string => queueDeskKey(session.account)
