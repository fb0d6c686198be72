import { createHash, randomBytes } from 'node:crypto'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { FoundPackage, PackageFolder, SourceFile } from '../preload/contract/bridge.ts'
import { SverkaError } from '../preload/contract/errors.ts'
import {
  packageFileSize,
  packageHeadBytes,
  packageSuffix,
  readPackageHead,
} from '../preload/contract/package.ts'
import type { Emit } from './bridge.ts'
import { chooseFolder, type FolderAsker } from './choose-folder.ts'
import { inTurn } from './files.ts'
import { keptFile } from './kept-file.ts'
import type { Sources } from './sources.ts'

const mostFound = 1000
const fileSchema = z.strictObject({
  format: z.literal(1),
  folder: z.string().max(4096).nullable(),
  /** Of those that nobody wants to hear of again: a hash, since a name may be a Master's. */
  dismissed: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(mostFound),
})
type File = z.infer<typeof fileSchema>
const atFirst: File = { format: 1, folder: null, dismissed: [] }

const everyMs = 5000
/** A file that is not as long as its head says and has not grown for so long will not grow any more. */
const quietMs = 60_000

export interface Packages {
  folder(): Promise<PackageFolder>
  /** Asks the person for it; null where they cancelled. */
  chooseFolder(): Promise<PackageFolder | null>
  forgetFolder(): Promise<PackageFolder>
  /** They are not told of again. */
  dismiss(tokens: readonly string[]): Promise<PackageFolder>
  /** @throws SverkaError FILE_CHANGED where it is not the file that was found */
  read(token: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
  locate(token: string): Promise<SourceFile | null>
  stop(): void
}

type Known = { path: string; size: number; modified: number; mark: string }

/**
 * The folder that sealed packages are put into. Main knows what lies there and hands the vault its bytes, which are
 * ciphertext; it opens nothing.
 */
export function createPackages({
  userData,
  dialog,
  window,
  sources,
  emit,
  clock = Date.now,
}: FolderAsker & {
  userData: string
  sources: Pick<Sources, 'register'>
  emit: Emit
  clock?: () => number
}): Packages {
  const file = keptFile(join(userData, 'packages.json'), fileSchema, atFirst)
  const turn = inTurn()
  const known = new Map<string, Known>()
  let told = ''

  const keep = async (next: File): Promise<PackageFolder> => {
    await file.write(next)
    return await look(next)
  }
  const look = async ({ folder, dismissed }: File): Promise<PackageFolder> => {
    if (folder === null) return { folder, readable: true, found: [] }
    const names = await readdir(folder).catch(() => null)
    if (names === null) return { folder, readable: false, found: [] }
    const found: FoundPackage[] = []
    for (const name of names.filter((one) => one.endsWith(packageSuffix)).sort()) {
      const there = await whole(join(folder, name), clock())
      if (there === null || dismissed.includes(there.mark) || found.length === mostFound) continue
      found.push({ token: tokenOf(known, there), name, size: there.size })
    }
    return { folder, readable: true, found }
  }
  const knownAs = (token: string): Known => {
    const one = known.get(token)
    if (one === undefined) throw new SverkaError('NOT_FOUND')
    return one
  }

  const timer = setInterval(() => {
    void turn(async () => {
      const now = await look(await file.read())
      const text = JSON.stringify(now)
      if (text === told) return
      told = text
      emit('packages.changed', now)
      // What cannot be told now is asked for by the next desk.
    }).catch(() => undefined)
  }, everyMs)
  timer.unref()

  return {
    folder: () => turn(async () => await look(await file.read())),
    async chooseFolder() {
      const folder = await chooseFolder({ dialog, window })
      if (folder === null) return null
      return await turn(() => keep({ ...atFirst, folder }))
    },
    forgetFolder: () => turn(() => keep(atFirst)),
    dismiss: (tokens) =>
      turn(async () => {
        const before = await file.read()
        const marks = tokens.flatMap((token) => known.get(token)?.mark ?? [])
        return await keep({
          ...before,
          dismissed: [...new Set([...before.dismissed, ...marks])].slice(-mostFound),
        })
      }),
    async read(token, from, to) {
      const one = knownAs(token)
      if (!(await isSame(one))) throw new SverkaError('FILE_CHANGED')
      return await readPart(one.path, from, to)
    },
    async locate(token) {
      const one = known.get(token)
      if (one === undefined || !(await isSame(one))) return null
      return await sources.register({ path: one.path, size: one.size, lastModified: one.modified })
    },
    stop: () => clearInterval(timer),
  }
}

/** A package that is there as a whole, or will not become so; null for what is neither. */
async function whole(path: string, now: number): Promise<Known | null> {
  const stats = await lstat(path).catch(() => null)
  // A link could lead anywhere.
  if (stats?.isFile() !== true || stats.size === 0) return null
  const start = await readPart(path, 0, Math.min(packageHeadBytes, stats.size)).catch(() => null)
  if (start === null) return null
  const head = readPackageHead(start)
  const isWhole = typeof head !== 'string' && packageFileSize(head.length) === stats.size
  if (!isWhole && now - stats.mtimeMs < quietMs) return null
  const { size, mtimeMs: modified } = stats
  const mark = createHash('sha256').update(`${path}\0${size}\0${modified}`).digest('hex').slice(0, 32)
  return { path, size, modified, mark }
}

function tokenOf(known: Map<string, Known>, there: Known): string {
  for (const [token, { mark }] of known) if (mark === there.mark) return token
  const token = randomBytes(16).toString('hex')
  known.set(token, there)
  return token
}

async function isSame({ path, size, modified }: Known): Promise<boolean> {
  const stats = await lstat(path).catch(() => null)
  return stats?.isFile() === true && stats.size === size && stats.mtimeMs === modified
}

/** @throws SverkaError FILE_CHANGED where they cannot all be had */
async function readPart(path: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  if (to < from || to - from > 2_097_152) throw new SverkaError('BAD_ARGUMENT', ['to'])
  const file = await open(path, 'r').catch(() => null)
  if (file === null) throw new SverkaError('FILE_CHANGED')
  try {
    const bytes = new Uint8Array(to - from)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
    if (bytesRead !== bytes.length) throw new SverkaError('FILE_CHANGED')
    return bytes
  } finally {
    await file.close()
  }
}
