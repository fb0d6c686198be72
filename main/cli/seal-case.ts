import { createReadStream } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import sodium from 'libsodium-wrappers'
import * as z from 'zod'
import { rootFingerprint } from '../../preload/contract/fingerprint.ts'
import {
  claimPart,
  packageFileName,
  readKeyFile,
  senderSecretFile,
  workstationKeyFile,
} from '../../preload/contract/package.ts'
import { fromBase64url } from '../../renderer/domain/log/index.ts'
import { SealError, sealPackage, type SealedPart } from './package.ts'
import { makeSenderKeys } from './sender-keys.ts'

z.config({ jitless: true })

const usage = `npm run seal:case -- --to WORKSTATION.pub --from SENDER.key --claim claim.json FILE… [--out FILE] [--days N]
  makes one encrypted file that only that workstation opens, for N days (14 by default, 90 at most)
npm run seal:case -- --new-sender NAME --out DIR
  makes a sender's keys: DIR/NAME.key, which stays with the sender, and DIR/NAME.pub for the workstation
`
const day = 86_400_000
const mostDays = 90

/** What of a claim the sealer looks at: the workstation checks all of it. */
const namedFiles = z.looseObject({ documents: z.array(z.looseObject({ file: z.string() })) })

/** Seals a case, or makes a sender's keys; answers with the exit code. */
export async function sealCase(argv: readonly string[], write: (text: string) => void): Promise<number> {
  try {
    const asked = readArguments(argv)
    if (asked === null) {
      write(usage)
      return 1
    }
    write(asked.what === 'sender' ? await newSender(asked) : await seal(asked))
    return 0
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    write(`${error.message}\n`)
    return 1
  }
}

type Asked =
  | { what: 'sender'; name: string; folder: string }
  | {
      what: 'case'
      to: string
      from: string
      claim: string
      files: readonly string[]
      out: string | null
      days: number
    }

function readArguments(argv: readonly string[]): Asked | null {
  let parsed
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        claim: { type: 'string' },
        out: { type: 'string' },
        days: { type: 'string' },
        'new-sender': { type: 'string' },
      },
    })
  } catch {
    return null
  }
  const { values, positionals: files } = parsed
  const { to, from, claim, out, days, 'new-sender': sender } = values
  if (sender !== undefined) {
    const name = sender.normalize('NFC').trim()
    const isAlone = [to, from, claim, days].every((one) => one === undefined) && files.length === 0
    if (!isAlone || out === undefined || name === '' || name.length > 64) return null
    return { what: 'sender', name, folder: out }
  }
  const many = Number(days ?? '14')
  const isLasting = Number.isInteger(many) && many >= 1 && many <= mostDays
  if (to === undefined || from === undefined || claim === undefined || !isLasting) return null
  return { what: 'case', to, from, claim, files, out: out ?? null, days: many }
}

async function newSender({ name, folder }: Extract<Asked, { what: 'sender' }>): Promise<string> {
  const { key, pub, fingerprint } = await makeSenderKeys(name, folder).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST'
      ? new SealError('There are keys of that name; they are left as they are.')
      : error
  })
  return [
    `Secret, stays with the sender:      ${key}`,
    `For the workstation's people:       ${pub}`,
    `Fingerprint, to compare by voice:   ${fingerprint}`,
    '',
  ].join('\n')
}

async function seal({
  to,
  from,
  claim,
  files,
  out,
  days,
}: Extract<Asked, { what: 'case' }>): Promise<string> {
  await sodium.ready
  const sha256 = (bytes: Uint8Array): Uint8Array => sodium.crypto_hash_sha256(bytes)
  const workstation = readKeyFile(workstationKeyFile, ({ boxKey }) => boxKey, await textOf(to), sha256)
  if (workstation === null) throw new SealError(`${to} is not a workstation's key.`)
  const sender = senderSecretFile.safeParse(jsonOf(await textOf(from)))
  if (!sender.success) throw new SealError(`${from} is not a sender's key.`)
  const parts = [await partOf(claimPart, claim), ...(await partsOf(claim, files))]
  const seed = fromBase64url(sender.data.seed)
  const now = Date.now()
  const { manifest, bytes } = await sealPackage({
    to: fromBase64url(workstation.boxKey),
    seed,
    parts,
    at: new Date(now).toISOString(),
    expires: new Date(now + days * day).toISOString(),
  })
  sodium.memzero(seed)
  const place = resolve(out ?? packageFileName(manifest.package))
  await writeWhole(place, bytes)
  return [
    `Package      ${place}`,
    `Number       ${manifest.package}`,
    `Good until   ${manifest.expires}`,
    `Files        ${parts.length - 1} and the claim`,
    `Workstation  ${workstation.fingerprint}`,
    `Sender       ${rootFingerprint(manifest.from, sha256)}`,
    '',
  ].join('\n')
}

/** Every file that the claim names and no other: what is not needed is not sent. @throws SealError */
async function partsOf(claim: string, files: readonly string[]): Promise<SealedPart[]> {
  const parsed = namedFiles.safeParse(jsonOf(await textOf(claim)))
  if (!parsed.success) throw new SealError(`${claim} is not a claim.`)
  const given = new Map(files.map((path) => [nameOf(path), path]))
  if (given.size < files.length) throw new SealError('Two files have the same name.')
  const named = new Set(parsed.data.documents.map(({ file }) => file.normalize('NFC').trim()))
  for (const name of given.keys()) {
    if (!named.has(name)) throw new SealError(`The claim does not name ${name}.`)
  }
  const parts: SealedPart[] = []
  for (const name of named) {
    const path = given.get(name)
    if (path === undefined) throw new SealError(`The claim names ${name}, which was not given.`)
    parts.push(await partOf(name, path))
  }
  return parts
}

async function partOf(name: string, path: string): Promise<SealedPart> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) throw new SealError(`${path} cannot be read.`)
  return { name, size: found.size, read: () => createReadStream(path, { highWaterMark: 1_048_576 }) }
}

const nameOf = (path: string): string => basename(path).normalize('NFC').trim()

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new SealError(`${path} cannot be read.`)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** At its place whole or not at all. */
async function writeWhole(place: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const beside = `${place}.part`
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      for await (const piece of bytes) await file.writeFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { force: true })
    throw codeOf(error) === 'ENOENT' || codeOf(error) === 'EACCES'
      ? new SealError(`${place} cannot be written.`)
      : error
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

if (import.meta.main)
  process.exitCode = await sealCase(process.argv.slice(2), (text) => process.stdout.write(text))
