import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface TryOptions {
  readonly dir: string
  /** Where the rows go as JSON as well. */
  readonly json: string | null
  /** Pages of one document that are looked at; the rest is only counted. */
  readonly pages: number
}

export const usage = 'npm run try:files -- DIR [--json FILE] [--pages N]'

/** @throws TypeError for an option that is not known, or where there is no folder. */
export function readOptions(args: readonly string[]): TryOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'string' }, pages: { type: 'string', default: '8' } },
  })
  const [dir, ...others] = positionals
  const pages = Number(values.pages)
  if (dir === undefined || others.length > 0) throw new TypeError('One folder is wanted')
  if (!Number.isInteger(pages) || pages < 1) throw new TypeError('--pages wants a number from 1')
  return { dir: resolve(dir), json: values.json === undefined ? null : resolve(values.json), pages }
}
