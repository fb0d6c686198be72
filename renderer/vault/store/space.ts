import { writingReserve } from '../../../preload/contract/bridge.ts'
import { SverkaError, toFailure } from '../../../preload/contract/errors.ts'
import type { AskDesk } from './border.ts'

const mebibyte = 1_048_576

/**
 * Left free by an import over and above the writing reserve, so that what was taken in can also be decided: a finding
 * or a decision writes tens of KiB, a preview up to 1 MiB.
 */
export const importReserve = 96 * mebibyte

/** Before the store is opened. @throws SverkaError STORE_FULL; what main refuses the store for */
export async function demandOpening(askDesk: AskDesk): Promise<void> {
  const { refused, free } = await askDesk('store.look')
  if (free < writingReserve) throw new SverkaError('STORE_FULL')
  if (refused !== null) throw new SverkaError(refused)
}

/** Ciphertext is longer by 17 bytes a MiB; rows, their keys and the journal's entries come on top. */
const perDocument = 65_536

/**
 * Before anything of an import is written.
 * @throws SverkaError NOT_ENOUGH_SPACE with the bytes needed and the bytes there are
 */
export async function demandSpaceForImport(askDesk: AskDesk, sizes: readonly number[]): Promise<void> {
  const needed = sizes.reduce((sum, size) => sum + size + perDocument, writingReserve + importReserve)
  const { free } = await askDesk('store.look')
  const { quota = free, usage = 0 } = await navigator.storage.estimate()
  const there = Math.max(0, Math.min(free, quota - usage))
  if (there < needed) throw new SverkaError('NOT_ENOUGH_SPACE', [String(needed), String(there)])
}

/** The disk under the store, as every write meets it. */
export interface Disk {
  /** Before each write. @throws SverkaError STORE_FULL */
  demandSpace(): Promise<void>
  /**
   * Chromium gave a write, or the whole store, up: main opens another window, in which nobody opens the store until the
   * app is started anew. The keys go with this one.
   */
  stop(): void
}

export function diskOf(askDesk: AskDesk): Disk {
  return {
    demandSpace: async () => {
      const { free } = await askDesk('store.look')
      if (free < writingReserve) throw new SverkaError('STORE_FULL')
    },
    stop: () => {
      // The window is on its way out where nobody answers.
      askDesk('store.stop').catch(() => undefined)
    },
  }
}

/**
 * A full disk is another error of Chromium's wherever it is met: a quota exceeded, a file that does not take more, a
 * write that was given up. So a failure without a word of its own is looked at once more. @throws what `work` throws,
 * or SverkaError STORE_FULL in its place
 */
export async function orFull<T>(askDesk: AskDesk, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (toFailure(error).code !== 'INTERNAL') throw error
    const full = await askDesk('store.look').then(
      ({ free }) => free < writingReserve,
      () => false,
    )
    throw full ? new SverkaError('STORE_FULL') : error
  }
}
