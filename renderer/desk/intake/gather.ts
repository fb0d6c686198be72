import { packageSuffix } from '../../../preload/contract/package.ts'

/** A file as it was chosen: the folder below the place chosen, with `/`; empty where it was chosen by itself. */
export type Gathered = { readonly folder: string; readonly name: string; readonly file: File }

export type CaseFolder = {
  readonly folder: string
  readonly claimFile: File
  /** Everything else that lies in that folder, not below it. */
  readonly files: readonly Gathered[]
}

export type Grouped = {
  readonly cases: readonly CaseFolder[]
  /** Sealed packages, each a case of its own wherever it lies. */
  readonly packages: readonly Gathered[]
  /** Folders that hold files and no claim: passed over. */
  readonly without: readonly { folder: string; files: readonly Gathered[] }[]
}

export const claimFileName = 'claim.json'

/** What systems leave in folders by themselves; nobody chose it. */
const isLitter = (name: string): boolean =>
  name.startsWith('.') || ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase())

export const gather = (path: string, file: File): Gathered => {
  const end = path.lastIndexOf('/')
  return { folder: end < 0 ? '' : path.slice(0, end).replace(/^\//, ''), name: path.slice(end + 1), file }
}

/** Of an input. Where the browser tells no paths, folder or not, the files count as chosen one by one. */
export const fromInput = (files: Iterable<File>): Gathered[] =>
  [...files].map((file) => gather(file.webkitRelativePath || file.name, file))

/** Every folder with a claim is one case. By folder name, with numbers in their order. */
export function groupByFolder(gathered: readonly Gathered[]): Grouped {
  const folders = new Map<string, Gathered[]>()
  const packages: Gathered[] = []
  for (const one of gathered) {
    if (isLitter(one.name)) continue
    if (one.name.toLowerCase().endsWith(packageSuffix)) {
      packages.push(one)
      continue
    }
    const there = folders.get(one.folder)
    if (there === undefined) folders.set(one.folder, [one])
    else there.push(one)
  }
  const order = new Intl.Collator('ru', { numeric: true })
  const cases: CaseFolder[] = []
  const without: { folder: string; files: Gathered[] }[] = []
  for (const [folder, files] of [...folders].sort(([a], [b]) => order.compare(a, b))) {
    const claim = files.find(({ name }) => name.toLowerCase() === claimFileName)
    if (claim === undefined) without.push({ folder, files })
    else cases.push({ folder, claimFile: claim.file, files: files.filter((one) => one !== claim) })
  }
  packages.sort((a, b) => order.compare(a.name, b.name))
  return { cases, packages, without }
}

/**
 * What was dropped, folders walked through. Call it within the drop event: its entries are gone afterwards.
 * A folder or file that cannot be read is left out, as if it had not been dropped.
 */
export async function fromDrop(items: DataTransferItemList): Promise<Gathered[]> {
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const walked = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry !== null) return walk(entry)
      return file === null ? [] : [gather(file.name, file)]
    }),
  )
  return walked.flat()
}

async function walk(entry: FileSystemEntry): Promise<Gathered[]> {
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
      return [gather(entry.fullPath.replace(/^\//, ''), file)]
    }
    if (!isFolder(entry)) return []
    const reader = entry.createReader()
    const inside: FileSystemEntry[] = []
    for (;;) {
      // A reader tells at most 100 entries at a time, and none when all are told.
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      )
      if (some.length === 0) break
      inside.push(...some)
    }
    return (await Promise.all(inside.map(walk))).flat()
  } catch {
    return []
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
