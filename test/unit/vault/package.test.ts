import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  packageChunk,
  packageFileSize,
  packageHeadBytes,
  type PackageManifest,
} from '../../../preload/contract/package.ts'
import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import {
  canonicalBytes,
  concatBytes,
  fromBase64url,
  signedMessage,
  toBase64url,
} from '../../../renderer/domain/log/index.ts'
import { OpenPackage, publicHalf } from '../../../renderer/vault/format/package.ts'
import { randomBytes, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { createSigner, verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import { sealPackage } from '../../../main/cli/package.ts'
import { emptyFolder } from '../main/folder.ts'
import { bytesInMemory, claimPartOf, partInMemory, sealedWhole } from '../../samples/packages.ts'

/** What the command seals, the vault's own reader opens; and nothing else. */

const at = '2026-03-02T09:00:00.000Z'
const expires = '2026-03-16T09:00:00.000Z'
const claim = { caseRef: 'P-1', documents: [{ file: 'a.jpg' }, { file: 'b.pdf' }] }

let secret: Uint8Array
let seed: Uint8Array
let long: Uint8Array
beforeAll(async () => {
  await sodiumReady
  secret = randomBytes(32)
  seed = randomBytes(32)
  long = Uint8Array.from({ length: 2_300_000 }, (_, i) => (i * 31) ^ (i >> 9))
})

const order = (parts = [claimPartOf(claim), partInMemory('a.jpg', new Uint8Array(5000).fill(7))]) => ({
  ...{ to: publicHalf(secret), seed, at, expires },
  parts,
})

async function openAll(
  whole: Uint8Array,
  secrets = [secret],
): Promise<{ manifest: PackageManifest; parts: Uint8Array[] }> {
  const open = await OpenPackage.open(bytesInMemory(whole), secrets)
  try {
    const parts: Uint8Array[] = []
    for (const { size } of open.manifest.parts) {
      const pieces: Uint8Array[] = []
      for (let left = size; left > 0; left -= packageChunk) {
        pieces.push(new Uint8Array(await open.next(Math.min(left, packageChunk))))
      }
      parts.push(concatBytes(...pieces))
    }
    await open.end()
    return { manifest: open.manifest, parts }
  } finally {
    open.close()
  }
}

const codeOf = async (work: Promise<unknown>): Promise<ErrorCode> => {
  try {
    await work
  } catch (error) {
    if (error instanceof SverkaError) return error.code
    throw error
  }
  throw new Error('it was accepted')
}

describe('a sealed package', () => {
  test('opens to the bytes that were sealed, over several chunks, empty files included', async () => {
    const files = [long, new Uint8Array(0), long.slice(0, packageChunk), Uint8Array.of(1)]
    const parts = files.map((bytes, i) => partInMemory(`${i}.jpg`, bytes))
    const whole = await sealedWhole(order([claimPartOf(claim), ...parts]))
    const { manifest, parts: opened } = await openAll(whole)
    expect(opened.slice(1).map((bytes) => toBase64url(bytes))).toEqual(
      files.map((bytes) => toBase64url(bytes)),
    )
    expect(manifest).toMatchObject({ contents: 'case', to: toBase64url(publicHalf(secret)), at, expires })
  })

  test('opens where the plaintext ends exactly at the end of a chunk', async () => {
    const { manifest } = await sealPackage(order())
    // Sizes are written in as many digits, so that the manifest stays as long.
    const rest = packageChunk - 4 - canonicalBytes(manifest).length - 2 - JSON.stringify(claim).length
    for (const size of [rest - 1, rest, rest + 1]) {
      const whole = await sealedWhole(order([claimPartOf(claim), partInMemory('a.jpg', long.slice(0, size))]))
      const { parts } = await openAll(whole)
      expect(parts[1]?.length).toBe(size)
    }
  })

  test('opens by the key before, too, and by no other: for another workstation', async () => {
    const whole = await sealedWhole(order())
    expect((await openAll(whole, [randomBytes(32), secret])).parts).toHaveLength(2)
    expect(await codeOf(openAll(whole, [randomBytes(32)]))).toBe('PACKAGE_FOR_ANOTHER')
    expect(await codeOf(openAll(whole, []))).toBe('PACKAGE_FOR_ANOTHER')
  })

  test('cut anywhere it says so, or that it is none', async () => {
    const whole = await sealedWhole(order([claimPartOf(claim), partInMemory('a.jpg', long)]))
    const lengths = [
      ...Array(packageHeadBytes + 40).keys(),
      packageChunk,
      whole.length - 18,
      whole.length - 1,
    ]
    const codes = new Set<ErrorCode>()
    for (const length of lengths) codes.add(await codeOf(openAll(whole.slice(0, length))))
    expect([...codes]).toEqual(['PACKAGE_CUT'])
    expect(await codeOf(openAll(concatBytes(whole, Uint8Array.of(0))))).toBe('PACKAGE_DAMAGED')
  })

  test('of a later version says so, whatever else it holds; so does one of contents that are not known yet', async () => {
    const whole = await sealedWhole(order())
    whole[15] = 2
    expect(await codeOf(openAll(whole))).toBe('PACKAGE_FUTURE')
    expect(await codeOf(openAll(whole.slice(0, 16)))).toBe('PACKAGE_FUTURE')
  })

  test('larger than 4 GiB is refused by its head alone', async () => {
    const whole = await sealedWhole(order())
    whole.set([0, 0, 0, 1, 0, 0, 0, 1], 32)
    expect(await codeOf(openAll(whole))).toBe('PACKAGE_TOO_LARGE')
  })

  test('with one byte changed, anywhere, is never accepted: 4,000 flips by a fixed seed', async () => {
    const whole = await sealedWhole(order())
    const named: readonly ErrorCode[] = [
      'PACKAGE_CUT',
      'PACKAGE_DAMAGED',
      'PACKAGE_FOR_ANOTHER',
      'PACKAGE_FUTURE',
      'PACKAGE_TOO_LARGE',
    ]
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
        const changed = new Uint8Array(whole)
        changed[place] = (changed[place] ?? 0) ^ bits
        expect(named).toContain(await codeOf(openAll(changed)))
      }),
      { seed: 20_260_302, numRuns: 4000 },
    )
  })

  test('with chunks dropped, doubled or in another order is damaged', async () => {
    const whole = await sealedWhole(order([claimPartOf(claim), partInMemory('a.jpg', long)]))
    const chunk = packageChunk + 17
    const [first, second, third] = [0, 1, 2].map((i) =>
      whole.slice(packageHeadBytes + i * chunk, packageHeadBytes + (i + 1) * chunk),
    )
    const head = whole.slice(0, packageHeadBytes)
    const of = (...chunks: (Uint8Array | undefined)[]): Uint8Array =>
      concatBytes(head, ...chunks.map((one) => one ?? new Uint8Array(0)))
    for (const swapped of [of(second, first, third), of(first, first, third)]) {
      expect(await codeOf(openAll(swapped))).toBe('PACKAGE_DAMAGED')
    }
    expect(await codeOf(openAll(of(first, third)))).toBe('PACKAGE_CUT')
  })

  test('whose chunks are put behind the head of another one is damaged', async () => {
    const [one, other] = [await sealedWhole(order()), await sealedWhole(order())]
    const mixed = concatBytes(one.slice(0, packageHeadBytes), other.slice(packageHeadBytes))
    expect(await codeOf(openAll(mixed))).toBe('PACKAGE_DAMAGED')
  })

  test('is as long as its head says', async () => {
    const whole = await sealedWhole(order([claimPartOf(claim), partInMemory('a.jpg', long)]))
    const length = Number(new DataView(whole.buffer).getBigUint64(32))
    expect(packageFileSize(length)).toBe(whole.length)
  })
})

describe('the package that was landed with format 1', () => {
  // Ours; beside it lies what it was made of.
  const vector = JSON.parse(readFileSync(new URL('../vectors/package.json', import.meta.url), 'utf8')) as {
    boxSecret: string
    senderSeed: string
    file: string
    parts: { name: string; bytes: string }[]
  }

  test('opens to the parts it was made of, signed by its sender', async () => {
    const { manifest, parts } = await openAll(fromBase64url(vector.file), [fromBase64url(vector.boxSecret)])
    expect(
      manifest.parts.map(({ name }, i) => ({ name, bytes: toBase64url(parts[i] ?? new Uint8Array(0)) })),
    ).toEqual(vector.parts)
    const signer = createSigner(fromBase64url(vector.senderSeed))
    expect(manifest.from).toBe(toBase64url(signer.publicKey))
    const message = signedMessage('package', manifest)
    expect(verifyEd25519(fromBase64url(manifest.signature), message, signer.publicKey)).toBe(true)
  })

  const python = '/usr/bin/python3'
  const read = (file: string, secretText: string) =>
    spawnSync(python, ['test/independent/read_package.py', file, `--secret=${secretText}`], {
      encoding: 'utf8',
    })
  // Debian’s python3-nacl, which `npm test` installs where it may.
  const where = test.skipIf(spawnSync(python, ['-c', 'import nacl']).status !== 0)

  where('opens to a reader in another language, written from FORMAT.md, and to no other key', async () => {
    const path = join(await emptyFolder(), 'vector.svcase')
    writeFileSync(path, fromBase64url(vector.file))
    const { status, stdout, stderr } = read(path, vector.boxSecret)
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      parts: vector.parts.map(({ name, bytes }) => ({
        name,
        sha256: createHash('sha256').update(fromBase64url(bytes)).digest('hex'),
      })),
    })
    expect(read(path, vector.senderSeed)).toMatchObject({ status: 1, stdout: '' })
  })
})
