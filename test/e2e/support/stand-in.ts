import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Command, Report } from '../../runtime/control.ts'
import type { LaunchOptions, Started } from './launch.ts'
import { root } from './runtime.ts'

type Options = LaunchOptions & { readonly appDir: string; readonly profile: string; readonly timeout: number }
type Without<C> = C extends unknown ? Omit<C, 'id'> : never

const node24 = join(root, 'node_modules/node/bin/node')

export async function startStandIn(options: Options): Promise<Started> {
  const { appDir, profile, switches = [] } = options
  const child = fork(join(root, 'test/runtime/run.ts'), [appDir, `--profile=${profile}`, ...switches], {
    // The tests' runner may be an older Node, which runs no TypeScript.
    execPath: existsSync(node24) ? node24 : process.execPath,
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    cwd: appDir,
    env: {
      ...process.env,
      SVERKA_STANDIN_CDP: '1',
      SVERKA_STANDIN_PROFILE: profile,
      SVERKA_STANDIN_HEADED: options.headed === true ? '1' : '',
      SVERKA_STANDIN_NETLOG: options.netlog ?? '',
      ...options.env,
    },
  })
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code))
  })
  const answers = new Map<number, PromiseWithResolvers<unknown>>()
  const started = Promise.withResolvers<Extract<Report, { kind: 'started' }>>()
  child.on('message', (report: Report) => {
    if (report.kind === 'started') started.resolve(report)
    else if (report.kind === 'done') answers.get(report.id)?.resolve(report.value)
    else answers.get(report.id)?.reject(new Error(report.error))
  })
  void exited.then((code) => {
    const error = new Error(`the stand-in ended (${code ?? 'killed'})`)
    started.reject(error)
    for (const answer of answers.values()) answer.reject(error)
  })
  let lastId = 0
  const ask = (command: Without<Command>): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>()
    const id = ++lastId
    answers.set(id, answer)
    child.send({ ...command, id }, (error) => {
      if (error) answer.reject(error)
    })
    return answer.promise
  }

  const { debugger: address } = await started.promise
  // Without its defaults, Playwright leaves the app's theme and downloads as the app set them.
  const browser = await chromium.connectOverCDP(address, {
    isLocal: true,
    noDefaults: true,
    timeout: options.timeout,
  })
  const [context] = browser.contexts()
  if (context === undefined || child.pid === undefined) throw new Error('Chromium has no default context')
  return {
    pid: child.pid,
    context,
    exited,
    // The function runs in main and its result is cloned back; the type is the function's own.
    mainEval: async <R>(run: unknown, arg: unknown) =>
      (await ask({ kind: 'eval', source: String(run), arg })) as R,
    setIdleSeconds: async (seconds) => {
      await ask({ kind: 'idle', seconds })
    },
    emitPower: async (event) => {
      await ask({ kind: 'power', event })
    },
    quit: async () => {
      // It may end before it answers.
      await ask({ kind: 'quit' }).catch(() => undefined)
    },
    detach: async () => {
      await exited
      await browser.close().catch(() => undefined)
    },
  }
}
