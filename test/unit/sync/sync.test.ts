import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sync } from '../../../main/sync/border.ts'
import { holds } from '../../../preload/contract/authority.ts'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import { encodeWire } from '../../../preload/contract/wire.ts'
import { startServer, type OutcomeServer } from '../../outcome-server/index.ts'
import { noFaults, type Faults } from '../../outcome-server/faults.ts'
import { later, makeVault, verify } from '../support/chain.ts'
import { enrolAt, until, workstation, type Workstation } from '../support/workstation.ts'

let server: OutcomeServer
beforeAll(async () => {
  server = await startServer()
}, 90_000)
beforeEach(() => {
  Object.assign(server.faults, noFaults())
})
afterAll(() => server.close())

const coded = (code: ErrorCode): object => expect.objectContaining({ code }) as object
const fault = (faults: Partial<Faults>): void => void Object.assign(server.faults, faults)
const outcomesReceived = (): Uint8Array[] =>
  server.received().flatMap(({ path, body }) => (path === '/v1/outcomes' ? [body] : []))
const failedWith = (sync: Sync, code: ErrorCode): (() => boolean) => {
  return () => {
    const { last } = sync.state()
    return last?.result === 'failed' && last.code === code
  }
}

async function enrolled(options?: Parameters<typeof workstation>[0]): Promise<[Workstation, Sync]> {
  const station = await workstation(options)
  const sync = await station.open()
  await enrolAt(sync, station, server)
  return [station, sync]
}

describe('Enrolment', () => {
  it('pins the server by the code, and is known again after a restart', async () => {
    const station = await workstation()
    const sync = await station.open()
    expect(sync.state().enrolment).toEqual({ state: 'none', origin: null })
    const answer = await enrolAt(sync, station, server)
    expect(answer).toMatchObject({ serverRef: server.serverRef, receiptKey: server.receiptKey })
    const known = { state: 'enrolled', origin: server.origin, serverRef: server.serverRef, at: answer.at }
    expect(sync.state().enrolment).toEqual(known)
    expect((await station.open()).state().enrolment).toEqual(known)
    expect(station.told.at(-1)?.enrolment).toEqual(known)
  })

  it('sends nothing to a server whose CA does not fit the code', async () => {
    const station = await workstation()
    const sync = await station.open()
    const code = (await server.issueCode()).replaceAll('-', '')
    const before = server.received().length
    const attempt = sync.enrol(server.origin, 'A'.repeat(16), station.vault.enrolment(code.slice(0, 16)))
    await expect(attempt).rejects.toThrow(coded('SERVER_UNTRUSTED'))
    expect(server.received().length).toBe(before)
    expect(sync.state().enrolment.state).toBe('none')
  })

  it('is asked for again where what it pinned was damaged; the damaged file is kept, and outcomes wait', async () => {
    const [station, sync] = await enrolled()
    fault({ down: true })
    await sync.handOver(station.vault.outcome())
    await until(failedWith(sync, 'SERVER_UNREACHABLE'))
    sync.stop()
    fault({ down: false })
    await writeFile(join(station.folder, 'server.json'), '{"format":1,')
    const next = await station.open()
    expect(next.state()).toMatchObject({ enrolment: { state: 'none' }, waiting: 1 })
    expect(await readdir(station.folder)).toContain('server.json.damaged')
    await enrolAt(next, station, server)
    await until(() => next.deliveries().length === 1)
  })

  it('says that a used code is refused', async () => {
    const code = (await server.issueCode()).replaceAll('-', '')
    for (const expected of [true, false]) {
      const station = await workstation()
      const sync = await station.open()
      const attempt = sync.enrol(server.origin, code.slice(16), station.vault.enrolment(code.slice(0, 16)))
      if (expected) await attempt
      else await expect(attempt).rejects.toThrow(coded('CODE_REFUSED'))
    }
  })

  it('takes https://host:port and nothing else, and only the origin the workstation was started with', async () => {
    const station = await workstation()
    const sync = await station.open('https://server.example:8443')
    const { enrolment } = { enrolment: station.vault.enrolment('A'.repeat(16)) }
    const wrong = [
      'http://127.0.0.1:1',
      'https://a:b@server.example:8443',
      `${server.origin}/x`,
      'server',
      server.origin,
    ]
    for (const origin of wrong) {
      await expect(sync.enrol(origin, 'A'.repeat(16), enrolment)).rejects.toThrow(coded('BAD_ARGUMENT'))
    }
    expect(await station.ledger.read()).toEqual([])
  })

  it.each<[string, Partial<Faults>, ErrorCode]>([
    ['is down', { down: true }, 'SERVER_UNREACHABLE'],
    ['answers 500', { status500: true }, 'SERVER_ERROR'],
    ['answers rubbish', { rubbish: true }, 'SERVER_ANSWER_INVALID'],
    ['refuses', { refuse: true }, 'SERVER_REFUSED'],
    ['is too slow', { slow: 1_500 }, 'SERVER_UNREACHABLE'],
    ['points elsewhere', { redirect: 'https://localhost:1/v1/ca' }, 'SERVER_ANSWER_INVALID'],
  ])('of a server that %s fails by its code and pins nothing', async (_what, faults, code) => {
    const station = await workstation()
    const sync = await station.open(null, faults.slow === undefined ? undefined : 500)
    fault(faults)
    await expect(enrolAt(sync, station, server)).rejects.toThrow(coded(code))
    expect(sync.state().enrolment.state).toBe('none')
    expect(await readdir(station.folder)).not.toContain('server.json')
  })
})

describe('An outcome handed over', () => {
  it('is sent at once and comes back as a delivery with the signed receipt until it is acknowledged', async () => {
    const [{ vault, told }, sync] = await enrolled()
    const outcome = vault.outcome()
    await sync.handOver(outcome)
    await until(() => sync.deliveries().length === 1)
    const [delivery] = sync.deliveries()
    expect(delivery).toMatchObject({ result: 'received', outcomeId: outcome.outcomeId })
    if (delivery?.result !== 'received') throw new Error('refused')
    expect(holds('receipt', delivery.receipt, server.receiptKey, verify)).toBe(true)
    expect(sync.state()).toMatchObject({ last: { result: 'sent' }, waiting: 0 })
    expect(told.at(-1)).toMatchObject({ last: { result: 'sent' }, waiting: 0 })
    sync.acknowledge(outcome.outcomeId)
    expect(sync.deliveries()).toEqual([])
    expect(outcomesReceived().at(-1)).toEqual(encodeWire(outcome))
  })

  it('waits quietly where the workstation is not enrolled, and goes when it is', async () => {
    const station = await workstation()
    const sync = await station.open()
    await sync.handOver(station.vault.outcome())
    expect(sync.state()).toEqual({ enrolment: { state: 'none', origin: null }, last: null, waiting: 1 })
    expect(await station.ledger.read()).toEqual([])
    await enrolAt(sync, station, server)
    await until(() => sync.deliveries().length === 1)
  })

  it('is refused at the gate and never kept where its signature does not hold', async () => {
    const [{ vault, folder }, sync] = await enrolled()
    const edited = { ...vault.outcome(), outcome: 'declined' as const }
    await expect(sync.handOver(edited)).rejects.toThrow(coded('OUTCOME_REFUSED'))
    expect(await readdir(join(folder, 'handed-over'))).toEqual([])
  })

  it('is kept once however often it is handed over; another body under its id is refused', async () => {
    const [{ vault }, sync] = await enrolled()
    fault({ down: true })
    const outcome = vault.outcome()
    await Promise.all([sync.handOver(outcome), sync.handOver(outcome), sync.handOver(outcome)])
    const other = vault.outcome({ outcomeId: outcome.outcomeId, outcome: 'declined' })
    await expect(sync.handOver(other)).rejects.toThrow(coded('OUTCOME_REFUSED'))
    expect(sync.state().waiting).toBe(1)
    fault({ down: false })
    sync.tryNow()
    await until(() => sync.deliveries().length === 1)
    await sync.handOver(outcome)
    expect(sync.state().waiting).toBe(0)
  })

  it.each<[string, Partial<Faults>, ErrorCode]>([
    ['is down', { down: true }, 'SERVER_UNREACHABLE'],
    ['answers 500', { status500: true }, 'SERVER_ERROR'],
    ['answers rubbish', { rubbish: true }, 'SERVER_ANSWER_INVALID'],
    ['is too slow', { slow: 2_000 }, 'SERVER_UNREACHABLE'],
    ['points elsewhere', { redirect: 'https://localhost:1/v1/outcomes' }, 'SERVER_ANSWER_INVALID'],
    ['does not know the workstation', { refuse: 'WORKSTATION_UNKNOWN' }, 'NOT_ENROLLED'],
  ])(
    'waits while the server %s, says so with the time of the next try, and goes when it is well',
    async (_what, faults, code) => {
      const [station, known] = await enrolled()
      known.stop()
      const sync = await station.open(null, faults.slow === undefined ? undefined : 1_000)
      const { vault } = station
      fault(faults)
      const outcome = vault.outcome()
      await sync.handOver(outcome)
      await until(failedWith(sync, code))
      const { last, waiting } = sync.state()
      expect(waiting).toBe(1)
      if (last?.result !== 'failed' || last.nextTry === null) throw new Error('no next try')
      expect(Date.parse(last.nextTry) - Date.parse(last.at)).toBeGreaterThanOrEqual(4_900)
      Object.assign(server.faults, noFaults())
      sync.tryNow()
      await until(() => sync.deliveries().length === 1)
      expect(sync.deliveries()[0]).toMatchObject({ result: 'received', outcomeId: outcome.outcomeId })
    },
  )

  it.each(['SIGNATURE_INVALID', 'OUTCOME_CONFLICT', 'ACCOUNT_UNKNOWN'] as const)(
    'that the server refuses as %s comes back as refused and is not sent again',
    async (refuse) => {
      const [{ vault, folder }, sync] = await enrolled()
      fault({ refuse })
      const outcome = vault.outcome()
      await sync.handOver(outcome)
      await until(() => sync.deliveries().length === 1)
      expect(sync.deliveries()).toEqual([
        { result: 'refused', outcomeId: outcome.outcomeId, code: 'OUTCOME_REFUSED' },
      ])
      expect(sync.state()).toMatchObject({ waiting: 0, last: { result: 'failed', code: 'OUTCOME_REFUSED' } })
      expect(await readdir(join(folder, 'handed-over'))).toEqual([])
    },
  )

  it('whose answer was lost is sent again and gets the receipt of the first time', async () => {
    const [{ vault }, sync] = await enrolled()
    fault({ answerLost: true })
    await sync.handOver(vault.outcome())
    await until(failedWith(sync, 'SERVER_UNREACHABLE'))
    fault({ answerLost: false })
    sync.tryNow()
    await until(() => sync.deliveries().length === 1)
    const [first, second] = outcomesReceived().slice(-2)
    expect(first).toEqual(second)
    expect(sync.deliveries()[0]?.result).toBe('received')
  })

  it('by an account the server does not know yet goes after the chain that names it', async () => {
    const [{ vault, told }, sync] = await enrolled()
    const newcomer = vault.enrol('reviewer', { at: later })
    const before = told.length
    await sync.sendChain(vault.enrolment(null))
    await until(() => told.length > before)
    // No decision was sent by that, and the desk says of none that it was.
    expect(sync.state().last).toBeNull()
    await sync.handOver(vault.outcome({}, newcomer))
    await until(() => sync.deliveries().length === 1)
    expect(sync.deliveries()[0]?.result).toBe('received')
  })

  it('waits behind a chain that could not be sent, also over a restart', async () => {
    const [station, sync] = await enrolled()
    const newcomer = station.vault.enrol('reviewer', { at: later })
    fault({ down: true })
    await sync.sendChain(station.vault.enrolment(null))
    await sync.handOver(station.vault.outcome({}, newcomer))
    await until(failedWith(sync, 'SERVER_UNREACHABLE'))
    sync.stop()
    fault({ down: false })
    const next = await station.open()
    await until(() => next.deliveries().length === 1)
    expect(next.deliveries()[0]?.result).toBe('received')
  })

  it('leaves for nobody but the server that was enrolled with, by its own CA', async () => {
    const [station, sync] = await enrolled()
    sync.stop()
    const path = join(station.folder, 'server.json')
    const pinned: unknown = JSON.parse(await readFile(path, 'utf8'))
    const { certificates } = await import('../../outcome-server/certificates.ts')
    const { ca } = await certificates(null)
    await writeFile(path, JSON.stringify({ ...(pinned as object) /* our own file */, ca }))
    const before = outcomesReceived().length
    const next = await station.open()
    await next.handOver(station.vault.outcome())
    await until(failedWith(next, 'SERVER_UNTRUSTED'))
    expect(outcomesReceived().length).toBe(before)
  })

  it('is not believed received on a receipt by another key', async () => {
    const [station, sync] = await enrolled()
    sync.stop()
    const path = join(station.folder, 'server.json')
    const pinned: unknown = JSON.parse(await readFile(path, 'utf8'))
    const receiptKey = station.vault.root.publicKey
    await writeFile(path, JSON.stringify({ ...(pinned as object) /* our own file */, receiptKey }))
    const next = await station.open()
    await next.handOver(station.vault.outcome())
    await until(failedWith(next, 'SERVER_ANSWER_INVALID'))
    expect(next.state().waiting).toBe(1)
    expect(next.deliveries()).toEqual([])
  })
})

describe('A process that ends', () => {
  it('after an outcome was handed over: the next one sends it', async () => {
    const [station, sync] = await enrolled()
    fault({ down: true })
    const outcome = station.vault.outcome()
    await sync.handOver(outcome)
    sync.stop()
    fault({ down: false })
    const next = await station.open()
    await until(() => next.deliveries().length === 1)
    expect(next.deliveries()[0]).toMatchObject({ result: 'received', outcomeId: outcome.outcomeId })
  })

  it('after the receipt came: the next one tells it, until it is acknowledged', async () => {
    const [station, sync] = await enrolled()
    await sync.handOver(station.vault.outcome())
    await until(() => sync.deliveries().length === 1)
    const told = sync.deliveries()
    sync.stop()
    const next = await station.open()
    expect(next.deliveries()).toEqual(told)
    next.acknowledge(told[0]?.outcomeId ?? '')
    next.stop()
    expect((await station.open()).deliveries()).toEqual([])
  })

  it('between noting a receipt and removing the outcome: nothing is sent twice or told twice', async () => {
    const [station, sync] = await enrolled()
    const outcome = station.vault.outcome()
    await sync.handOver(outcome)
    await until(() => sync.deliveries().length === 1)
    sync.stop()
    await writeFile(join(station.folder, 'handed-over', outcome.outcomeId), encodeWire(outcome))
    const before = outcomesReceived().length
    const next = await station.open()
    expect(next.state().waiting).toBe(0)
    expect(next.deliveries().length).toBe(1)
    expect(outcomesReceived().length).toBe(before)
  })

  it('in the middle of writing: the torn remnant is no outcome', async () => {
    const [station, sync] = await enrolled()
    sync.stop()
    const outcome = station.vault.outcome()
    const torn = join(station.folder, 'handed-over', `${outcome.outcomeId}.new`)
    await writeFile(torn, encodeWire(outcome).subarray(0, 100))
    const next = await station.open()
    expect(next.state().waiting).toBe(0)
    await next.handOver(outcome)
    await until(() => next.deliveries().length === 1)
    expect(next.deliveries()[0]?.result).toBe('received')
  })

  it('at any point of ten outcomes under a server that comes and goes: each arrives, each is told once', async () => {
    const [station, first] = await enrolled()
    let sync = first
    const outcomes = Array.from({ length: 10 }, () => station.vault.outcome())
    for (const [i, outcome] of outcomes.entries()) {
      Object.assign(
        server.faults,
        noFaults(),
        i % 3 === 0 ? { answerLost: true } : i % 3 === 1 ? { down: true } : {},
      )
      await sync.handOver(outcome)
      if (i % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      sync.stop()
      sync = await station.open()
    }
    Object.assign(server.faults, noFaults())
    sync.tryNow()
    await until(() => sync.deliveries().length === outcomes.length)
    const ids = sync.deliveries().map(({ outcomeId }) => outcomeId)
    expect(ids.sort()).toEqual(outcomes.map(({ outcomeId }) => outcomeId).sort())
    expect(sync.deliveries().every(({ result }) => result === 'received')).toBe(true)
    expect(await readdir(join(station.folder, 'handed-over'))).toEqual([])
  })

  it('leaves outcomes on the disk that do not go before the vault is unlocked again', async () => {
    const [station, sync] = await enrolled()
    fault({ down: true })
    await sync.handOver(station.vault.outcome())
    await until(failedWith(sync, 'SERVER_UNREACHABLE'))
    sync.stop()
    fault({ down: false })
    station.chain.locked = true
    const before = (await station.ledger.read()).length
    const next = await station.open()
    next.tryNow()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await station.ledger.read()).length).toBe(before)
    station.chain.locked = false
    await until(() => next.deliveries().length === 1)
  })

  it('lets out no file that somebody put among the outcomes', async () => {
    const [station, sync] = await enrolled()
    sync.stop()
    const stranger = await makeVault()
    const outcome = stranger.outcome({ workstationRef: station.vault.workstationRef })
    await writeFile(join(station.folder, 'handed-over', outcome.outcomeId), encodeWire(outcome))
    const before = outcomesReceived().length
    const next = await station.open()
    await until(() => next.deliveries().length === 1)
    expect(next.deliveries()[0]).toMatchObject({ result: 'refused', code: 'OUTCOME_REFUSED' })
    expect(outcomesReceived().length).toBe(before)
  })
})

describe('The egress ledger', () => {
  it('holds every body that left, before it left, and every answer, byte for byte', async () => {
    const already = server.received().length
    const [station, sync] = await enrolled()
    await sync.handOver(station.vault.outcome())
    await until(() => sync.deliveries().length === 1)
    const lines = await station.ledger.read()
    expect(lines.map(({ direction, what, status }) => [direction, what, status])).toEqual([
      ['out', 'ca', null],
      ['in', 'ca', 200],
      ['out', 'enrolment', null],
      ['in', 'enrolment', 200],
      ['out', 'outcome', null],
      ['in', 'outcome', 200],
    ])
    const sent = lines.filter(({ direction, bytes }) => direction === 'out' && bytes > 0)
    const received = server.received().slice(already)
    expect(sent.map(({ body }) => body)).toEqual(
      received.map(({ body }) => Buffer.from(body).toString('base64')),
    )
    expect(lines.every(({ origin }) => origin === server.origin)).toBe(true)
  })

  it('that cannot be written stops the sending', async () => {
    let full = false
    const [{ vault }, sync] = await enrolled({
      ledger: (real) => ({
        read: () => real.read(),
        append: (line, body) => (full ? Promise.reject(new Error('full')) : real.append(line, body)),
      }),
    })
    full = true
    const before = server.received().length
    await sync.handOver(vault.outcome())
    await until(failedWith(sync, 'INTERNAL'))
    expect(server.received().length).toBe(before)
    expect(sync.state().waiting).toBe(1)
  })
})
