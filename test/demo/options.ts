import { parseArgs } from 'node:util'
import { resolve } from 'node:path'

export interface DemoOptions {
  /** One sub-folder per case; null: the demo makes its own. */
  documents: string | null
  out: string
  headed: boolean
  keep: boolean
}

export const usage = 'npm run demo -- [--documents DIR] [--out DIR] [--headed] [--keep]'

/** @throws TypeError for an option that is not known. */
export function readOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string' },
      out: { type: 'string', default: 'out/demo' },
      headed: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  })
  return {
    documents: values.documents === undefined ? null : resolve(values.documents),
    out: resolve(values.out),
    headed: values.headed,
    keep: values.keep,
  }
}
