import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { launchSverka, type LaunchOptions, type Sverka } from './support/launch.ts'
import { root, runtimeHere } from './support/runtime.ts'

// The stand-in itself, shown with a small app that uses of Electron what the desk uses.
const appDir = join(root, 'test/runtime/fixture-app')

type Fixture = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  onGreeting(listener: (...args: unknown[]) => void): () => void
  info: unknown
}
type FixturePage = {
  fixture: Fixture
  ticks: number
  viewerPort: MessagePort
  openViewer(): Promise<void>
  askWorker(): Promise<unknown>
}
declare global {
  // The fixture's page and preload lay these on the window.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Window extends FixturePage {}
}

let sverka: Sverka
const launched = new Set<Sverka>()

const launch = async (options: LaunchOptions = {}): Promise<Page> => {
  sverka = await launchSverka({ appDir, ...options })
  launched.add(sverka)
  return sverka.page
}
const invoke = (page: Page, channel: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(([name, given]) => window.fixture.invoke(name, ...given), [channel, args] as const)
const log = async (page: Page): Promise<unknown> => invoke(page, 'log')

test.skip(runtimeHere() !== 'stand-in', 'real Electron is here; this file is about its stand-in')
test.afterEach(async () => {
  for (const one of launched) await one.close()
  launched.clear()
})

test('the page has its own origin, its policy is kept, and the strip of the stand-in stands above it', async () => {
  const page = await launch()
  const violated = await page.evaluate(async () => {
    const heard = new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      })
    })
    document.body.setAttribute('style', 'color: red')
    const style = document.createElement('style')
    document.head.append(style)
    style.textContent = 'body { color: red }'
    return heard
  })
  expect(violated).toMatch(/^style-src/)
  const strip = page.getByRole('complementary', { name: /без настоящих документов · for trial/ })
  await expect(strip).toBeVisible()
  expect(await strip.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1000, height: 20 })
  expect(await page.locator('#root').boundingBox()).toEqual({ x: 0, y: 20, width: 1000, height: 680 })
  await page.evaluate(() => document.querySelector('aside')?.remove())
  await expect(strip).toBeVisible()
  const missing = await page.evaluate(
    async () => (await fetch('/nothing.txt').catch(() => null))?.status ?? 'refused',
  )
  expect(missing).toBe('refused')
})

test('calls to main carry every kind of value both ways, errors as sentences, and events back', async () => {
  const page = await launch()
  const echoed = await page.evaluate(async () => {
    const value = { bytes: new Uint8Array([1, 2, 255]), none: undefined, at: new Date(5), list: [null, -0] }
    return window.fixture.invoke('echo', value)
  })
  expect(echoed).toEqual({
    bytes: new Uint8Array([1, 2, 255]),
    none: undefined,
    at: new Date(5),
    list: [null, -0],
  })
  await expect(invoke(page, 'fail')).rejects.toThrow(
    "Error invoking remote method 'fail': Error: refused on purpose",
  )
  await expect(invoke(page, 'nobody')).rejects.toThrow("No handler registered for 'nobody'")
  const heard = await page.evaluate(async () => {
    const first = await new Promise<unknown[]>((resolve) => {
      const stop = window.fixture.onGreeting((...args) => {
        stop()
        resolve(args)
      })
      window.fixture.send('ask-greeting')
    })
    return first
  })
  expect(heard).toEqual(['hello', new Uint8Array([7, 8, 9])])
  expect(await page.evaluate(() => [window.fixture.info, Object.isFrozen(window.fixture)])).toEqual([
    { platform: process.platform, nested: { deep: [1, 2] } },
    true,
  ])
  expect(
    await page.evaluate(async () => {
      const big = crypto.getRandomValues(new Uint8Array(60_000))
      const back = await window.fixture.invoke('echo', big)
      return back instanceof Uint8Array && back.every((byte, i) => byte === big[i])
    }),
  ).toBe(true)
})

test('main is told which frame asks, by the app’s own address', async () => {
  const page = await launch()
  expect(await invoke(page, 'who')).toEqual({
    url: 'app://desk/index.html',
    origin: 'app://desk',
    main: true,
  })
})

test('what the stand-in lacks is named at the call', async () => {
  const page = await launch()
  await expect(invoke(page, 'lacks')).rejects.toThrow('stand-in lacks electron.desktopCapturer')
})

test('workers, workers of workers and their imports are served, and have no bridge', async () => {
  const page = await launch()
  expect(await page.evaluate(() => window.askWorker())).toEqual({
    answer: 42,
    inner: 43,
    bridge: 'undefined',
  })
})

test('workers and frames run without a debugger too', () => {
  const env = { ...process.env, SVERKA_STANDIN_PROFILE: mkdtempSync(join(tmpdir(), 'stand-in-alone-')) }
  const args = [join(root, 'test/runtime/run.ts'), appDir, '--self-check']
  const found = execFileSync(process.execPath, args, { env, encoding: 'utf8', timeout: 60_000 })
  expect(JSON.parse(found)).toMatchObject({ answer: 42, inner: 43 })
})

test('the viewer is another process without a bridge: the desk goes on while it spins, and can end it', async () => {
  const page = await launch()
  const shown = page.getByRole('status')
  await page.evaluate(() => window.openViewer())
  const ask = (what: string): Promise<void> => page.evaluate((w) => window.viewerPort.postMessage(w), what)
  await ask('about')
  await expect(shown).toHaveText('{"bridge":"undefined","origin":"https://viewer.test"}')
  await ask('bitmap')
  await expect(shown).toHaveText('bitmap 5x4')
  await ask('spin')
  const before = await page.evaluate(() => window.ticks)
  await expect.poll(() => page.evaluate(() => window.ticks)).toBeGreaterThan(before + 20)
  await page.evaluate(() => document.querySelector('iframe')?.remove())
  await page.evaluate(() => window.openViewer())
  await ask('about')
  await expect(shown).toHaveText(/"bridge":"undefined"/)
  await page.screenshot()
})

test('permissions are what the app’s handlers say', async () => {
  const page = await launch()
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true)
  expect(
    await page.evaluate(async () =>
      navigator.clipboard.writeText('x').catch((e: unknown) => (e instanceof Error ? e.name : '')),
    ),
  ).toBe('NotAllowedError')
  const state = await page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  )
  expect(state).toBe('denied')
})

test('the page goes nowhere, opens nothing and downloads nothing, and main hears of each attempt', async () => {
  const page = await launch()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await expect.poll(() => log(page)).toContain('will-navigate https://example.org/')
  await page.evaluate(() => window.open('https://example.com/?q'))
  await expect.poll(() => log(page)).toContain('open https://example.com/?q')
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/style.css', download: 'style.css' })
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => log(page)).toContain('will-download')
  expect(page.url()).toBe('https://desk.test/index.html')
  await expect.poll(() => sverka.context.pages().length).toBe(1)
})

test('dialogs of main are drawn in the page and answered by role and name', async () => {
  const page = await launch()
  const saving = invoke(page, 'save', 'Save the report')
  const dialog = page.getByRole('dialog', { name: 'Save the report' })
  await expect(dialog.getByRole('textbox', { name: 'Path' })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Path' }).fill('/tmp/report.txt')
  await dialog.getByRole('button', { name: 'Save' }).click()
  expect(await saving).toEqual({ canceled: false, filePath: '/tmp/report.txt' })
  const again = invoke(page, 'save', 'Save the report')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await again).toEqual({ canceled: true, filePath: '' })
  const leaving = invoke(page, 'confirm')
  await expect(page.getByRole('dialog', { name: 'Leave?' })).toContainText('Something is unsaved.')
  await page.keyboard.press('Escape')
  expect(await leaving).toMatchObject({ response: 1 })
})

test('chosen files of any size, and folders, tell main where they lie', async () => {
  const page = await launch()
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-files-'))
  mkdirSync(join(folder, 'inner'))
  const [big, small] = [join(folder, 'big.bin'), join(folder, 'inner/small.txt')]
  writeFileSync(big, Buffer.alloc(60 * 2 ** 20))
  writeFileSync(small, 'x')
  await sverka.chooseFiles(page.getByLabel('Files'), [big, small])
  await expect(page.getByRole('status')).toHaveText(JSON.stringify([big, small]))
  await sverka.chooseFiles(page.getByLabel('Folder'), [folder])
  await expect.poll(async () => chosen(await page.getByRole('status').textContent())).toEqual([big, small])
})

test('the theme, idleness and suspension are what main and the tests say', async () => {
  const page = await launch()
  const dark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await page.evaluate(() => window.fixture.send('theme', 'dark'))
  await expect.poll(dark).toBe(true)
  await page.evaluate(() => window.fixture.send('theme', 'light'))
  await expect.poll(dark).toBe(false)
  await sverka.setIdleSeconds(400)
  expect(await invoke(page, 'idle')).toBe(400)
  await sverka.emitPower('suspend')
  expect(await log(page)).toContain('suspend')
  expect(await sverka.mainEval(({ app }, suffix: string) => app.getVersion() + suffix, '!')).toBe('1.2.3!')
})

test('shortcuts reach main from the desk and from the viewer’s frame', async () => {
  const page = await launch()
  await page.getByRole('heading').click()
  await page.keyboard.press('Control+KeyL')
  await expect.poll(() => log(page)).toContain('key KeyL')
  await page.evaluate(() => window.openViewer())
  await page.locator('iframe').click()
  await page.keyboard.press('Control+KeyM')
  await expect.poll(() => log(page)).toContain('key KeyM')
})

test('a lock ends the old window’s process and opens a fresh one, and nobody thinks the app is over', async () => {
  const page = await launch()
  await page.evaluate(() => {
    sessionStorage.setItem('left', 'behind')
    // By its size the process of this page can be told from Chromium's others.
    Object.assign(globalThis, { ballast: new Uint8Array(300 * 2 ** 20).fill(1) })
  })
  const [before = 0] = sverka.pids().filter((pid) => mebibytesOf(pid) > 300)
  expect(commandOf(before)).toContain('--type=renderer')
  await page.evaluate(() => window.fixture.send('lock'))
  const next = await sverka.waitForWindow()
  expect(page.isClosed()).toBe(true)
  expect(await next.evaluate(() => sessionStorage.getItem('left'))).toBe(null)
  expect(await log(next)).not.toContain('window-all-closed')
  await expect.poll(() => sverka.pids()).not.toContain(before)
})

test('a page that crashes is told to main, which may load it again', async () => {
  const page = await launch()
  const cdp = await sverka.context.newCDPSession(page)
  // It never answers: the page is gone.
  void cdp.send('Page.crash').catch(() => undefined)
  const heard = (): Promise<unknown> =>
    sverka.mainEval(async ({ BrowserWindow }): Promise<unknown> => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents?.executeJavaScript("fixture.invoke('log')").catch(() => [])
    }, 0)
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^gone crash/))
})

test('nothing of Chromium outlives the runtime, however that ends', async () => {
  await launch()
  const [main] = sverka.pids().filter((pid) => commandOf(pid).includes('test/runtime/run.ts'))
  process.kill(main ?? 0, 'SIGKILL')
  await expect.poll(() => sverka.pids()).toEqual([])
  const { profile } = sverka
  await launch({ profile })
  await sverka.killAll()
  expect(sverka.pids()).toEqual([])
  await launch({ profile })
  expect(await invoke(sverka.page, 'echo', 1)).toBe(1)
})

test('Chromium’s own death ends the runtime with code 70', async () => {
  await launch()
  const [browser] = sverka
    .pids()
    .filter((pid) => /remote-debugging-pipe/.test(commandOf(pid)) && !/--type=/.test(commandOf(pid)))
  process.kill(browser ?? 0, 'SIGKILL')
  expect(await sverka.exited).toBe(70)
})

test('SIGTERM is a quit, and a second start on the same profile tells the first and ends', async () => {
  const page = await launch()
  const run = (...switches: string[]): string =>
    execFileSync(process.execPath, [join(root, 'test/runtime/run.ts'), appDir, ...switches], {
      env: { ...process.env, SVERKA_STANDIN_PROFILE: sverka.profile },
      encoding: 'utf8',
    })
  run('--second')
  await expect.poll(() => log(page)).toContain('second --second')
  const [main] = sverka.pids().filter((pid) => commandOf(pid).includes('test/runtime/run.ts'))
  process.kill(main ?? 0, 'SIGTERM')
  expect(await sverka.exited).toBe(0)
})

test('no request of a page reaches a network', async () => {
  const netlog = join(mkdtempSync(join(tmpdir(), 'stand-in-net-')), 'net.json')
  const page = await launch({ netlog })
  await page
    .evaluate(async () => {
      navigator.sendBeacon('https://leak.example/beacon', 'x')
      await fetch('http://127.0.0.1:9/leak').catch(() => undefined)
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => setTimeout(resolve, 500))
      peer.close()
      new WebSocket('ws://127.0.0.1:9/leak').close()
    })
    .catch(() => undefined)
  await sverka.close()
  const text = readFileSync(netlog, 'utf8')
  const constants = JSON.parse(text.slice(0, text.indexOf('"events"')).replace(/,\s*$/, '}')) as {
    constants: { logEventTypes: Record<string, number> }
  }
  const types = constants.constants.logEventTypes
  // The names are Chromium's; one that it no longer knows would make this spec blind.
  expect(Object.keys(types)).toEqual(
    expect.arrayContaining(['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT', 'DNS_TRANSACTION']),
  )
  const happened = (name: string): number => text.split(`"type":${types[name] ?? -1}}`).length - 1
  expect(text.length).toBeGreaterThan(10_000)
  expect({
    tcp: happened('TCP_CONNECT_ATTEMPT'),
    udp: happened('UDP_BYTES_SENT'),
    dns: happened('DNS_TRANSACTION'),
  }).toEqual({ tcp: 0, udp: 0, dns: 0 })
})

const chosen = (shown: string | null): unknown => {
  const paths: unknown = JSON.parse(shown ?? '')
  return Array.isArray(paths) ? paths.map(String).sort() : paths
}
const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

const mebibytesOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
