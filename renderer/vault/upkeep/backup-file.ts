import * as z from 'zod'
import { keyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { bytes32, bytes64, country, id, instant } from '../../../preload/contract/scalars.ts'
import { concatBytes, equalBytes, fromBase64url, toBase64url, utf8 } from '../../domain/log/index.ts'
import { createHasher, type Hasher } from '../format/hash.ts'
import type { Bytes } from '../format/sodium.ts'

/** The file a backup is: frames, in sections whose hashes the signed manifest carries (FORMAT.md, Backup). */

export const BACKUP_VERSION = 1
const magic = utf8('sverka/backup\n')
const kinds = { section: 1, record: 2, manifest: 3, end: 4 } as const
/** A row of `chunks` is the longest thing in a record: eight chunks. */
const longestFrame = 16 * 1_048_576

export const preamble = z.strictObject({
  format: z.literal(BACKUP_VERSION),
  vault: id,
  rootKey: bytes32,
  workstation: z.strictObject({ name: z.string().min(1).max(64), location: country }),
  at: instant,
  app: z.string().max(64),
})
export type Preamble = z.infer<typeof preamble>
/** Epochs as the keyring has them, with wraps for the sheet and the escrow key only. */
export const backupKeyring = keyringFile

export const rowSections = [
  'log',
  'statements',
  'heads',
  'pages',
  'cases',
  'drafts',
  'wraps',
  'entries',
  'previews',
  'chunks',
] as const
export type RowSection = (typeof rowSections)[number]
export const sections = ['preamble', 'keyring', ...rowSections] as const
export type Section = (typeof sections)[number]

export const manifest = z.strictObject({
  v: z.literal(1),
  vault: id,
  at: instant,
  /** The representative who made it. */
  by: id,
  app: z.string().max(64),
  /** In the order of the file. `hash` is `H` over the section's records, their frames included. */
  sections: z.array(
    z.strictObject({
      name: z.enum(sections),
      records: z.int().min(0),
      bytes: z.int().min(0),
      hash: bytes32,
    }),
  ),
  log: z.strictObject({ origin: z.string().max(200), size: z.int().min(1), root: bytes32 }),
  signature: bytes64,
})
export type Manifest = z.infer<typeof manifest>
export type SectionMark = Manifest['sections'][number]

function frame(kind: number, ...parts: readonly Uint8Array[]): Bytes {
  const head = new Uint8Array(5)
  head[0] = kind
  new DataView(head.buffer).setUint32(
    1,
    parts.reduce((sum, { length }) => sum + length, 0),
  )
  return concatBytes(head, ...parts)
}

/** Writes a backup's frames and keeps its hashes. `out` takes them in order. */
export class BackupWriter {
  readonly marks: SectionMark[] = []
  readonly #out: (bytes: Bytes) => Promise<void>
  readonly #whole = createHasher()
  #section: { name: Section; records: number; bytes: number; hasher: Hasher } | null = null

  constructor(out: (bytes: Bytes) => Promise<void>) {
    this.#out = out
  }

  async begin(name: Section): Promise<void> {
    if (this.#section === null && this.marks.length === 0) await this.#put(magic)
    this.#close()
    this.#section = { name, records: 0, bytes: 0, hasher: createHasher() }
    await this.#put(frame(kinds.section, utf8(name)))
  }

  /** `key`: what stands beside the sealed bytes in the row, as JSON. */
  async record(key: object, bytes: Uint8Array = new Uint8Array(0)): Promise<void> {
    const section = this.#section
    if (section === null) throw new SverkaError('INTERNAL')
    const json = utf8(JSON.stringify(key))
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, json.length)
    const whole = frame(kinds.record, length, json, bytes)
    section.records++
    section.bytes += whole.length
    section.hasher.update(whole)
    await this.#put(whole)
  }

  /** Ends the last section; the manifest is then made over `marks`. */
  endSections(): readonly SectionMark[] {
    this.#close()
    return this.marks
  }

  async end(signed: Manifest): Promise<void> {
    await this.#put(frame(kinds.manifest, utf8(JSON.stringify(signed))))
    await this.#out(frame(kinds.end, this.#whole.digest()))
  }

  drop(): void {
    this.#section?.hasher.drop()
    this.#whole.drop()
  }

  #close(): void {
    if (this.#section === null) return
    const { name, records, bytes, hasher } = this.#section
    this.marks.push({ name, records, bytes, hash: toBase64url(hasher.digest()) })
    this.#section = null
  }

  async #put(bytes: Bytes): Promise<void> {
    this.#whole.update(bytes)
    await this.#out(bytes)
  }
}

export type BackupRecord = { section: Section; key: unknown; bytes: Bytes }

/**
 * Reads a backup from its beginning to its end. Each record is given before its section's hash is known, so nothing
 * is to be believed or published before this returns.
 * @returns the manifest, whose section hashes and trailer fit; its signature is the caller's to check.
 * @throws SverkaError BACKUP_DAMAGED with the section; FUTURE_FORMAT
 */
export async function readBackup(
  source: { size: number; read(from: number, to: number): Promise<Bytes> },
  take: (record: BackupRecord, at: number) => void | Promise<void>,
): Promise<Manifest> {
  const whole = createHasher()
  const marks: SectionMark[] = []
  let open: { name: Section; records: number; bytes: number; hasher: Hasher } | null = null
  let found: Manifest | null = null
  const where = (): string => open?.name ?? marks.at(-1)?.name ?? 'preamble'
  const damaged = (place: string): SverkaError => new SverkaError('BACKUP_DAMAGED', [place])
  const close = (): void => {
    if (open === null) return
    const { name, records, bytes, hasher } = open
    marks.push({ name, records, bytes, hash: toBase64url(hasher.digest()) })
    open = null
  }
  try {
    let at = magic.length
    const begin = await source.read(0, Math.min(at, source.size))
    if (!equalBytes(begin, magic)) throw damaged('preamble')
    whole.update(begin)
    for (;;) {
      if (at + 5 > source.size) throw damaged('end')
      const head = await source.read(at, at + 5)
      const length = new DataView(head.buffer, head.byteOffset).getUint32(1)
      if (length > longestFrame) throw damaged(where())
      if (at + 5 + length > source.size) throw damaged('end')
      const body = await source.read(at + 5, at + 5 + length)
      at += 5 + length
      const [kind] = head
      if (kind === kinds.end) {
        if (found === null || !equalBytes(body, whole.digest()) || at !== source.size) throw damaged('end')
        return found
      }
      whole.update(head)
      whole.update(body)
      if (found !== null) throw damaged('end')
      if (kind === kinds.section) {
        close()
        const name = sections[marks.length]
        if (name === undefined || new TextDecoder().decode(body) !== name) throw damaged(where())
        open = { name, records: 0, bytes: 0, hasher: createHasher() }
      } else if (kind === kinds.record && open !== null) {
        open.records++
        open.bytes += 5 + length
        open.hasher.update(head)
        open.hasher.update(body)
        await take({ section: open.name, ...partsOf(body, open.name) }, at)
      } else if (kind === kinds.manifest) {
        close()
        found = manifestOf(body)
        compare(found.sections, marks)
      } else throw damaged(where())
    }
  } finally {
    open?.hasher.drop()
    whole.drop()
  }
}

function partsOf(body: Bytes, section: Section): { key: unknown; bytes: Bytes } {
  try {
    const length = new DataView(body.buffer, body.byteOffset).getUint32(0)
    if (4 + length > body.length) throw new RangeError('key')
    const key: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(4, 4 + length)),
    )
    return { key, bytes: body.slice(4 + length) }
  } catch {
    throw new SverkaError('BACKUP_DAMAGED', [section])
  }
}

function manifestOf(body: Bytes): Manifest {
  try {
    return manifest.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
  } catch {
    throw new SverkaError('BACKUP_DAMAGED', ['manifest'])
  }
}

/** Every section is there, in its order, and is what the manifest says. */
function compare(said: readonly SectionMark[], seen: readonly SectionMark[]): void {
  for (const [place, name] of sections.entries()) {
    const [a, b] = [said[place], seen[place]]
    const same =
      a !== undefined &&
      b !== undefined &&
      a.name === name &&
      b.name === name &&
      a.records === b.records &&
      a.bytes === b.bytes &&
      equalBytes(fromBase64url(a.hash), fromBase64url(b.hash))
    if (!same) throw new SverkaError('BACKUP_DAMAGED', [name])
  }
}
