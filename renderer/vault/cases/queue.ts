import type { RoomContext } from './room.ts'

/** Tells the whole list as its pages are opened; the desk sorts. The first event empties what it showed. */
export async function tellQueue({ vault, emit }: RoomContext): Promise<{
  cases: number
  damagedPages: number
}> {
  emit('queue.entries', { entries: [], reset: true })
  const cases = await vault.tellList((entries) =>
    emit('queue.entries', { entries: [...entries], reset: false }),
  )
  return { cases, damagedPages: vault.damagedPages() }
}
