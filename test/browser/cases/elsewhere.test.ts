import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { partOf } from '../../../renderer/domain/parts.ts'
import { equalBytes, fromBase64url } from '../../../renderer/domain/log/index.ts'
import { listed } from '../../../renderer/vault/cases/view.ts'
import { OpenPackage, publicHalf } from '../../../renderer/vault/format/package.ts'
import { randomBytes } from '../../../renderer/vault/format/sodium.ts'
import { enrolSender, removeSender } from '../../../renderer/vault/people/packages.ts'
import { bytesInMemory } from '../../samples/packages.ts'
import { askOf } from '../vault/support/vault.ts'
import { accept, bytesOf, fileOf, forged, look, refuse, takeIn } from './support/master.ts'
import { damagedIn, faultOf, peerOf, plainDocuments, TwoStations } from './support/pair.ts'
import { clock, codeOf, foundingTime, type Workstation } from './support/room.ts'

vi.setConfig({ testTimeout: 180_000 })

const pair = new TwoStations()
const { stations, keys, at } = pair
const station = (): Workstation => pair.station
const newest = (): File => pair.newest()
const take = (file: File) => pair.take(file)

beforeAll(() => pair.found(), foundingTime * 2)
beforeEach(() => {
  pair.later()
})
afterAll(() => {
  station().close()
})

/** Declined as a forgery at A; a representative sends it to B. */
async function sent(): Promise<{ id: string; file: File; caseRef: string }> {
  await at('A', 'reviewer')
  const { id, caseRef } = await forged(station())
  await station().call('case.decide', [{ case: id, outcome: 'declined' }])
  await at('A', 'representative')
  const view = await station().call('review.send', [{ case: id, peer: peerOf(station()) }])
  expect(view).toMatchObject({ state: 'new', stage: 'second', elsewhere: { name: 'Desk 1', state: 'out' } })
  return { id, caseRef, file: newest() }
}

/** B takes it in, its reviewer comes to the same or to the contrary, and returns it. */
const answered = (file: File, same: boolean) => pair.answered(file, same ? 'declined' : 'certified')

test('a case goes to another workstation and is judged there without a word of the first review; agreeing, one outcome leaves', async () => {
  await at('A', 'representative')
  const before = station().size
  const { id, file, caseRef } = await sent()
  const acts = (await station().entries(before)).filter(({ act }) => act === 'second-review-sent')
  expect(acts.map(({ verb, document, caseRef: ref }) => [verb, document !== null, ref])).toEqual([
    ['transfer', false, caseRef],
    ['transfer', true, caseRef],
    ['transfer', true, caseRef],
  ])
  expect(acts[0]?.['mandate']).not.toBeNull()
  // Nobody here may begin while it is there.
  expect(await codeOf(station().call('case.stepIn', [id]))).toBe('REVIEW_ELSEWHERE')
  expect(await codeOf(station().call('review.send', [{ case: id, peer: peerOf(station()) }]))).toBe(
    'REVIEW_ELSEWHERE',
  )
  const originals = await plainDocuments(stations.A, id)

  const b = await at('B', 'reviewer')
  const { inspection, origin } = await b.call('package.inspect', [{ from: 'file', file }])
  expect(origin).toMatchObject({ contents: 'second-review-request', sender: 'Desk 1' })
  expect(inspection.claim).toMatchObject({ state: 'good', programme: 'beauty-master' })
  const size = b.size
  const taken = await take(file)
  expect(taken.caseRef).toMatch(/^SR-[0-9A-F]{16}$/)
  expect((await b.acts(size))[0]).toBe('case-received')
  expect(await codeOf(take(file))).toBe('PACKAGE_REPLAYED')
  const view = await b.call('case.claim', [{ case: taken.case, untied: true }])
  expect(view).toMatchObject({ asked: { name: 'Desk 1', caseRef }, decision: null, reviews: [] })
  // The same bytes under the same commitments, and nothing that anybody found.
  expect(await plainDocuments(b, taken.case)).toEqual(originals)
  const text = JSON.stringify([await b.vault.readCase(taken.case), view])
  const words = ['DIGITAL_EDIT', 'rejected', 'declined', '012345678', 'id.jpg']
  expect(words.filter((word) => text.includes(word))).toEqual([])
  const [first, ...rest] = view.documents
  await refuse(b, view, first?.id ?? '')
  for (const { id: document } of rest) await accept(b, view, document)
  expect(await b.call('case.decide', [{ case: taken.case, outcome: 'declined' }])).toMatchObject({
    state: 'held',
    outcome: null,
  })
  // Until it is returned, its reviewer can undo it.
  expect(await b.call('case.undo', [taken.case])).toMatchObject({ state: 'claimed' })
  await b.call('case.decide', [{ case: taken.case, outcome: 'declined' }])
  await b.call('review.return', [taken.case])
  expect(b.sync.handedOver).toEqual([])
  expect((await b.entries()).at(-1)).toMatchObject({ act: 'second-review-returned', verb: 'provide' })
  const result = newest()

  const a = await at('A', 'reviewer')
  expect(await codeOf(take(result))).toBe('MANDATE_MISSING')
  await at('A', 'representative')
  const from = a.size
  expect((await a.call('package.inspect', [{ from: 'file', file: result }])).inspection).toMatchObject({
    claim: { caseRef },
    blocked: null,
    files: [],
  })
  expect(await take(result)).toMatchObject({ case: id, caseRef, documents: [] })
  expect(await a.acts(from)).toEqual(['second-review-result', 'confirmation'])
  expect(await a.call('case.read', [id])).toMatchObject({
    state: 'held',
    elsewhere: { state: 'answered' },
    decision: { outcome: 'declined', confirmation: 'given', confirmedBy: a.vault.session.account },
  })
  expect(await faultOf(a, id)).toBeNull()
  expect(await codeOf(take(result))).toBe('PACKAGE_REPLAYED')
  expect(await damagedIn(a)).toEqual([])
  // Undone while it rests, it is a representative's to say again.
  expect(await a.call('case.undo', [id])).toMatchObject({ state: 'awaiting-confirmation', reviews: [{}, {}] })
})

test('where the two differ, a representative has both; the side of the other workstation is taken under their own name', async () => {
  const { id, file } = await sent()
  const { id: there, file: result } = await answered(file, false)
  const a = await at('A', 'representative')
  const from = a.size
  await take(result)
  expect(await a.acts(from)).toEqual(['second-review-result', 'reviews-differ'])
  const both = await a.call('case.read', [id])
  expect(both).toMatchObject({
    state: 'awaiting-confirmation',
    differ: true,
    reviews: [
      { login: 'nurlan', outcome: 'declined' },
      { login: 'Desk 1', outcome: 'certified' },
    ],
  })
  const settled = await a.call('case.settle', [{ case: id, choice: 'second' }])
  const { account } = a.vault.session
  expect(settled).toMatchObject({ state: 'held', decision: { outcome: 'certified', by: account } })
  expect(await faultOf(a, id)).toBeNull()
  expect(await damagedIn(a)).toEqual([])

  // At B the copies go by the ordinary way, and the journal keeps what was done.
  const b = await at('B', 'representative')
  const { documents } = await b.vault.readCase(there)
  for (const { id: document } of documents) {
    await b.call('document.destroy', [{ case: there, document, ground: 'purpose-reached' }])
  }
  const after = await b.call('case.read', [there])
  expect(after.documents.map(({ content }) => content.state)).toEqual(['destroyed', 'destroyed'])
})

test('given back to its first reviewer and sent again, a case may be judged by the same person there, and the signatures of both times hold', async () => {
  const { id, file } = await sent()
  const { file: result } = await answered(file, false)
  const a = await at('A', 'representative')
  await take(result)
  expect(await a.call('case.settle', [{ case: id, choice: 'neither' }])).toMatchObject({ elsewhere: null })
  await at('A', 'reviewer')
  await a.call('case.decide', [{ case: id, outcome: 'declined' }])
  await at('A', 'representative')
  await a.call('review.send', [{ case: id, peer: peerOf(a) }])
  const { file: again } = await answered(newest(), true)
  await at('A', 'representative')
  await take(again)
  expect(await a.call('case.read', [id])).toMatchObject({
    ...{ state: 'held', elsewhere: { state: 'answered', isAppeal: false } },
  })
  expect(await damagedIn(a)).toEqual([])
})

test('recalled, a request is answered in vain, and the case is to be had here again', async () => {
  const { id, file } = await sent()
  const { file: result } = await answered(file, true)
  const a = await at('A', 'representative')
  expect(await a.call('review.recall', [id])).toMatchObject({ elsewhere: { state: 'recalled' } })
  expect(await codeOf(take(result))).toBe('RESULT_RECALLED')
  // Sent again, it is another request; the former answer stays one to the former.
  await a.call('review.send', [{ case: id, peer: peerOf(a) }])
  expect(await codeOf(take(result))).toBe('RESULT_RECALLED')
  await a.call('review.recall', [id])
})

test('a claim, a document or a round that changed meanwhile voids the answer; a result for nobody’s request is told as that', async () => {
  const { id, caseRef, file } = await sent()
  const { file: result } = await answered(file, true)
  const a = await at('A', 'representative')
  const untouched = await a.vault.readCase(id)
  const put = (record: typeof untouched) =>
    a.vault.exclusive(() =>
      a.vault.commit({
        entries: [
          { kind: 'authority', event: 'settings-changed', purpose: 'administration', ground: 'person' },
        ],
        cases: [{ listed: listed(record), record }],
      }),
    )
  await put({ ...untouched, claim: { ...untouched.claim, familyName: 'Другая' } })
  expect(await codeOf(take(result))).toBe('RESULT_VOID')
  const [one, ...others] = untouched.documents
  if (one?.content.state !== 'stored') throw new Error('no document')
  const otherBytes = { ...one, content: { ...one.content, commitment: 'A'.repeat(43) } }
  await put({ ...untouched, documents: [otherBytes, ...others] })
  expect(await codeOf(take(result))).toBe('RESULT_VOID')
  await put({
    ...untouched,
    requests: untouched.requests?.map((request) => ({ ...request, request: a.vault.newId() })),
  })
  expect(await codeOf(take(result))).toBe('RESULT_NOT_ASKED')
  await put(untouched)
  const more = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  const from = a.size
  await takeIn(a, { caseRef, sent: more })
  expect(await a.acts(from)).toContain('review-voided')
  expect(await codeOf(take(result))).toBe('RESULT_VOID')
})

test('for another workstation, expired, from one that was removed, or cut: nothing comes in, each by its code', async () => {
  const old = await sent()
  clock.now += 31 * 86_400_000
  await at('B', 'representative')
  expect(await codeOf(take(old.file))).toBe('PACKAGE_EXPIRED')
  const { id, file } = await sent()
  // Back at the workstation that sealed it.
  expect(await codeOf(take(file))).toBe('PACKAGE_FOR_ANOTHER')
  const b = await at('B', 'representative')
  const before = b.size
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(await codeOf(take(fileOf('cut.svcase', bytes.slice(0, -1))))).toBe('PACKAGE_CUT')
  expect(await b.acts(before)).toEqual(['package-refused'])
  await removeSender(b.opened.office, askOf(b.desk), peerOf(b))
  expect(await codeOf(take(file))).toBe('PACKAGE_SENDER_REMOVED')
  clock.now += 60_000
  await enrolSender(b.opened.office, askOf(b.desk), keys.A)
  expect((await take(file)).documents.map(({ result }) => result)).toEqual(['stored', 'stored'])

  const a = await at('A', 'representative')
  for (const one of [old.id, id]) await a.call('review.recall', [one])
})

test('only under a mandate to transfer, only in the country of the case; without a place for the file nothing is written', async () => {
  await at('A', 'reviewer')
  const { id } = await forged(station())
  await station().call('case.decide', [{ case: id, outcome: 'declined' }])
  const size = station().size
  expect(await codeOf(station().call('review.send', [{ case: id, peer: peerOf(station()) }]))).toBe(
    'MANDATE_MISSING',
  )
  expect((await station().entries(size)).map(({ act, code }) => [act, code])).toEqual([
    ['second-review-sent', 'MANDATE_MISSING'],
  ])
  const a = await at('A', 'representative')
  expect(await a.call('review.places', ['RU'])).toEqual([])
  expect(await a.call('review.places', ['KZ'])).toEqual([{ peer: peerOf(a), name: 'Desk 1' }])
  const before = a.size
  a.desk.saved.chooses = false
  expect(await a.call('review.send', [{ case: id, peer: peerOf(a) }])).toBeNull()
  expect(a.size).toBe(before)
  a.desk.saved.chooses = true
  // What the disk has no room for is announced first, and taken back.
  a.desk.saved.fullAt = 1000
  expect(await codeOf(a.call('review.send', [{ case: id, peer: peerOf(a) }]))).toBe('STORE_FULL')
  a.desk.saved.fullAt = Infinity
  expect((await a.acts(before)).at(-1)).toBe('second-review-recalled')
  expect((await a.call('case.read', [id])).elsewhere?.state).toBe('recalled')
})

test('the file is ciphertext only, and opens to nobody but the one it is for', async () => {
  const { file } = await sent()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = new TextDecoder('latin1').decode(bytes)
  expect(['Ivanova', 'claim', 'statements', 'JFIF'].filter((word) => text.includes(word))).toEqual([])
  const stranger = randomBytes(32)
  expect(await codeOf(OpenPackage.open(bytesInMemory(bytes), [stranger]))).toBe('PACKAGE_FOR_ANOTHER')
  expect(equalBytes(publicHalf(stranger), fromBase64url(publicKeyOf(keys.B)))).toBe(false)
})

const publicKeyOf = (file: string): string => {
  const { boxKey } = JSON.parse(file) as { boxKey: string }
  return boxKey
}

test('what is said there to be a part is a part of the same document here', async () => {
  await at('A', 'reviewer')
  const side = (name: string) => ({ name, kind: 'id-card', file: fileOf(name, bytesOf('jpeg')) })
  const diploma = { name: 'd.pdf', kind: 'diploma', file: fileOf('d.pdf', bytesOf('pdf')) }
  const { id } = await forged(station(), { sent: [diploma, side('front.jpg'), side('back.jpg')] })
  await station().call('case.decide', [{ case: id, outcome: 'declined' }])
  await at('A', 'representative')
  await station().call('review.send', [{ case: id, peer: peerOf(station()) }])
  const request = newest()

  const b = await at('B', 'reviewer')
  const { case: there } = await take(request)
  const view = await b.call('case.claim', [{ case: there, untied: true }])
  const [front, back] = view.documents.filter(({ kind }) => kind === 'id-card').map((one) => one.id)
  const paper = view.documents.find(({ kind }) => kind === 'diploma')?.id ?? ''
  const of = { case: there, document: back ?? '' }
  for (const item of [partOf(front ?? ''), 'corners'])
    await b.call('document.check', [{ ...of, item, checked: true }])
  await look(b, there, back ?? '')
  await b.call('document.find', [{ ...of, verdict: 'accepted', reasons: [], namedPages: [] }])
  await accept(b, view, front ?? '')
  await accept(b, view, paper)
  await b.call('case.decide', [{ case: there, outcome: 'certified' }])
  await b.call('review.return', [there])
  const result = newest()

  const a = await at('A', 'representative')
  await take(result)
  const both = await a.call('case.read', [id])
  expect(both.reviews[1]?.documents.map(({ isPart }) => isPart).toSorted()).toEqual([false, false, true])
  await a.call('case.settle', [{ case: id, choice: 'second' }])
  const { documents } = await a.vault.readCase(id)
  const [here, backHere] = documents.filter(({ kind }) => kind === 'id-card')
  expect(backHere?.checked).toContain(partOf(here?.id ?? ''))
  expect(await faultOf(a, id)).toBeNull()
  expect(await damagedIn(a)).toEqual([])
})
