import type { PackageFolder } from '../../../preload/contract/bridge.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import { forgetQueue } from '../../../renderer/desk/queue/store.ts'
import type { ListEntry, Session } from '../../../renderer/vault/client/api.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { session, stage, type Stage } from '../desk/stage.tsx'

export type QueueStage = Stage & {
  /** Names of what the vault was asked, in order. */
  names: () => string[]
}

/** The queue over a double of the vault that tells these entries in pages, as the real one does. */
export async function queueStage(
  entries: readonly ListEntry[],
  {
    answers = {},
    pageSize = 5,
    damagedPages = 0,
    ...rest
  }: {
    answers?: DoubleAnswers
    pageSize?: number
    damagedPages?: number
    packages?: PackageFolder
    open?: Session
    language?: Language
    theme?: 'light' | 'dark'
  } = {},
): Promise<QueueStage> {
  const ready = Promise.withResolvers<Stage>()
  forgetQueue()
  const on = await stage({
    open: session,
    place: '/queue',
    ...rest,
    answers: {
      'outbox.list': () => [],
      'queue.list': async () => {
        const { vault } = await ready.promise
        vault.tell('queue.entries', { entries: [], reset: true })
        for (let at = 0; at < entries.length; at += pageSize) {
          vault.tell('queue.entries', { entries: entries.slice(at, at + pageSize), reset: false })
        }
        return { cases: entries.length, damagedPages }
      },
      ...answers,
    },
  })
  ready.resolve(on)
  return { ...on, names: () => on.vault.asked.map(({ name }) => name) }
}
