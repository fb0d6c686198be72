import { readFileSync } from 'node:fs'
import type { CdpSession } from '../chromium/cdp.ts'
import { bindingName, pageScript, preloadScript, preloadWorldName } from '../page/inject.ts'
import { settings, trace } from '../settings.ts'
import { secret } from './secret.ts'
import { applyTheme } from './theme.ts'

export interface PageOptions {
  readonly width: number
  readonly height: number
  /** Absolute path of the preload, or '' for none. */
  readonly preload: string
}

/** Everything that must be in place before a page's first script, then lets the page run. */
export async function preparePage(session: CdpSession, options: PageOptions): Promise<void> {
  const preload = options.preload === '' ? '' : readFileSync(options.preload, 'utf8')
  const { platform, arch, versions } = process
  const about = {
    platform,
    arch,
    versions: { electron: versions['electron'], chrome: versions['chrome'], node: versions.node },
  }
  if (settings.trace) tracePage(session)
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorldName }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secret) }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: preloadWorldName,
      source: preloadScript(secret, preload, about),
    }),
    session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    applyTheme(session),
    settings.headed
      ? undefined
      : // A headless window made over the protocol has a browser's furniture; the page gets the size asked for.
        session.send('Emulation.setDeviceMetricsOverride', {
          width: options.width,
          height: options.height,
          deviceScaleFactor: 1,
          mobile: false,
        }),
  ])
  await session.send('Runtime.runIfWaitingForDebugger')
}

const tracePage = (session: CdpSession): void => {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    trace(`console.${type} ${args.map((a) => String(a.value ?? a.description)).join(' ')}`)
  })
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: e }) => {
    trace(`exception ${e.exception?.description ?? e.text}`)
  })
}
