import { context } from './context.ts'
import { SverkaError } from './errors.ts'
import { toBase32 } from './fingerprint.ts'

/** A secret of 20 bytes as people copy it by hand: the recovery sheet, and the Company's escrow key. */

type Bytes = Uint8Array<ArrayBuffer>
/** BLAKE2b-256 without a key. */
export type Hash = (message: Uint8Array) => Uint8Array

export const SHEET_BYTES = 20
export const SHEET_GROUPS = 8
const SHEET_GROUP_LETTERS = 4
export const sheetDomain = 'sverka/sheet/v1'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** What people write for letters that base32 has. */
const lookalikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' }

/** Eight groups of four letters and a check character. @param sheet 20 bytes. */
export function sheetGroups(sheet: Uint8Array, hash: Hash): string[] {
  if (sheet.length !== SHEET_BYTES) throw new RangeError('recovery sheet')
  const letters = toBase32(sheet)
  return Array.from({ length: SHEET_GROUPS }, (_, group) => {
    const four = letters.slice(group * SHEET_GROUP_LETTERS, (group + 1) * SHEET_GROUP_LETTERS)
    return four + checkCharacter(group, four, hash)
  })
}

/**
 * The 20 bytes of a sheet as people type it.
 * @throws SverkaError RECOVERY_MISMATCH with the numbers (from 1) of the groups whose check character does not fit.
 */
export function readSheet(groups: readonly string[], hash: Hash): Bytes {
  const clean = groups.map(cleanGroup)
  const wrong = Array.from({ length: SHEET_GROUPS }, (_, group) => group).filter(
    (group) => !holds(group, clean[group] ?? '', hash),
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

function holds(group: number, text: string, hash: Hash): boolean {
  const four = text.slice(0, SHEET_GROUP_LETTERS)
  return /^[A-Z2-7]{5}$/.test(text) && text.charAt(SHEET_GROUP_LETTERS) === checkCharacter(group, four, hash)
}

function checkCharacter(group: number, four: string, hash: Hash): string {
  return base32.charAt((hash(context(sheetDomain, group, four))[0] ?? 0) & 31)
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
