import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { runsOf, type Needle } from '../e2e/support/needles.ts'

/** One of the user's files. It is read, and never written, moved or copied. */
export interface Given {
  readonly path: string
  /** Relative to the folder given. */
  readonly file: string
  readonly sha256: string
  readonly size: number
  /** By its content, as a media type; null: unknown. */
  readonly type: string | null
}

/** Every regular file below `dir`, by name. */
export async function filesBelow(dir: string): Promise<Given[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const files: Given[] = []
  for (const path of paths) files.push(await lookAt(dir, path))
  return files
}

async function lookAt(dir: string, path: string): Promise<Given> {
  const hash = createHash('sha256')
  let size = 0
  // Unknown to its types: the stream gives buffers, as no encoding was asked for.
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  const type = (await fileTypeFromFile(path).catch(() => undefined))?.mime ?? null
  return { path, file: relative(dir, path), sha256: hash.digest('hex'), size, type }
}

/** As many documents as a claim may name. */
const mostInCase = 40

/** Cases to take the files in by. The same bytes twice in one case would be refused, so twins go apart. */
export function batchesOf(files: readonly Given[]): Given[][] {
  const batches: { files: Given[]; hashes: Set<string> }[] = []
  for (const file of files) {
    let batch = batches.find((one) => one.files.length < mostInCase && !one.hashes.has(file.sha256))
    if (batch === undefined) batches.push((batch = { files: [], hashes: new Set() }))
    batch.files.push(file)
    batch.hashes.add(file.sha256)
  }
  return batches.map((batch) => batch.files)
}

const runs = 12
const sampled = 8 * 1024 * 1024

/** Pieces of a file's bytes by which it would be known again in clear, called by the file's name. */
export async function needlesOf({ path, file, size }: Given): Promise<Needle[]> {
  const handle = await open(path)
  try {
    const length = Math.min(size, sampled)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    const bytes = buffer.subarray(0, bytesRead)
    const from = Math.min(64, bytes.length)
    return runsOf(file, bytes.subarray(from), Math.max(64, Math.floor((bytes.length - from) / runs)))
  } finally {
    await handle.close()
  }
}
