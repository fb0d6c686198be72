import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { outcomeFault, readChain } from '../../../preload/contract/authority.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { outcome as outcomeSchema, type Outcome } from '../../../preload/contract/outcome.ts'
import {
  fromBase64url,
  signedMessage,
  treeRoot,
  entryLeaf,
  parseEntry,
  toBase64url,
} from '../../../renderer/domain/log/index.ts'
import { caseOutcomes, type CaseOutcome } from '../../../renderer/domain/vocabulary.ts'
import { signedDecision } from '../../../renderer/vault/cases/record.ts'
import { sha256, verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import {
  accept,
  accepted,
  claimed,
  forged,
  nextRef,
  person,
  refuse,
  show,
  takeIn,
  usual,
} from './support/master.ts'
import { clock, codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
beforeEach(() => {
  station.sync.restingMinutes = 2
})
afterAll(() => {
  station.close()
})

const decide = (id: string, outcome: CaseOutcome) => station.call('case.decide', [{ case: id, outcome }])
async function against(id: string, outcome: CaseOutcome): Promise<readonly string[]> {
  try {
    await decide(id, outcome)
    return []
  } catch (error) {
    if (!(error instanceof SverkaError)) throw error
    expect(error.code).toBe('DECISION_NOT_ALLOWED')
    return error.detail
  }
}
async function heldOutcome(id: string): Promise<Outcome> {
  const last = (await station.vault.readCase(id)).outcomes.at(-1)
  expect(last?.standing.state).toBe('held')
  return outcomeSchema.parse(last?.outcome)
}
const faultOf = (outcome: Outcome) => {
  const { statements, rootKey, vault } = station.vault.chain()
  return outcomeFault(outcome, readChain(statements, rootKey, vault, verifyEd25519), verifyEd25519)
}
const personal = [person.familyName, person.givenName, person.patronymic, person.birthDate, person.iin]

test('a certification is held: signed, with the journal’s size and root of that moment, and no claimed value in it', async () => {
  const { id, caseRef } = await accepted(station)
  await station.call('draft.write', [id, { document: null, page: 3, documents: [] }])
  const { size } = station
  const view = await decide(id, 'certified')
  expect(view).toMatchObject({
    state: 'held',
    decision: { outcome: 'certified', confirmation: 'not-needed' },
    outcome: { state: 'held', restUntil: new Date(clock.now + 120_000).toISOString() },
  })
  const outcome = await heldOutcome(id)
  expect(await station.entries(size)).toMatchObject([
    { act: 'decision', caseRef, refs: [outcome.outcomeId], mandate: expect.any(String) as string },
  ])
  const leaves = (await station.entries()).map((entry) => entryLeaf(parseEntry(entry), sha256))
  expect(outcome).toMatchObject({
    caseRef,
    programme: 'beauty-master',
    outcome: 'certified',
    documents: [
      { kind: 'id-card', verdict: 'accepted', reasons: [] },
      { kind: 'diploma', verdict: 'accepted', reasons: [] },
    ],
    reviewerRef: station.vault.session.account,
    policyVersion: station.vault.policy.version,
    logSize: size + 1,
    logRoot: toBase64url(treeRoot(leaves, sha256)),
  })
  expect(outcome.confirmedByRef).toBeUndefined()
  expect(outcome.supersedes).toBeUndefined()
  expect(faultOf(outcome)).toBeNull()
  expect(faultOf({ ...outcome, outcome: 'declined' })).toBe('signature')
  const json = JSON.stringify(outcome)
  expect([...personal, 'id.jpg', 'Маникюр'].filter((value) => json.includes(value))).toEqual([])
  // Nothing typed outlives the decision.
  expect(await station.call('draft.read', [id])).toBeNull()
  expect(await codeOf(station.call('draft.write', [id, { document: null, page: 1, documents: [] }]))).toBe(
    'WRONG_STATE',
  )
})

test('the decision is signed over what it judged', async () => {
  const { id } = await accepted(station)
  await decide(id, 'certified')
  const { decision, documents } = await station.vault.readCase(id)
  const { signature, ...body } = signedDecision.parse(decision?.decision)
  expect(body).toMatchObject({
    documents: documents.map(({ id: document, finding }) => ({
      document,
      commitment: finding?.commitment,
      verdict: 'accepted',
    })),
  })
  const { statements } = station.vault.chain()
  const own = statements.find((one) => 'signKey' in one && 'account' in one && one.account === body.by)
  const key = fromBase64url(own !== undefined && 'signKey' in own ? String(own.signKey) : '')
  expect(verifyEd25519(fromBase64url(signature), signedMessage('decision', body), key)).toBe(true)
})

test('an outcome that the findings do not bear is refused, and nothing is journalled', async () => {
  const half = await claimed(station)
  await accept(station, half.view, half.documents[0] ?? '')
  const { size } = station
  expect(await against(half.id, 'certified')).toEqual(['FINDING_MISSING', 'GROUP_NOT_ACCEPTED'])
  await accept(station, half.view, half.documents[1] ?? '')
  const then = station.size
  expect(then).toBeGreaterThan(size)
  expect(await against(half.id, 'declined')).toEqual(['NOTHING_FINAL'])
  expect(await against(half.id, 'more-documents-required')).toEqual(['NOTHING_TO_ASK_FOR'])

  const alone = await claimed(station, { sent: usual().slice(0, 1) })
  await accept(station, alone.view, alone.documents[0] ?? '')
  expect(await against(alone.id, 'certified')).toEqual(['GROUP_MISSING'])
  expect(await against(alone.id, 'declined')).toEqual(['GROUP_MISSING'])
  await decide(alone.id, 'more-documents-required')
  expect(await heldOutcome(alone.id)).toMatchObject({ outcome: 'more-documents-required' })

  const wrong = await forged(station)
  expect(await against(wrong.id, 'certified')).toEqual(['GROUP_NOT_ACCEPTED', 'NOT_GENUINE'])

  const asked = await claimed(station)
  await refuse(station, asked.view, asked.documents[0] ?? '', 'resubmission')
  await accept(station, asked.view, asked.documents[1] ?? '')
  expect(await against(asked.id, 'certified')).toEqual(['GROUP_NOT_ACCEPTED', 'ASKED_AGAIN'])
})

test('only the reviewer who has the case decides, and only while it is theirs to decide', async () => {
  const { id } = await accepted(station)
  await station.call('case.release', [id])
  for (const outcome of caseOutcomes) expect(await codeOf(decide(id, outcome))).toBe('CASE_NOT_CLAIMED')
  await station.call('case.claim', [{ case: id, untied: true }])
  await decide(id, 'certified')
  expect(await codeOf(decide(id, 'certified'))).toBe('WRONG_STATE')
})

test('a refusal waits for the representative, who confirms it: both names are under one signature', async () => {
  const { id } = await forged(station)
  const reviewer = station.vault.session.account
  const { size } = station
  expect(await decide(id, 'declined')).toMatchObject({
    state: 'awaiting-confirmation',
    decision: { outcome: 'declined', confirmation: 'awaited', confirmedBy: null },
    outcome: null,
  })
  expect(await station.acts(size)).toEqual(['decision'])
  expect(await codeOf(station.call('case.confirm', [{ case: id, agree: true }]))).toBe('MANDATE_MISSING')
  expect(station.vault.list.get(id)?.standing).toBeNull()

  await station.relock('representative')
  const before = station.size
  clock.now += 60_000
  expect(await station.call('case.confirm', [{ case: id, agree: true }])).toMatchObject({
    state: 'held',
    decision: { confirmation: 'given', confirmedBy: station.vault.session.account },
  })
  expect(await station.acts(before)).toEqual(['confirmation'])
  const outcome = await heldOutcome(id)
  expect(outcome).toMatchObject({
    outcome: 'declined',
    reviewerRef: reviewer,
    confirmedByRef: station.vault.session.account,
    logSize: before + 1,
  })
  expect(faultOf(outcome)).toBeNull()
  expect(await codeOf(station.call('case.confirm', [{ case: id, agree: true }]))).toBe('WRONG_STATE')
  await station.relock()
})

test('a certification beside a rejected forgery waits for a second person too', async () => {
  const sent = [...usual(), ...usual().slice(0, 1)].map((one, i) => ({ ...one, name: `${i}-${one.name}` }))
  const { id, view, documents } = await claimed(station, { sent })
  const [card = '', diploma = '', second = ''] = documents
  await accept(station, view, card)
  await accept(station, view, diploma)
  await station.call('document.open', [{ case: id, document: second }])
  await show(station, id, second, 1)
  const order = { case: id, document: second, reasons: ['NAME' as const], namedPages: [1] }
  await station.call('document.find', [{ ...order, verdict: 'rejected' }])
  expect(await decide(id, 'certified')).toMatchObject({ state: 'awaiting-confirmation' })
})

test('the representative who disagrees gives the case back to its reviewer, findings and all', async () => {
  const { id, view, documents } = await forged(station)
  await decide(id, 'declined')
  await station.relock('representative')
  const { size } = station
  expect(await station.call('case.confirm', [{ case: id, agree: false }])).toMatchObject({
    state: 'claimed',
    claimedBy: view.claimedBy,
    decision: null,
    outcome: null,
  })
  expect(await station.acts(size)).toEqual(['confirmation-refused'])
  await station.relock()
  const stored = await station.vault.readCase(id)
  expect(stored.earlierDecisions).toMatchObject([
    { decision: { outcome: 'declined' }, confirmation: { state: 'refused' } },
  ])
  const [first = ''] = documents
  expect(stored.documents[0]?.finding?.verdict).toBe('rejected')
  await station.call('document.withdraw', [{ case: id, document: first }])
  await accept(station, view, first)
  expect(await decide(id, 'certified')).toMatchObject({ state: 'held' })
})

test('nobody confirms their own refusal, but they can take it back', async () => {
  const caseRef = nextRef()
  const { case: id } = await takeIn(station, { caseRef })
  // The only reviewer is tied, so that a representative reviews it, and there is nobody for a second review.
  await station.call('case.declareTie', [id])
  await station.relock('representative')
  const view = await station.call('case.claim', [{ case: id, untied: true }])
  const [first, second] = view.documents
  await refuse(station, view, first?.id ?? '')
  await accept(station, view, second?.id ?? '')
  await decide(id, 'declined')
  const confirm = (agree: boolean) => codeOf(station.call('case.confirm', [{ case: id, agree }]))
  expect(await confirm(true)).toBe('CONFIRMATION_BY_SAME_PERSON')
  expect(await confirm(false)).toBe('CONFIRMATION_BY_SAME_PERSON')
  const { size } = station
  expect(await station.call('case.undo', [id])).toMatchObject({ state: 'claimed', decision: null })
  expect(await station.acts(size)).toEqual(['undo'])
  await station.relock()
})

test('while the outcome rests it is undone: the case is its reviewer’s again, and the next outcome supersedes nothing', async () => {
  const { id } = await accepted(station)
  await decide(id, 'certified')
  const first = await heldOutcome(id)
  const { size } = station
  expect(await station.call('case.undo', [id])).toMatchObject({
    state: 'claimed',
    decision: null,
    outcome: { outcomeId: first.outcomeId, state: 'undone' },
  })
  expect(await station.entries(size)).toMatchObject([{ act: 'undo', refs: [first.outcomeId] }])
  expect(await codeOf(station.call('case.undo', [id]))).toBe('OUTCOME_NOT_HELD')
  await decide(id, 'certified')
  const second = await heldOutcome(id)
  expect(second.supersedes).toBeUndefined()
  expect(second.outcomeId).not.toBe(first.outcomeId)
  expect(second.logSize).toBe(size + 2)
})
