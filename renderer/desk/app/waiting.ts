import { useApp } from './store.ts'

/**
 * How many decisions have not been received by the server yet, those that rest among them; null: nobody has told. Whoever
 * is not told the outbox is told what main has to send.
 */
export const useWaiting = (): number | null =>
  useApp(({ outbox, sync }) =>
    outbox === null
      ? (sync?.waiting ?? null)
      : outbox.filter(({ state }) => state === 'held' || state === 'handed-over').length,
  )
