import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holds } from '../../../preload/contract/authority.ts'
import { enrolmentReceipt, type Enrolment } from '../../../preload/contract/enrolment.ts'
import { receipt, type Outcome } from '../../../preload/contract/outcome.ts'
import { encodeWire } from '../../../preload/contract/wire.ts'
import { canonicalBytes, toBase64url } from '../../../renderer/domain/log/index.ts'
import { startServer, type OutcomeServer } from '../../outcome-server/index.ts'
import {
  later,
  makeSigner,
  makeVault,
  newId,
  sha256,
  verify,
  without,
  type MadeVault,
} from '../support/chain.ts'
import { get, post, type RawAnswer } from '../support/server.ts'

let server: OutcomeServer
let vault: MadeVault

const half = (code: string): string => code.replaceAll('-', '').slice(0, 16)
const enrol = (body: Enrolment): Promise<RawAnswer> => post(server, '/v1/enrolments', canonicalBytes(body))
const sendWire = (wire: Uint8Array): Promise<RawAnswer> =>
  post(server, '/v1/outcomes', wire, 'application/octet-stream')
const send = (outcome: Outcome): Promise<RawAnswer> => sendWire(encodeWire(outcome))
const refused = (status: number, code: string): RawAnswer => ({ status, json: { code } })

async function enrolled(): Promise<MadeVault> {
  const made = await makeVault()
  const answer = await enrol(made.enrolment(half(await server.issueCode())))
  expect(answer.status).toBe(200)
  return made
}

beforeAll(async () => {
  server = await startServer()
  vault = await enrolled()
}, 90_000)
afterAll(() => server.close())

describe('Enrolment', () => {
  it('gives a receipt signed by the key it names, for exactly what was sent', async () => {
    const made = await makeVault()
    const body = made.enrolment(half(await server.issueCode()))
    const { json } = await enrol(body)
    const read = enrolmentReceipt.parse(json)
    expect(read.bodyHash).toBe(toBase64url(sha256(canonicalBytes(body))))
    expect(read).toMatchObject({ workstationRef: made.workstationRef, receiptKey: server.receiptKey })
    expect(holds('enrolment-receipt', read, server.receiptKey, verify)).toBe(true)
  })

  it('takes a code once, and gives the same answer to the same enrolment asked again', async () => {
    const code = half(await server.issueCode())
    const [made, other] = [await makeVault(), await makeVault()]
    const body = made.enrolment(code)
    const first = await enrol(body)
    expect(await enrol(body)).toEqual(first)
    expect(await enrol(other.enrolment(code))).toEqual(refused(403, 'CODE_REFUSED'))
  })

  it('refuses a code it never gave and a code whose time is over', async () => {
    const made = await makeVault()
    expect(await enrol(made.enrolment('A'.repeat(16)))).toEqual(refused(403, 'CODE_REFUSED'))
    const stale = half(await server.issueCode(-1))
    expect(await enrol(made.enrolment(stale))).toEqual(refused(403, 'CODE_REFUSED'))
  })

  it('gives a code back when the enrolment is refused for another reason', async () => {
    const code = half(await server.issueCode())
    const made = await makeVault()
    expect(await enrol(made.enrolment(code, {}, made.reviewer))).toEqual(refused(422, 'SIGNATURE_INVALID'))
    expect((await enrol(made.enrolment(code))).status).toBe(200)
  })

  it('refuses a chain that does not lead to its root', async () => {
    const made = await makeVault()
    const body = made.enrolment(half(await server.issueCode()), { rootKey: makeSigner().publicKey })
    expect(await enrol(body)).toEqual(refused(422, 'CHAIN_INVALID'))
  })

  it('refuses another root or vault for a workstation it knows, also with a good code', async () => {
    const other = await makeVault()
    const body = other.enrolment(half(await server.issueCode()), { workstationRef: vault.workstationRef })
    expect(await enrol(body)).toEqual(refused(422, 'CHAIN_INVALID'))
  })

  it('refuses an unknown key and JSON that is not canonical', async () => {
    const made = await makeVault()
    const body = made.enrolment(half(await server.issueCode()))
    expect(await enrol({ ...body, note: 'x' } as Enrolment /* on purpose */)).toEqual(
      refused(400, 'BODY_INVALID'),
    )
    expect(await post(server, '/v1/enrolments', JSON.stringify(body, null, 1))).toEqual(
      refused(400, 'BODY_INVALID'),
    )
    expect(await post(server, '/v1/enrolments', 'no json')).toEqual(refused(400, 'BODY_INVALID'))
    expect(await post(server, '/v1/enrolments', 'text', 'text/plain')).toEqual(refused(400, 'BODY_INVALID'))
  })

  it('takes a chain that goes on from the known one, and refuses one that does not', async () => {
    const made = await enrolled()
    const newcomer = made.enrol('reviewer', { at: later })
    expect(await send(made.outcome({}, newcomer))).toEqual(refused(422, 'ACCOUNT_UNKNOWN'))
    expect((await enrol(made.enrolment(null))).status).toBe(200)
    expect((await send(made.outcome({}, newcomer))).status).toBe(200)
    const shorter = { chain: made.statements.slice(0, -1).map((statement) => ({ ...statement })) }
    expect(await enrol(made.enrolment(null, shorter))).toEqual(refused(409, 'CHAIN_NOT_EXTENDED'))
  })

  it('refuses a chain update by a representative who is removed, and by a workstation it does not know', async () => {
    const made = await enrolled()
    const second = made.enrol('representative', { at: later })
    made.remove(second, later)
    expect(await enrol(made.enrolment(null, {}, second))).toEqual(refused(422, 'SIGNATURE_INVALID'))
    const stranger = await makeVault()
    expect(await enrol(stranger.enrolment(null))).toEqual(refused(403, 'WORKSTATION_UNKNOWN'))
  })
})

describe('An outcome', () => {
  it('gets a receipt signed by the server, over the hash of what was received', async () => {
    const outcome = vault.outcome()
    const { status, json } = await send(outcome)
    expect(status).toBe(200)
    const read = receipt.parse(json)
    expect(read).toMatchObject({ outcomeId: outcome.outcomeId, serverRef: server.serverRef })
    expect(read.bodyHash).toBe(toBase64url(sha256(canonicalBytes(outcome))))
    expect(holds('receipt', read, server.receiptKey, verify)).toBe(true)
  })

  it('gets the same receipt however often it is sent, and another body under its id is refused', async () => {
    const outcome = vault.outcome()
    const first = await send(outcome)
    expect(await send(outcome)).toEqual(first)
    const other = vault.outcome({ outcomeId: outcome.outcomeId, outcome: 'declined' })
    expect(await send(other)).toEqual(refused(409, 'OUTCOME_CONFLICT'))
    expect(await send(outcome)).toEqual(first)
  })

  it('of a workstation nobody enrolled is refused', async () => {
    const stranger = await makeVault()
    expect(await send(stranger.outcome())).toEqual(refused(403, 'WORKSTATION_UNKNOWN'))
  })

  it('with a signature that does not hold is refused', async () => {
    const edited = { ...vault.outcome(), outcome: 'declined' as const }
    expect(await send(edited)).toEqual(refused(422, 'SIGNATURE_INVALID'))
    const lent = vault.outcome({ reviewerRef: vault.second.account })
    expect(await send(lent)).toEqual(refused(422, 'SIGNATURE_INVALID'))
  })

  it('by or confirmed by an account that could not decide then is refused', async () => {
    expect(await send(vault.outcome({}, vault.auditor))).toEqual(refused(422, 'ACCOUNT_UNKNOWN'))
    const before = vault.outcome({ decidedAt: '2025-12-31T23:59:59.999Z' })
    expect(await send(before)).toEqual(refused(422, 'ACCOUNT_UNKNOWN'))
    expect(await send(vault.outcome({ confirmedByRef: newId() }))).toEqual(refused(422, 'ACCOUNT_UNKNOWN'))
    const alone = vault.outcome({ confirmedByRef: vault.reviewer.account })
    expect(await send(alone)).toEqual(refused(422, 'ACCOUNT_UNKNOWN'))
    expect((await send(vault.outcome({ confirmedByRef: vault.second.account }))).status).toBe(200)
  })

  it('that supersedes one still on its way is taken, and so is that one afterwards', async () => {
    const first = vault.outcome()
    const second = vault.outcome({ supersedes: first.outcomeId })
    expect((await send(second)).status).toBe(200)
    expect((await send(first)).status).toBe(200)
  })

  it('that supersedes itself is refused', async () => {
    const outcomeId = v7()
    expect(await send(vault.outcome({ outcomeId, supersedes: outcomeId }))).toEqual(
      refused(400, 'BODY_INVALID'),
    )
  })

  it('with an unknown key is refused, though signed', async () => {
    const body = without(vault.outcome(), 'signature')
    const more = vault.reviewer.key.signed('outcome', { ...body, note: 'x' })
    expect(await send(more)).toEqual(refused(400, 'BODY_INVALID'))
  })

  it('with another length, another size or anything but zeros behind it is refused', async () => {
    const wire = encodeWire(vault.outcome())
    const changed = (at: number, value: number): Uint8Array => {
      const copy = wire.slice()
      copy[at] = value
      return copy
    }
    const wrong = [wire.subarray(0, -1), changed(wire.length - 1, 1), changed(3, 0), changed(0, 255)]
    for (const bytes of wrong) expect(await sendWire(bytes)).toEqual(refused(400, 'BODY_INVALID'))
    const longer = new Uint8Array(wire.length + 1)
    expect(await sendWire(longer)).toEqual(refused(413, 'TOO_LARGE'))
  })

  it('sent as JSON instead of in its wire form is refused', async () => {
    expect(await post(server, '/v1/outcomes', canonicalBytes(vault.outcome()))).toEqual(
      refused(400, 'BODY_INVALID'),
    )
  })
})

describe('The server', () => {
  it('keeps every body as it came, also those it refuses', async () => {
    const rubbish = new TextEncoder().encode('{"no":"outcome"}')
    await sendWire(rubbish)
    const last = server.received().at(-1)
    expect(last?.path).toBe('/v1/outcomes')
    expect(last?.body).toEqual(rubbish)
  })

  it('answers what it does not know with a code and nothing else', async () => {
    expect(await get(server, '/v1/nothing')).toEqual(refused(404, 'NOT_FOUND'))
    expect(await get(server, '/v1/health')).toEqual({ status: 200, json: { ok: true } })
  })

  it('gives codes of 32 letters in groups of four, whose second half pins its CA', async () => {
    const [one, two] = [await server.issueCode(), await server.issueCode()]
    expect(one).toMatch(/^([A-Z2-7]{4}-){7}[A-Z2-7]{4}$/)
    expect(one.slice(0, 19)).not.toBe(two.slice(0, 19))
    expect(one.slice(20)).toBe(two.slice(20))
  })
})
