import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm test`: every check of the house, with the time each took. Those that only read run two at a time, the others one
 * after another. Goes on after a failure, so that one run tells everything, and says at the end once more what a failed
 * one said last; the last line is for machines. `--long` (`npm run test:all`): the campaigns as well that take hours
 * together.
 */

const root = join(import.meta.dirname, '../..')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)

interface Suite {
  name: string
  command: string
  args: string[]
  /** Only with `--long`, or by its name. */
  long?: boolean
  /** On one core and only reading: may run beside another. */
  beside?: boolean
  env?: Record<string, string>
}

const bench = 'test/bench/index.ts'

const suites: Suite[] = [
  { name: 'set-up', command: bin('node'), args: ['test/runtime/ensure.ts'] },
  // The longest of those that only read comes first, so that the others are done beside it.
  {
    name: 'lint',
    command: bin('eslint'),
    args: ['-c', 'test/house/eslint.config.mjs', 'main', 'preload', 'renderer', 'test'],
    beside: true,
  },
  { name: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json'], beside: true },
  {
    name: 'types of the worker',
    command: bin('tsc'),
    args: ['-p', 'renderer/vault/tsconfig.json'],
    beside: true,
  },
  {
    name: 'format',
    command: bin('prettier'),
    args: [
      '--config',
      'test/house/prettier.json',
      '--check',
      '--log-level',
      'warn',
      '{main,preload,renderer,test}/**/*.{ts,tsx,css}',
      'electron.vite.config.ts',
    ],
    beside: true,
  },
  {
    name: 'layers',
    command: bin('depcruise'),
    args: ['--config', 'test/house/layers.cjs', 'main', 'preload', 'renderer', 'test'],
    beside: true,
  },
  {
    name: 'dead code',
    command: bin('knip'),
    args: ['--config', 'test/house/knip.json', '--no-progress'],
    beside: true,
  },
  { name: 'unit tests', command: bin('vitest'), args: ['run', '-c', 'test/house/vitest.unit.config.ts'] },
  {
    name: 'browser tests',
    command: bin('vitest'),
    args: ['run', '-c', 'test/house/vitest.browser.config.ts'],
  },
  {
    name: 'build',
    command: bin('electron-vite'),
    args: ['build', '--config', 'electron.vite.config.ts', '--logLevel', 'warn'],
  },
  { name: 'calls the stand-in lacks', command: bin('node'), args: ['test/runtime/check-calls.ts'] },
  {
    name: 'end-to-end specs',
    command: bin('playwright'),
    args: ['test', '-c', 'test/house/playwright.config.ts'],
  },
  {
    name: 'hostile files',
    command: bin('vitest'),
    args: ['run', '-c', 'test/house/vitest.browser.config.ts', 'test/browser/viewer/hostile'],
    env: { VITE_HOSTILE_TIMES: '50' },
    long: true,
  },
  {
    name: 'crash campaign',
    command: bin('node'),
    args: ['test/crash/index.ts', '--kills', '25', '--seed', '20260731', '--check-every', '4'],
  },
  {
    name: 'long crash campaign',
    command: bin('node'),
    args: ['test/crash/index.ts', '--kills', '200', '--seed', '2'],
    long: true,
  },
  {
    name: 'mutation tests',
    command: bin('stryker'),
    args: ['run', 'test/house/stryker.config.mjs'],
    long: true,
  },
  ...(existsSync(join(root, bench))
    ? [{ name: 'bench', command: bin('node'), args: [bench], long: true }]
    : []),
]

// Sources are ES modules while the bundles of main and preload are CommonJS, so package.json names neither.
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'
const env = { ...process.env, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${quiet}`.trim() }

const given = process.argv.slice(2)
const only = given.filter((name) => name !== '--long')
const isLong = given.includes('--long')
const begun = performance.now()
const wanted = suites.filter(({ name, long = false }) =>
  only.length > 0 ? only.includes(name) : !long || isLong,
)
const results: { name: string; ok: boolean; seconds: number; said: string }[] = []
/** Lines of a failed suite that are told again: reporters put what failed at their end. */
const toldAgain = 80
for (const group of inGroups(wanted)) {
  const waiting = [...group]
  const lanes = Array.from({ length: Math.min(2, group.length) }, async () => {
    for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
      results.push(await run(suite, group.length > 1))
    }
  })
  await Promise.all(lanes)
  if (results.some(({ name, ok }) => name === 'set-up' && !ok)) break
}

for (const { name, ok, said } of results) {
  if (ok) continue
  console.log(`\n── the end of what ${name} said`)
  console.log(said.trimEnd().split('\n').slice(-toldAgain).join('\n'))
}
console.log('\n── time per suite')
for (const { name, ok, seconds } of results) {
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${ok ? 'passed' : 'FAILED'}  ${name}`)
}
const total = (performance.now() - begun) / 1000
const failed = results.filter(({ ok }) => !ok).length
console.log(`${total.toFixed(1).padStart(7)} s  together`)
console.log(`suites: ${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Neighbours that may run beside each other, and each other suite by itself. */
function inGroups(all: readonly Suite[]): Suite[][] {
  const groups: Suite[][] = []
  for (const suite of all) {
    const last = groups.at(-1)
    if (suite.beside === true && last?.[0]?.beside === true) last.push(suite)
    else groups.push([suite])
  }
  return groups
}

/** @param held what it says is told in one piece at its end, so that two do not speak at once */
async function run(
  { name, command, args, env: more }: Suite,
  held: boolean,
): Promise<(typeof results)[number]> {
  const title = `\n── ${name}`
  const before = performance.now()
  const parts: Buffer[] = []
  if (!held) console.log(title)
  let ok = existsSync(command)
  if (ok) {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        parts.push(part)
        if (!held) process.stdout.write(part)
      })
    }
    ok = (await once(child, 'close'))[0] === 0
  }
  const said = Buffer.concat(parts).toString()
  if (held) console.log(`${title}\n${said}`)
  return { name, ok, seconds: (performance.now() - before) / 1000, said }
}
