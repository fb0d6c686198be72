import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import { equalBytes, fromBase64url, toBase64url, utf8 } from '../../../renderer/domain/log/index.ts'
import { packageHeadBytes, workstationKeyFile } from '../../../preload/contract/package.ts'
import { hash } from '../../../renderer/vault/format/hash.ts'
import { OpenPackage } from '../../../renderer/vault/format/package.ts'
import { randomBytes } from '../../../renderer/vault/format/sodium.ts'
import {
  enrolSender,
  makePackageKey,
  packagesStanding,
  removeSender,
} from '../../../renderer/vault/people/packages.ts'
import { partInMemory, sealedWhole, senderFile } from '../../samples/packages.ts'
import { withDb } from '../vault/support/disk.ts'
import { askOf } from '../vault/support/vault.ts'
import { bytesOf, claimOf, FakeViewer, nextRef, person } from './support/master.ts'
import { clock, codeOf, foundingTime, Workstation } from './support/room.ts'

/** A case that comes in a sealed package: all of it or nothing, once, and from nobody but an enrolled sender. */

const station = new Workstation()
const day = 86_400_000
let seed: Uint8Array
let to: Uint8Array

beforeAll(async () => {
  await station.found()
  await station.unlock('representative')
  seed = randomBytes(32)
  const { office } = station.opened
  await makePackageKey(office, askOf(station.desk))
  await enrolSender(office, askOf(station.desk), senderFile('Сервер Компании', seed))
  const { key } = packagesStanding(office)
  to = fromBase64url(workstationKeyFile.parse(JSON.parse(key?.file ?? '')).boxKey)
  await station.relock('reviewer')
}, foundingTime)
afterAll(() => {
  station.close()
})

const files = () => [
  { name: 'id.jpg', kind: 'id-card', bytes: bytesOf('jpeg') },
  { name: 'diploma.pdf', kind: 'diploma', bytes: bytesOf('pdf', 3_000_000) },
]
type Sent = ReturnType<typeof files>[number]

interface Wish {
  caseRef?: string
  sent?: readonly Sent[]
  /** As they lie in the package. */
  order?: (sent: readonly Sent[]) => readonly Sent[]
  from?: Uint8Array
  key?: Uint8Array
  days?: number
}

async function sealed(wish: Wish = {}): Promise<File> {
  const { caseRef = nextRef(), sent = files(), from = seed, key = to, days = 14 } = wish
  const inOrder = wish.order === undefined ? sent : wish.order(sent)
  const claim = claimOf(
    caseRef,
    sent.map(({ name, kind }) => ({ name, kind })),
    {},
    person,
  )
  const bytes = await sealedWhole({
    to: key,
    seed: from,
    parts: [
      partInMemory('claim.json', utf8(claim)),
      ...inOrder.map((one) => partInMemory(one.name, one.bytes)),
    ],
    at: new Date(clock.now - day).toISOString(),
    expires: new Date(clock.now + days * day).toISOString(),
  })
  return new File([bytes], 'case.svcase')
}

const inspect = (file: File) => station.call('package.inspect', [{ from: 'file', file }])
const take = (file: File, noteUnreadable: string[] = []) =>
  station.call('package.take', [{ package: { from: 'file', file }, noteUnreadable }])
const disk = () =>
  withDb(async (db) => [
    await db.chunks.count(),
    await db.wraps.count(),
    await db.cases.count(),
    await db.entries.count(),
  ])

/** Refused at the look and at the taking in: of both one entry of the journal is written, and nothing else. */
async function refused(file: File, code: ErrorCode, refs?: string[]): Promise<void> {
  const [chunks, wraps, cases] = await disk()
  const { size } = station
  expect([await codeOf(inspect(file)), await codeOf(take(file))]).toEqual([code, code])
  expect((await disk()).slice(0, 3)).toEqual([chunks, wraps, cases])
  const entries = await station.entries(size)
  expect(entries).toMatchObject([{ event: 'package-refused', result: 'refused', code }])
  if (refs !== undefined) expect(entries).toMatchObject([{ refs }])
}

/** Of one that does not open: by what a file on somebody's disk is known again. */
const headOf = async (file: File): Promise<string[]> => [
  toBase64url(hash(new Uint8Array(await file.slice(0, packageHeadBytes).arrayBuffer()))),
]

async function changed(
  file: File,
  edit: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<File> {
  return new File([edit(new Uint8Array(await file.arrayBuffer()))], file.name)
}

test('its case is looked at, taken in, and opens to the bytes that were sealed; the journal names package and sender', async () => {
  const sent = files()
  // Not in the order in which the claim names them.
  const file = await sealed({ caseRef: 'PACK-1', sent, order: (all) => [...all].reverse() })
  const { inspection, origin } = await inspect(file)
  expect(inspection.claim).toMatchObject({ state: 'good', caseRef: 'PACK-1', round: 1 })
  expect(inspection.files.map(({ name, result }) => [name, result.state])).toEqual([
    ['id.jpg', 'good'],
    ['diploma.pdf', 'good'],
  ])
  expect(origin.sender).toBe('Сервер Компании')
  const { size } = station
  const result = await take(file)
  expect(result.documents.map(({ name, result: what }) => [name, what])).toEqual([
    ['id.jpg', 'stored'],
    ['diploma.pdf', 'stored'],
  ])
  const [first] = await station.entries(size)
  const [known] = packagesOf()
  expect(first).toMatchObject({ act: 'case-received', caseRef: 'PACK-1', refs: [origin.package, known] })

  await station.call('case.claim', [{ case: result.case, untied: true }])
  const viewer = new FakeViewer()
  station.port = viewer.port
  for (const [index, { bytes }] of sent.entries()) {
    const document = result.documents[index]?.document ?? ''
    const { opening } = await station.call('document.open', [{ case: result.case, document }])
    expect(equalBytes(viewer.bytes(opening), bytes)).toBe(true)
  }
})

/** Ids of enrolled senders, by the chain. */
const packagesOf = (): string[] => [...station.opened.office.ledger.standing.chain.senders.keys()]

test('a package that was taken in is refused as replayed, also after a lock, and to the same case as the next round', async () => {
  const file = await sealed({ caseRef: 'PACK-2' })
  const { origin } = await inspect(file)
  await take(file)
  const [known = ''] = packagesOf()
  await refused(file, 'PACKAGE_REPLAYED', [origin.package, known])
  await station.relock('reviewer')
  await refused(file, 'PACKAGE_REPLAYED', [origin.package, known])
})

test('another package of a known case opens its next round; the same files again open none', async () => {
  const sent = files()
  await take(await sealed({ caseRef: 'PACK-3', sent }))
  expect(await codeOf(take(await sealed({ caseRef: 'PACK-3', sent })))).toBe('DUPLICATE_IN_CASE')
  const next = await take(await sealed({ caseRef: 'PACK-3' }))
  expect(next.round).toBe(2)
})

test('refused: for another workstation, cut, damaged, expired, of a later version, by a stranger, too large', async () => {
  const good = await sealed()
  const { package: id } = (await inspect(good)).origin
  const [known = ''] = packagesOf()
  const another = await sealed({ key: fromBase64url('A'.repeat(42) + 'k') })
  await refused(another, 'PACKAGE_FOR_ANOTHER', await headOf(another))
  await refused(await changed(good, (bytes) => bytes.slice(0, -1)), 'PACKAGE_CUT', await headOf(good))
  await refused(await changed(await sealed(), (bytes) => bytes.slice(0, 1_000_000)), 'PACKAGE_CUT')
  // In the last chunk: everything before it opens.
  await refused(await changed(good, (bytes) => flip(bytes, bytes.length - 100)), 'PACKAGE_DAMAGED', [
    id,
    known,
  ])
  await refused(await changed(good, (bytes) => flip(bytes, 500)), 'PACKAGE_DAMAGED')
  // No package at all: the journal keeps no hash of what somebody wrote.
  await refused(new File(['SPECIMEN'], 'text.svcase'), 'PACKAGE_DAMAGED', [])
  await refused(await sealed({ days: 0 }), 'PACKAGE_EXPIRED')
  await refused(await changed(good, (bytes) => bytes.fill(2, 15, 16)), 'PACKAGE_FUTURE')
  const strange = await sealed({ from: randomBytes(32) })
  await refused(strange, 'PACKAGE_SENDER_UNKNOWN', await headOf(strange))
  await refused(
    await changed(good, (bytes) => {
      bytes.set([0, 0, 0, 2], 32)
      return bytes
    }),
    'PACKAGE_TOO_LARGE',
  )
  // And it was the package that was refused each time, and once from unlock to lock for one reason.
  const { size } = station
  expect(await codeOf(take(another))).toBe('PACKAGE_FOR_ANOTHER')
  expect(station.size).toBe(size)
  expect((await take(good)).round).toBe(1)
})

test('a refusal that the disk has no room to record is told as that, and recorded once it has', async () => {
  const strange = await sealed({ from: randomBytes(32) })
  const { size } = station
  station.desk.free = 0
  expect(await codeOf(inspect(strange))).toBe('STORE_FULL')
  expect(station.size).toBe(size)
  station.desk.free = 2 ** 40
  expect(await codeOf(inspect(strange))).toBe('PACKAGE_SENDER_UNKNOWN')
  expect(await station.entries(size)).toMatchObject([{ code: 'PACKAGE_SENDER_UNKNOWN' }])
})

test('a package whose contents are refused is in the journal too: a case for another country, a claim that is none (demand 7)', async () => {
  const whole = async (claim: string) => {
    const parts = [partInMemory('claim.json', utf8(claim)), partInMemory('id.jpg', bytesOf('jpeg'))]
    const [at, expires] = [clock.now - day, clock.now + 14 * day].map((one) => new Date(one).toISOString())
    const bytes = await sealedWhole({ to, seed, parts, at: at ?? '', expires: expires ?? '' })
    return new File([bytes], 'case.svcase')
  }
  const { size } = station
  const card = [{ name: 'id.jpg', kind: 'id-card' }]
  expect(await codeOf(take(await whole(claimOf(nextRef(), card, { residency: 'RU' }, person))))).toBe(
    'RESIDENCY_MISMATCH',
  )
  expect(await codeOf(inspect(await whole(`{${' '.repeat(70_000)}}`)))).toBe('BAD_CLAIM')
  const [known] = packagesOf()
  expect(await station.entries(size)).toMatchObject([
    { event: 'package-refused', code: 'RESIDENCY_MISMATCH', refs: [expect.any(String), known] },
    { event: 'package-refused', code: 'BAD_CLAIM', refs: [expect.any(String), known] },
  ])
})

const flip = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

test('one whose signature is by another key than it names is refused, whoever could encrypt it', async () => {
  const file = await sealed({ from: seed })
  const open = vi.spyOn(OpenPackage, 'open')
  open.mockImplementationOnce(async (...given) => {
    open.mockRestore()
    const opened = await OpenPackage.open(...given)
    const manifest = { ...opened.manifest, expires: new Date(clock.now + 90 * day).toISOString() }
    return Object.defineProperty(opened, 'manifest', { value: manifest })
  })
  const { size } = station
  expect(await codeOf(inspect(file))).toBe('PACKAGE_SIGNATURE')
  expect(await station.entries(size)).toMatchObject([{ event: 'package-refused', code: 'PACKAGE_SIGNATURE' }])
  expect((await inspect(file)).origin.sender).toBe('Сервер Компании')
})

test('what changes between the look and the taking in leaves no rows; the journal says what was refused', async () => {
  const bytes = new Uint8Array(await (await sealed()).arrayBuffer())
  const before = await disk()
  let passes = 0
  // Whole when it is looked through; its last chunk damaged when the chunks before it are in the vault already.
  station.desk.inFolder = (from, to) => {
    if (from === 0) passes++
    const part = bytes.slice(from, to)
    return passes > 1 && to === bytes.length ? flip(part, part.length - 1) : part
  }
  const chosen = { from: 'folder' as const, token: '0'.repeat(32), size: bytes.length }
  expect(await codeOf(station.call('package.take', [{ package: chosen, noteUnreadable: [] }]))).toBe(
    'PACKAGE_DAMAGED',
  )
  // The last to tell which package it was.
  expect(passes).toBe(3)
  const [chunks, wraps, cases, entries = 0] = before
  expect(await disk()).toEqual([chunks, wraps, cases, entries + 1])
})

test('from the watched folder it comes in by main’s bytes alone', async () => {
  const file = await sealed({ caseRef: 'PACK-9' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  station.desk.inFolder = (from, to) => bytes.slice(from, to)
  const chosen = { from: 'folder' as const, token: '0'.repeat(32), size: file.size }
  const { inspection } = await station.call('package.inspect', [chosen])
  expect(inspection.claim).toMatchObject({ state: 'good', caseRef: 'PACK-9' })
  expect((await station.call('package.take', [{ package: chosen, noteUnreadable: [] }])).caseRef).toBe(
    'PACK-9',
  )
})

test('a removed sender’s packages are refused, one enrolled anew under the same key is believed again', async () => {
  const file = await sealed({ caseRef: 'PACK-10' })
  await station.relock('representative')
  const ask = askOf(station.desk)
  const { office } = station.opened
  const [sender = ''] = packagesOf()
  clock.now += 60_000
  await removeSender(office, ask, sender)
  await refused(file, 'PACKAGE_SENDER_REMOVED')
  clock.now += 60_000
  await enrolSender(office, ask, senderFile('Сервер Компании', seed))
  expect((await take(file)).caseRef).toBe('PACK-10')
  expect(packagesStanding(office).senders.map(({ name, state }) => [name, state])).toEqual([
    ['Сервер Компании', 'removed'],
    ['Сервер Компании', 'enrolled'],
  ])
})

test('sealed to the key before, a package still opens after a new one was made', async () => {
  const file = await sealed({ caseRef: 'PACK-11' })
  clock.now += 60_000
  await makePackageKey(station.opened.office, askOf(station.desk))
  expect((await take(file)).caseRef).toBe('PACK-11')
})

test('only a representative makes keys and enrols senders; a file that is none, or known already, is refused', async () => {
  const ask = askOf(station.desk)
  const representative = station.opened.office
  clock.now += 60_000
  expect(await codeOf(enrolSender(representative, ask, senderFile('Другой', seed)))).toBe('BAD_ARGUMENT')
  expect(await codeOf(enrolSender(representative, ask, senderFile('Сервер Компании', randomBytes(32))))).toBe(
    'BAD_ARGUMENT',
  )
  const mistyped = senderFile('Третий', randomBytes(32)).replace(/"fingerprint":"../, '"fingerprint":"22')
  expect(await codeOf(enrolSender(representative, ask, mistyped))).toBe('PACKAGE_KEY_UNFIT')
  await station.relock('reviewer')
  const { office } = station.opened
  expect(await codeOf(makePackageKey(office, ask))).toBe('MANDATE_MISSING')
  expect(await codeOf(enrolSender(office, ask, senderFile('Другой', randomBytes(32))))).toBe(
    'MANDATE_MISSING',
  )
  expect(await codeOf(removeSender(office, ask, packagesOf()[0] ?? ''))).toBe('MANDATE_MISSING')
})
