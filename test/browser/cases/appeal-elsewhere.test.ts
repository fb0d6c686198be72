import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import type { CaseRecord } from '../../../renderer/vault/cases/record.ts'
import { listed } from '../../../renderer/vault/cases/view.ts'
import { accept, bytesOf, fileOf, forged, refuse, takeIn } from './support/master.ts'
import { damagedIn, faultOf, peerOf, plainDocuments, TwoStations } from './support/pair.ts'
import { codeOf, foundingTime, type Workstation } from './support/room.ts'

/**
 * An appeal at A, where everybody has had the case: its reviewer who refused it, and the representative who confirmed
 * that. B decides it; Saule, a representative at A who came later, says whether that stands.
 */
vi.setConfig({ testTimeout: 180_000 })

const pair = new TwoStations()
const { at } = pair
const take = (file: File) => pair.take(file)
const text = 'Диплом подлинный, училище подтвердит.'

beforeAll(() => pair.found(), foundingTime * 2)
beforeEach(() => {
  pair.later()
})
afterAll(() => {
  pair.station.close()
})

const settle = (id: string, choice: 'first' | 'second' | 'neither') =>
  pair.station.call('case.settle', [{ case: id, choice }])
const send = (id: string): Promise<CaseView | null> =>
  pair.station.call('review.send', [{ case: id, peer: peerOf(pair.station) }])
async function release(id: string): Promise<void> {
  const { outcome } = await pair.station.call('case.read', [id])
  await pair.station.call('outbox.sendNow', [outcome?.outcomeId ?? ''])
}

/** Refused at A as a forgery, by two people, and appealed; the representative who confirmed it is there. */
async function appealed(): Promise<{ id: string; caseRef: string }> {
  const reviewing = await at('A', 'reviewer')
  const { id, caseRef } = await forged(reviewing)
  await reviewing.call('case.decide', [{ case: id, outcome: 'declined' }])
  const a = await at('A', 'representative')
  await a.call('case.confirm', [{ case: id, agree: true }])
  await release(id)
  await a.call('case.appeal', [{ case: id, text }])
  return { id, caseRef }
}

/** Refused at A, and at B by Nurlan, who gave the second review; appealed, with the representative of A there. */
async function appealedAfterBoth(): Promise<string> {
  const reviewing = await at('A', 'reviewer')
  const { id } = await forged(reviewing)
  await reviewing.call('case.decide', [{ case: id, outcome: 'declined' }])
  const a = await at('A', 'representative')
  await send(id)
  const { file: second } = await pair.answered(pair.newest(), 'declined')
  await at('A', 'representative')
  await take(second)
  await release(id)
  await a.call('case.appeal', [{ case: id, text }])
  return id
}

/** The same as `appealed`, gone to B. */
async function sent(): Promise<{ id: string; caseRef: string; file: File }> {
  const one = await appealed()
  await send(one.id)
  return { ...one, file: pair.newest() }
}

/** Something of the case is another than it was, by nobody's act. */
const put = (one: Workstation, record: CaseRecord) =>
  one.vault.exclusive(() =>
    one.vault.commit({
      entries: [
        { kind: 'authority', event: 'settings-changed', purpose: 'administration', ground: 'person' },
      ],
      cases: [{ listed: listed(record), record }],
    }),
  )

test('where everybody has seen the case, its appeal is decided on another workstation, and a representative who had no part in it takes that under their own name (demand 13)', async () => {
  const { id, caseRef } = await appealed()
  const a = pair.station
  const { appeal } = await a.call('case.read', [id])
  expect(appeal).toMatchObject({ nobody: true, text })
  const before = a.size
  expect(await send(id)).toMatchObject({
    ...{ state: 'new', stage: 'appeal', notForYou: 'ELSEWHERE', appeal: { nobody: false } },
    elsewhere: { name: 'Desk 1', state: 'out', isAppeal: true },
  })
  const file = pair.newest()
  const acts = await a.entries(before)
  expect(acts.map(({ act, verb, document }) => [act, verb, document !== null])).toEqual([
    ['appeal-sent', 'transfer', false],
    ['appeal-sent', 'transfer', true],
    ['appeal-sent', 'transfer', true],
  ])
  expect(acts[0]?.['mandate']).not.toBeNull()
  expect(JSON.stringify(acts)).not.toContain('училище')
  expect(await codeOf(send(id))).toBe('REVIEW_ELSEWHERE')
  const { documents } = await a.vault.readCase(id)
  const destroyed = { case: id, document: documents[0]?.id ?? '', ground: 'consent-withdrawn' as const }
  expect(await codeOf(a.call('document.destroy', [destroyed]))).toBe('WRONG_STATE')
  const originals = await plainDocuments(a, id)
  const first = (await a.vault.readCase(id)).outcomes.at(-1)?.outcome.outcomeId
  await a.enrol('saule', 'representative')

  const b = await at('B', 'reviewer')
  const { origin, inspection } = await b.call('package.inspect', [{ from: 'file', file }])
  expect(origin).toMatchObject({ contents: 'appeal-request', sender: 'Desk 1' })
  expect(inspection).toMatchObject({ blocked: null })
  const { id: there, file: result } = await pair.answered(file, 'certified')
  expect(await plainDocuments(b, there)).toEqual(originals)
  expect((await b.entries()).at(-1)).toMatchObject({ act: 'appeal-returned', verb: 'provide' })
  expect(await codeOf(take(file))).toBe('PACKAGE_REPLAYED')
  const view = await b.call('case.read', [there])
  expect(view).toMatchObject({ stage: 'first', asked: { name: 'Desk 1', caseRef, appeal: { text } } })
  const told = JSON.stringify([await b.vault.readCase(there), view])
  const words = ['DIGITAL_EDIT', 'rejected', 'declined', 'id.jpg', 'upheld']
  expect(words.filter((word) => told.includes(word))).toEqual([])
  expect(b.sync.handedOver).toEqual([])

  await at('A', 'reviewer')
  expect(await codeOf(take(result))).toBe('MANDATE_MISSING')
  // Who confirmed what is appealed against has no say on the appeal.
  await at('A', 'representative')
  expect((await a.call('package.inspect', [{ from: 'file', file: result }])).inspection).toMatchObject({
    ...{ claim: { caseRef }, blocked: 'TOOK_PART', files: [] },
  })
  expect(await codeOf(take(result))).toBe('TOOK_PART')
  await at('A', 'saule')
  const from = a.size
  expect(await take(result)).toMatchObject({ case: id, caseRef, documents: [] })
  expect(await a.acts(from)).toEqual(['appeal-result'])
  expect(await codeOf(take(result))).toBe('PACKAGE_REPLAYED')
  const awaiting = await a.call('case.read', [id])
  expect(awaiting).toMatchObject({
    ...{ state: 'awaiting-confirmation', stage: 'appeal', differ: false, decision: null },
    elsewhere: { state: 'answered', isAppeal: true },
    reviews: [{ login: 'Desk 1', outcome: 'certified' }],
  })
  expect(awaiting.documents.map(({ finding }) => finding)).toEqual([null, null])

  // It is before nobody else here, and nobody else can say it.
  for (const who of ['reviewer', 'representative'] as const) {
    await at('A', who)
    expect(await a.call('case.read', [id])).toMatchObject({ reviews: [], decision: null })
    const code = who === 'reviewer' ? 'MANDATE_MISSING' : 'TOOK_PART'
    expect(await codeOf(settle(id, 'first'))).toBe(code)
    expect(await codeOf(settle(id, 'neither'))).toBe(code)
    const opened = { case: id, document: documents[0]?.id ?? '' }
    expect(await codeOf(a.call('document.open', [opened]))).toBe('CASE_NOT_CLAIMED')
  }
  await at('A', 'saule')
  expect(await codeOf(settle(id, 'second'))).toBe('WRONG_STATE')
  const then = a.size
  const { account } = a.vault.session
  expect(await settle(id, 'first')).toMatchObject({
    ...{ state: 'held', appeal: { result: 'granted' }, elsewhere: { isAppeal: true } },
    decision: { outcome: 'certified', by: account, confirmation: 'not-needed' },
  })
  expect(await a.acts(then)).toEqual(['confirmation', 'appeal-granted'])
  expect(await faultOf(a, id)).toBeNull()
  expect(await damagedIn(a)).toEqual([])

  // Undone while it rests, it has answered nothing, and it is hers to say again.
  expect(await a.call('case.undo', [id])).toMatchObject({
    ...{ state: 'awaiting-confirmation', stage: 'appeal', appeal: { result: null }, decision: null },
    reviews: [{ login: 'Desk 1' }],
  })
  expect((await a.vault.readCase(id)).documents.map(({ finding }) => finding)).toEqual([null, null])
  expect(await settle(id, 'first')).toMatchObject({ appeal: { result: 'granted' } })
  await release(id)
  expect(a.sync.handedOver.at(-1)).toMatchObject({ caseRef, outcome: 'certified', supersedes: first })

  // Appealed against once more, it is known what was found where.
  expect(await a.call('case.appeal', [{ case: id, text }])).toMatchObject({ state: 'new', elsewhere: null })
  expect(await damagedIn(a)).toEqual([])
})

test('what the other workstation came to need not be taken: the appeal waits again, may go there again, and a refusal is still for two', async () => {
  const { id, file } = await sent()
  const { file: result } = await pair.answered(file, 'declined')
  const a = await at('A', 'saule')
  await take(result)
  const from = a.size
  expect(await settle(id, 'neither')).toMatchObject({
    ...{ state: 'new', stage: 'appeal', notForYou: null, elsewhere: null, reviews: [] },
    appeal: { result: null, nobody: false },
  })
  expect(await a.acts(from)).toEqual(['confirmation-refused'])
  expect(a.vault.list.get(id)).toMatchObject({ state: 'new', review: 'appeal' })
  expect(
    (await a.vault.readCase(id)).earlierReviews?.map(({ elsewhere }) => elsewhere !== undefined),
  ).toEqual([false, true])
  expect(await codeOf(take(result))).toBe('PACKAGE_REPLAYED')

  // There it is for somebody else again.
  await send(id)
  const { file: again } = await pair.answered(pair.newest(), 'declined', 'representative')
  await at('A', 'saule')
  await take(again)
  const { account } = a.vault.session
  expect(await settle(id, 'first')).toMatchObject({
    ...{ state: 'held', appeal: { result: 'upheld' }, decision: { outcome: 'declined', by: account } },
  })
  // One found it and another took it.
  const { documents, aside = [] } = await a.vault.readCase(id)
  expect(documents.map(({ finding }) => finding?.by)).not.toContain(account)
  expect(aside).toHaveLength(1)
  expect(await faultOf(a, id)).toBeNull()
  expect(await damagedIn(a)).toEqual([])
})

test('recalled, an appeal is to be had here again, and its answer comes in vain; so it does once the claim or the round is another', async () => {
  const { id, caseRef, file } = await sent()
  const { id: there, file: result } = await pair.answered(file, 'certified')
  const a = await at('A', 'saule')
  expect(await codeOf(a.call('case.claim', [{ case: id, untied: true }]))).toBe('REVIEW_ELSEWHERE')
  const from = a.size
  expect(await a.call('review.recall', [id])).toMatchObject({
    elsewhere: { state: 'recalled' },
    notForYou: null,
  })
  expect(await a.acts(from)).toEqual(['appeal-recalled'])
  expect(await codeOf(take(result))).toBe('RESULT_RECALLED')
  // Whoever has begun keeps it: an appeal that somebody has in hand goes nowhere.
  await a.call('case.claim', [{ case: id, untied: true }])
  expect(await codeOf(send(id))).toBe('WRONG_STATE')
  await a.call('case.release', [id])
  expect(await send(id)).toMatchObject({ elsewhere: { state: 'out' } })
  const request = pair.newest()

  // B says of it what it says of a second review.
  const b = await at('B', 'representative')
  const { case: second } = await take(request)
  expect(second).not.toBe(there)
  const { asked, ...rest } = await b.vault.readCase(second)
  if (asked === undefined) throw new Error('asked for nothing')
  await put(b, { ...rest, asked: { peer: asked.peer, caseRef: asked.caseRef, returned: [] } })
  const view = await b.call('case.claim', [{ case: second, untied: true }])
  for (const { id: document } of view.documents) await refuse(b, view, document)
  await b.call('case.decide', [{ case: second, outcome: 'declined' }])
  await b.call('review.return', [second])
  const other = pair.newest()
  await put(b, { ...(await b.vault.readCase(second)), asked })
  await b.call('review.return', [second])
  const answer = pair.newest()

  await at('A', 'saule')
  expect(await codeOf(take(other))).toBe('PACKAGE_DAMAGED')
  const untouched = await a.vault.readCase(id)
  await put(a, { ...untouched, claim: { ...untouched.claim, familyName: 'Другая' } })
  expect(await codeOf(take(answer))).toBe('RESULT_VOID')
  await put(a, untouched)
  const more = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  await takeIn(a, { caseRef, sent: more })
  expect(await codeOf(take(answer))).toBe('RESULT_VOID')
  expect(await a.call('case.read', [id])).toMatchObject({
    ...{ state: 'new', stage: 'appeal', elsewhere: { state: 'void' } },
  })
})

test('there an appeal is for nobody who had the case under an earlier request, unless it is the same one and nothing of it went back', async () => {
  const id = await appealedAfterBoth()
  const a = pair.station
  await send(id)
  const first = pair.newest()

  // Nurlan of B gave the second review of what is appealed against.
  const b = await at('B', 'reviewer')
  const { case: there } = await take(first)
  expect(await b.call('case.read', [there])).toMatchObject({ notForYou: 'TOOK_PART' })
  expect(await codeOf(b.call('case.claim', [{ case: there, untied: true }]))).toBe('TOOK_PART')
  await at('B', 'representative')
  await b.call('case.claim', [{ case: there, untied: true }])
  await b.call('case.release', [there])

  await at('A', 'representative')
  await a.call('review.recall', [id])
  await send(id)
  const again = pair.newest()
  await at('B', 'representative')
  const { case: anew } = await take(again)
  expect(await b.call('case.read', [anew])).toMatchObject({ notForYou: null })
  expect(b.vault.list.get(anew)?.barred).toEqual(b.vault.list.get(there)?.barred)
  await at('A', 'representative')
  await a.call('review.recall', [id])
})

test('the second review of what was decided of an appeal goes there with what the Master writes, and for nobody who had a part in what is appealed', async () => {
  const id = await appealedAfterBoth()
  const a = pair.station
  // Saule has never seen it, and says the same: who is to look again is on the other workstation.
  await at('A', 'saule')
  const view = await a.call('case.claim', [{ case: id, untied: true }])
  const [card, ...others] = view.documents
  await refuse(a, view, card?.id ?? '')
  for (const { id: document } of others) await accept(a, view, document)
  await a.call('case.decide', [{ case: id, outcome: 'declined' }])
  await at('A', 'representative')
  expect(await send(id)).toMatchObject({ elsewhere: { state: 'out', isAppeal: false } })
  const file = pair.newest()

  const b = await at('B', 'reviewer')
  const { case: there } = await take(file)
  expect(await b.call('case.read', [there])).toMatchObject({
    ...{ notForYou: 'TOOK_PART', asked: { isFor: 'second', appeal: { text: null } } },
  })
  expect(await codeOf(b.call('case.claim', [{ case: there, untied: true }]))).toBe('TOOK_PART')
  await at('B', 'representative')
  expect(await b.call('case.read', [there])).toMatchObject({ asked: { appeal: { text } } })
  await pair.decided(there, 'declined')
  const size = b.size
  await b.call('review.return', [there])
  expect(await b.acts(size)).toEqual(['second-review-returned'])
  const result = pair.newest()

  await at('A', 'representative')
  const before = a.size
  await take(result)
  expect(await a.acts(before)).toContain('second-review-result')
  expect(await a.call('case.read', [id])).toMatchObject({ state: 'held', appeal: { result: 'upheld' } })
})

test('nor for who took up an earlier request there when the appeal had come in already', async () => {
  const reviewing = await at('A', 'reviewer')
  const { id } = await forged(reviewing)
  await reviewing.call('case.decide', [{ case: id, outcome: 'declined' }])
  const a = await at('A', 'representative')
  await send(id)
  const early = pair.newest()
  const b = await at('B', 'reviewer')
  const { case: old } = await take(early)
  await at('A', 'representative')
  await a.call('review.recall', [id])
  await a.call('case.stepIn', [id])
  await a.call('case.confirm', [{ case: id, agree: true }])
  await release(id)
  await a.call('case.appeal', [{ case: id, text }])
  await send(id)
  const late = pair.newest()
  await at('B', 'reviewer')
  const { case: there } = await take(late)
  await pair.decided(old, 'declined')
  await b.call('review.return', [old])
  expect(await codeOf(b.call('case.claim', [{ case: there, untied: true }]))).toBe('TOOK_PART')
  await at('B', 'representative')
  expect(await b.call('case.claim', [{ case: there, untied: true }])).toMatchObject({ state: 'claimed' })
  await at('A', 'representative')
  await a.call('review.recall', [id])
})

test('an appeal leaves only under a mandate to transfer, and what the disk has no room for is taken back', async () => {
  const { id } = await appealed()
  const a = await at('A', 'reviewer')
  const size = a.size
  expect(await codeOf(send(id))).toBe('MANDATE_MISSING')
  expect((await a.entries(size)).map(({ act, code }) => [act, code])).toEqual([
    ['appeal-sent', 'MANDATE_MISSING'],
  ])
  await at('A', 'representative')
  const before = a.size
  a.desk.saved.fullAt = 1000
  expect(await codeOf(send(id))).toBe('STORE_FULL')
  a.desk.saved.fullAt = Infinity
  expect((await a.acts(before)).at(-1)).toBe('appeal-recalled')
  expect((await a.call('case.read', [id])).elsewhere).toMatchObject({ state: 'recalled', isAppeal: true })
})
