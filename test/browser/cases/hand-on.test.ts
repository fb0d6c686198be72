import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { removePerson } from '../../../renderer/vault/people/remove.ts'
import { vaultEvents, type CaseView } from '../../../renderer/vault/client/api.ts'
import { accept, accepted, bytesOf, claimed, fileOf, forged, refuse, takeIn } from './support/master.ts'
import { askOf } from '../vault/support/vault.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

// Each change of person opens the vault anew.
vi.setConfig({ testTimeout: 180_000 })

const station = new Workstation()
const accounts = { nurlan: '', saule: '', arman: '', aigul: '' }
beforeAll(async () => {
  await station.found()
  await station.unlock('representative')
  accounts.aigul = station.vault.session.account
  accounts.saule = await station.enrol('saule')
  accounts.arman = await station.enrol('arman')
  await station.call('sample.set', [0])
  await station.relock()
  accounts.nurlan = station.vault.session.account
}, foundingTime)
beforeEach(async () => {
  if (station.vault.session.account !== accounts.nurlan) await station.relock()
})
afterAll(() => {
  station.close()
})

const claim = (id: string) => station.call('case.claim', [{ case: id, untied: true }])
const handOn = (id: string, to: string) => station.call('case.handOn', [{ case: id, to }])
const read = (id: string): Promise<CaseView> => station.call('case.read', [id])
const heirs = async (id: string) => (await station.call('case.heirs', [id])).map(({ account }) => account)

test('a case is handed on by name: it waits for that person, nobody else is given it, and its documents are closed until it is taken', async () => {
  const { id, documents, view } = await claimed(station)
  const [document = ''] = documents
  await accept(station, view, document)
  expect(new Set(await heirs(id))).toEqual(new Set([accounts.saule, accounts.arman, accounts.aigul]))
  const { size } = station
  const after = await handOn(id, accounts.saule)
  expect(await station.entries(size)).toMatchObject([
    {
      act: 'case-handed-on',
      verb: 'systematise',
      caseRef: view.caseRef,
      refs: [accounts.saule],
      mandate: null,
    },
  ])
  expect(after).toMatchObject({ state: 'new', claimedBy: null, notForYou: 'RESERVED' })
  expect(after.handedOn).toMatchObject({ by: accounts.nurlan, to: accounts.saule, toLogin: 'saule' })
  expect(station.vault.list.get(id)?.handedOn).toEqual({ by: accounts.nurlan, to: accounts.saule })
  expect(await codeOf(claim(id))).toBe('CASE_RESERVED')
  expect(await codeOf(station.call('document.open', [{ case: id, document }]))).toBe('CASE_NOT_CLAIMED')

  await station.relock('arman')
  expect(await codeOf(claim(id))).toBe('CASE_RESERVED')
  expect(await station.call('case.oldest', [])).toBeNull()
  expect(await codeOf(station.call('case.free', [id]))).toBe('MANDATE_MISSING')
  expect(await codeOf(station.call('case.takeBack', [id]))).toBe('CASE_NOT_CLAIMED')

  await station.relock('saule')
  expect(await read(id)).toMatchObject({
    notForYou: null,
    handedOn: { byLogin: 'nurlan', mayTakeBack: false },
  })
  // Not theirs yet: what was found and read is told to nobody.
  expect((await read(id)).documents[0]).toMatchObject({ finding: null, readings: [], evidence: [] })
  expect(await codeOf(station.call('document.open', [{ case: id, document }]))).toBe('CASE_NOT_CLAIMED')
  expect(await station.call('case.oldest', [])).toMatchObject({ id })
  // As any other: not without their word on ties.
  expect(await codeOf(station.call('case.claim', [{ case: id, untied: false }]))).toBe('BAD_ARGUMENT')
  const then = station.size
  const taken = await claim(id)
  expect(await station.acts(then)).toEqual(['no-tie-declared', 'case-claimed'])
  expect(taken.handedOn).toBeUndefined()
  // One review goes on in other hands.
  expect(taken.documents[0]?.finding).toMatchObject({ verdict: 'accepted', by: accounts.nurlan })
})

test('both hands of the first review are kept from the second, so it stays blind', async () => {
  const { id } = await forged(station)
  await handOn(id, accounts.saule)
  await station.relock('saule')
  await claim(id)
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
  expect(await read(id)).toMatchObject({ state: 'new', stage: 'second', notForYou: 'TOOK_PART' })
  await station.relock()
  expect(await read(id)).toMatchObject({ notForYou: 'TOOK_PART', decision: null })
  expect(await codeOf(claim(id))).toBe('TOOK_PART')
  await station.relock('arman')
  const view = await claim(id)
  expect(view.documents.map(({ finding, readings }) => [finding, readings])).toEqual(
    view.documents.map(() => [null, []]),
  )
  // The second hands it on to nobody who had the first, nor to a representative, who settles.
  expect(await heirs(id)).toEqual([])
  for (const to of [accounts.nurlan, accounts.saule, accounts.aigul, accounts.arman, 'f'.repeat(32)]) {
    expect(await codeOf(handOn(id, to))).toBe('HAND_ON_REFUSED')
  }
})

test('handed on within the second review, the first stays unknown to the third pair of eyes as well', async () => {
  const { id, documents } = await forged(station)
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
  await station.relock('saule')
  const second = await claim(id)
  await accept(station, second, documents[1] ?? '')
  expect(await heirs(id)).toEqual([accounts.arman])
  const { size } = station
  await handOn(id, accounts.arman)
  // Whoever made the first decision may still take it back; then it waits for nobody.
  await station.relock('arman')
  const third = await claim(id)
  expect(third).toMatchObject({ stage: 'second', decision: null, reviews: [] })
  expect(third.documents[0]?.finding).toBeNull()
  expect(third.documents[1]?.finding).toMatchObject({ by: accounts.saule })
  expect((await station.acts(size)).filter((act) => String(act).startsWith('case-'))).toEqual([
    'case-handed-on',
    'case-claimed',
  ])
  await refuse(station, third, documents[0] ?? '')
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
  expect(await read(id)).toMatchObject({ decision: { by: accounts.nurlan, confirmedBy: accounts.arman } })
})

test('who gave it has it back until it is taken, with what they had typed; a first decision taken back ends it too', async () => {
  const { id, documents } = await claimed(station)
  const draft = {
    ...{ document: documents[0] ?? '', page: 1 },
    documents: [
      {
        document: documents[0] ?? '',
        typing: { number: '0123' },
        verdict: null,
        reasons: [],
        namedPages: [],
      },
    ],
  }
  await station.call('draft.write', [id, draft])
  await handOn(id, accounts.saule)
  const { size } = station
  const back = await station.call('case.takeBack', [id])
  expect(back).toMatchObject({ state: 'claimed', claimedBy: accounts.nurlan })
  expect(await station.entries(size)).toMatchObject([
    { act: 'hand-on-ended', refs: [accounts.saule] },
    { act: 'case-claimed', verb: 'access' },
  ])
  expect(await station.call('draft.read', [id])).toEqual(draft)
  expect(await codeOf(station.call('case.takeBack', [id]))).toBe('WRONG_STATE')

  const two = await forged(station)
  await station.call('case.decide', [{ case: two.id, outcome: 'declined' }])
  await station.relock('saule')
  await claim(two.id)
  await handOn(two.id, accounts.arman)
  await station.relock()
  expect(await station.call('case.undo', [two.id])).toMatchObject({ state: 'claimed' })
  await station.call('case.release', [two.id])
  expect((await read(two.id)).handedOn).toBeUndefined()
  expect(station.vault.list.get(two.id)?.handedOn).toBeUndefined()
})

test('who it waits for may refuse, or say that they are tied, and a representative may free it: then it is anybody’s', async () => {
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    const { id } = await accepted(station)
    await handOn(id, accounts.saule)
    ids.push(id)
  }
  const [refused = '', tied = '', freed = ''] = ids
  await station.relock('saule')
  const { size } = station
  expect(await station.call('case.free', [refused])).toMatchObject({ state: 'new', notForYou: null })
  await station.call('case.declareTie', [tied])
  expect(await station.acts(size)).toEqual(['hand-on-ended', 'tie-declared'])
  expect(await codeOf(station.call('case.free', [refused]))).toBe('WRONG_STATE')
  await station.relock('representative')
  await station.call('case.free', [freed])
  await station.relock('arman')
  for (const id of ids) expect(await read(id)).toMatchObject({ notForYou: null })
  expect(await claim(tied)).toMatchObject({ state: 'claimed' })
  // And to whom one is tied it is not handed on.
  expect(await codeOf(handOn(tied, accounts.saule))).toBe('HAND_ON_REFUSED')
})

test('only who has the case hands it on, and a new round leaves no hand-on behind', async () => {
  const { id, caseRef } = await claimed(station)
  await station.relock('saule')
  expect(await codeOf(handOn(id, accounts.arman))).toBe('CASE_NOT_CLAIMED')
  expect(await codeOf(heirs(id))).toBe('CASE_NOT_CLAIMED')
  await station.relock('representative')
  expect(await codeOf(handOn(id, accounts.arman))).toBe('CASE_NOT_CLAIMED')
  await station.relock()
  await handOn(id, accounts.arman)
  const sent = [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }]
  await takeIn(station, { caseRef, sent })
  expect(await read(id)).toMatchObject({ state: 'new', round: 2, notForYou: null })
  expect((await station.vault.readCase(id)).handedOn).toBeUndefined()
})

test('handed on to an account that was removed, it waits for nobody, and is offered and shown in the queue as that', async () => {
  const { id } = await accepted(station)
  await handOn(id, accounts.arman)
  await station.relock('representative')
  await removePerson(station.opened.office, askOf(station.desk), accounts.arman)
  await station.relock('saule')
  const told = station.told.length
  await station.call('queue.list', [])
  const entries = station.told
    .slice(told)
    .flatMap(({ name, event }) => (name === 'queue.entries' ? vaultEvents[name].parse(event).entries : []))
  expect(entries.find((entry) => entry.id === id)?.handedOn).toBeUndefined()
  const oldest = () => station.call('case.oldest', [])
  for (let one = await oldest(); one !== null && one.id !== id; one = await oldest()) await claim(one.id)
  expect(await oldest()).toMatchObject({ id })
  expect(await claim(id)).toMatchObject({ state: 'claimed', claimedBy: accounts.saule })
})
