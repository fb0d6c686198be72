import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { readLog, readTable } from './leveldb.ts'
import type { Needle } from './needles.ts'
import { readSnappy } from './snappy.ts'
import { constants, inflateRawSync } from 'node:zlib'

/**
 * Looks through every file of a folder for what must not lie there in clear: in the bytes as they are, in what
 * LevelDB's tables and logs hold, in what IndexedDB and the web's servers compress, and in the names of files. Nothing is
 * left out. SQLite's pages are never compressed: free pages, journals and WAL are bytes like others.
 */

/** Where in a file: its bytes, its name, or what is only seen once it is decompressed or put together again. */
export type Place = 'bytes' | 'name' | 'LevelDB block' | 'LevelDB log' | 'IndexedDB value' | 'gzip'

export interface Finding {
  /** Relative to the folder. */
  readonly file: string
  readonly place: Place
  readonly says: string
  readonly form: string
  readonly at: number
}

export interface Scan {
  readonly findings: readonly Finding[]
  readonly files: number
  readonly bytes: number
  /** Files that were also read as what they are: LevelDB's tables and logs, SQLite. */
  readonly stores: Readonly<Record<Store, number>>
  /** Blocks and values that were decompressed. */
  readonly decompressed: number
  /** Files called as LevelDB's tables are that could not be read as such: only their bytes were searched. */
  readonly unread: readonly string[]
}

type Store = 'LevelDB tables' | 'LevelDB logs' | 'SQLite'

/**
 * A finding for each secret, file and place, in the first form met. A file that vanished meanwhile is passed over;
 * one that cannot be read is an error.
 */
export async function scanFolder(folder: string, needles: readonly Needle[]): Promise<Scan> {
  const find = finderOf(needles)
  const findings: Finding[] = []
  const stores: Record<Store, number> = { 'LevelDB tables': 0, 'LevelDB logs': 0, SQLite: 0 }
  const unread: string[] = []
  let [files, bytes, decompressed] = [0, 0, 0]
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const file = relative(folder, path)
    const parts: Part[] = [{ place: 'name', part: Buffer.from(entry.name) }]
    const content = entry.isFile() ? await readIfThere(path) : null
    if (content !== null) {
      files += 1
      bytes += content.length
      parts.push(...partsOf(file, content))
      if (parts.some(({ place }) => place === 'LevelDB block')) stores['LevelDB tables'] += 1
      else if (/\.(?:ldb|sst)$/.test(file)) unread.push(file)
      if (isLog(file)) stores['LevelDB logs'] += 1
      if (content.subarray(0, 15).toString('latin1') === 'SQLite format 3') stores.SQLite += 1
      decompressed += parts.filter(({ place }) => decompressedPlaces.has(place)).length
    }
    for (const { place, part } of parts) {
      for (const { says, form, at } of find(part)) {
        const known = findings.some((one) => one.file === file && one.place === place && one.says === says)
        if (!known) findings.push({ file, place, says, form, at })
      }
    }
  }
  return { findings, files, bytes, stores, decompressed, unread }
}

/** Every file of a folder in all the ways that are searched, for who looks for more than fixed bytes. */
export async function* partsIn(folder: string): AsyncGenerator<Part> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const content = entry.isFile() ? await readIfThere(join(entry.parentPath, entry.name)) : null
    if (content !== null) yield* partsOf(entry.name, content)
  }
}

/** One line of what was searched and what was found. */
export const tellScan = (when: string, needles: readonly Needle[], scan: Scan): string =>
  [
    when.padEnd(36),
    `${scan.files} files`,
    `${(scan.bytes / 1_048_576).toFixed(1)} MiB`,
    ...Object.entries(scan.stores).map(([store, count]) => `${count} ${store}`),
    `${scan.decompressed} parts decompressed`,
    `${needles.length} needles`,
    `${scan.findings.length} hits`,
    ...scan.unread.map((file) => `not read as a table: ${file}`),
  ].join(' · ')

interface Part {
  readonly place: Place
  readonly part: Uint8Array
}

const decompressedPlaces: ReadonlySet<Place> = new Set(['LevelDB block', 'IndexedDB value', 'gzip'])

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    // Chromium is at work: a temporary file has taken another's place meanwhile.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const isLog = (file: string): boolean => /^(?:\d{6}\.log|MANIFEST-\d{6})$/.test(basename(file))

function partsOf(file: string, content: Uint8Array): Part[] {
  const parts: Part[] = [{ place: 'bytes', part: content }]
  for (const part of readTable(content) ?? []) parts.push({ place: 'LevelDB block', part })
  if (isLog(file)) parts.push({ place: 'LevelDB log', part: readLog(content) })
  for (const { part } of [...parts]) {
    for (const value of compressedValues(part)) parts.push({ place: 'IndexedDB value', part: value })
    for (const value of zipped(part)) parts.push({ place: 'gzip', part: value })
  }
  return parts
}

// RFC 1952, 2.3, without the optional parts, which servers leave out; what follows the stream is not looked at.
const gzipMark = Buffer.from([0x1f, 0x8b, 0x08, 0x00])
const gzipHeader = 10
const mostUnzipped = 64 * 1_048_576

/** Answers as Chromium's cache keeps them, cut off or whole. */
function* zipped(bytes: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf(gzipMark); at >= 0; at = buffer.indexOf(gzipMark, at + 1)) {
    try {
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostUnzipped }
      yield inflateRawSync(buffer.subarray(at + gzipHeader), options)
    } catch {
      // Four bytes that only look like it.
    }
  }
}

/** How Blink marks a value that it compressed (idb_value_wrapping.cc): version tag, pseudo version 17, Snappy. */
const compressedMark = Buffer.from([0xff, 0x11, 0x02])

function* compressedValues(bytes: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf(compressedMark); at >= 0; at = buffer.indexOf(compressedMark, at + 1)) {
    const value = readSnappy(bytes, at + compressedMark.length)
    if (value !== null) yield value
  }
}

const keyBytes = 4
const hashBits = 20

/** Finds any of very many byte strings in one walk: by their first four bytes. */
export function finderOf(
  needles: readonly Needle[],
): (bytes: Uint8Array) => { says: string; form: string; at: number }[] {
  const byKey = new Map<number, Needle[]>()
  const mayBegin = new Uint8Array(2 ** hashBits)
  const slot = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - hashBits)
  for (const needle of needles) {
    if (needle.bytes.length < keyBytes) throw new Error(`${needle.says}: too short to be looked for`)
    const key = Buffer.from(needle.bytes).readInt32LE(0)
    mayBegin[slot(key)] = 1
    byKey.set(key, [...(byKey.get(key) ?? []), needle])
  }
  return (bytes) => {
    const found: { says: string; form: string; at: number }[] = []
    let key = 0
    for (let next = 0; next < bytes.length; next++) {
      key = (key >>> 8) | ((bytes[next] ?? 0) << 24)
      const at = next - keyBytes + 1
      if (at < 0 || mayBegin[slot(key)] === 0) continue
      for (const { says, form, bytes: needle } of byKey.get(key) ?? []) {
        if (isAt(bytes, at, needle)) found.push({ says, form, at })
      }
    }
    return found
  }
}

function isAt(bytes: Uint8Array, at: number, needle: Uint8Array): boolean {
  if (at + needle.length > bytes.length) return false
  for (let i = keyBytes; i < needle.length; i++) if (bytes[at + i] !== needle[i]) return false
  return true
}
