import type { ListEntry } from '../client/api.ts'
import type { CaseVault, RoomContext } from './room.ts'

/** Tells the whole list as its pages are opened; the desk sorts. The first event empties what it showed. */
export async function tellQueue({ vault, emit }: RoomContext): Promise<{
  cases: number
  damagedPages: number
}> {
  emit('queue.entries', { entries: [], reset: true })
  const asNow = standingNow(vault)
  const cases = await vault.tellList((entries) =>
    emit('queue.entries', { entries: entries.map(asNow), reset: false }),
  )
  return { cases, damagedPages: vault.damagedPages() }
}

/** As an entry counts now: handed on to an account that is here no more, a case waits for nobody. */
export function standingNow(vault: CaseVault): (entry: ListEntry) => ListEntry {
  const here = new Set(vault.colleagues().map(({ account }) => account))
  return (entry) =>
    entry.handedOn === undefined || here.has(entry.handedOn.to) ? entry : { ...entry, handedOn: undefined }
}
