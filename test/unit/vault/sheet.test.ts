import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { readSheet, sheetGroups } from '../../../renderer/vault/format/sheet.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { pattern } from '../vectors/inputs.ts'

beforeAll(() => sodiumReady)

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const sheet = fc.uint8Array({ minLength: 20, maxLength: 20 })

/** The groups that are refused; none: it reads. */
function refused(groups: readonly string[]): readonly string[] {
  try {
    readSheet(groups)
    return []
  } catch (error) {
    if (error instanceof SverkaError && error.code === 'RECOVERY_MISMATCH') return error.detail
    throw error
  }
}

test('a sheet reads back, also in small letters, with spaces, hyphens and lookalike digits', () => {
  fc.assert(
    fc.property(sheet, (bytes) => {
      const groups = sheetGroups(bytes)
      expect(readSheet(groups)).toEqual(bytes)
      const sloppy = groups.map((group) =>
        ` ${group.toLowerCase().replaceAll('o', '0').replaceAll('i', '1').replaceAll('b', '8')}`.replace(
          /(?<=..)/,
          '-',
        ),
      )
      expect(readSheet(sloppy)).toEqual(bytes)
    }),
  )
})

test('of all single mistypes of a sheet, those of a check character are all seen and of letters all but 1 in 32', () => {
  let missed = 0
  let tried = 0
  for (let seed = 0; seed < 4; seed++) {
    const groups = sheetGroups(pattern(20, seed))
    for (const [group, text] of groups.entries()) {
      for (let at = 0; at < text.length; at++) {
        for (const letter of base32.replace(text.charAt(at), '')) {
          const typed = groups.with(group, text.slice(0, at) + letter + text.slice(at + 1))
          const wrong = refused(typed)
          if (at === 4) expect(wrong).toEqual([String(group + 1)])
          else {
            tried++
            if (wrong.length === 0) missed++
            else expect(wrong).toEqual([String(group + 1)])
          }
        }
      }
    }
  }
  expect(missed / tried).toBeGreaterThan(1 / 64)
  expect(missed / tried).toBeLessThan(1 / 20)
})

test('exchanged groups, missing groups and foreign letters are refused by number', () => {
  const groups = sheetGroups(pattern(20, 1))
  const [first = '', second = ''] = groups
  expect(refused(groups.with(0, second).with(1, first))).toEqual(['1', '2'])
  expect(refused(groups.with(7, 'ЖЖЖЖЖ'))).toEqual(['8'])
  expect(refused(groups.slice(0, 7))).toEqual(['8'])
  expect(() => readSheet([...groups, 'AAAAA'])).toThrow('RECOVERY_MISMATCH')
})
