import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { enrolmentHolds, readChain } from '../../../preload/contract/authority.ts'
import { enrolment as enrolmentSchema } from '../../../preload/contract/enrolment.ts'
import { verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import { isGated } from '../../../renderer/domain/verbs.ts'
import { processingActs, type Verb } from '../../../renderer/domain/vocabulary.ts'
import {
  accept,
  accepted,
  bytesOf,
  claimed,
  fileOf,
  forged,
  look,
  refuse,
  show,
  takeIn,
} from './support/master.ts'
import { clock, codeOf, eventually, foundingTime, Workstation } from './support/room.ts'

// Each change of person is an Argon2id at its floor.
vi.setConfig({ testTimeout: 180_000 })

const station = new Workstation()
const end = new Date(Date.UTC(2026, 2, 10)).toISOString()
beforeAll(async () => {
  await station.found({ until: end })
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

test('every act of the vocabulary is one of the room’s, journalled under its verb, and no other is (demand 1)', async () => {
  const { size } = station
  station.sync.restingMinutes = 60
  const one = await claimed(station, {
    sent: [
      { name: 'a.jpg', kind: 'id-card', file: fileOf('a.jpg', bytesOf('jpeg')) },
      { name: 'b.pdf', kind: 'diploma', file: fileOf('b.pdf', bytesOf('pdf')) },
      { name: 'c.jpg', kind: 'certificate', file: fileOf('c.jpg', '') },
    ],
    note: ['c.jpg'],
  })
  const [card = '', diploma = '', noted = ''] = one.documents
  await station.call('case.release', [one.id])
  await station.call('case.claim', [{ case: one.id, untied: true }])
  await accept(station, one.view, card)
  const rgba = new ArrayBuffer(4)
  await station.call('preview.put', [{ case: one.id, document: card, page: 1, width: 1, height: 1, rgba }])
  await station.call('preview.list', [one.id])
  await station.call('document.withdraw', [{ case: one.id, document: card }])
  const lines = { case: one.id, document: card, field: 'mrz' as const }
  await station.call('document.reading', [{ ...lines, seen: 'P<UTO', how: 'typed' }])
  await station.call('document.unread', [lines])
  const failed = { case: one.id, document: diploma, page: null, code: 'VIEWER_BROKEN_FILE' as const }
  await station.call('document.failed', [failed])
  await refuse(station, one.view, card)
  await accept(station, one.view, diploma)
  const surplus = { case: one.id, document: noted, reasons: ['SURPLUS' as const], namedPages: [] }
  await station.call('document.find', [{ ...surplus, verdict: 'rejected' }])
  await station.call('case.decide', [{ case: one.id, outcome: 'declined' }])
  await station.call('intake.sources', [{ case: one.id, deleted: 1, kept: 1 }])
  await station.relock('representative')
  await station.call('case.confirm', [{ case: one.id, agree: false }])
  await station.relock()
  await station.call('case.decide', [{ case: one.id, outcome: 'declined' }])
  await station.relock('representative')
  await station.call('case.confirm', [{ case: one.id, agree: true }])
  await station.relock()
  await station.call('case.undo', [one.id])
  const two = await accepted(station)
  const { outcome } = await station.call('case.decide', [{ case: two.id, outcome: 'certified' }])
  await station.call('outbox.sendNow', [outcome?.outcomeId ?? ''])
  const sent = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  await takeIn(station, { caseRef: two.caseRef, sent })
  await station.relock('representative')
  await station.call('document.destroy', [{ case: one.id, document: noted, ground: 'surplus' }])
  await secondReviews()
  await station.relock()

  const entries = (await station.entries(size)).filter((entry) => entry['kind'] === 'processing')
  const used = new Map(entries.map((entry) => [String(entry['act']), entry['verb']]))
  expect(Object.fromEntries([...used].toSorted())).toEqual(
    Object.fromEntries(
      Object.entries(processingActs)
        .filter(([act]) => !betweenTwo.has(act))
        .toSorted(),
    ),
  )
  for (const entry of entries) {
    // The verb is one of the vocabulary's, as was just compared.
    const verb = entry['verb'] as Verb
    expect([entry['act'], entry['mandate'] !== null]).toEqual([entry['act'], isGated(verb)])
    expect(entry['caseRef']).toMatch(/^CASE-\d+$/)
  }
})

/** Between two workstations: each is shown in `elsewhere.test.ts` or `appeal-elsewhere.test.ts`. */
const betweenTwo = new Set<string>([
  'second-review-sent',
  'second-review-recalled',
  'second-review-returned',
  'second-review-result',
  'appeal-sent',
  'appeal-recalled',
  'appeal-returned',
  'appeal-result',
])

async function sendHeld(id: string): Promise<void> {
  const { outcome } = await station.call('case.read', [id])
  await station.call('outbox.sendNow', [outcome?.outcomeId ?? ''])
}

/** Taken in by the representative, decided by somebody new. */
async function appealTo(
  id: string,
  login: 'arman' | 'timur',
  outcome: 'certified' | 'more-documents-required',
): Promise<void> {
  await station.relock('representative')
  await station.call('case.appeal', [{ case: id, text: 'Документ подлинный.' }])
  await station.enrol(login)
  await station.relock(login)
  const view = await station.call('case.claim', [{ case: id, untied: true }])
  for (const [place, document] of view.documents.entries()) {
    if (place === 0 && outcome !== 'certified') await refuse(station, view, document.id, 'resubmission')
    else await accept(station, view, document.id)
  }
  await station.call('case.decide', [{ case: id, outcome }])
  await sendHeld(id)
}

/** With other reviewers: two who differ, a round that voids a review, a second one who is tied, and appeals. */
async function secondReviews(): Promise<void> {
  // Whatever is certified later in this file is not sampled.
  await station.call('sample.set', [0])
  const saule = await station.enrol('saule')
  const decline = async (): Promise<string> => {
    await station.relock()
    const { id } = await forged(station)
    await station.call('case.decide', [{ case: id, outcome: 'declined' }])
    return id
  }
  const differ = await decline()
  const passed = await claimed(station)
  await station.call('case.handOn', [{ case: passed.id, to: saule }])
  await station.call('case.takeBack', [passed.id])
  await station.relock('saule')
  const view = await station.call('case.claim', [{ case: differ, untied: true }])
  for (const { id } of view.documents) await accept(station, view, id)
  await station.call('case.decide', [{ case: differ, outcome: 'certified' }])
  await station.relock('representative')
  await station.call('case.settle', [{ case: differ, choice: 'second' }])

  const changed = await decline()
  const sent = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  await takeIn(station, { caseRef: station.vault.list.get(changed)?.caseRef ?? '', sent })

  const left = await decline()
  await station.relock('saule')
  await station.call('case.declareTie', [left])
  await station.relock('representative')
  await station.call('case.stepIn', [left])

  // An appeal against what was settled, and another against what came of that.
  await station.relock()
  await sendHeld(differ)
  for (const [login, outcome] of [
    ['arman', 'certified'],
    ['timur', 'more-documents-required'],
  ] as const) {
    await appealTo(differ, login, outcome)
  }
}

test('when the mandate has run out, every gated act is refused, and nothing has changed (demand 2)', async () => {
  station.sync.restingMinutes = 60
  const fresh = await takeIn(station)
  const mine = await claimed(station)
  const [card = '', diploma = ''] = mine.documents
  await look(station, mine.id, card)
  await refuse(station, mine.view, diploma)
  const rgba = new ArrayBuffer(4)
  await station.call('preview.put', [{ case: mine.id, document: card, page: 1, width: 1, height: 1, rgba }])
  const ready = await accepted(station)
  const wrong = await forged(station)
  const resting = await accepted(station)
  const { outcome } = await station.call('case.decide', [{ case: resting.id, outcome: 'certified' }])
  const again = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]

  clock.now = Date.parse(end)
  const { size } = station
  const at = { case: mine.id, document: card }
  const cards = { ...at, namedPages: [1] }
  const tried: Record<string, () => Promise<unknown>> = {
    'case.claim': () => station.call('case.claim', [{ case: fresh.case, untied: true }]),
    'document.open': () => station.call('document.open', [at]),
    'document.evidence': () => show(station, mine.id, diploma, 1, { failureShown: true }),
    'document.failed': () => station.call('document.failed', [{ ...at, page: null, code: 'VIEWER_LIMIT' }]),
    'document.reading': () =>
      station.call('document.reading', [{ ...at, field: 'birthDate', seen: '1', how: 'typed' }]),
    'document.check': () => station.call('document.check', [{ ...at, item: 'photo', checked: true }]),
    'document.find': () =>
      station.call('document.find', [{ ...cards, verdict: 'rejected', reasons: ['BLUR'] }]),
    'document.withdraw': () => station.call('document.withdraw', [{ case: mine.id, document: diploma }]),
    'preview.list': () => station.call('preview.list', [mine.id]),
    'preview.announce': () => station.call('preview.announce', [{ ...at, page: 1 }]),
    'case.decide': () => station.call('case.decide', [{ case: ready.id, outcome: 'certified' }]),
    'case.decide, a refusal': () => station.call('case.decide', [{ case: wrong.id, outcome: 'declined' }]),
    'case.undo': () => station.call('case.undo', [resting.id]),
    'outbox.sendNow': () => station.call('outbox.sendNow', [outcome?.outcomeId ?? '']),
    'intake.sources': () => station.call('intake.sources', [{ case: fresh.case, deleted: 1, kept: 0 }]),
    // It would take a finding away that no decision has answered.
    'intake.take': () => takeIn(station, { caseRef: mine.caseRef, sent: again }),
  }
  for (const [call, answer] of Object.entries(tried)) {
    expect([call, await codeOf(answer())]).toEqual([call, 'MANDATE_MISSING'])
  }
  // Each refusal is told, the outbox's own single try with them, and nothing else has happened.
  await eventually(() => station.size === size + Object.keys(tried).length + 1)
  const refusals = await station.entries(size)
  expect(refusals.filter((entry) => entry['act'] === 'hand-over')).toHaveLength(2)
  for (const entry of refusals) {
    expect(entry).toMatchObject({ result: 'refused', code: 'MANDATE_MISSING', mandate: null })
    // The schema of entries lets no other verb pass.
    expect(isGated(entry['verb'] as Verb)).toBe(true)
  }
  expect(station.sync.handedOver.map(({ caseRef }) => caseRef)).not.toContain(resting.caseRef)
  const then = station.size

  // Receiving, looking through the list and giving a case back need none: nobody is kept from letting go.
  await station.call('case.release', [mine.id])
  await takeIn(station)
  expect(await station.acts(then)).toEqual([
    'case-released',
    ...['case-received', 'document-received', 'document-received'],
  ])
})

test('only a representative makes the workstation known to a server, over a signed chain', async () => {
  const order = { origin: 'https://server.test:8443', code: 'A'.repeat(32) }
  expect(await codeOf(station.call('sync.enrol', [order]))).toBe('MANDATE_MISSING')
  await station.relock('representative')
  expect(await codeOf(station.call('sync.enrol', [{ ...order, code: 'short' }]))).toBe('CODE_REFUSED')
  const { size } = station
  expect(await codeOf(station.call('sync.enrol', [order]))).toBe('NO_NETWORK')
  expect(station.size).toBe(size)
  const serverRef = 'cd'.repeat(16)
  station.sync.onEnrol = () =>
    Promise.resolve({ serverRef, receiptKey: 'A'.repeat(43), at: station.vault.now() })
  expect(await station.call('sync.enrol', [order])).toMatchObject({ serverRef })
  const [origin, ca, body] = station.sync.enrolled.at(-1) ?? []
  expect([origin, ca]).toEqual([order.origin, order.code.slice(16)])
  const enrolment = enrolmentSchema.parse(body)
  expect(enrolment.code).toBe(order.code.slice(0, 16))
  const chain = readChain(enrolment.chain, enrolment.rootKey, enrolment.vault, verifyEd25519)
  expect(enrolmentHolds(enrolment, chain, verifyEd25519)).toBe(true)
  expect(await station.entries(size)).toMatchObject([{ event: 'workstation-enrolled', refs: [serverRef] }])
})
