import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { toHex } from '../../../renderer/domain/log/index.ts'
import { context, idBytes, lengthPrefixed, u8 } from '../../../renderer/vault/format/context.ts'
import { accountKeyOf, previewKeyOf, recoveryKeys, streamKeyOf } from '../../../renderer/vault/format/kdf.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { constructions } from '../vectors/constructions.ts'

beforeAll(() => sodiumReady)

test('a context is its parts, each behind its length: strings, numbers as u64, bytes as they are', () => {
  expect(toHex(lengthPrefixed(Uint8Array.of(1, 2)))).toBe('000000020102')
  expect(toHex(context('é', 258, Uint8Array.of(7)))).toBe(
    '00000002c3a9000000080000000000000102' + '0000000107',
  )
  expect(toHex(context('', new Uint8Array(0)))).toBe('0000000000000000')
  expect(toHex(context(Number.MAX_SAFE_INTEGER))).toBe('00000008001fffffffffffff')
})

test('no two lists of parts have the same bytes', () => {
  const part = fc.oneof(fc.string(), fc.nat(), fc.uint8Array({ maxLength: 8 }))
  const flat = (parts: readonly (string | number | Uint8Array)[]): string =>
    parts
      .map((one) => (typeof one === 'string' ? toHex(new TextEncoder().encode(one)) : asHex(one)))
      .join('|')
  const asHex = (one: number | Uint8Array): string =>
    typeof one === 'number' ? BigInt(one).toString(16).padStart(16, '0') : toHex(one)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.array(part, { maxLength: 4 }), (one, other) => {
      const same = one.length === other.length && flat(one) === flat(other)
      expect(toHex(context(...one)) === toHex(context(...other))).toBe(same)
    }),
  )
})

test('what does not fit a context is refused at the door', () => {
  for (const wrong of [-1, 1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN]) {
    expect(() => context(wrong)).toThrow('u64')
  }
  for (const wrong of [-1, 256, 1.5]) expect(() => u8(wrong)).toThrow('u8')
  expect([u8(0), u8(255)]).toEqual([Uint8Array.of(0), Uint8Array.of(255)])
  expect(() => idBytes('00'.repeat(15))).toThrow('an id has 16 bytes')
  expect(() => idBytes('00'.repeat(17))).toThrow('an id has 16 bytes')
  expect(idBytes('0f'.repeat(16))).toEqual(new Uint8Array(16).fill(15))
})

test('the derived keys are the frozen ones, each from its whole secret only (demand 9)', () => {
  const vector = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'))
  for (const name of ['kdf', 'record-envelope', 'account-secret', 'root-secret'] as const) {
    expect({ format: 1, construction: name, ...JSON.parse(JSON.stringify(constructions[name]())) }).toEqual(
      vector(name),
    )
  }
  const key = new Uint8Array(32).fill(5)
  expect(streamKeyOf(key)).not.toEqual(previewKeyOf(key))
  expect(() => recoveryKeys(new Uint8Array(19), '00'.repeat(16))).toThrow('recovery sheet')
  expect(() => recoveryKeys(new Uint8Array(21), '00'.repeat(16))).toThrow('recovery sheet')
  expect(() => accountKeyOf(new Uint8Array(31), null)).toThrow('argon')
  const alone = accountKeyOf(key, null)
  expect(alone).toEqual(key)
  alone.fill(0)
  expect(key[0]).toBe(5)
  expect(accountKeyOf(key, new Uint8Array(32))).not.toEqual(key)
})
