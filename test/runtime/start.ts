import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { electronBinary, runtimeHere } from '../e2e/support/runtime.ts'
import { ensureBuilt } from './build.ts'
import { ensureBrowser, ensureDisplay, orSayWhy } from './ensure.ts'

// `npm start -- [switches]`: the app for a person, on Electron where it is, else on the stand-in.
const root = resolve(import.meta.dirname, '../..')
const switches = process.argv.slice(2)

const run = async (program: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((done, fail) => {
    child.once('exit', (code) => done(code ?? 1))
    child.once('error', fail)
  })
}

await orSayWhy(async () => {
  ensureBuilt()
  const electron = electronBinary()
  if (runtimeHere() === 'electron' && electron !== undefined) {
    process.exitCode = await run(electron, ['.', ...switches], {})
    return
  }
  ensureBrowser()
  const display = await ensureDisplay()
  const where = display.virtual
    ? `, on a virtual display (${display.name}: nobody sees it; import -window root takes its picture)`
    : ''
  console.log(
    `Electron's runtime is not here: Sverka runs on its stand-in, for trial without real documents${where}.`,
  )
  const args = [join(root, 'test/runtime/run.ts'), root, ...switches]
  process.exitCode = await run(process.execPath, args, { SVERKA_STANDIN_HEADED: '1', DISPLAY: display.name })
  display.end()
})
