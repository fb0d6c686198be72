import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { outcomeFault, readChain } from '../../../preload/contract/authority.ts'
import { outcome as outcomeSchema, type Outcome } from '../../../preload/contract/outcome.ts'
import { toBase64url } from '../../../renderer/domain/log/index.ts'
import type { CaseOutcome } from '../../../renderer/domain/vocabulary.ts'
import { caseRecord, type CaseRecord } from '../../../renderer/vault/cases/index.ts'
import { withReview } from '../../../renderer/vault/cases/reviews.ts'
import { listed } from '../../../renderer/vault/cases/view.ts'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { context } from '../../../renderer/vault/format/context.ts'
import { hash } from '../../../renderer/vault/format/hash.ts'
import { verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import { accept, accepted, bytesOf, fileOf, forged, look, refuse, takeIn } from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

// Each change of person opens the vault anew.
vi.setConfig({ testTimeout: 180_000 })

const station = new Workstation()
const accounts = { nurlan: '', saule: '', aigul: '' }
beforeAll(async () => {
  await station.found()
  await station.unlock('representative')
  accounts.aigul = station.vault.session.account
  accounts.saule = await station.enrol('saule')
  await station.call('sample.set', [0])
  await station.relock()
  accounts.nurlan = station.vault.session.account
}, foundingTime)
beforeEach(async () => {
  station.sync.restingMinutes = 60
  if (station.vault.session.account !== accounts.nurlan) await station.relock()
})
afterAll(() => {
  station.close()
})

const decide = (id: string, outcome: CaseOutcome) => station.call('case.decide', [{ case: id, outcome }])
const claim = (id: string) => station.call('case.claim', [{ case: id, untied: true }])
const settle = (id: string, choice: 'first' | 'second' | 'neither') =>
  station.call('case.settle', [{ case: id, choice }])

/** Declined by the first reviewer as a forgery; the first document is the forged one. */
async function declined() {
  const one = await forged(station)
  return { ...one, after: await decide(one.id, 'declined') }
}

/** The second reviewer takes it and comes to the same, or to the contrary. */
async function second(id: string, same: boolean): Promise<CaseView> {
  await station.relock('saule')
  const view = await claim(id)
  for (const [place, document] of view.documents.entries()) {
    if (same && place === 0) await refuse(station, view, document.id)
    else await accept(station, view, document.id)
  }
  return decide(id, same ? 'declined' : 'certified')
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

test('a refusal goes to a second reviewer, to whom the vault tells nothing of the first: no verdict, reason, reading or field', async () => {
  const { size } = station
  const { id, after } = await declined()
  expect(after).toMatchObject({ state: 'new', stage: 'second', claimedBy: null, notForYou: 'TOOK_PART' })
  // The first reviewer knows their own, and is not given it.
  expect(after.decision).toMatchObject({ outcome: 'declined', by: accounts.nurlan, confirmation: 'awaited' })
  expect(after.documents[0]?.finding).toMatchObject({ verdict: 'rejected' })
  expect((await station.acts(size)).slice(-2)).toEqual(['decision', 'second-review'])
  expect(await codeOf(claim(id))).toBe('TOOK_PART')
  expect(await station.call('case.oldest', [])).toBeNull()

  await station.relock('saule')
  station.told = []
  const told: unknown[] = []
  const keep = <T>(value: T): T => {
    told.push(value)
    return value
  }
  keep(await station.call('queue.list', []))
  keep(await station.call('case.oldest', []))
  keep(await station.call('case.read', [id]))
  const view = keep(await claim(id))
  const [card] = view.documents
  keep(await station.call('draft.read', [id]))
  keep(await station.call('outbox.list', []))
  keep(await station.call('preview.list', [id]))
  await look(station, id, card?.id ?? '')
  keep(await station.call('case.read', [id]))
  keep((await station.entries()).filter((entry) => entry['actor'] === accounts.nurlan))
  const text = JSON.stringify([told, station.told.filter(({ name }) => name !== 'outbox.changed')])
  const reads = ['012345678', '1990-01-01', '900101300007']
  const words = ['DIGITAL_EDIT', 'rejected', 'accepted', 'declined', 'certified', ...reads]
  expect(words.filter((word) => text.includes(word))).toEqual([])
  expect(view).toMatchObject({ stage: 'second', decision: null, reviews: [], outcome: null })
  for (const { readings, advice, checked, evidence, finding } of view.documents) {
    expect([readings, advice, checked, evidence, finding]).toEqual([[], [], [], [], null])
  }
  await station.call('case.release', [id])
})

test('what somebody finds is told to nobody who might be asked for a second review', async () => {
  const { id } = await forged(station)
  await station.relock('saule')
  const view = await station.call('case.read', [id])
  expect(view.documents.map(({ finding, evidence, checked }) => [finding, evidence, checked])).toEqual(
    view.documents.map(() => [null, [], []]),
  )
  expect(station.vault.list.get(id)?.documents.map(({ verdict }) => verdict)).toEqual([null, null])
})

test('two who agree make one outcome, with both names under the second’s signature; undone, it is the second’s again', async () => {
  const { id } = await declined()
  const size = station.size
  expect(await second(id, true)).toMatchObject({
    state: 'held',
    decision: {
      outcome: 'declined',
      by: accounts.nurlan,
      confirmation: 'given',
      confirmedBy: accounts.saule,
    },
  })
  expect((await station.acts(size)).slice(-2)).toEqual(['decision', 'confirmation'])
  const outcome = await heldOutcome(id)
  expect(outcome).toMatchObject({
    outcome: 'declined',
    reviewerRef: accounts.nurlan,
    confirmedByRef: accounts.saule,
    documents: [{ verdict: 'rejected', reasons: ['DIGITAL_EDIT'] }, { verdict: 'accepted' }],
  })
  expect(faultOf(outcome)).toBeNull()
  await station.relock()
  expect(await codeOf(station.call('case.undo', [id]))).toBe('CASE_NOT_CLAIMED')
  await station.relock('saule')
  expect(await station.call('case.undo', [id])).toMatchObject({
    state: 'claimed',
    stage: 'second',
    claimedBy: accounts.saule,
    decision: null,
  })
  expect(await decide(id, 'declined')).toMatchObject({ state: 'held' })
})

test('where they differ, only a representative is shown both, and one of the two stands, or neither', async () => {
  const { id } = await declined()
  const size = station.size
  const after = await second(id, false)
  expect(after).toMatchObject({ state: 'awaiting-confirmation', differ: true, reviews: [], outcome: null })
  expect((await station.acts(size)).slice(-2)).toEqual(['decision', 'reviews-differ'])
  expect(await codeOf(settle(id, 'second'))).toBe('MANDATE_MISSING')
  await station.relock()
  const own = await station.call('case.read', [id])
  expect(own).toMatchObject({ reviews: [], decision: { outcome: 'declined' } })
  expect(own.documents[0]?.finding?.verdict).toBe('rejected')
  expect(await codeOf(station.call('case.undo', [id]))).toBe('OUTCOME_NOT_HELD')

  await station.relock('representative')
  const both = await station.call('case.read', [id])
  expect(both.documents.map(({ finding, readings }) => [finding, readings])).toEqual([
    [null, []],
    [null, []],
  ])
  expect(both.reviews).toMatchObject([
    {
      ...{ by: accounts.nurlan, login: 'nurlan', outcome: 'declined' },
      documents: [
        { verdict: 'rejected', reasons: ['DIGITAL_EDIT'], namedPages: [1] },
        { verdict: 'accepted' },
      ],
    },
    {
      ...{ by: accounts.saule, login: 'saule', outcome: 'certified' },
      documents: [{ verdict: 'accepted', readings: expect.any(Array) as unknown }, { verdict: 'accepted' }],
    },
  ])
  await look(station, id, both.documents[0]?.id ?? '')
  expect(await codeOf(station.call('case.confirm', [{ case: id, agree: true }]))).toBe('WRONG_STATE')
  expect(await settle(id, 'second')).toMatchObject({
    state: 'held',
    decision: { outcome: 'certified', by: accounts.saule, confirmedBy: accounts.aigul },
  })
  const chosen = await heldOutcome(id)
  expect(chosen).toMatchObject({ reviewerRef: accounts.saule, confirmedByRef: accounts.aigul })
  expect(faultOf(chosen)).toBeNull()
  expect(await station.call('case.undo', [id])).toMatchObject({
    state: 'awaiting-confirmation',
    differ: true,
  })
  expect(await settle(id, 'first')).toMatchObject({ decision: { outcome: 'declined', by: accounts.nurlan } })
  await station.call('case.undo', [id])
  expect(await settle(id, 'neither')).toMatchObject({ state: 'claimed', claimedBy: accounts.nurlan })
  await station.relock()
  const back = await station.call('case.read', [id])
  expect(back.documents[0]?.finding?.verdict).toBe('rejected')
  // Whoever looked once is no second pair of eyes: now it is the representative.
  expect(back.secondBy).toBe('representative')
  expect(await decide(id, 'declined')).toMatchObject({ state: 'awaiting-confirmation', differ: false })
})

test('before a second reviewer has begun, the first takes the decision back; afterwards not', async () => {
  const { id } = await declined()
  await station.relock('saule')
  await claim(id)
  await station.relock()
  expect(await codeOf(station.call('case.undo', [id]))).toBe('OUTCOME_NOT_HELD')
  await station.relock('saule')
  await station.call('case.release', [id])
  await station.relock()
  const back = await station.call('case.undo', [id])
  expect(back).toMatchObject({ state: 'claimed', stage: 'first', claimedBy: accounts.nurlan })
  expect(back.documents[0]).toMatchObject({ finding: { verdict: 'rejected' } })
  expect(back.documents[1]?.readings).not.toEqual([])
})

test('a new round voids a first review that waits for its second', async () => {
  const { id, caseRef } = await declined()
  const { size } = station
  const sent = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  await takeIn(station, { caseRef, sent })
  expect(await station.acts(size)).toContain('review-voided')
  const record = await station.vault.readCase(id)
  expect([record.aside, record.earlierReviews?.[0]?.voided]).toEqual([undefined, ['NEW_ROUND']])
  // And the one who made it may begin again.
  expect(await claim(id)).toMatchObject({ state: 'claimed', stage: 'first', round: 2 })
})

test.each([
  [
    'CLAIM_CHANGED',
    (record: CaseRecord): CaseRecord => ({ ...record, claim: { ...record.claim, familyName: 'Другая' } }),
  ],
  [
    'CHECKLIST_CHANGED',
    (record: CaseRecord): CaseRecord => ({
      ...record,
      aside: record.aside?.map(({ basis, ...one }) => ({
        ...one,
        basis: {
          ...basis,
          documents: basis.documents.map((document) => ({ ...document, checklist: ['photo'] })),
        },
      })),
    }),
  ],
] as const)(
  'a first review is void where what it was made on is another by the time of the second: %s',
  async (why, change) => {
    const { id } = await declined()
    await station.vault.exclusive(async () => {
      const record = change(await station.vault.readCase(id))
      const touched = { kind: 'authority', event: 'settings-changed' } as const
      await station.vault.commit({
        entries: [{ ...touched, purpose: 'administration', ground: 'person' }],
        cases: [{ listed: listed(record), record }],
      })
    })
    const size = station.size
    // The second has become a first, and nobody is left for another.
    expect(await second(id, true)).toMatchObject({
      state: 'awaiting-confirmation',
      differ: false,
      decision: { by: accounts.saule, confirmation: 'awaited' },
    })
    expect(await station.acts(size)).toContain('review-voided')
    expect((await station.vault.readCase(id)).earlierReviews?.[0]?.voided).toEqual([why])
  },
)

test('a document destroyed since voids the first review, and a decision on it is not confirmed', async () => {
  const { id } = await declined()
  const [card] = (await station.vault.readCase(id)).documents
  const at = { case: id, document: card?.id ?? '', ground: 'unlawful' as const }
  await station.relock('representative')
  expect(await codeOf(station.call('document.destroy', [at]))).toBe('WRONG_STATE')
  const { caseRef = '' } = station.vault.list.get(id) ?? {}
  await station.room.destroyAgain([{ caseRef, document: at.document, ground: at.ground }])
  await station.relock('saule')
  const view = await claim(id)
  await accept(station, view, view.documents[1]?.id ?? '')
  expect(await decide(id, 'more-documents-required')).toMatchObject({ state: 'held' })
  expect((await station.vault.readCase(id)).earlierReviews?.[0]?.voided).toEqual(['DOCUMENTS_CHANGED'])
})

test('the sample: a share that only a representative sets, a draw that a second try does not change', async () => {
  expect(await codeOf(station.call('sample.set', [50]))).toBe('MANDATE_MISSING')
  const plain = await accepted(station)
  expect(await decide(plain.id, 'certified')).toMatchObject({ state: 'held' })
  await station.relock('representative')
  const { size } = station
  await station.call('sample.set', [100])
  const ref = toBase64url(hash(context('sverka/sample-share/v1', 100)))
  expect(await station.entries(size)).toMatchObject([{ event: 'sample-share-set', refs: [ref] }])
  await station.relock()
  expect(await station.call('sample.read', [])).toEqual({ share: 100, reviewers: 2 })
  const drawn = await accepted(station)
  expect(await decide(drawn.id, 'certified')).toMatchObject({ state: 'new', stage: 'second' })
  await station.call('case.undo', [drawn.id])
  expect(await decide(drawn.id, 'certified')).toMatchObject({ state: 'new', stage: 'second' })
  // Asking for more is no certification, whatever the share.
  const more = await forged(station)
  await station.call('document.withdraw', [{ case: more.id, document: more.documents[0] ?? '' }])
  await refuse(station, more.view, more.documents[0] ?? '', 'resubmission')
  expect(await decide(more.id, 'more-documents-required')).toMatchObject({ state: 'held' })

  await station.relock('saule')
  const view = await claim(drawn.id)
  for (const { id } of view.documents) await accept(station, view, id)
  expect(await decide(drawn.id, 'certified')).toMatchObject({ state: 'held' })
  expect(await heldOutcome(drawn.id)).toMatchObject({ outcome: 'certified', confirmedByRef: accounts.saule })
  await station.relock('representative')
  await station.call('sample.set', [0])
})

test('with no reviewer left for it, the representative is the second person and sees the first review', async () => {
  const { id } = await declined()
  await station.relock('representative')
  expect(await codeOf(claim(id))).toBe('REVIEWER_WANTED')
  expect(await codeOf(station.call('case.stepIn', [id]))).toBe('REVIEWER_WANTED')
  await station.relock('saule')
  await station.call('case.declareTie', [id])
  expect(await codeOf(station.call('case.stepIn', [id]))).toBe('MANDATE_MISSING')
  await station.relock('representative')
  expect(await station.call('case.read', [id])).toMatchObject({
    stage: 'second',
    secondBy: 'representative',
  })
  const seen = await station.call('case.stepIn', [id])
  expect(seen).toMatchObject({ state: 'awaiting-confirmation', decision: { by: accounts.nurlan } })
  expect(seen.documents[0]?.finding?.reasons).toEqual(['DIGITAL_EDIT'])
  expect(await station.call('case.confirm', [{ case: id, agree: true }])).toMatchObject({ state: 'held' })
})

test('a refusal that waited for the representative before there were second reviews still does, and goes on', async () => {
  const { id } = await declined()
  await station.vault.exclusive(async () => {
    const now = await station.vault.readCase(id)
    const [first] = now.aside ?? []
    if (first === undefined) throw new Error('no first review')
    const came = ['aside', 'hands', 'declarations']
    const record = caseRecord.parse({
      ...Object.fromEntries(Object.entries(now).filter(([member]) => !came.includes(member))),
      state: 'awaiting-confirmation',
      claimedBy: accounts.nurlan,
      documents: withReview(now, first),
      decision: { decision: first.decision, confirmation: { state: 'awaited' } },
    })
    const touched = { kind: 'authority', event: 'settings-changed' } as const
    await station.vault.commit({
      entries: [{ ...touched, purpose: 'administration', ground: 'person' }],
      cases: [{ listed: listed(record), record }],
    })
  })
  await station.relock('representative')
  const view = await station.call('case.read', [id])
  expect(view).toMatchObject({ state: 'awaiting-confirmation', decision: { outcome: 'declined' } })
  expect(view.documents[0]?.finding?.verdict).toBe('rejected')
  expect(await station.call('case.confirm', [{ case: id, agree: true }])).toMatchObject({ state: 'held' })
  expect(faultOf(await heldOutcome(id))).toBeNull()
})
