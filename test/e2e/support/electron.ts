import { _electron } from '@playwright/test'
import type { LaunchOptions, MainFunction, Started } from './launch.ts'

type Options = LaunchOptions & { readonly appDir: string; readonly profile: string; readonly timeout: number }

const environment = (extra: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const given = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { ...Object.fromEntries(given), ...extra }
}

export async function startElectron(options: Options): Promise<Started> {
  const { appDir, profile, switches = [], netlog } = options
  const root = process.getuid?.() === 0
  const app = await _electron.launch({
    args: [
      '.',
      `--profile=${profile}`,
      ...switches,
      ...(netlog === undefined ? [] : [`--log-net-log=${netlog}`, '--net-log-capture-mode=Everything']),
      ...(root ? ['--no-sandbox'] : []),
    ],
    cwd: appDir,
    env: environment(options.env),
    timeout: options.timeout,
  })
  const child = app.process()
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code))
  })
  if (child.pid === undefined) throw new Error('Electron did not start')
  return {
    pid: child.pid,
    context: app.context(),
    exited,
    mainEval: async <A, R>(run: MainFunction<A, R>, arg: A): Promise<R> =>
      // Playwright unboxes handles in its types; plain values pass as they are.
      (await app.evaluate(
        run as (electron: typeof Electron.CrossProcessExports, arg: unknown) => unknown,
        arg,
      )) as R,
    setIdleSeconds: (seconds) =>
      app.evaluate(({ powerMonitor }, value) => {
        powerMonitor.getSystemIdleTime = () => value
      }, seconds),
    emitPower: (event) =>
      app.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name)
      }, event),
    quit: () => app.close().catch(() => undefined),
    detach: async () => {
      await exited
    },
  }
}
