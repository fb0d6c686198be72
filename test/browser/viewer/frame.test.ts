import { afterEach, expect, test } from 'vitest'
import type { OpenLink } from '../../../renderer/desk/viewer/frame-link.ts'
import { openFrame, viewerOrigin } from '../../../renderer/desk/viewer/frame-link.ts'
import { ViewerFrame } from '../../../renderer/desk/viewer/index.ts'
import { timeLimit, times } from '../../../renderer/desk/viewer/time-limits.ts'
import { serve } from '../../../renderer/viewer/serve.ts'
import { encoded, files, limits, opening, quarters, quartersOf } from './inputs.ts'

const open: ViewerFrame[] = []
afterEach(() => open.splice(0).forEach((frame) => frame.destroy()))

/** Where nothing is to overrun, however loaded the machine. */
const patient = { base: 30_000, silence: 30_000, startup: 60_000, beat: 50 }
/** Quick limits, so that a test of an overrun takes a moment. */
const quick = { ...patient, base: 300, silence: 300 }

const make = (openLink: OpenLink, settings = patient) => {
  const ports: MessagePort[] = []
  const recreated: string[][] = []
  const frame = new ViewerFrame(
    document.body,
    { onVaultPort: (port) => ports.push(port), onRecreated: (openings) => recreated.push(openings) },
    { openLink, times: settings },
  )
  open.push(frame)
  return { frame, ports, recreated }
}

/** The real viewer, in this page. */
const inPage: OpenLink = () => {
  const desk = new MessageChannel()
  const vault = new MessageChannel()
  serve(desk.port2, vault.port2, files)
  return { desk: desk.port1, vault: vault.port1, end: () => desk.port1.close() }
}

/** A viewer in a thread of its own that can be made to spin. */
const spinning: OpenLink = () => {
  const worker = new Worker(new URL('./spinning-viewer.ts', import.meta.url), { type: 'module' })
  const desk = new MessageChannel()
  worker.postMessage('ports', [desk.port2])
  return { desk: desk.port1, vault: new MessageChannel().port1, end: () => worker.terminate() }
}

/** A viewer that does what the test says to each message. */
const scripted =
  (answer: (message: { kind: string; request: number }, port: MessagePort) => void): OpenLink =>
  () => {
    const desk = new MessageChannel()
    desk.port2.onmessage = ({ data }: MessageEvent<{ kind: string; request: number }>) =>
      answer(data, desk.port2)
    desk.port2.postMessage({ kind: 'ready' })
    return { desk: desk.port1, vault: new MessageChannel().port1, end: () => desk.port1.close() }
  }

const send = async (port: MessagePort | undefined, name: string, width: number): Promise<void> => {
  const bytes = await encoded(quarters(width, 200), 'image/png')
  port?.postMessage({ kind: 'begin', opening: name, type: 'image/png', size: bytes.length })
  port?.postMessage({ kind: 'chunk', opening: name, bytes: bytes.buffer })
  port?.postMessage({ kind: 'end', opening: name })
}

const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test('the desk describes, renders and previews a document whose bytes the vault sent', async () => {
  const { frame, ports } = make(inPage)
  await moment(0)
  await send(ports[0], opening(1), 320)
  expect(await frame.describe(opening(1), limits)).toEqual([{ width: 320, height: 200, unit: 'pixel' }])
  const view = { rotation: 90, maxWidth: 100, maxHeight: 100 } as const
  const page = await frame.render(opening(1), 1, view, limits)
  expect(quartersOf(page.bitmap)).toBe('brwg')
  const preview = await frame.preview(opening(1), 1, limits)
  expect([preview.width, preview.height, preview.rgba.length]).toEqual([112, 70, 112 * 70 * 4])
})

test.each([
  ['broken', 'VIEWER_BROKEN_FILE'],
  ['password', 'PASSWORD_PROTECTED_FILE'],
  ['wrong-password', 'PASSWORD_PROTECTED_FILE'],
  ['unsupported', 'VIEWER_UNSUPPORTED'],
  ['too-many-pages', 'VIEWER_LIMIT'],
  ['too-many-pixels', 'VIEWER_LIMIT'],
  ['no-such-page', 'VIEWER_BROKEN_FILE'],
  ['internal', 'INTERNAL'],
])('a document that is %s fails with %s', async (problem, code) => {
  const { frame } = make(
    scripted(({ kind, request }, port) => {
      if (kind !== 'ping') port.postMessage({ kind: 'failed', request, problem })
    }),
  )
  await expect(frame.describe(opening(1), limits)).rejects.toMatchObject({ code, detail: [problem] })
})

test('a viewer that spins is ended and made anew, while the desk stays alive', async () => {
  const { frame, ports, recreated } = make(spinning, quick)
  let ticks = 0
  const clock = setInterval(() => (ticks += 1), 10)
  const waiting = frame.describe(opening(2), limits)
  const spun = frame.preview(opening(1), 13, limits)
  const [bystander, culprit] = await Promise.allSettled([waiting, spun])
  clearInterval(clock)
  expect(culprit).toMatchObject({ reason: { code: 'VIEWER_OVERRUN', detail: ['culprit'] } })
  expect(bystander).toMatchObject({ reason: { code: 'VIEWER_OVERRUN', detail: ['bystander'] } })
  expect(ticks).toBeGreaterThan(10)
  await moment(0)
  expect(ports).toHaveLength(2)
  expect(recreated).toEqual([[opening(2), opening(1)]])
})

test('a request that takes longer than its limit ends the viewer even when pings are answered', async () => {
  const { frame, recreated } = make(spinning, quick)
  const began = performance.now()
  await expect(frame.preview(opening(1), 1, limits)).rejects.toMatchObject({ code: 'VIEWER_OVERRUN' })
  expect(performance.now() - began).toBeGreaterThan(250)
  await moment(0)
  expect(recreated).toEqual([[opening(1)]])
})

test('waiting for the vault to send the bytes takes none of the time', async () => {
  const { frame, ports, recreated } = make(inPage, { ...patient, base: 2_000 })
  const described = frame.describe(opening(1), limits)
  await moment(2_500)
  await send(ports[0], opening(1), 320)
  expect(await described).toHaveLength(1)
  expect(recreated).toEqual([])
})

test('a viewer that never comes up is made anew', async () => {
  let made = 0
  const silent: OpenLink = (host) => {
    made += 1
    return made === 1
      ? { desk: new MessageChannel().port1, vault: new MessageChannel().port1, end: () => undefined }
      : inPage(host)
  }
  const { frame, ports } = make(silent, { ...patient, startup: 300 })
  await expect(frame.describe(opening(1), limits)).rejects.toMatchObject({ code: 'VIEWER_OVERRUN' })
  await moment(0)
  await send(ports[1], opening(1), 320)
  expect(await frame.describe(opening(1), limits)).toHaveLength(1)
})

test('a call given up rejects with the reason at once and leaves the viewer as it is', async () => {
  const { frame, ports, recreated } = make(inPage)
  const stop = new AbortController()
  const asked = frame.describe(opening(1), limits, { signal: stop.signal })
  stop.abort(new DOMException('turned the page', 'AbortError'))
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  await send(ports[0], opening(1), 320)
  expect(await frame.describe(opening(1), limits)).toHaveLength(1)
  expect(recreated).toEqual([])
})

test.each([
  { kind: 'described', pages: [] },
  { kind: 'described', pages: Array.from({ length: 21 }, () => ({ width: 1, height: 1, unit: 'pixel' })) },
  { kind: 'described', pages: [{ width: 1, height: 1, unit: 'pixel', name: 'more than the vocabulary' }] },
  { kind: 'previewed', width: 2, height: 2, rgba: new ArrayBuffer(3), incomplete: false },
  { kind: 'fetch', url: 'https://example.com' },
])('a viewer that answers outside its vocabulary is ended: %j', async (answer) => {
  const { frame, recreated } = make(
    scripted(({ kind, request }, port) => {
      if (kind !== 'ping') port.postMessage({ ...answer, request })
    }),
  )
  await expect(frame.describe(opening(1), limits)).rejects.toMatchObject({ code: 'VIEWER_OVERRUN' })
  await moment(0)
  expect(recreated).toHaveLength(1)
})

test('a closed document is not asked for again when the viewer is made anew', async () => {
  const { frame, recreated } = make(spinning, quick)
  await expect(frame.preview(opening(1), 1, limits)).rejects.toMatchObject({ code: 'VIEWER_OVERRUN' })
  frame.close(opening(1))
  await expect(frame.preview(opening(2), 1, limits)).rejects.toMatchObject({ code: 'VIEWER_OVERRUN' })
  await moment(0)
  expect(recreated).toEqual([[opening(1)], [opening(2)]])
})

test('the time limit grows with the document and the picture', () => {
  const page = { width: 5_000, height: 7_000, unit: 'pixel' } as const
  expect(timeLimit(times, { bytes: 0, page: undefined, pixels: 0 })).toBe(10_000)
  expect(timeLimit(times, { bytes: 0, page, pixels: 0 })).toBe(17_000)
  expect(timeLimit(times, { bytes: 256_000_000, page: undefined, pixels: 0 })).toBe(61_200)
})

test('the frame is sandboxed, on the site beside the desk, and out of reach of keyboard and reader', () => {
  expect(viewerOrigin({ protocol: 'app:', host: 'desk' })).toBe('app://viewer')
  expect(viewerOrigin({ protocol: 'https:', host: 'desk.test' })).toBe('https://viewer.test')
  // This page stands on neither site, and no frame is made for another.
  expect(() => openFrame(document.body)).toThrow('no known site')
})
