import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Outcome } from '../../../preload/contract/outcome.ts'
import { encodeWire } from '../../../preload/contract/wire.ts'
import { accept, bytesOf, fileOf, person, refuse, takeIn, type Person } from './support/master.ts'
import { foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(() => station.found(), foundingTime)
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  station.close()
})

interface Run {
  outcome: Outcome
  entries: Record<string, unknown>[]
}

/** The same acts at the same times with the same randomness, on a copy of the same vault. */
async function run(who: Person, files: { name: string; size: number; from: number }[]): Promise<Run> {
  await station.afresh()
  let state = 1
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    for (let i = 0; i < bytes.length; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      bytes[i] = state >>> 24
    }
    return array
  })
  await station.unlock()
  station.sync.restingMinutes = 60
  const [card, diploma, extra] = files.map(({ name, size, from }) =>
    fileOf(name, bytesOf('jpeg', size, from)),
  )
  const sent = [
    { name: files[0]?.name ?? '', kind: 'id-card', ...(card && { file: card }) },
    { name: files[1]?.name ?? '', kind: 'diploma', ...(diploma && { file: diploma }) },
    { name: files[2]?.name ?? '', kind: 'certificate', ...(extra && { file: extra }) },
  ]
  const { case: id, documents } = await takeIn(station, { caseRef: 'CASE-NI', sent, who })
  const view = await station.call('case.claim', [{ case: id, untied: true }])
  const [first = '', second = '', third = ''] = documents.map(({ document }) => document ?? '')
  await accept(station, view, first, who)
  await accept(station, view, second, who)
  await refuse(station, view, third, 'rejected', 'BLUR')
  await station.call('case.decide', [{ case: id, outcome: 'certified' }])
  const outcome = (await station.vault.readCase(id)).outcomes.at(-1)?.outcome
  if (outcome === undefined) throw new Error('no outcome')
  return { outcome, entries: await station.entries() }
}

const files = [
  { name: 'id.jpg', size: 2000, from: 1 },
  { name: 'diploma.jpg', size: 3000, from: 2 },
  { name: 'course.jpg', size: 4000, from: 3 },
]
const other: Person = {
  familyName: 'Щеглова',
  givenName: 'Юлия',
  patronymic: 'Сергеевна',
  birthDate: '1985-03-15',
  iin: '850315400001',
  specialisation: 'Педикюр и уход за кожей',
}

test('with the same values, acts, clock, ids and randomness the outcome is the same to the byte', async () => {
  const one = await run(person, files)
  const two = await run(person, files)
  expect(encodeWire(two.outcome)).toEqual(encodeWire(one.outcome))
  expect(two.entries).toEqual(one.entries)
})

test('with other personal values the outcome is the same but for the journal’s root and the signature over it, and the journals differ in hashes of ciphertext alone', async () => {
  const one = await run(person, files)
  const two = await run(other, [
    { name: 'мой паспорт.jpg', size: 2777, from: 11 },
    { name: 'диплом Щегловой.jpg', size: 300_000, from: 12 },
    { name: 'к.jpg', size: 1000, from: 13 },
  ])
  const told = (outcome: Outcome) => ({ ...outcome, logRoot: '', signature: '' })
  expect(told(two.outcome)).toEqual(told(one.outcome))
  expect(two.outcome.logRoot).not.toBe(one.outcome.logRoot)
  expect(encodeWire(two.outcome).length).toBe(encodeWire(one.outcome).length)
  // A root is a hash over entries of 16 random bytes each; of what it hashes only the vault's head depends on them.
  const bare = (entries: Run['entries']) =>
    entries.map((entry) => ({ ...entry, vaultHead: entry['vaultHead'] === null, signature: '' }))
  expect(bare(two.entries)).toEqual(bare(one.entries))
})
