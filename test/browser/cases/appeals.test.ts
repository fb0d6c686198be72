import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CaseOutcome } from '../../../renderer/domain/vocabulary.ts'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { accept, accepted, forged, refuse } from './support/master.ts'
import { codeOf, foundingTime, Workstation, type Later } from './support/room.ts'

// Each change of person opens the vault anew.
vi.setConfig({ testTimeout: 180_000 })

const station = new Workstation()
const accounts = { nurlan: '', saule: '', arman: '' }
beforeAll(async () => {
  await station.found()
  await station.unlock('representative')
  accounts.saule = await station.enrol('saule')
  await station.call('sample.set', [0])
  await station.relock()
  accounts.nurlan = station.vault.session.account
  station.sync.restingMinutes = 60
}, foundingTime)
afterAll(() => {
  station.close()
})

const decide = (id: string, outcome: CaseOutcome) => station.call('case.decide', [{ case: id, outcome }])
const claim = (id: string) => station.call('case.claim', [{ case: id, untied: true }])
const appeal = (id: string) => station.call('case.appeal', [{ case: id, text: 'Диплом подлинный.' }])
const send = async (id: string): Promise<void> => {
  const { outcome } = await station.call('case.read', [id])
  await station.call('outbox.sendNow', [outcome?.outcomeId ?? ''])
}

async function review(who: 'reviewer' | Later, id: string, outcome: CaseOutcome): Promise<CaseView> {
  await station.relock(who)
  const view = await claim(id)
  for (const [place, document] of view.documents.entries()) {
    if (place === 0 && outcome === 'declined') await refuse(station, view, document.id)
    else await accept(station, view, document.id)
  }
  return decide(id, outcome)
}

test('an appeal goes to somebody who has not seen the case, shows them nothing of it, and replaces the decision (demand 13)', async () => {
  const { id, caseRef } = await forged(station)
  await decide(id, 'declined')
  await review('saule', id, 'declined')
  expect(await codeOf(appeal(id))).toBe('WRONG_STATE')
  await send(id)
  const first = (await station.vault.readCase(id)).outcomes.at(-1)?.outcome
  expect(first).toMatchObject({ reviewerRef: accounts.nurlan, confirmedByRef: accounts.saule })

  await station.relock()
  const { size } = station
  const taken = await appeal(id)
  expect(await station.entries(size)).toMatchObject([
    { act: 'appeal-received', caseRef, refs: [first?.outcomeId] },
  ])
  expect(JSON.stringify(await station.entries(size))).not.toContain('подлинный')
  // Both reviewers have seen it; a representative has not, and could.
  expect(taken).toMatchObject({ state: 'new', stage: 'appeal', notForYou: 'TOOK_PART', decision: null })
  expect(taken.appeal).toMatchObject({ result: null, nobody: false, text: null })
  expect(taken.documents.map(({ finding, readings }) => [finding, readings])).toEqual([
    [null, []],
    [null, []],
  ])
  expect(await codeOf(claim(id))).toBe('TOOK_PART')
  await station.relock('saule')
  expect(await codeOf(claim(id))).toBe('TOOK_PART')

  await station.relock('representative')
  accounts.arman = await station.enrol('arman')
  await station.relock('arman')
  const view = await claim(id)
  expect(view.appeal).toMatchObject({ text: 'Диплом подлинный.', nobody: false })
  expect(JSON.stringify(view)).not.toContain('DIGITAL_EDIT')
  await station.call('case.release', [id])
  const before = station.size
  expect(await review('arman', id, 'certified')).toMatchObject({
    state: 'held',
    appeal: { result: 'granted' },
  })
  expect((await station.acts(before)).slice(-2)).toEqual(['decision', 'appeal-granted'])
  const { outcomes, earlierReviews } = await station.vault.readCase(id)
  expect(outcomes.at(-1)?.outcome).toMatchObject({
    outcome: 'certified',
    reviewerRef: accounts.arman,
    supersedes: first?.outcomeId,
  })
  // The first evidence stays as it was signed.
  expect(earlierReviews?.map(({ decision }) => decision.by)).toEqual([accounts.nurlan, accounts.saule])
  expect(earlierReviews?.[0]?.documents[0]?.finding?.reasons).toEqual(['DIGITAL_EDIT'])
  // A receipt of the first may come now, though both are of one round; each outcome has its row.
  const receipt = {
    ...({ schema: 'sverka/receipt/v1', outcomeId: first?.outcomeId ?? '' } as const),
    ...{ bodyHash: 'A'.repeat(43), receivedAt: station.vault.now() },
    ...{ serverRef: 'ab'.repeat(16), signature: 'A'.repeat(86) },
  }
  station.sync.deliveries = [{ result: 'received', outcomeId: receipt.outcomeId, receipt }]
  await station.call('outbox.collect', [])
  station.sync.deliveries = []
  const rows = (await station.call('outbox.list', [])).filter((one) => one.case === id)
  expect(rows).toMatchObject([
    { outcome: 'certified', state: 'held', round: 1 },
    { outcome: 'declined', state: 'acknowledged', round: 1 },
  ])
  // Taken back while it rests, it has answered nothing.
  expect(await station.call('case.undo', [id])).toMatchObject({ stage: 'appeal', appeal: { result: null } })
  expect(await decide(id, 'certified')).toMatchObject({ appeal: { result: 'granted' } })
})

test('an appeal that comes to the same upholds the decision, and the refusal is again for two', async () => {
  await station.relock()
  const { id } = await accepted(station)
  await decide(id, 'certified')
  await send(id)
  await appeal(id)
  await review('saule', id, 'certified')
  const upheld = await station.vault.readCase(id)
  expect(upheld.appeals?.map(({ result }) => result?.how)).toEqual(['upheld'])

  await station.relock()
  const other = await forged(station)
  await decide(other.id, 'declined')
  await review('arman', other.id, 'declined')
  await send(other.id)
  await appeal(other.id)
  // Saule alone has not seen it, so that her refusal is the representative's to confirm.
  expect(await review('saule', other.id, 'declined')).toMatchObject({ state: 'awaiting-confirmation' })
  await station.relock('representative')
  const { size } = station
  expect(await station.call('case.confirm', [{ case: other.id, agree: true }])).toMatchObject({
    state: 'held',
    appeal: { result: 'upheld' },
  })
  expect(await station.acts(size)).toEqual(['confirmation', 'appeal-upheld'])
})
