import * as z from 'zod'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { utf8 } from '../../../renderer/domain/log/index.ts'
import { openJson, sealJson } from '../../../renderer/vault/format/envelope.ts'
import { recoveryKeys } from '../../../renderer/vault/format/kdf.ts'
import { heap, sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { newAccountSecret, openAccount, sealAccount } from '../../../renderer/vault/keys/account.ts'
import { Keyring, unwrapEpoch, wrapEpoch } from '../../../renderer/vault/keys/rings.ts'
import { openRootByEscrow, sealRootToEscrow } from '../../../renderer/vault/keys/root.ts'
import { createSigner } from '../../../renderer/vault/keys/signing.ts'

beforeAll(() => sodiumReady)
afterEach(() => {
  vi.restoreAllMocks()
})

/** What was in every array that is zeroed while `work` runs, as it was just before. */
function zeroedBy(work: () => unknown): string[] {
  const seen: string[] = []
  const real = sodium.memzero.bind(sodium)
  vi.spyOn(sodium, 'memzero').mockImplementation((bytes) => {
    seen.push(hex(bytes))
    real(bytes)
  })
  work()
  vi.restoreAllMocks()
  return seen
}
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const fill = (byte: number, length = 32): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(byte)

const vault = '00'.repeat(16)
const place = { vault, table: 'cases', id: 'a', revision: 1 }
const epoch = { keyId: '11'.repeat(16), key: fill(3) }

test('the plaintext of a record is zeroed once it is sealed, and once it is read (demand 9)', () => {
  const plain = hex(utf8('{"iin":"900101300007"}'))
  expect(zeroedBy(() => sealJson({ iin: '900101300007' }, epoch, place))).toContain(plain)

  // Opened, it lies in libsodium's heap alone. Its cipher keeps the last part of a block, up to 63 bytes, on its stack
  // until the next call: the beginning of a longer record is looked for.
  const record = { names: 'Омаров Нурлан '.repeat(20) }
  const beginning = hex(utf8(JSON.stringify(record)).slice(0, 64))
  const long = sealJson(record, epoch, place)
  // What sealing left there is the wrapper's: it frees without zeroing.
  for (const left of [beginning, hex(epoch.key)]) {
    while (inHeap(left) >= 0) heap().HEAPU8.fill(0, inHeap(left), inHeap(left) + left.length / 2)
  }
  expect(openJson(long, epoch, place, z.unknown())).toEqual(record)
  expect(inHeap(beginning)).toBe(-1)
  expect(() => openJson(long, epoch, place, z.number())).toThrow()
  expect(inHeap(beginning)).toBe(-1)
  expect(inHeap(hex(epoch.key))).toBe(-1)
})

/** Where these bytes, as hex, lie in libsodium's heap; -1 for nowhere. */
const inHeap = (bytes: string): number => Buffer.from(heap().HEAPU8.buffer).indexOf(Buffer.from(bytes, 'hex'))

test('an account’s secret, a ring’s key and the root’s seed leave no copy behind on their way in and out (demand 9)', () => {
  const secret = newAccountSecret(fill(7))
  const all = hex(secret.signSeed) + hex(secret.boxSecret) + hex(secret.rootKey)
  const kdf = { alg: 'argon2id13', salt: 'BSRDYoGgv979HDtaeZi31g', passes: 3, memory: 268_435_456 } as const
  const bare = { account: '22'.repeat(16), login: 'a', role: 'auditor', kdf, device: false } as const
  let header = { ...bare, sealed: '' } as ReturnType<typeof sealAccount>
  expect(zeroedBy(() => (header = sealAccount(vault, bare, fill(1), secret)))).toEqual([all])
  expect(zeroedBy(() => openAccount(vault, header, fill(1)))).toEqual([all])

  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  const name = { vault, ring: 'cases', epoch: 1, keyId: epoch.keyId } as const
  let wrap = ''
  const wrapping = zeroedBy(() => (wrap = wrapEpoch(name, fill(9), 'recovery', publicKey)))
  expect(wrapping.filter((bytes) => bytes.endsWith(hex(fill(9))))).toHaveLength(1)
  const unwrapping = zeroedBy(() => unwrapEpoch(name, 'recovery', wrap, privateKey))
  expect(unwrapping.filter((bytes) => bytes.endsWith(hex(fill(9))))).toHaveLength(1)

  let root = ''
  const sealing = zeroedBy(() => (root = sealRootToEscrow(vault, fill(4), fill(8), publicKey)))
  expect(sealing.filter((bytes) => bytes.endsWith(hex(fill(8))))).toHaveLength(1)
  const opening = zeroedBy(() => openRootByEscrow(vault, fill(4), root, privateKey))
  expect(opening.filter((bytes) => bytes.endsWith(hex(fill(8))))).toHaveLength(1)
})

test('what is derived on the way from a sheet, a closed signer and a dropped epoch are zeroed (demand 9)', () => {
  const between = zeroedBy(() => recoveryKeys(fill(5, 20), vault))
  expect(between).toHaveLength(1)
  expect(between[0]).toHaveLength(64)

  const signer = createSigner(fill(6))
  const pair = sodium.crypto_sign_seed_keypair(fill(6))
  expect(zeroedBy(() => signer.close())).toEqual([hex(pair.privateKey)])
  expect(() => signer.sign(fill(1))).toThrow(TypeError)

  const keyring = new Keyring()
  const keys = [fill(1), fill(2)] as const
  keyring.add({ vault, ring: 'cases', epoch: 1, keyId: 'a' }, keys[0])
  keyring.add({ vault, ring: 'cases', epoch: 2, keyId: 'b' }, keys[1])
  keyring.drop('a')
  keyring.drop('unknown')
  expect(keys).toEqual([fill(0), fill(2)])
  expect([keyring.knows('a'), keyring.knows('b')]).toEqual([false, true])
  keyring.close()
  expect(keys[1]).toEqual(fill(0))
  expect([keyring.knows('b'), keyring.has('cases')]).toEqual([false, false])
})
