import fc from 'fast-check'
import * as z from 'zod'
import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { toHex } from '../../../renderer/domain/log/index.ts'
import { context } from '../../../renderer/vault/format/context.ts'
import {
  keyIdOf,
  openJson,
  openRecord,
  sealJson,
  sealRecord,
  type EpochKey,
  type RecordPlace,
} from '../../../renderer/vault/format/envelope.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'

beforeAll(() => sodiumReady)

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const id = bytes(16).map(toHex)
const place: fc.Arbitrary<RecordPlace> = fc.record({
  vault: id,
  table: fc.constantFrom('cases', 'pages', 'heads', 'entries'),
  id: fc.oneof(
    id,
    fc.nat().map((n) => String(n)),
  ),
  revision: fc.nat(),
})
const epoch: fc.Arbitrary<EpochKey> = fc.record({ keyId: id, key: bytes(32) })
const plain = fc.uint8Array({ maxLength: 300 })

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'opened'
  } catch (error) {
    return error instanceof SverkaError ? error.code : String(error)
  }
}

test('a record opens where it was sealed, and is what it was (demand 9)', () => {
  fc.assert(
    fc.property(plain, epoch, place, (record, key, at) => {
      expect(openRecord(sealRecord(record, key, at), key, at)).toEqual(record)
    }),
  )
})

test('no member of a record’s place can change without the record refusing to open (demand 9)', () => {
  const member = fc.constantFrom('vault', 'table', 'id', 'revision', 'keyId', 'key')
  fc.assert(
    fc.property(
      plain,
      epoch,
      place,
      place,
      epoch,
      member,
      (record, key, at, otherPlace, otherKey, changed) => {
        const here = { ...at, ...key }
        const there = { ...here, [changed]: { ...otherPlace, ...otherKey }[changed] }
        fc.pre(JSON.stringify(here) !== JSON.stringify(there))
        const sealed = sealRecord(record, key, at)
        expect(codeOf(() => openRecord(sealed, there, there))).toBe('DAMAGED')
      },
    ),
  )
})

test('no byte of an envelope can change without the record refusing to open (demand 9)', () => {
  fc.assert(
    fc.property(
      plain,
      epoch,
      place,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (record, key, at, where, by) => {
        const sealed = sealRecord(record, key, at)
        const index = where % sealed.length
        sealed[index] = (sealed[index] ?? 0) ^ by
        expect(['DAMAGED', 'FUTURE_FORMAT']).toContain(codeOf(() => openRecord(sealed, key, at)))
      },
    ),
  )
})

test('a cut or lengthened envelope does not open (demand 9)', () => {
  fc.assert(
    fc.property(plain, epoch, place, fc.nat(), (record, key, at, cut) => {
      const sealed = sealRecord(record, key, at)
      expect(codeOf(() => openRecord(sealed.slice(0, cut % sealed.length), key, at))).toBe('DAMAGED')
      expect(codeOf(() => openRecord(Uint8Array.of(...sealed, 0), key, at))).toBe('DAMAGED')
    }),
  )
})

test('an envelope of a later version is named as one', () => {
  const key = { keyId: '00'.repeat(16), key: new Uint8Array(32) }
  const sealed = sealRecord(new Uint8Array(1), key, {
    vault: key.keyId,
    table: 'cases',
    id: 'x',
    revision: 1,
  })
  sealed[0] = 2
  expect(codeOf(() => keyIdOf(sealed))).toBe('FUTURE_FORMAT')
})

test('an envelope too short to be one, or of version 0, tells no key id: damage is told before a key is looked for', () => {
  const key = { keyId: '00'.repeat(16), key: new Uint8Array(32) }
  const at = { vault: key.keyId, table: 'cases', id: 'x', revision: 1 }
  const smallest = sealRecord(new Uint8Array(0), key, at)
  expect(keyIdOf(smallest)).toBe(key.keyId)
  expect(codeOf(() => keyIdOf(smallest.slice(0, -1)))).toBe('DAMAGED')
  expect(codeOf(() => keyIdOf(new Uint8Array(0)))).toBe('DAMAGED')
  smallest[0] = 0
  expect(codeOf(() => keyIdOf(smallest))).toBe('DAMAGED')
})

test('a record whose bytes are no UTF-8 is damaged, not read with other letters', () => {
  const key = { keyId: '00'.repeat(16), key: new Uint8Array(32) }
  const at = { vault: key.keyId, table: 'cases', id: 'x', revision: 1 }
  const sealed = sealRecord(Uint8Array.of(0x22, 0xff, 0x22), key, at)
  expect(codeOf(() => openJson(sealed, key, at, z.string()))).toBe('DAMAGED')
})

test('a record that opens but is not what its table holds is damaged', () => {
  const key = { keyId: '00'.repeat(16), key: new Uint8Array(32) }
  const at = { vault: key.keyId, table: 'cases', id: 'x', revision: 1 }
  const sealed = sealJson({ name: 'a' }, key, at)
  expect(openJson(sealed, key, at, z.strictObject({ name: z.string() }))).toEqual({ name: 'a' })
  expect(codeOf(() => openJson(sealed, key, at, z.strictObject({})))).toBe('DAMAGED')
})

test('two lists of parts never have the same context bytes', () => {
  const part = fc.oneof(fc.string(), fc.nat(), fc.uint8Array({ maxLength: 20 }))
  const said = (parts: readonly (string | number | Uint8Array)[]): string =>
    parts.map((one) => toHex(context(one))).join('/')
  fc.assert(
    fc.property(fc.array(part), fc.array(part), (a, b) => {
      fc.pre(said(a) !== said(b))
      expect(toHex(context(...a))).not.toBe(toHex(context(...b)))
    }),
  )
})
