import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sealCase } from '../../../main/cli/seal-case.ts'
import { rootFingerprint } from '../../../preload/contract/fingerprint.ts'
import { senderKeyFile, senderSecretFile } from '../../../preload/contract/package.ts'
import { fromBase64url, toBase64url } from '../../../renderer/domain/log/index.ts'
import { OpenPackage, publicHalf } from '../../../renderer/vault/format/package.ts'
import { randomBytes, sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { bytesInMemory } from '../../samples/packages.ts'
import { emptyFolder } from '../main/folder.ts'

let folder: string
let secret: Uint8Array
const at = (name: string): string => join(folder, name)

/** Runs the command; its exit code, and all that it said. */
async function run(...argv: string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const code = await sealCase(argv, (text) => (said += text))
  return { code, said }
}

beforeEach(async () => {
  await sodiumReady
  folder = await emptyFolder()
  secret = randomBytes(32)
  const boxKey = toBase64url(publicHalf(secret))
  const fingerprint = rootFingerprint(boxKey, (bytes) => sodium.crypto_hash_sha256(bytes))
  const file = { schema: 'sverka/workstation-key/v1', workstation: 'a'.repeat(32), boxKey, fingerprint }
  await writeFile(at('station.pub'), JSON.stringify(file))
  await writeFile(at('a.jpg'), Buffer.alloc(3000, 1))
  await writeFile(at('b.pdf'), Buffer.alloc(1_500_000, 2))
  const documents = [
    { file: 'a.jpg', kind: 'id-card' },
    { file: 'b.pdf', kind: 'diploma' },
  ]
  await writeFile(at('claim.json'), JSON.stringify({ caseRef: 'C-1', documents }))
  await run('--new-sender', 'Сервер', '--out', at('keys'))
})

const usual = (): string[] => [
  ...['--to', at('station.pub'), '--from', at('keys/Сервер.key'), '--claim', at('claim.json')],
  ...[at('a.jpg'), at('b.pdf')],
]

describe('npm run seal:case', () => {
  it('makes a sender’s keys: a secret for its owner alone, a public file, the fingerprint of both; never over others', async () => {
    const { code, said } = await run('--new-sender', 'Филиал № 2', '--out', at('more/keys'))
    expect(code).toBe(0)
    expect(await readdir(at('more/keys'))).toEqual(['Филиал-2.key', 'Филиал-2.pub'])
    expect((await stat(at('more/keys/Филиал-2.key'))).mode & 0o777).toBe(0o600)
    const told = senderKeyFile.parse(JSON.parse(await readFile(at('more/keys/Филиал-2.pub'), 'utf8')))
    const kept = senderSecretFile.parse(JSON.parse(await readFile(at('more/keys/Филиал-2.key'), 'utf8')))
    expect(toBase64url(sodium.crypto_sign_seed_keypair(fromBase64url(kept.seed)).publicKey)).toBe(
      told.signKey,
    )
    expect(said).toContain(told.fingerprint)
    expect(said).not.toContain(kept.seed)
    expect(await run('--new-sender', 'Филиал № 2', '--out', at('more/keys'))).toMatchObject({ code: 1 })
    expect(JSON.parse(await readFile(at('more/keys/Филиал-2.key'), 'utf8'))).toEqual(kept)
  })

  it('seals a case that the workstation opens, whole, and says what it made', async () => {
    const { code, said } = await run(...usual(), '--out', at('out.svcase'), '--days', '3')
    expect([code, said]).toEqual([0, expect.stringContaining('2 and the claim')])
    const open = await OpenPackage.open(bytesInMemory(await readFile(at('out.svcase'))), [secret])
    expect(open.manifest.parts.map(({ name, size }) => [name, size])).toEqual([
      ['claim.json', (await stat(at('claim.json'))).size],
      ['a.jpg', 3000],
      ['b.pdf', 1_500_000],
    ])
    expect(Date.parse(open.manifest.expires) - Date.parse(open.manifest.at)).toBe(3 * 86_400_000)
    await open.end()
    open.close()
    expect(await readdir(folder)).not.toContain('out.svcase.part')
  })

  it.each([
    [
      'a file that the claim does not name',
      () => [...usual(), at('station.pub')],
      'does not name station.pub',
    ],
    ['a file that is named and not given', () => usual().slice(0, -1), 'names b.pdf, which was not given'],
    ['a key that is none', () => usual().with(1, at('a.jpg')), 'is not a workstation'],
    ['a sender that is none', () => usual().with(3, at('station.pub')), 'is not a sender'],
    ['a claim that is none', () => usual().with(5, at('a.jpg')), 'is not a claim'],
    ['a file that is not there', () => usual().with(1, at('nobody.pub')), 'cannot be read'],
    ['days without end', () => [...usual(), '--days', '1000'], 'npm run seal:case'],
    ['an option it does not know', () => [...usual(), '--verbose'], 'npm run seal:case'],
    ['nothing', () => [], 'npm run seal:case'],
  ])('refuses %s, with a sentence, and writes nothing', async (_, argv, sentence) => {
    const before = await readdir(folder)
    const { code, said } = await run(...argv(), ...(argv().length > 0 ? ['--out', at('out.svcase')] : []))
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)])
    expect(await readdir(folder)).toEqual(before)
  })

  it('refuses a workstation’s key whose letters are not those of its fingerprint', async () => {
    const text = await readFile(at('station.pub'), 'utf8')
    await writeFile(
      at('station.pub'),
      text.replace(/"boxKey":"(.)/, (_, letter) => `"boxKey":"${letter === 'A' ? 'B' : 'A'}`),
    )
    const { code, said } = await run(...usual())
    expect([code, said]).toEqual([1, expect.stringContaining('is not a workstation')])
  })

  it('leaves no piece of a package where its place cannot be written', async () => {
    const { code } = await run(...usual(), '--out', at('none/out.svcase'))
    expect(code).toBe(1)
    expect(await readdir(folder)).not.toContain('none')
  })
})
