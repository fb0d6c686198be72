import { toBase32 } from '../../../preload/contract/fingerprint.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { RECOVERY_BYTES, SHEET_GROUPS, SHEET_GROUP_LETTERS, domains } from './constants.ts'
import { context } from './context.ts'
import { hash } from './hash.ts'
import type { Bytes } from './sodium.ts'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** What people write for letters that base32 has. */
const lookalikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' }

/** Eight groups of four letters and a check character. @param sheet 20 bytes. */
export function sheetGroups(sheet: Uint8Array): string[] {
  if (sheet.length !== RECOVERY_BYTES) throw new RangeError('recovery sheet')
  const letters = toBase32(sheet)
  return Array.from({ length: SHEET_GROUPS }, (_, group) => {
    const four = letters.slice(group * SHEET_GROUP_LETTERS, (group + 1) * SHEET_GROUP_LETTERS)
    return four + checkCharacter(group, four)
  })
}

/**
 * The 20 bytes of a sheet as people type it.
 * @throws SverkaError RECOVERY_MISMATCH with the numbers (from 1) of the groups whose check character does not fit.
 */
export function readSheet(groups: readonly string[]): Bytes {
  const clean = groups.map(cleanGroup)
  const wrong = Array.from({ length: SHEET_GROUPS }, (_, group) => group).filter(
    (group) => !holds(group, clean[group] ?? ''),
  )
  if (wrong.length > 0 || groups.length !== SHEET_GROUPS) {
    throw new SverkaError(
      'RECOVERY_MISMATCH',
      wrong.map((group) => String(group + 1)),
    )
  }
  return fromBase32(clean.map((group) => group.slice(0, SHEET_GROUP_LETTERS)).join(''))
}

/** Upper case, without spaces and hyphens, lookalikes read as the letters they stand for. */
export function cleanGroup(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll(/[018]/g, (digit) => lookalikes[digit] ?? digit)
}

function holds(group: number, text: string): boolean {
  const four = text.slice(0, SHEET_GROUP_LETTERS)
  return /^[A-Z2-7]{5}$/.test(text) && text.charAt(SHEET_GROUP_LETTERS) === checkCharacter(group, four)
}

function checkCharacter(group: number, four: string): string {
  return base32.charAt((hash(context(domains.sheet, group, four))[0] ?? 0) & 31)
}

function fromBase32(letters: string): Bytes {
  const bytes = new Uint8Array((letters.length * 5) / 8)
  let bits = 0
  let pending = 0
  let at = 0
  for (const letter of letters) {
    pending = ((pending << 5) | base32.indexOf(letter)) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (pending >> bits) & 0xff
    }
  }
  return bytes
}
