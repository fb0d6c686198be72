import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBase64url, signedMessage } from '../../../renderer/domain/log/index.ts'
import { signedFinding } from '../../../renderer/vault/cases/record.ts'
import type { Args } from '../../../renderer/vault/cases-border.ts'
import { readFields, type ReadField } from '../../../renderer/vault/client/api.ts'
import { verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  accept,
  bytesOf,
  claimed,
  fileOf,
  forged,
  look,
  refuse,
  show,
  takeIn,
  work,
} from './support/master.ts'
import { nurlanCard } from '../../samples/people.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

type Order = Args<'document.find'>[0]
const find = (order: Partial<Order> & Pick<Order, 'case' | 'document' | 'verdict'>) =>
  station.call('document.find', [{ reasons: [], namedPages: [], ...order }])
/** Which rules stand against it. */
async function against(order: Parameters<typeof find>[0]): Promise<readonly string[]> {
  try {
    await find(order)
    return []
  } catch (error) {
    if (!(error instanceof SverkaError)) throw error
    expect(error.code).toBe('FINDING_NOT_ALLOWED')
    return error.detail
  }
}
const keyOf = (account: string): Uint8Array => {
  const { statements } = station.vault.chain()
  const own = statements.find((one) => 'account' in one && one.account === account && 'signKey' in one)
  return fromBase64url(own !== undefined && 'signKey' in own ? String(own.signKey) : '')
}

test('acceptance is refused by each rule in turn until everything was seen, read and checked', async () => {
  const { id, view, documents } = await claimed(station)
  const diploma = documents[1] ?? ''
  const accepting = { case: id, document: diploma, verdict: 'accepted' as const }
  const { size } = station
  expect(await against(accepting)).toEqual(['NOT_OPENED', 'FIELDS_NOT_READ', 'CHECKLIST_INCOMPLETE'])
  expect(station.size).toBe(size)
  await look(station, id, diploma, 2)
  expect(await against(accepting)).toEqual(['FIELDS_NOT_READ', 'CHECKLIST_INCOMPLETE'])
  await work(station, view, diploma)
  expect(await against({ ...accepting, reasons: ['BLUR'] })).toEqual(['REASON_NOT_WANTED'])
  await station.call('document.check', [{ case: id, document: diploma, item: 'corners', checked: false }])
  expect(await against(accepting)).toEqual(['CHECKLIST_INCOMPLETE'])
  await station.call('document.check', [{ case: id, document: diploma, item: 'corners', checked: true }])
  expect(await against(accepting)).toEqual([])
})

test('a page shown but not legible is not enough to accept, a page whose failure was shown is enough to refuse it', async () => {
  const { id, view, documents } = await claimed(station)
  const diploma = documents[1] ?? ''
  const at = { case: id, document: diploma }
  await station.call('document.open', [at])
  await station.call('document.pages', [{ ...at, pages: 2 }])
  await show(station, id, diploma, 1, { legible: false })
  await work(station, view, diploma)
  expect(await against({ ...at, verdict: 'accepted' })).toEqual(['PAGES_NOT_SEEN'])
  const blurred = { ...at, verdict: 'resubmission' as const, reasons: ['BLUR' as const], namedPages: [2] }
  expect(await against(blurred)).toEqual(['PAGES_NOT_SEEN'])
  await station.call('document.failed', [{ ...at, page: 2, code: 'PAGE_FAILED' }])
  expect(await against(blurred)).toEqual([])
})

test('refusing wants a reason that fits, of the right kind, with the pages it was seen on', async () => {
  const { id, documents } = await claimed(station)
  const [card = '', diploma = ''] = documents
  await look(station, id, diploma)
  const of = (order: Partial<Order>) =>
    against({ case: id, document: diploma, verdict: 'rejected', namedPages: [1], ...order })
  expect(await of({})).toEqual(['REASON_MISSING'])
  expect(await of({ reasons: ['BLUR', 'BLUR'] })).toEqual(['REASON_TWICE'])
  expect(await of({ reasons: ['BACK_MISSING'] })).toEqual(['REASON_NOT_FOR_KIND'])
  expect(await of({ reasons: ['SURPLUS'], verdict: 'resubmission' })).toEqual(['REASON_NOT_FOR_VERDICT'])
  expect(await of({ reasons: ['REGISTRY_NOT_FOUND'] })).toEqual(['REASON_NEVER_ALONE'])
  expect(await of({ reasons: ['BLUR'], namedPages: [] })).toEqual(['PAGES_NOT_NAMED'])
  expect(await of({ reasons: ['BLUR'], namedPages: [2] })).toEqual(['PAGE_UNKNOWN'])
  expect(await of({ reasons: ['BLUR'], namedPages: [1, 1] })).toEqual(['PAGE_TWICE'])
  // Surplus is destroyed unread: it needs no look (demand 4).
  expect(await against({ case: id, document: card, verdict: 'rejected', reasons: ['SURPLUS'] })).toEqual([])
})

test('whether enough of a page was seen is worked out by the vault, from the parts and the kind (issue 4, 3)', async () => {
  const { id, view, documents } = await claimed(station)
  const [card = '', diploma = ''] = documents
  const [top, below] = ['f'.repeat(32) + '0'.repeat(32), '0'.repeat(32) + 'f'.repeat(32)]
  for (const document of [card, diploma]) {
    const at = { case: id, document }
    await station.call('document.open', [at])
    await station.call('document.pages', [{ ...at, pages: 1 }])
    await work(station, view, document)
    await show(station, id, document, 1, { coverage: top })
    expect(await against({ ...at, verdict: 'accepted' })).toEqual(['PAGES_NOT_SEEN'])
    // A cell in the corner: of a diploma that is rim, of a card it is not.
    const later = await show(station, id, document, 1, { coverage: `0${below.slice(1, -1)}e` })
    expect(later.evidence).toMatchObject([{ legible: document === diploma }])
  }
  expect(await against({ case: id, document: card, verdict: 'accepted' })).toEqual(['PAGES_NOT_SEEN'])
  const whole = await show(station, id, card, 1, { coverage: below })
  expect(whole.evidence).toMatchObject([{ legible: true, coverage: 'f'.repeat(64) }])
  // Nothing told later takes it back.
  const after = await show(station, id, card, 1, { coverage: '0'.repeat(64) })
  expect(after.evidence).toMatchObject([{ legible: true, coverage: 'f'.repeat(64) }])
  expect(await against({ case: id, document: card, verdict: 'accepted' })).toEqual([])
  const stored = (await station.vault.readCase(id)).documents[0]?.finding
  expect(signedFinding.parse(stored).evidence).toMatchObject([{ page: 1, coverage: 'f'.repeat(64) }])
})

test('what lies under a mask must have been seen, whatever the kind leaves out', async () => {
  const { id, documents } = await claimed(station)
  const document = documents[1] ?? ''
  const at = { case: id, document }
  await station.call('document.open', [at])
  await station.call('document.pages', [{ ...at, pages: 1 }])
  const corner = { page: 1, kind: 'mask' as const, x: 0, y: 0, width: 0.03, height: 0.03 }
  await station.call('document.mark', [{ ...at, marks: [corner] }])
  const besides = await show(station, id, document, 1, { coverage: `7${'f'.repeat(63)}` })
  expect(besides.evidence).toMatchObject([{ legible: false }])
  const lifted = await show(station, id, document, 1, { coverage: `8${'0'.repeat(63)}` })
  expect(lifted.evidence).toMatchObject([{ legible: true }])
})

test('a finding is signed with the pages seen, the fields read and the bytes it was made on', async () => {
  const { id, view, documents } = await claimed(station)
  const [card = ''] = documents
  await look(station, id, card)
  await work(station, view, card)
  // What waits to be recorded is under the signature too.
  await show(station, id, card, 1, { milliseconds: 500, largestZoom: 2 })
  const { size } = station
  await find({ case: id, document: card, verdict: 'accepted' })
  expect(await station.entries(size)).toMatchObject([
    { act: 'finding', verb: 'use', document: card, mandate: expect.any(String) as string },
  ])
  const { documents: stored } = await station.vault.readCase(id)
  const finding = signedFinding.parse(stored[0]?.finding)
  const { content } = stored[0] ?? {}
  expect(finding).toMatchObject({
    case: id,
    document: card,
    round: 1,
    verdict: 'accepted',
    by: station.vault.session.account,
    commitment: content?.state === 'stored' ? content.commitment : '',
    evidence: [{ page: 1, legible: true, milliseconds: 2000, largestZoom: 2 }],
  })
  expect(finding.readings.map(({ field }) => field)).toContain('birthDate')
  const { signature, ...body } = finding
  const holds = (signed: object) =>
    verifyEd25519(fromBase64url(signature), signedMessage('finding', signed), keyOf(finding.by))
  expect(holds(body)).toBe(true)
  expect(holds({ ...body, verdict: 'rejected' })).toBe(false)
  expect(holds({ ...body, evidence: [] })).toBe(false)
})

test('a finding is withdrawn before anything under it changes', async () => {
  const { id, view, documents } = await claimed(station)
  const [card = ''] = documents
  await accept(station, view, card)
  const at = { case: id, document: card }
  const { size } = station
  expect(await codeOf(find({ ...at, verdict: 'accepted' }))).toBe('WRONG_STATE')
  const reading = { ...at, field: 'number' as const, seen: '9', how: 'typed' as const }
  expect(await codeOf(station.call('document.reading', [reading]))).toBe('WRONG_STATE')
  const check = { ...at, item: 'photo', checked: false }
  expect(await codeOf(station.call('document.check', [check]))).toBe('WRONG_STATE')
  expect(station.size).toBe(size)
  const withdrawn = await station.call('document.withdraw', [at])
  expect(withdrawn.documents[0]?.finding).toBeNull()
  expect(await station.acts(size)).toEqual(['finding-withdrawn'])
  expect(await codeOf(station.call('document.withdraw', [at]))).toBe('WRONG_STATE')
  await station.call('document.reading', [reading])
  await find({ ...at, verdict: 'accepted' })
})

test('a document of an earlier round that nobody judged is judged in the later one', async () => {
  const { id, caseRef, documents } = await claimed(station, {})

  const sent = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  await takeIn(station, { caseRef, sent })
  const view = await station.call('case.claim', [{ case: id, untied: true }])
  const [card = ''] = documents
  await accept(station, view, card)
  const { documents: stored } = await station.vault.readCase(id)
  expect(stored[0]).toMatchObject({ round: 1, finding: { round: 2, verdict: 'accepted' } })
})

const utopian = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const

test('whatever is read and advised, no verdict comes of it (demand 3)', async () => {
  const { id, documents } = await claimed(station)
  const [card = ''] = documents
  await look(station, id, card)
  const typedFields: readonly ReadField[] = ['number', 'birthDate', 'iin', 'issueDate', 'expiryDate', 'mrz']
  const typed = fc.constantFrom(
    ...['900101300007', '900101300812', '850315300006', '01.01.1990', '01.01.2033', 'x', '1'],
    // The Kazakh card that agrees with the claim, and a passport of ICAO's Utopia that does not.
    ...[nurlanCard.mrz.join('\n'), utopian.join('\n'), utopian.join('').toLowerCase()],
  )
  const reading = fc.oneof(
    fc.record({
      field: fc.constantFrom(...typedFields),
      seen: typed,
      how: fc.constant('typed'),
    }),
    fc.record({
      field: fc.constantFrom(...readFields.filter((one) => !typedFields.includes(one))),
      seen: fc.constantFrom('same', 'different'),
      how: fc.constant('confirmed'),
    }),
  )
  let advised = 0
  await fc.assert(
    fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 8 }), async (readings) => {
      const { size } = station
      for (const one of readings) {
        // The arbitrary gives only words of these lists.
        const order = { case: id, document: card, ...one } as Args<'document.reading'>[0]
        advised += (await station.call('document.reading', [order])).advice.length
      }
      const view = await station.call('case.read', [id])
      expect(view).toMatchObject({ state: 'claimed', decision: null, outcome: null })
      expect(view.documents.map(({ finding }) => finding)).toEqual([null, null])
      expect(new Set(await station.acts(size))).not.toContain('finding')
      for (const outcome of ['certified', 'declined', 'more-documents-required'] as const) {
        expect(await codeOf(station.call('case.decide', [{ case: id, outcome }]))).toBe(
          'DECISION_NOT_ALLOWED',
        )
      }
    }),
    { numRuns: 12 },
  )
  expect(advised).toBeGreaterThan(0)
})

test('advice of every kind stands beside an acceptance as well as a refusal (demand 3)', async () => {
  const { id, view, documents } = await claimed(station)
  const [card = ''] = documents
  await look(station, id, card)
  await work(station, view, card)
  const wrong = { case: id, document: card, how: 'typed' as const }
  await station.call('document.reading', [{ ...wrong, field: 'iin', seen: '900101300812' }])
  const { advice } = await station.call('document.reading', [
    { ...wrong, field: 'birthDate', seen: '1.1.1991' },
  ])
  expect(advice.map(({ advice: { code } }) => code).toSorted()).toEqual([
    'BIRTH_DATE_DIFFERS',
    'IIN_CHECK_FAILS',
    'IIN_DIFFERS',
  ])
  await find({ case: id, document: card, verdict: 'accepted' })
  await station.call('document.withdraw', [{ case: id, document: card }])
  await refuse(station, view, card)
})

test('while a refusal waits for its confirmation, no finding under it changes', async () => {
  const { id, documents } = await forged(station)
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
  const at = { case: id, document: documents[0] ?? '' }
  expect(await codeOf(station.call('document.withdraw', [at]))).toBe('WRONG_STATE')
  expect(await codeOf(find({ ...at, verdict: 'accepted' }))).toBe('WRONG_STATE')
})
