import * as contract from '../../../preload/contract/sheet.ts'
import { hash } from './hash.ts'
import type { Bytes } from './sodium.ts'

export { cleanGroup } from '../../../preload/contract/sheet.ts'

/** Eight groups of four letters and a check character. @param sheet 20 bytes. */
export function sheetGroups(sheet: Uint8Array): string[] {
  return contract.sheetGroups(sheet, hash)
}

/** The 20 bytes of a sheet as people type it. @throws SverkaError RECOVERY_MISMATCH with the wrong groups, from 1. */
export function readSheet(groups: readonly string[]): Bytes {
  return contract.readSheet(groups, hash)
}
