import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { judgeJournal } from '../../../main/cli/judge-journal.ts'
import { journalExport } from '../../../preload/contract/journal-export.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { concatBytes, utf8 } from '../../../renderer/domain/log/index.ts'
import { createHasher } from '../../../renderer/vault/format/hash.ts'
import { readSheet } from '../../../renderer/vault/format/sheet.ts'
import { sodiumReady, type Bytes } from '../../../renderer/vault/format/sodium.ts'
import { sha256, verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import type { AskDesk } from '../../../renderer/vault/store/border.ts'
import { writeFounding } from '../../../renderer/vault/store/found.ts'
import { Sessions } from '../../../renderer/vault/sessions.ts'
import { makeBackup } from '../../../renderer/vault/upkeep/backup.ts'
import { checkVault } from '../../../renderer/vault/upkeep/check.ts'
import { Pace } from '../../../renderer/vault/upkeep/parts.ts'
import { caseRecord, createCaseRoom } from '../../../renderer/vault/cases/index.ts'
import { accept, bytesOf, claimed, fileOf, takeIn } from '../cases/support/master.ts'
import { clock, codeOf, foundingTime, Workstation } from '../cases/support/room.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, type DiskCopy } from './support/disk.ts'
import { askOf, foundOne } from './support/vault.ts'

/** A backup of a vault with two cases and a document of two segments; what is done to it; a vault laid down from it. */

const station = new Workstation()
let sheet: readonly string[]
let fingerprint: readonly string[]
let whole: DiskCopy
let good: Bytes

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  const at = new Date(clock.now).toISOString()
  const founding = await foundOne(at)
  await writeFounding(founding, at, askOf(station.desk))
  sheet = founding.sheet
  fingerprint = founding.fingerprint
  founding.close()
  await station.unlock()
  const sent = [{ name: 'a.jpg', kind: 'id-card', file: fileOf('a.jpg', bytesOf('jpeg', 9_500_000)) }]
  const one = await claimed(station, { caseRef: 'KEPT-1', sent })
  await accept(station, one.view, one.documents[0] ?? '')
  const rgba = new Uint8Array(4 * 8 * 4).buffer
  await station.call('preview.put', [
    { case: one.id, document: one.documents[0] ?? '', page: 1, width: 8, height: 4, rgba },
  ])
  await station.call('draft.write', [one.id, { document: null, page: 1, documents: [] }])
  await takeIn(station, { caseRef: 'KEPT-2' })
  await station.relock('representative')
  good = await backup()
  await station.lock()
  whole = await copyDisk(station.desk.keyring.file)
}, foundingTime)
beforeEach(() => {
  clock.now = Date.UTC(2026, 2, 2, 10)
  station.desk.saved.chooses = true
  station.desk.saved.fullAt = Infinity
})
afterAll(() => station.close())

const quiet = (signal = new AbortController().signal) => new Pace(() => undefined, signal)

async function backup(askDesk: AskDesk = askOf(station.desk), pace = quiet()): Promise<Bytes> {
  const { upkeep, open } = station.opened
  await makeBackup(upkeep, open.session, askDesk, pace)
  const last = station.desk.saved.files.at(-1)
  if (last === undefined) throw new Error('no file')
  return last
}

/** Another computer: nothing on its disk, the worker's own sessions over it. */
class Elsewhere {
  readonly desk = new FakeDesk()
  readonly sessions: Sessions<never>

  constructor(askDesk: AskDesk = askOf(this.desk)) {
    // The room is the product's own; only its record type is not named here.
    this.sessions = new Sessions({ caseRecord, createCaseRoom } as never, {
      emit: () => undefined,
      askDesk,
      viewerPort: () => null,
      now: () => clock.now,
    })
  }

  look(file: Bytes): Promise<unknown> {
    return this.sessions.lookAtBackup(fileOf('b.svbackup', file), quiet())
  }

  restore(file: Bytes, groups = sheet, pace = quiet()): Promise<void> {
    const order = { file: fileOf('b.svbackup', file), groups: [...groups], login: 'dinara', passphrase }
    return this.sessions.restore(order, pace)
  }
}
const passphrase = 'gulena hopati wesuro kadimo zelufa'

/** Frames of a file: kind, body. */
function framesOf(file: Bytes): { kind: number; body: Bytes; from: number }[] {
  const frames = []
  for (let at = 14; at < file.length;) {
    const length = new DataView(file.buffer, at + 1).getUint32(0)
    frames.push({ kind: file[at] ?? 0, body: file.slice(at + 5, at + 5 + length), from: at })
    at += 5 + length
  }
  return frames
}

/** The file again, with a trailer that fits: what somebody makes who knows the format. */
function fileFrom(frames: readonly { kind: number; body: Uint8Array }[]): Bytes {
  const parts: Uint8Array[] = [utf8('sverka/backup\n')]
  for (const { kind, body } of frames.filter((frame) => frame.kind !== 4)) {
    const head = new Uint8Array(5)
    head[0] = kind
    new DataView(head.buffer).setUint32(1, body.length)
    parts.push(head, body)
  }
  const hasher = createHasher()
  for (const part of parts) hasher.update(part)
  return concatBytes(...parts, Uint8Array.of(4, 0, 0, 0, 32), hasher.digest())
}

const told = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'none'
  } catch (error) {
    return error instanceof SverkaError ? [error.code, ...error.detail].join(' ') : String(error)
  }
}

test('a backup holds no account’s secret, wrap or name, and says what it is of', async () => {
  await eraseDisk()
  const text = new TextDecoder('latin1').decode(good)
  for (const word of ['aigul', 'nurlan', 'account:', 'argon2id13', 'KEPT-1']) expect(text).not.toContain(word)
  expect(text).toContain('"to":"recovery"')
  expect(await new Elsewhere().look(good)).toMatchObject({
    at: '2026-03-02T09:00:00.000Z',
    workstation: { name: 'Desk 1', location: 'KZ' },
    cases: 2,
    documents: 3,
  })
})

test('what was cut, changed, doubled or put in another place is told by its section before anything is written', async () => {
  await eraseDisk()
  const elsewhere = new Elsewhere()
  const frames = framesOf(good)
  const sectionOf = (name: string): number =>
    frames.findIndex(({ kind, body }) => kind === 1 && new TextDecoder().decode(body) === name)
  const flippedIn = (name: string): Bytes => {
    const copy = new Uint8Array(good)
    const record = frames[sectionOf(name) + 1]
    if (record === undefined) throw new Error(name)
    const at = record.from + 5 + record.body.length - 1
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }
  const moved = (name: string, edit: (records: typeof frames) => typeof frames): Bytes => {
    const from = sectionOf(name) + 1
    const to = frames.findIndex(({ kind }, i) => i > from && kind !== 2)
    return fileFrom([...frames.slice(0, from), ...edit(frames.slice(from, to)), ...frames.slice(to)])
  }
  const names = [
    'log',
    'statements',
    'heads',
    'pages',
    'cases',
    'drafts',
    'wraps',
    'entries',
    'previews',
    'chunks',
  ]
  const broken: Record<string, [Bytes, string]> = {
    empty: [new Uint8Array(0), 'BACKUP_DAMAGED preamble'],
    'not a backup': [bytesOf('pdf', 5000), 'BACKUP_DAMAGED preamble'],
    'cut in the middle': [good.slice(0, good.length >> 1), 'BACKUP_DAMAGED end'],
    'without its last byte': [good.slice(0, -1), 'BACKUP_DAMAGED end'],
    'with a byte more': [concatBytes(good, Uint8Array.of(0)), 'BACKUP_DAMAGED end'],
    'twice in one file': [concatBytes(good, good), 'BACKUP_DAMAGED end'],
    ...Object.fromEntries(
      names.map((name) => [`a bit of ${name}`, [flippedIn(name), `BACKUP_DAMAGED ${name}`]]),
    ),
    'two cases exchanged': [moved('cases', (rows) => rows.toReversed()), 'BACKUP_DAMAGED cases'],
    'a case twice': [moved('cases', (rows) => [...rows, ...rows.slice(0, 1)]), 'BACKUP_DAMAGED cases'],
    'an entry left out': [moved('entries', (rows) => rows.toSpliced(4, 1)), 'BACKUP_DAMAGED entries'],
    'without its chunks': [moved('chunks', () => []), 'BACKUP_DAMAGED chunks'],
  }
  for (const [name, [file, code]] of Object.entries(broken)) {
    expect([name, await told(elsewhere.look(file))]).toEqual([name, code])
  }
  expect(await indexedDB.databases()).toEqual([])
}, 120_000)

test('a file whose hashes were mended is refused once the sheet has opened it, and a later version as such', async () => {
  await eraseDisk()
  const elsewhere = new Elsewhere()
  const frames = framesOf(good)
  const preambleAt = 1
  const later = frames.map((frame, i) =>
    i === preambleAt
      ? {
          ...frame,
          body: concatBytes(
            frame.body.slice(0, 4),
            utf8(text(frame.body.slice(4)).replace('"format":1', '"format":2')),
          ),
        }
      : frame,
  )
  const mend = (edited: typeof frames): Bytes => fileFrom(withMarks(edited))
  expect(await told(elsewhere.look(mend(later)))).toBe('FUTURE_FORMAT')

  const drafts = frames.findIndex(({ kind, body }) => kind === 1 && text(body) === 'drafts')
  const without = frames.toSpliced(drafts + 1, 1)
  expect(await told(elsewhere.look(mend(without)))).toBe('none')
  expect(await told(elsewhere.restore(mend(without)))).toBe('CHAIN_BROKEN')
  expect(await told(elsewhere.restore(good, otherSheet()))).toBe('RECOVERY_MISMATCH')
  expect(await indexedDB.databases()).toEqual([])
}, 60_000)

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
/** Check characters that fit, of another sheet. */
const otherSheet = (): string[] => sheet.map((_, i) => fitting('AAAA', i))
function fitting(four: string, at: number): string {
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567') {
    const groups = sheet.map((group, i) => (i === at ? four + letter : group))
    try {
      readSheet(groups)
      return four + letter
    } catch {
      // Another letter is this group's check character.
    }
  }
  throw new Error('no check character fits')
}

/** The manifest's hashes mended to what the frames are, its signature as it was. */
function withMarks(frames: ReturnType<typeof framesOf>): { kind: number; body: Uint8Array }[] {
  const marks: { name: string; records: number; bytes: number; hash: string }[] = []
  let hasher = createHasher()
  for (const { kind, body } of frames) {
    const last = marks.at(-1)
    if (kind === 1) marks.push({ name: text(body), records: 0, bytes: 0, hash: '' })
    if (kind === 2 && last !== undefined) {
      const head = new Uint8Array(5)
      head[0] = kind
      new DataView(head.buffer).setUint32(1, body.length)
      if (last.records === 0) {
        hasher.drop()
        hasher = createHasher()
      }
      hasher.update(head)
      hasher.update(body)
      last.records++
      last.bytes += 5 + body.length
    }
    if (kind !== 2 && last !== undefined && last.hash === '')
      last.hash = base64url(last.records === 0 ? createHasher().digest() : hasher.digest())
    if (kind !== 2) hasher = createHasher()
  }
  return frames.map((frame) => {
    if (frame.kind !== 3) return frame
    const manifest = { ...(JSON.parse(text(frame.body)) as object), sections: marks }
    return { ...frame, body: utf8(JSON.stringify(manifest)) }
  })
}
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

test(
  'a vault laid down elsewhere opens for a new representative, whole, under a new log that names what was restored',
  async () => {
    await eraseDisk()
    const elsewhere = new Elsewhere()
    await elsewhere.restore(good)
    const status = await elsewhere.sessions.status()
    if (status.state !== 'locked') throw new Error(status.state)
    expect(status.accounts).toMatchObject([{ login: 'dinara', role: 'representative' }])
    expect(await codeOf(elsewhere.restore(good))).toBe('WRONG_STATE')

    await elsewhere.sessions.unlock({ account: status.accounts[0]?.account ?? '', passphrase })
    const { vault } = elsewhere.sessions.opened
    await vault.listLoaded()
    expect([...vault.open.list.values()].map(({ caseRef }) => caseRef)).toEqual(['KEPT-1', 'KEPT-2'])
    const checked = await checkVault(vault.upkeep, 'representative', askOf(elsewhere.desk), quiet())
    expect(checked).toMatchObject({
      damaged: [],
      bytes: 9_504_000,
      counts: { cases: 2, wraps: 3, previews: 1, drafts: 1 },
    })

    const text = journalExport.parse(JSON.parse(await vault.open.journal.export()))
    const judged = judgeJournal(
      text,
      { trust: fingerprint.join('-'), checkpoint: null },
      { sha256, verify: verifyEd25519 },
    )
    expect(judged).toMatchObject({ faults: [], warnings: [] })
    expect(text.origin).toMatch(/\/2$/)
    const events = text.entries.map((entry) => entry['event'] ?? entry['act'])
    const at = events.indexOf('restored')
    expect(events.slice(at)).toEqual([
      'restored',
      'account-enrolled',
      'mandate-granted',
      ...Array.from({ length: 4 }, () => 'ring-epoch'),
      'unlock',
      'vault-checked',
      'journal-exported',
    ])
    expect(text.entries[at]?.['actor']).toBe('root')
    await elsewhere.sessions.lock()
  },
  foundingTime,
)

test(
  'a restoring that is cut off leaves no vault, and can be begun again',
  async () => {
    await eraseDisk()
    const stop = new AbortController()
    const stopping = new Pace((step) => {
      if (step === 'writing') stop.abort()
    }, stop.signal)
    const elsewhere = new Elsewhere()
    expect(await codeOf(elsewhere.restore(good, sheet, stopping))).toBe('CANCELLED')
    expect(await elsewhere.sessions.status()).toEqual({ state: 'empty' })

    elsewhere.desk.keyring.broken = true
    expect(await codeOf(elsewhere.restore(good))).toBe('SAVE_FAILED')
    expect(await elsewhere.sessions.status()).toEqual({ state: 'empty' })
    elsewhere.desk.keyring.broken = false
    await elsewhere.restore(good)
    expect(await elsewhere.sessions.status()).toMatchObject({ state: 'locked' })

    // The store is lost from under its keyring: the same vault's backup mends it, another keyring's vault is not touched.
    await eraseDisk()
    expect(await elsewhere.sessions.status()).toEqual({ state: 'unusable', code: 'STORE_LOST' })
    const file = elsewhere.desk.keyring.file
    if (file === null) throw new Error('keyring')
    elsewhere.desk.keyring.file = { ...file, vault: '0'.repeat(32) }
    expect(await codeOf(elsewhere.restore(good))).toBe('STORE_LOST')
    elsewhere.desk.keyring.file = file
    await elsewhere.restore(good)
    expect(await elsewhere.sessions.status()).toMatchObject({ state: 'locked' })
  },
  foundingTime,
)

test(
  'a backup is of one moment, whatever is written meanwhile; one that fails or is stopped is journalled as such (demand 9)',
  async () => {
    await layDisk(whole)
    station.desk.keyring.file = structuredClone(whole.keyring)
    await station.unlock('representative')
    let pieces = 0
    const ask = askOf(station.desk)
    const busy = (async (service: never, ...args: never[]) => {
      if (service === 'save.append' && ++pieces <= 3) {
        await takeIn(station, { caseRef: `MEANWHILE-${pieces}` })
      }
      return await (ask as (...all: never[]) => Promise<unknown>)(service, ...args)
    }) as AskDesk
    const made = await backup(busy)
    expect(station.vault.list.size).toBe(5)

    const before = station.size
    station.desk.saved.fullAt = 2_000_000
    expect(await codeOf(backup())).toBe('STORE_FULL')
    const stop = new AbortController()
    station.desk.saved.fullAt = Infinity
    const stopping = new Pace((step) => {
      if (step === 'chunks') stop.abort()
    }, stop.signal)
    expect(await codeOf(backup(askOf(station.desk), stopping))).toBe('CANCELLED')
    expect((await station.entries(before)).map((entry) => [entry['event'], entry['code']])).toEqual([
      ['backup-made', null],
      ['backup-made', 'STORE_FULL'],
      ['backup-made', null],
      ['backup-made', 'CANCELLED'],
    ])
    station.desk.saved.chooses = false
    const files = station.desk.saved.files.length
    await backup()
    expect(station.desk.saved.files.length).toBe(files)
    expect(station.size).toBe(before + 4)
    await station.relock('reviewer')
    expect(await codeOf(backup())).toBe('MANDATE_MISSING')
    await station.lock()

    await eraseDisk()
    const elsewhere = new Elsewhere()
    await elsewhere.restore(made)
    const status = await elsewhere.sessions.status()
    if (status.state !== 'locked') throw new Error(status.state)
    await elsewhere.sessions.unlock({ account: status.accounts[0]?.account ?? '', passphrase })
    const { vault } = elsewhere.sessions.opened
    await vault.listLoaded()
    const checked = await checkVault(vault.upkeep, 'representative', askOf(elsewhere.desk), quiet())
    expect(checked.damaged).toEqual([])
    expect(vault.open.list.size).toBe(checked.counts.cases)
    await elsewhere.sessions.lock()
  },
  foundingTime,
)
