import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm test`: every check of the house, one after another, with the time each took. Goes on after a failure, so
 * that one run tells everything; the last line is for machines. `--long` (`npm run test:all`): the campaigns as well
 * that take hours together.
 */

const root = join(import.meta.dirname, '../..')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)

interface Suite {
  name: string
  command: string
  args: string[]
  /** Only with `--long`, or by its name. */
  long?: boolean
  env?: Record<string, string>
}

const bench = 'test/bench/index.ts'

const suites: Suite[] = [
  { name: 'set-up', command: bin('node'), args: ['test/runtime/ensure.ts'] },
  { name: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'types of the worker', command: bin('tsc'), args: ['-p', 'renderer/vault/tsconfig.json'] },
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
  },
  {
    name: 'lint',
    command: bin('eslint'),
    args: ['-c', 'test/house/eslint.config.mjs', 'main', 'preload', 'renderer', 'test'],
  },
  {
    name: 'layers',
    command: bin('depcruise'),
    args: ['--config', 'test/house/layers.cjs', 'main', 'preload', 'renderer', 'test'],
  },
  { name: 'dead code', command: bin('knip'), args: ['--config', 'test/house/knip.json', '--no-progress'] },
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
    long: true,
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
const results: { name: string; ok: boolean; seconds: number }[] = []
for (const { name, command, args, long = false, env: more } of suites) {
  if (only.length > 0 ? !only.includes(name) : long && !isLong) continue
  console.log(`\n── ${name}`)
  const before = performance.now()
  const ok =
    existsSync(command) &&
    spawnSync(command, args, { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'inherit', 'inherit'] })
      .status === 0
  results.push({ name, ok, seconds: (performance.now() - before) / 1000 })
  if (name === 'set-up' && !ok) break
}

console.log('\n── time per suite')
for (const { name, ok, seconds } of results) {
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${ok ? 'passed' : 'FAILED'}  ${name}`)
}
const total = results.reduce((sum, { seconds }) => sum + seconds, 0)
const failed = results.filter(({ ok }) => !ok).length
console.log(`${total.toFixed(1).padStart(7)} s  together`)
console.log(`suites: ${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
