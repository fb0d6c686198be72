import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Delivery } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Outcome } from '../../../preload/contract/outcome.ts'
import { canonicalBytes, toBase64url } from '../../../renderer/domain/log/index.ts'
import { sha256 } from '../../../renderer/vault/keys/signing.ts'
import { accept, accepted, bytesOf, fileOf, takeIn } from './support/master.ts'
import { clock, codeOf, eventually, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
/** Timers as the outbox set them; none of a second or more goes off by itself. */
let timers: { wait: number; ring: () => void }[] = []
const patience = 30_000

beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
beforeEach(() => {
  Object.assign(station.sync, {
    handedOver: [],
    deliveries: [],
    acknowledged: [],
    restingMinutes: 2,
    deaf: false,
  })
  station.sync.onHandOver = () => Promise.resolve()
  station.told = []
  timers = []
  const real = globalThis.setTimeout
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((ring: () => void, wait = 0) => {
    if (wait < 1000) return real(ring, wait)
    timers.push({ wait, ring })
    return 0
    // Of Node's and the browser's declarations only the browser's is meant.
  }) as typeof setTimeout)
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  station.close()
})

const stateOf = (id: string) => station.vault.list.get(id)?.state
async function held(minutes = 2): Promise<{ id: string; caseRef: string; outcomeId: string }> {
  station.sync.restingMinutes = minutes
  const { id, caseRef } = await accepted(station)
  const { outcome } = await station.call('case.decide', [{ case: id, outcome: 'certified' }])
  return { id, caseRef, outcomeId: outcome?.outcomeId ?? '' }
}
const receiptOf = (outcome: Outcome): Delivery => ({
  result: 'received',
  outcomeId: outcome.outcomeId,
  receipt: {
    schema: 'sverka/receipt/v1',
    outcomeId: outcome.outcomeId,
    bodyHash: toBase64url(sha256(canonicalBytes(outcome))),
    receivedAt: station.vault.now(),
    serverRef: 'ab'.repeat(16),
    signature: 'A'.repeat(86),
  },
})
const handedOver = async (): Promise<{ id: string; caseRef: string; outcome: Outcome }> => {
  const { id, caseRef } = await held(0)
  await eventually(() => station.sync.handedOver.some((one) => one.caseRef === caseRef))
  const outcome = station.sync.handedOver.find((one) => one.caseRef === caseRef)
  if (outcome === undefined) throw new Error('not there')
  return { id, caseRef, outcome }
}

test('an outcome rests, and is handed over when the rest is over: journalled, and on the disk before main hears of it', async () => {
  const { id, caseRef, outcomeId } = await held()
  expect(timers.at(-1)?.wait).toBe(120_000)
  expect(await station.call('outbox.list', [])).toMatchObject([{ case: id, outcomeId, state: 'held' }])
  const { size } = station
  const seen: unknown[] = []
  station.sync.onHandOver = async () => {
    seen.push(stateOf(id), (await station.vault.readCase(id)).outcomes[0]?.standing.state)
    seen.push(await codeOf(station.call('case.undo', [id])))
  }
  clock.now += 119_000
  timers.at(-1)?.ring()
  await eventually(() => timers.at(-1)?.wait === 1000)
  expect(station.sync.handedOver).toEqual([])
  clock.now += 1000
  station.told = []
  timers.at(-1)?.ring()
  await eventually(() => station.sync.handedOver.length === 1)
  expect(seen).toEqual(['handed-over', 'handed-over', 'OUTCOME_NOT_HELD'])
  expect(await station.entries(size)).toMatchObject([
    { act: 'hand-over', verb: 'provide', purpose: 'sync', caseRef, refs: [outcomeId] },
  ])
  expect(station.sync.handedOver).toMatchObject([{ outcomeId, caseRef }])
  expect(station.told.map(({ name }) => name)).toEqual(['queue.entries', 'outbox.changed'])
})

test('“send now” ends the rest, once', async () => {
  const { id, outcomeId } = await held(60)
  await station.call('outbox.sendNow', [outcomeId])
  expect(stateOf(id)).toBe('handed-over')
  expect(station.sync.handedOver).toMatchObject([{ outcomeId }])
  expect(await codeOf(station.call('outbox.sendNow', [outcomeId]))).toBe('OUTCOME_NOT_HELD')
  const unknown = '01890000-0000-7000-8000-000000000000'
  expect(await codeOf(station.call('outbox.sendNow', [unknown]))).toBe('NOT_FOUND')
  expect(station.sync.handedOver).toHaveLength(1)
})

test('an outcome undone while it rests never leaves', async () => {
  const { id } = await held()
  const [timer] = timers.slice(-1)
  await station.call('case.undo', [id])
  clock.now += 600_000
  timer?.ring()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(station.sync.handedOver).toEqual([])
})

test('what main failed to take is handed over again, after a while and after the next unlock, the same to the byte', async () => {
  station.sync.deaf = true
  const { id, outcomeId } = await held(60)
  expect(await codeOf(station.call('outbox.sendNow', [outcomeId]))).toBe('SAVE_FAILED')
  expect(stateOf(id)).toBe('handed-over')
  expect(timers.at(-1)?.wait).toBe(patience)
  station.sync.deaf = false
  timers.at(-1)?.ring()
  await eventually(() => station.sync.handedOver.length === 1)

  const { size } = station
  await station.relock()
  await eventually(() => station.sync.handedOver.filter((one) => one.outcomeId === outcomeId).length === 2)
  const [first, second] = station.sync.handedOver.filter((one) => one.outcomeId === outcomeId)
  expect(second).toEqual(first)
  expect(await station.acts(size)).toEqual(['lock', 'unlock'])
})

test('what rested while the vault was locked leaves after the next unlock', async () => {
  const { id, outcomeId } = await held(1)
  await station.lock()
  clock.now += 3_600_000
  await station.unlock()
  await eventually(() => station.sync.handedOver.some((one) => one.outcomeId === outcomeId))
  expect(stateOf(id)).toBe('handed-over')
})

test('a receipt is journalled once, shown, and acknowledged after it is on the disk', async () => {
  const { id, caseRef, outcome } = await handedOver()
  const delivery = receiptOf(outcome)
  if (delivery.result !== 'received') throw new Error(delivery.result)
  station.sync.deliveries = [delivery, delivery]
  const { size } = station
  station.told = []
  await Promise.all([station.call('outbox.collect', []), station.call('outbox.collect', [])])
  expect(await station.entries(size)).toMatchObject([
    {
      event: 'receipt',
      ground: 'automatic',
      caseRef,
      refs: [outcome.outcomeId, delivery.receipt.bodyHash],
    },
  ])
  expect(new Set(station.sync.acknowledged)).toEqual(new Set([outcome.outcomeId]))
  expect(await station.call('case.read', [id])).toMatchObject({
    state: 'acknowledged',
    outcome: { state: 'acknowledged', receipt: delivery.receipt },
  })
  expect(station.told.map(({ name }) => name)).toContain('queue.entries')
  expect(await codeOf(station.call('case.undo', [id]))).toBe('OUTCOME_NOT_HELD')
})

test('a receipt that cannot be recorded is not acknowledged, and comes again', async () => {
  const { id, outcome } = await handedOver()
  station.sync.deliveries = [receiptOf(outcome)]
  // Called below with the store it was taken from.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const put = IDBObjectStore.prototype.put
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'log') throw new DOMException('made up', 'QuotaExceededError')
    return put.apply(this, args)
  })
  expect(await codeOf(station.call('outbox.collect', []))).toBe('STORE_FULL')
  expect(station.sync.acknowledged).toEqual([])
  full.mockRestore()
  await station.call('outbox.collect', [])
  expect(station.sync.acknowledged).toEqual([outcome.outcomeId])
  expect(stateOf(id)).toBe('acknowledged')
})

test('an outcome that the server refuses stays here with the code', async () => {
  const { id, caseRef, outcome } = await handedOver()
  const { size } = station
  station.sync.deliveries = [{ result: 'refused', outcomeId: outcome.outcomeId, code: 'SERVER_REFUSED' }]
  await station.call('outbox.collect', [])
  expect(await station.entries(size)).toMatchObject([{ event: 'outcome-refused', caseRef }])
  expect(await station.call('case.read', [id])).toMatchObject({
    state: 'refused',
    outcome: { state: 'refused', refusal: 'SERVER_REFUSED', receipt: null },
  })
})

test('news of an outcome that is none of this vault’s is acknowledged and changes nothing', async () => {
  const { size } = station
  const outcomeId = '01890000-0000-7000-8000-000000000000'
  station.sync.deliveries = [{ result: 'refused', outcomeId, code: 'SERVER_REFUSED' }]
  await station.call('outbox.collect', [])
  expect(station.sync.acknowledged).toEqual([outcomeId])
  expect(station.size).toBe(size)
})

test('the outcome of a second round supersedes the first, whose receipt may come late', async () => {
  const { id, caseRef, outcome } = await handedOver()
  const sent = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  await takeIn(station, { caseRef, sent })
  const view = await station.call('case.claim', [{ case: id, untied: true }])
  station.sync.deliveries = [receiptOf(outcome)]
  await station.call('outbox.collect', [])
  expect(await station.call('case.read', [id])).toMatchObject({ state: 'claimed', round: 2 })
  await accept(station, view, view.documents[2]?.id ?? '')
  station.sync.restingMinutes = 2
  await station.call('case.decide', [{ case: id, outcome: 'certified' }])
  const { outcomes } = await station.vault.readCase(id)
  expect(outcomes.map(({ standing }) => standing.state)).toEqual(['acknowledged', 'held'])
  expect(outcomes[1]?.outcome).toMatchObject({
    supersedes: outcome.outcomeId,
    documents: [{ kind: 'id-card' }, { kind: 'diploma' }, { kind: 'passport' }],
  })
  const rows = (await station.call('outbox.list', [])).filter((one) => one.case === id)
  expect(rows).toMatchObject([
    { outcomeId: outcomes[1]?.outcome.outcomeId, state: 'held', round: 2 },
    { outcomeId: outcome.outcomeId, state: 'acknowledged', round: 1 },
  ])
  const after = await station.call('case.read', [id])
  expect(after.earlierReceipts?.map(({ outcomeId }) => outcomeId)).toEqual([outcome.outcomeId])
})

test('what fails in the background neither spins nor is lost: it is tried again after half a minute', async () => {
  let broken = true
  let tries = 0
  station.wrap = (vault) => ({
    ...vault,
    async commit(change) {
      const [first] = change.entries
      if (first.kind === 'processing' && first.act === 'hand-over') {
        tries++
        if (broken) throw new SverkaError('INTERNAL')
      }
      return await vault.commit(change)
    },
  })
  await station.relock()
  station.wrap = (vault) => vault
  const { id } = await held(0)
  await eventually(() => timers.at(-1)?.wait === patience)
  const then = tries
  expect(stateOf(id)).toBe('held')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(tries).toBe(then)
  broken = false
  timers.at(-1)?.ring()
  await eventually(() => stateOf(id) === 'handed-over')
})

test('after a lock no timer of the outbox is left', async () => {
  await held(1)
  const [timer] = timers.slice(-1)
  await station.lock()
  const before = timers.length
  clock.now += 120_000
  timer?.ring()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(timers.length).toBe(before)
  expect(station.sync.handedOver).toEqual([])
  await station.unlock()
})
