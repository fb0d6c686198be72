import { beforeAll, describe, expect, it } from 'vitest'
import { gateEnrolment, gateOutcome, gateWire } from '../../../main/sync/gate.ts'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { Outcome } from '../../../preload/contract/outcome.ts'
import { decodeWire, encodeWire } from '../../../preload/contract/wire.ts'
import { later, makeSigner, makeVault, newId, without, type MadeVault } from '../support/chain.ts'

let vault: MadeVault
beforeAll(async () => {
  vault = await makeVault()
})

const coded = (code: ErrorCode): object => expect.objectContaining({ code }) as object
const pass = (given: unknown): ReturnType<typeof gateOutcome> => gateOutcome(given, vault.chain())

describe('The egress gate', () => {
  it('lets an outcome through as 16 KiB of length, canonical JSON and zeros', () => {
    const outcome = vault.outcome()
    const { gated } = pass(outcome)
    expect(gated.passage.path).toBe('/v1/outcomes')
    expect(gated.bytes).toEqual(encodeWire(outcome))
    expect(gated.bytes.length).toBe(16 * 1024)
    expect(decodeWire(gated.bytes).outcome).toEqual(outcome)
  })

  it('makes wire bytes of one size whatever the outcome says', () => {
    const documents: Outcome['documents'] = Array.from({ length: 64 }, () => ({
      kind: 'other',
      verdict: 'rejected',
      reasons: ['BLUR', 'GLARE'],
    }))
    const big = vault.outcome({ outcome: 'declined', documents })
    expect(pass(big).gated.bytes.length).toBe(pass(vault.outcome({ documents: [] })).gated.bytes.length)
  })

  it('refuses an outcome too long for its wire form', () => {
    const reasons = Array.from({ length: 30 }, () => 'NAME_CHANGE_WITHOUT_PROOF' as const)
    const document = { kind: 'diploma-supplement' as const, verdict: 'resubmission' as const, reasons }
    const long = vault.outcome({ documents: Array.from({ length: 64 }, () => document) })
    expect(() => pass(long)).toThrow(coded('OUTCOME_REFUSED'))
  })

  it('refuses an outcome in which any one field was changed after it was signed', () => {
    const outcome = vault.outcome({
      confirmedByRef: vault.second.account,
      supersedes: vault.outcome().outcomeId,
    })
    const other: { [K in keyof Outcome]: unknown } = {
      schema: 'sverka/outcome/v2',
      outcomeId: vault.outcome().outcomeId,
      supersedes: vault.outcome().outcomeId,
      caseRef: 'CASE-2',
      programme: 'another',
      outcome: 'declined',
      documents: [],
      decidedAt: '2026-03-10T12:00:00.001Z',
      reviewerRef: vault.second.account,
      confirmedByRef: vault.representative.account,
      workstationRef: newId(),
      policyVersion: '2026-02',
      logSize: 13,
      logRoot: vault.root.publicKey,
      signature: vault.outcome().signature,
    }
    expect(pass(outcome).outcome).toEqual(outcome)
    expect(Object.keys(other).sort()).toEqual(Object.keys(outcome).sort())
    for (const [key, value] of Object.entries(other)) {
      expect(() => pass({ ...outcome, [key]: value }), key).toThrow(coded('OUTCOME_REFUSED'))
    }
  })

  it('refuses an unknown key, at the top and in a document, and a missing one', () => {
    const body = without(vault.outcome(), 'signature')
    const sign = (changed: object): object => vault.reviewer.key.signed('outcome', changed)
    expect(() => pass(sign({ ...body, note: 'x' }))).toThrow(coded('OUTCOME_REFUSED'))
    const documents = [{ kind: 'id-card', verdict: 'accepted', reasons: [], file: 'front.png' }]
    expect(() => pass(sign({ ...body, documents }))).toThrow(coded('OUTCOME_REFUSED'))
    const less = without(body, 'logRoot')
    expect(() => pass(sign(less))).toThrow(coded('OUTCOME_REFUSED'))
    for (const given of [null, 'text', [], new Map()])
      expect(() => pass(given)).toThrow(coded('OUTCOME_REFUSED'))
  })

  it('refuses free text where an enumeration or a reference stands', () => {
    const body = without(vault.outcome(), 'signature')
    for (const changed of [
      { caseRef: 'Иванова' },
      { programme: 'Beauty Master' },
      { policyVersion: 'a b' },
      { documents: [{ kind: 'id-card', verdict: 'accepted', reasons: ['SMUDGED'] }] },
    ]) {
      const signed = vault.reviewer.key.signed('outcome', { ...body, ...changed })
      expect(() => pass(signed)).toThrow(coded('OUTCOME_REFUSED'))
    }
  })

  it('refuses a signature by anybody but the reviewer it names', () => {
    const body = without(vault.outcome(), 'signature')
    for (const key of [vault.second.key, vault.representative.key, vault.root, makeSigner()]) {
      expect(() => pass(key.signed('outcome', body))).toThrow(coded('OUTCOME_REFUSED'))
    }
    // The same bytes signed as another kind of thing.
    expect(() => pass(vault.reviewer.key.signed('decision', body))).toThrow(coded('OUTCOME_REFUSED'))
  })

  it('refuses a reviewer or confirmer whom the chain does not know, who is an auditor, or who was not alive then', async () => {
    const made = await makeVault()
    const chain = made.chain()
    const gone = made.enrol('reviewer')
    made.remove(gone, later)
    const ended = made.enrol('reviewer', { affiliation: 'contractor', ends: later })
    const future = made.enrol('reviewer', { at: '2026-06-01T00:00:00.000Z' })
    for (const person of [gone, ended, future, made.auditor]) {
      expect(() => gateOutcome(made.outcome({}, person), chain)).toThrow(coded('OUTCOME_REFUSED'))
      const confirmed = made.outcome({ confirmedByRef: person.account })
      expect(() => gateOutcome(confirmed, chain)).toThrow(coded('OUTCOME_REFUSED'))
    }
    const { reviewer } = await makeVault()
    expect(() => gateOutcome(made.outcome({}, reviewer), chain)).toThrow(coded('OUTCOME_REFUSED'))
    // What they decided while they were there still stands.
    const earlier = { decidedAt: '2026-03-10T11:59:59.999Z' }
    for (const person of [gone, ended])
      expect(gateOutcome(made.outcome(earlier, person), chain)).toBeDefined()
  })

  it('wants the signature of whoever spoke last: the confirmer, where there is one', () => {
    const confirmed = vault.outcome({ confirmedByRef: vault.second.account })
    expect(pass(confirmed)).toBeDefined()
    const byReviewer = vault.reviewer.key.signed('outcome', confirmed)
    expect(() => pass(byReviewer)).toThrow(coded('OUTCOME_REFUSED'))
  })

  it('refuses an outcome of another workstation, and one that its own reviewer confirms', () => {
    expect(() => pass(vault.outcome({ workstationRef: newId() }))).toThrow(coded('OUTCOME_REFUSED'))
    const alone = vault.outcome({ confirmedByRef: vault.reviewer.account })
    expect(() => pass(alone)).toThrow(coded('OUTCOME_REFUSED'))
  })

  it('lets nothing through before the chain is known', () => {
    const chain = Object.assign(vault.chain(), { locked: true })
    expect(() => gateOutcome(vault.outcome(), chain)).toThrow(coded('LOCKED'))
    expect(() => gateEnrolment(vault.enrolment(null), chain)).toThrow(coded('LOCKED'))
  })

  it('judges wire bytes from the disk as strictly: size, length, padding, canonical JSON', () => {
    const outcome = vault.outcome()
    const wire = encodeWire(outcome)
    const changed = (at: number, value: number): Uint8Array => {
      const copy = wire.slice()
      copy[at] = value
      return copy
    }
    expect(gateWire(wire, vault.chain()).outcome).toEqual(outcome)
    const spaced = new Uint8Array(wire.length)
    const json = new TextEncoder().encode(JSON.stringify(outcome, null, 1))
    new DataView(spaced.buffer).setUint32(0, json.length)
    spaced.set(json, 4)
    for (const bytes of [
      wire.subarray(1),
      changed(wire.length - 1, 1),
      changed(3, 7),
      changed(0, 255),
      spaced,
    ]) {
      expect(() => gateWire(bytes, vault.chain())).toThrow(coded('OUTCOME_REFUSED'))
    }
  })
})

describe('The gate for enrolments', () => {
  const passes = (given: unknown): unknown => gateEnrolment(given, vault.chain())

  it('lets this vault’s own through, signed by a representative', () => {
    expect(passes(vault.enrolment('A'.repeat(16)))).toBeDefined()
    expect(passes(vault.enrolment(null))).toBeDefined()
  })

  it('refuses one signed by a reviewer, edited afterwards, with an unknown key, or of another vault or root', async () => {
    const other = await makeVault()
    const enrolment = vault.enrolment(null)
    expect(() => passes(vault.enrolment(null, {}, vault.reviewer))).toThrow(coded('CHAIN_BROKEN'))
    expect(() => passes({ ...enrolment, at: '2026-04-01T00:00:00.000Z' })).toThrow(coded('CHAIN_BROKEN'))
    expect(() => passes({ ...enrolment, note: 'x' })).toThrow(coded('BAD_ARGUMENT'))
    expect(() => passes(other.enrolment(null))).toThrow(coded('CHAIN_BROKEN'))
    expect(() => passes(vault.enrolment(null, { workstationRef: newId() }))).toThrow(coded('CHAIN_BROKEN'))
  })

  it('refuses a chain with a changed statement, and one that carries sealed keys', () => {
    const chain = vault.statements.map((statement) => ({ ...statement }))
    const edited = chain.map((statement, i) => (i === 2 ? { ...statement, note: 'Иванова' } : statement))
    expect(() => passes(vault.enrolment(null, { chain: edited }))).toThrow(coded('CHAIN_BROKEN'))
    const withKeys = vault.enrolment(null, { chain: [...chain, { type: 'ring-epoch' }] })
    expect(() => passes(withKeys)).toThrow(coded('BAD_ARGUMENT'))
  })
})
