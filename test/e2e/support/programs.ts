import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './runtime.ts'

/** Runs one of the programs beside this file that need the vault’s own modules; the answer is what it printed. */
export function runProgram(name: 'derive-keys' | 'carve-documents', told: object): unknown {
  const run = spawnSync(join(root, 'node_modules/.bin/node'), [`test/e2e/support/${name}.ts`], {
    cwd: root,
    input: JSON.stringify(told),
    encoding: 'utf8',
    maxBuffer: 16 * 1_048_576,
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}
