import { afterEach, beforeEach, expect, test } from 'vitest'
import { deskOrigin } from '../../../renderer/viewer/site.ts'
import { encoded, limits, opening, quarters, rendered, shown, viewer, type Viewer } from './inputs.ts'

let frame: Viewer
beforeEach(() => void (frame = viewer()))
afterEach(() => frame.end())

const kinds = (): string[] => frame.said.map((answer) => answer.kind)
const settled = async (): Promise<void> => {
  await frame.ask({ kind: 'describe', opening: opening(99), limits }).answer
}
/** A document that answers at once, to know that everything before it was dealt with. */
const last = async (): Promise<void> => {
  frame.send(opening(99), 'image/png', new Uint8Array(1))
  await settled()
}

test('the viewer takes its ports from the desk beside it and from no other site', () => {
  expect(deskOrigin({ protocol: 'app:', host: 'viewer' })).toBe('app://desk')
  expect(deskOrigin({ protocol: 'https:', host: 'viewer.test' })).toBe('https://desk.test')
  expect(deskOrigin({ protocol: 'https:', host: 'viewer.test.example' })).toBeNull()
  expect(deskOrigin({ protocol: 'app:', host: 'desk' })).toBeNull()
})

test('the viewer says that it is ready, then that a request was started, then its answer', async () => {
  await shown(frame, opening(1), 'image/png', await encoded(quarters(20, 20), 'image/png'))
  expect(kinds()).toEqual(['ready', 'started', 'described'])
})

test('a request that comes before the bytes waits for them', async () => {
  const asked = frame.ask({ kind: 'describe', opening: opening(1), limits })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(kinds()).toEqual(['ready'])
  frame.send(opening(1), 'image/png', await encoded(quarters(20, 20), 'image/png'), 7)
  expect(await asked.answer).toMatchObject({ kind: 'described' })
})

test('bytes that are too few, too many, or begun twice make the document broken', async () => {
  const bytes = await encoded(quarters(20, 20), 'image/png')
  const chunk = (n: number) => ({ kind: 'chunk', opening: opening(n), bytes: bytes.slice().buffer })
  const begin = (n: number, size: number) => ({ kind: 'begin', opening: opening(n), type: 'image/png', size })
  const end = (n: number) => ({ kind: 'end', opening: opening(n) })
  const wrong = [
    [begin(1, bytes.length + 1), chunk(1), end(1)],
    [begin(2, bytes.length - 1), chunk(2), end(2)],
    [begin(3, bytes.length), begin(3, bytes.length), chunk(3), end(3)],
    [end(4)],
    [begin(5, Number.MAX_SAFE_INTEGER), end(5)],
    [begin(6, 0), end(6)],
  ]
  for (const [i, messages] of wrong.entries()) {
    for (const message of messages) frame.vault.postMessage(message)
    const asked = frame.ask({ kind: 'describe', opening: opening(i + 1), limits })
    expect(await asked.answer).toMatchObject({ kind: 'failed', problem: 'broken' })
  }
})

test('what is no message of the vocabulary is passed over', async () => {
  const strange = [
    null,
    'ping',
    { kind: 'ping' },
    { kind: 'ping', request: 1, more: 1 },
    { kind: 'store', key: 1 },
  ]
  for (const message of strange) {
    frame.desk.postMessage(message)
    frame.vault.postMessage(message)
  }
  await last()
  expect(kinds()).toEqual(['ready', 'started', 'failed'])
})

test('a ping is answered while requests wait', async () => {
  frame.ask({ kind: 'describe', opening: opening(1), limits })
  frame.desk.postMessage({ kind: 'ping', request: 7 })
  await last()
  expect(frame.said).toContainEqual({ kind: 'pong', request: 7 })
})

test('a cancelled request is never answered, and the next one is', async () => {
  frame.send(opening(1), 'image/png', await encoded(quarters(400, 400), 'image/png'))
  const asked = frame.ask({ kind: 'preview', opening: opening(1), page: 1, limits })
  frame.desk.postMessage({ kind: 'cancel', request: asked.request })
  await last()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(kinds()).not.toContain('previewed')
  expect((await rendered(frame, opening(1))).bitmap.width).toBe(400)
})

test('the page looked at comes before previews asked for earlier', async () => {
  frame.send(opening(1), 'image/png', await encoded(quarters(400, 400), 'image/png'))
  await frame.ask({ kind: 'describe', opening: opening(1), limits }).answer
  const previews = [1, 2, 3].map(
    () => frame.ask({ kind: 'preview', opening: opening(1), page: 1, limits }).answer,
  )
  const page = frame.ask({
    kind: 'render',
    opening: opening(1),
    page: 1,
    rotation: 0,
    maxWidth: 100,
    maxHeight: 100,
    limits,
  }).answer
  await Promise.all([...previews, page])
  const order = kinds().filter((kind) => kind === 'previewed' || kind === 'rendered')
  // One preview was under way already, and another may have had its turn before the request was heard.
  expect(order.indexOf('rendered')).toBeLessThanOrEqual(2)
})

test.each(['desk', 'vault'] as const)(
  'after a close by the %s nothing of the document is left',
  async (by) => {
    const bytes = await encoded(quarters(20, 20), 'image/png')
    await shown(frame, opening(1), 'image/png', bytes)
    frame[by].postMessage({ kind: 'close', opening: opening(1) })
    // On both ports: what the other one brings next is not heard before.
    await last()
    // Bytes still under way when it was closed do not bring it back.
    expect(await shown(frame, opening(1), 'image/png', bytes)).toMatchObject({
      kind: 'failed',
      problem: 'broken',
    })
  },
)

test('many documents are open side by side', async () => {
  const bytes = await encoded(quarters(20, 20), 'image/png')
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => shown(frame, opening(n), 'image/png', bytes)),
  )
  expect(answers.every((answer) => answer.kind === 'described')).toBe(true)
})
