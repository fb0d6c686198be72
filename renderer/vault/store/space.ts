import { SverkaError } from '../../../preload/contract/errors.ts'
import type { AskDesk, OpenVault } from './border.ts'

const mebibyte = 1_048_576

/**
 * Free below this, nothing is written and the store not opened: Chromium would otherwise meet the full disk in the
 * middle of a write, which its store takes badly (main/store-log.ts). As much as LevelDB may write by itself meanwhile:
 * its buffer of 4 MiB laid down as a table, tables of 2 MiB merged, its log and its list of files begun anew.
 */
export const writingReserve = 32 * mebibyte

/**
 * Left free by an import over and above the writing reserve, so that what was taken in can also be decided: a finding
 * or a decision writes tens of KiB, a preview up to 1 MiB.
 */
export const importReserve = 96 * mebibyte

/** @throws SverkaError STORE_FULL; what main refuses the store for */
export async function demandSpace(askDesk: AskDesk, bytes = 0): Promise<void> {
  const { refused, free } = await askDesk('store.look')
  if (refused !== null) throw new SverkaError(refused)
  if (free < bytes + writingReserve) throw new SverkaError('STORE_FULL')
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

/** The vault as the rooms get it: looked at the disk before every write. */
export function withSpace<Record>(vault: OpenVault<Record>, askDesk: AskDesk): OpenVault<Record> {
  const before =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await demandSpace(askDesk)
      return await write(...args)
    }
  return {
    ...vault,
    commit: before(vault.commit),
    writeDraft: before(vault.writeDraft),
    putSegment: before(vault.putSegment),
    putPreview: before(vault.putPreview),
  }
}
