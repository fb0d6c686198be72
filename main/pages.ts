import { readdir, readFile } from 'node:fs/promises'
import { extname, join, posix, sep } from 'node:path'

export const hosts = ['desk', 'viewer'] as const
export type Host = (typeof hosts)[number]

export type Page = { file: string; type: string; html: boolean }
/** What may be asked for: `desk/desk/index.html` → file on disk and content type. */
export type Pages = ReadonlyMap<string, Page>

/** A file whose type is not here is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.traineddata': 'application/octet-stream',
}
const mayNameOthers = new Set(['.html', '.js', '.mjs', '.css'])

/**
 * Lists the built renderer once, at start: what is not in the list does not exist for a page, so no path is ever
 * made from a request. Each host gets its own folder and, of the shared assets, those that its page reaches by
 * name: the viewer cannot load a script of the desk.
 */
export async function listPages(root: string): Promise<Pages> {
  const files = await filesBelow(root)
  const pages = new Map<string, Page>()
  for (const host of hosts) {
    for (const path of await reachable(root, files, host)) {
      const type = contentTypes[extname(path)]
      if (type === undefined) continue
      pages.set(`${host}/${path}`, { file: join(root, path), type, html: extname(path) === '.html' })
    }
  }
  return pages
}

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
}

/** From the host's own folder on: what a text names, and whole the folder below `assets/` that it names. */
async function reachable(root: string, files: readonly string[], host: Host): Promise<ReadonlySet<string>> {
  const byName = new Map<string, string[]>()
  for (const path of files) {
    if (hosts.some((each) => path.startsWith(`${each}/`))) continue
    const folder = /^assets\/[^/]+\//.exec(path)?.[0]
    const name = folder ?? posix.basename(path)
    byName.set(name, [...(byName.get(name) ?? []), path])
  }
  const found = new Set(files.filter((path) => path.startsWith(`${host}/`)))
  const waiting = [...found]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (!mayNameOthers.has(extname(path))) continue
    const text = await readFile(join(root, path), 'utf8')
    for (const [name, others] of byName) {
      if (!text.includes(name)) continue
      for (const other of others) {
        if (found.has(other)) continue
        found.add(other)
        waiting.push(other)
      }
    }
  }
  return found
}
