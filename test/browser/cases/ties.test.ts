import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBase64url, signedMessage } from '../../../renderer/domain/log/index.ts'
import { verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import { accept, claimed, forged, takeIn } from './support/master.ts'
import { clock, codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

const claim = (id: string, untied = true) => station.call('case.claim', [{ case: id, untied }])

test('nobody is given a case without declaring that nothing ties them to the Master: signed in the case, and in the journal', async () => {
  const { case: id, caseRef } = await takeIn(station)
  const { size } = station
  expect(await codeOf(claim(id, false))).toBe('BAD_ARGUMENT')
  expect(station.size).toBe(size)
  await claim(id)
  expect(await station.entries(size)).toMatchObject([
    { event: 'no-tie-declared', caseRef, actor: station.vault.session.account },
    { act: 'case-claimed', caseRef },
  ])
  const { declarations } = await station.vault.readCase(id)
  const { declaration, lifted } = declarations?.[0] ?? {}
  expect([declaration?.tied, lifted]).toEqual([false, null])
  const { signature = '', ...body } = declaration ?? {}
  const { statements } = station.vault.chain()
  const own = statements.find(
    (one) => 'signKey' in one && 'account' in one && one.account === declaration?.by,
  )
  const key = fromBase64url(own !== undefined && 'signKey' in own ? String(own.signKey) : '')
  expect(verifyEd25519(fromBase64url(signature), signedMessage('declaration', body), key)).toBe(true)
  // Theirs already, it is opened again without another word.
  const then = station.size
  await claim(id, false)
  expect(station.size).toBe(then)
  await station.call('case.release', [id])
})

test('with a tie the case is for others, and is given again only once a representative has lifted it', async () => {
  for (const { id, state } of [...station.vault.list.values()]) if (state === 'new') await claim(id)
  const { case: id, caseRef } = await takeIn(station)
  clock.now += 60_000
  const other = await takeIn(station)
  const reviewer = station.vault.session.account
  expect(await station.call('case.oldest', [])).toMatchObject({ id })
  const { size } = station
  await station.call('case.declareTie', [id])
  await station.call('case.declareTie', [id])
  expect(await station.entries(size)).toMatchObject([{ event: 'tie-declared', caseRef, actor: reviewer }])
  expect(await codeOf(claim(id))).toBe('TIE_DECLARED')
  expect(await station.call('case.oldest', [])).toMatchObject({ id: other.case })
  expect(station.vault.list.get(id)).toMatchObject({ state: 'new', barred: [reviewer] })
  expect(await codeOf(station.call('case.liftTie', [{ case: id, account: reviewer }]))).toBe(
    'MANDATE_MISSING',
  )

  await station.relock('representative')
  expect(await station.call('case.read', [id])).toMatchObject({
    notForYou: null,
    ties: [{ account: reviewer, login: 'nurlan' }],
  })
  const before = station.size
  await station.call('case.liftTie', [{ case: id, account: reviewer }])
  expect(await station.entries(before)).toMatchObject([{ event: 'tie-lifted', caseRef, refs: [reviewer] }])
  expect(await codeOf(station.call('case.liftTie', [{ case: id, account: reviewer }]))).toBe('NOT_FOUND')
  // Their own they do not lift.
  await station.call('case.declareTie', [other.case])
  const own = station.vault.session.account
  expect(await codeOf(station.call('case.liftTie', [{ case: other.case, account: own }]))).toBe('OWN_ACCOUNT')
  await station.relock()
  expect(await claim(id)).toMatchObject({ state: 'claimed', ties: [] })
})

test('a tie that comes to light at work takes the case away, and with it what was found', async () => {
  const { id, view, documents } = await claimed(station)
  await accept(station, view, documents[0] ?? '')
  await station.call('draft.write', [id, { document: null, page: 3, documents: [] }])
  const { size } = station
  await station.call('case.declareTie', [id])
  expect(await station.acts(size)).toEqual(['tie-declared', 'finding-withdrawn', 'case-released'])
  const { state, claimedBy, documents: after } = await station.vault.readCase(id)
  expect([state, claimedBy, after[0]?.finding]).toEqual(['new', null, null])
  expect(await station.call('draft.read', [id])).toBeNull()
  expect(await codeOf(claim(id))).toBe('TIE_DECLARED')
  expect(await station.call('case.read', [id])).toMatchObject({ notForYou: 'TIED' })
})

test('a case that somebody else has, or that is decided, is not given up by a word about a tie', async () => {
  const { id } = await claimed(station)
  await station.relock('representative')
  expect(await codeOf(station.call('case.declareTie', [id]))).toBe('CASE_TAKEN')
  await station.relock()
})

/** Refused by the reviewer who is there, who then says that something ties them to the Master. */
async function decidedAndTied(): Promise<string> {
  const { id } = await forged(station)
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
  await station.call('case.declareTie', [id])
  return id
}

/** The only other reviewer is tied too: the representative who is there then is the second person. */
async function steppedIn(): Promise<string> {
  await station.relock()
  const id = await decidedAndTied()
  await station.relock('saule')
  await station.call('case.declareTie', [id])
  await station.relock('representative')
  await station.call('case.stepIn', [id])
  return id
}

/** Nobody has it, and nothing of what the tied reviewer found is there. */
async function isNobodys(id: string): Promise<void> {
  const { state, claimedBy, documents } = await station.vault.readCase(id)
  expect([state, claimedBy]).toEqual(['new', null])
  expect(documents.filter(({ finding }) => finding !== null)).toEqual([])
}

test('a decision that waits for its second review is not taken back by whom something ties to the Master since', async () => {
  station.sync.restingMinutes = 60
  await station.relock('representative')
  await station.enrol('saule')
  await station.call('sample.set', [0])
  await station.relock()
  const id = await decidedAndTied()
  const { size } = station
  expect(await codeOf(station.call('case.undo', [id]))).toBe('TIE_DECLARED')
  expect(station.size).toBe(size)
  expect(await station.call('case.read', [id])).toMatchObject({ state: 'new', notForYou: 'TIED' })
  await station.relock('representative')
  const { ties } = await station.call('case.read', [id])
  await station.call('case.liftTie', [{ case: id, account: ties[0]?.account ?? '' }])
  await station.relock()
  expect(await station.call('case.undo', [id])).toMatchObject({ state: 'claimed' })
})

test('nor while a representative has it before them, who does not give it back to them either', async () => {
  const id = await steppedIn()
  await station.relock()
  expect(await codeOf(station.call('case.undo', [id]))).toBe('TIE_DECLARED')
  const { documents } = await station.vault.readCase(id)
  const opened = { case: id, document: documents[0]?.id ?? '' }
  expect(await codeOf(station.call('document.open', [opened]))).toBe('CASE_NOT_CLAIMED')
  await station.relock('representative')
  const { size } = station
  await station.call('case.confirm', [{ case: id, agree: false }])
  expect((await station.acts(size)).slice(0, 2)).toEqual(['confirmation-refused', 'finding-withdrawn'])
  await isNobodys(id)
})

test('nor where two reviews differ and neither stands', async () => {
  await station.relock()
  const id = await decidedAndTied()
  await station.relock('saule')
  const view = await station.call('case.claim', [{ case: id, untied: true }])
  for (const { id: document } of view.documents) await accept(station, view, document)
  await station.call('case.decide', [{ case: id, outcome: 'certified' }])
  await station.relock('representative')
  await station.call('case.settle', [{ case: id, choice: 'neither' }])
  await isNobodys(id)
})

test('nor once it is confirmed and rests, by them or by a representative', async () => {
  const id = await steppedIn()
  await station.call('case.confirm', [{ case: id, agree: true }])
  await station.relock()
  expect(await codeOf(station.call('case.undo', [id]))).toBe('TIE_DECLARED')
  await station.relock('representative')
  await station.call('case.undo', [id])
  await isNobodys(id)
})

test('a representative who decided, or is tied, is not the second person of that case', async () => {
  await station.relock('representative')
  const own = (await forged(station)).id
  await station.call('case.decide', [{ case: own, outcome: 'declined' }])
  for (const who of ['saule', 'reviewer'] as const) {
    await station.relock(who)
    await station.call('case.declareTie', [own])
  }
  await station.relock('representative')
  expect(await codeOf(station.call('case.stepIn', [own]))).toBe('CONFIRMATION_BY_SAME_PERSON')
  await station.relock()
  const id = await decidedAndTied()
  for (const who of ['saule', 'representative'] as const) {
    await station.relock(who)
    await station.call('case.declareTie', [id])
  }
  expect(await codeOf(station.call('case.stepIn', [id]))).toBe('TIE_DECLARED')
})
