import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { readLog, readTable } from './leveldb.ts'
import type { Needle } from './needles.ts'
import { readSnappy } from './snappy.ts'

/**
 * Looks through every file of a folder for what must not lie there in clear: in the bytes as they are, in what
 * LevelDB's tables and logs hold, in what IndexedDB compresses, and in the names of files. Nothing is left out.
 */

/** Where in a file: its bytes, its name, or what is only seen once it is decompressed or put together again. */
export type Place = 'bytes' | 'name' | 'LevelDB block' | 'LevelDB log' | 'IndexedDB value'

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
}

/**
 * A finding for each secret, file and place, in the first form met. A file that vanished meanwhile is passed over;
 * one that cannot be read is an error.
 */
export async function scanFolder(folder: string, needles: readonly Needle[]): Promise<Scan> {
  const find = finderOf(needles)
  const findings: Finding[] = []
  let bytes = 0
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const file = relative(folder, path)
    const parts: { place: Place; part: Uint8Array }[] = [{ place: 'name', part: Buffer.from(entry.name) }]
    if (entry.isFile()) {
      const content = await readFile(path)
      bytes += content.length
      parts.push(...partsOf(file, content))
    }
    for (const { place, part } of parts) {
      for (const { says, form, at } of find(part)) {
        const known = findings.some((one) => one.file === file && one.place === place && one.says === says)
        if (!known) findings.push({ file, place, says, form, at })
      }
    }
  }
  return { findings, files: entries.filter((entry) => entry.isFile()).length, bytes }
}

function partsOf(file: string, content: Uint8Array): { place: Place; part: Uint8Array }[] {
  const parts: { place: Place; part: Uint8Array }[] = [{ place: 'bytes', part: content }]
  for (const part of readTable(content) ?? []) parts.push({ place: 'LevelDB block', part })
  if (/^(?:\d{6}\.log|MANIFEST-\d{6})$/.test(basename(file))) {
    parts.push({ place: 'LevelDB log', part: readLog(content) })
  }
  for (const { part } of [...parts]) {
    for (const value of compressedValues(part)) parts.push({ place: 'IndexedDB value', part: value })
  }
  return parts
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
