import { canonicalBytes } from '../../renderer/domain/log/index.ts'
import { enrolmentHolds, outcomeFault, readChain } from '../../preload/contract/authority.ts'
import { enrolment as enrolmentSchema, type Enrolment } from '../../preload/contract/enrolment.ts'
import { SverkaError } from '../../preload/contract/errors.ts'
import { outcome as outcomeSchema, type Outcome } from '../../preload/contract/outcome.ts'
import { decodeWire, encodeWire } from '../../preload/contract/wire.ts'
import type { Chain } from './border.ts'

const maxEnrolmentBytes = 8 * 1024 * 1024

/** What the transport takes for a body. */
type Passage =
  | { readonly what: 'outcome'; readonly path: '/v1/outcomes'; readonly type: 'application/octet-stream' }
  | { readonly what: 'enrolment'; readonly path: '/v1/enrolments'; readonly type: 'application/json' }

/**
 * Bytes that passed the gate. The class does not leave this file, only its type, and a private member keeps
 * anything else from having that type: what was not judged here cannot be given to the transport.
 */
class Gated {
  readonly passage: Passage
  readonly #bytes: Uint8Array

  constructor(passage: Passage, bytes: Uint8Array) {
    this.passage = passage
    this.#bytes = bytes
  }

  get bytes(): Uint8Array {
    return this.#bytes.slice()
  }
}
export type GatedBytes = Gated

/** The gate knows accounts from main's verified chain and from nowhere else. */
export type GateChain = Pick<Chain, 'current' | 'verifyEd25519'>

const outcomePassage = { what: 'outcome', path: '/v1/outcomes', type: 'application/octet-stream' } as const
const enrolmentPassage = { what: 'enrolment', path: '/v1/enrolments', type: 'application/json' } as const

/**
 * An outcome as it came from the desk: strictly parsed, of this workstation, decided by accounts of the chain
 * that were alive then, signed by who spoke last of them, and small enough.
 * @throws SverkaError OUTCOME_REFUSED with what is wrong; LOCKED while no chain is known.
 */
export function gateOutcome(given: unknown, chain: GateChain): { outcome: Outcome; gated: GatedBytes } {
  const authority = known(chain).authority
  const parsed = outcomeSchema.safeParse(given)
  if (!parsed.success) throw new SverkaError('OUTCOME_REFUSED', ['schema'])
  const fault = outcomeFault(parsed.data, authority, chain.verifyEd25519)
  if (fault !== null) throw new SverkaError('OUTCOME_REFUSED', [fault])
  return { outcome: parsed.data, gated: new Gated(outcomePassage, encodeWire(parsed.data)) }
}

/** The same for wire bytes that lay on the disk since: a file put there by somebody else does not pass. */
export function gateWire(wire: Uint8Array, chain: GateChain): { outcome: Outcome; gated: GatedBytes } {
  return gateOutcome(decodeWire(wire).outcome, chain)
}

/**
 * An enrolment of this vault and this root, whose statements hold one by one, signed by a representative.
 * Sealed keys have no business on the server: ring epochs are refused.
 * @throws SverkaError BAD_ARGUMENT, CHAIN_BROKEN; LOCKED while no chain is known.
 */
export function gateEnrolment(given: unknown, chain: GateChain): { enrolment: Enrolment; gated: GatedBytes } {
  const { rootKey, vault } = known(chain)
  const parsed = enrolmentSchema.safeParse(given)
  if (!parsed.success) throw new SverkaError('BAD_ARGUMENT', ['enrolment'])
  const enrolment = parsed.data
  if (enrolment.chain.some((statement) => statement['type'] === 'ring-epoch')) {
    throw new SverkaError('BAD_ARGUMENT', ['ring-epoch'])
  }
  if (enrolment.rootKey !== rootKey || enrolment.vault !== vault)
    throw new SverkaError('CHAIN_BROKEN', ['root'])
  const authority = readChain(enrolment.chain, rootKey, vault, chain.verifyEd25519)
  if (!enrolmentHolds(enrolment, authority, chain.verifyEd25519)) {
    throw new SverkaError('CHAIN_BROKEN', ['signature'])
  }
  const bytes = canonicalBytes(enrolment)
  if (bytes.length > maxEnrolmentBytes) throw new SverkaError('BAD_ARGUMENT', ['size'])
  return { enrolment, gated: new Gated(enrolmentPassage, bytes) }
}

function known(chain: GateChain): NonNullable<ReturnType<GateChain['current']>> {
  const current = chain.current()
  if (current === null) throw new SverkaError('LOCKED')
  return current
}
