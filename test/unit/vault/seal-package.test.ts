import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import {
  isResult,
  packageContents,
  peerFingerprint,
  workstationKeyFile,
  type ReviewManifest,
} from '../../../preload/contract/package.ts'
import {
  concatBytes,
  equalBytes,
  signedMessage,
  toBase64url,
  utf8,
} from '../../../renderer/domain/log/index.ts'
import { OpenPackage, publicHalf } from '../../../renderer/vault/format/package.ts'
import { sealPackage, type SealedPart } from '../../../renderer/vault/format/seal-package.ts'
import { randomBytes, sodiumReady, type Bytes } from '../../../renderer/vault/format/sodium.ts'
import { createSigner, sha256 } from '../../../renderer/vault/keys/signing.ts'
import { bytesInMemory } from '../../samples/packages.ts'
import { emptyFolder } from '../main/folder.ts'

/** Packages that a vault seals for another. */

beforeAll(() => sodiumReady)

const at = '2026-03-02T09:00:00.000Z'
const id = (digit: string): string => digit.repeat(32)
const hash = 'A'.repeat(43)

/** Zeroed by whoever reads it, in pieces of no round size. */
const part = (name: string, bytes: Bytes): SealedPart => ({
  name,
  size: bytes.length,
  async *read() {
    for (let from = 0; from < bytes.length; from += 400_000) {
      yield await Promise.resolve(bytes.slice(from, from + 400_000))
    }
  },
})

async function seal(
  secret: Uint8Array,
  parts: readonly SealedPart[],
  contents: ReviewManifest['contents'] = 'second-review-request',
): Promise<Uint8Array> {
  const signer = createSigner(randomBytes(32))
  const pieces: Uint8Array[] = []
  await sealPackage(
    {
      ...{ package: id('c'), contents, vault: id('d'), at, parts },
      ...{ expires: '2026-04-01T09:00:00.000Z', to: toBase64url(publicHalf(secret)) },
      from: toBase64url(signer.publicKey),
      sign: (manifest) => toBase64url(signer.sign(signedMessage('package', manifest))),
    },
    (bytes) => {
      pieces.push(bytes)
      return Promise.resolve()
    },
  )
  return concatBytes(...pieces)
}

test.each([1, 1_000_000, 1_048_576, 2_300_000])(
  'what a vault seals, %i bytes, opens to the same by the reader of all packages, and to one in another language',
  async (size) => {
    const secret = randomBytes(32)
    const body = Uint8Array.from({ length: size }, (_, i) => (i * 31) ^ (i >> 9))
    const papers = [part('chain.json', utf8('{}')), part('request.json', utf8('{}'))]
    const whole = await seal(secret, [...papers, part('document-1', body)])
    const open = await OpenPackage.open(bytesInMemory(whole), [secret])
    expect(open.manifest).toMatchObject({ contents: 'second-review-request', vault: id('d') })
    await open.skip(4)
    const found: Uint8Array[] = []
    for (let left = size; left > 0; left -= 1_048_576) {
      found.push(new Uint8Array(await open.next(Math.min(left, 1_048_576))))
    }
    expect(equalBytes(concatBytes(...found), body)).toBe(true)
    await open.end()
    open.close()
    const python = '/usr/bin/python3'
    if (spawnSync(python, ['-c', 'import nacl']).status !== 0) return
    const path = join(await emptyFolder(), 'request.svcase')
    writeFileSync(path, whole)
    const arguments_ = ['test/independent/read_package.py', path, `--secret=${toBase64url(secret)}`]
    const { status, stderr } = spawnSync(python, arguments_, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  },
)

test('an appeal and its answer are told from a second review by their manifest, and each begins with its own papers', async () => {
  const secret = randomBytes(32)
  for (const contents of packageContents) {
    if (contents === 'case') continue
    const paper = isResult(contents) ? 'result.json' : 'request.json'
    const papers = [part('chain.json', utf8('{}')), part(paper, utf8('{}'))]
    const open = await OpenPackage.open(bytesInMemory(await seal(secret, papers, contents)), [secret])
    expect(open.manifest).toMatchObject({ contents, vault: id('d') })
    open.close()
    // Zeroed when it was sealed.
    const others = [part('chain.json', utf8('{}')), part('claim.json', utf8('{}'))]
    await expect(seal(secret, others, contents)).rejects.toMatchObject({ code: 'INTERNAL' })
  }
})

test('a part that is not the same twice, or not as long as it says, is damage and no package', async () => {
  const once = randomBytes(5)
  const longer: SealedPart = { ...part('document-1', once), size: 4 }
  let reads = 0
  const changing: SealedPart = {
    ...{ name: 'document-1', size: 5 },
    async *read() {
      yield await Promise.resolve(Uint8Array.of(reads++, 0, 0, 0, 0))
    },
  }
  const papers = [part('chain.json', utf8('{}')), part('request.json', utf8('{}'))]
  const secret = randomBytes(32)
  for (const last of [longer, changing]) {
    await expect(seal(secret, [...papers, last])).rejects.toMatchObject({ code: 'DAMAGED' })
  }
})

test('a workstation is known by all of its keys, its vault, its name and its country together', () => {
  const keys = { name: 'Desk 2', vault: id('1'), location: 'KZ', rootKey: hash, boxKey: `${'A'.repeat(42)}E` }
  const print = peerFingerprint(keys, sha256)
  const others = [
    { ...keys, name: 'Desk 3' },
    { ...keys, vault: id('2') },
    { ...keys, location: 'RU' },
    { ...keys, rootKey: keys.boxKey },
    { ...keys, boxKey: hash },
  ]
  expect(new Set([print, ...others.map((one) => peerFingerprint(one, sha256))]).size).toBe(6)
  // A file from before other workstations were thought of is still one.
  const before = { schema: 'sverka/workstation-key/v1', workstation: id('1'), boxKey: hash, fingerprint: 'x' }
  expect(workstationKeyFile.safeParse(before).success).toBe(true)
})
