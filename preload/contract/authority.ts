import {
  fromBase64url,
  parseStatement,
  signedMessage,
  verifyChain,
  type Chain,
  type VerifyEd25519,
} from '../../renderer/domain/log/index.ts'
import type { Enrolment } from './enrolment.ts'
import { SverkaError } from './errors.ts'
import type { Outcome } from './outcome.ts'

/** Who may say what, as main's gate, the server and the stand-alone verifier judge it alike. */

/**
 * Statements as they were carried, verified one by one to the root.
 * @throws SverkaError CHAIN_BROKEN
 */
export function readChain(
  statements: readonly unknown[],
  rootKey: string,
  vault: string,
  verify: VerifyEd25519,
): Chain {
  try {
    return verifyChain(statements.map(parseStatement), fromBase64url(rootKey), vault, verify)
  } catch {
    throw new SverkaError('CHAIN_BROKEN')
  }
}

/**
 * Whether the account could act at that instant: enrolled, neither past its end nor removed. What somebody
 * signed before their removal still stands.
 */
export function livedAt(chain: Chain, account: string, at: string): boolean {
  const known = chain.accounts.get(account)
  if (known === undefined || at < known.at) return false
  const removed = chain.removed.get(account)
  return (known.ends === null || at < known.ends) && (removed === undefined || at < removed)
}

/** Whether `account` signed `body` as a thing of that type. Never throws. */
export function signedBy(
  chain: Chain,
  account: string,
  type: 'outcome' | 'enrolment' | 'entry',
  body: { signature: string },
  verify: VerifyEd25519,
): boolean {
  const known = chain.accounts.get(account)
  return known !== undefined && holds(type, body, known.signKey, verify)
}

/** Whether the signature of `body` is by that key (base64url). Never throws: what cannot be read does not hold. */
export function holds(
  type: 'outcome' | 'enrolment' | 'entry' | 'receipt' | 'enrolment-receipt',
  body: { signature: string },
  key: string,
  verify: VerifyEd25519,
): boolean {
  try {
    return verify(fromBase64url(body.signature), signedMessage(type, body), fromBase64url(key))
  } catch {
    return false
  }
}

export type OutcomeFault = 'workstation' | 'reviewer' | 'confirmer' | 'supersedes' | 'signature'

/** What is wrong with an outcome in the light of the chain; null where nothing is. */
export function outcomeFault(outcome: Outcome, chain: Chain, verify: VerifyEd25519): OutcomeFault | null {
  const { reviewerRef, confirmedByRef, decidedAt } = outcome
  if (chain.workstation?.workstation !== outcome.workstationRef) return 'workstation'
  if (!mayDecide(chain, reviewerRef, decidedAt)) return 'reviewer'
  if (confirmedByRef !== undefined) {
    if (confirmedByRef === reviewerRef || !mayDecide(chain, confirmedByRef, decidedAt)) return 'confirmer'
  }
  if (outcome.supersedes === outcome.outcomeId) return 'supersedes'
  // Who spoke last signs, and covers both names: a vault never holds the keys of two accounts at once.
  return signedBy(chain, confirmedByRef ?? reviewerRef, 'outcome', outcome, verify) ? null : 'signature'
}

/** An auditor reads the journal and decides nothing. */
function mayDecide(chain: Chain, account: string, at: string): boolean {
  return livedAt(chain, account, at) && chain.accounts.get(account)?.role !== 'auditor'
}

/** Whether the enrolment names this chain's workstation and is signed by a representative alive at its time. */
export function enrolmentHolds(enrolment: Enrolment, chain: Chain, verify: VerifyEd25519): boolean {
  return (
    chain.workstation?.workstation === enrolment.workstationRef &&
    chain.accounts.get(enrolment.by)?.role === 'representative' &&
    livedAt(chain, enrolment.by, enrolment.at) &&
    signedBy(chain, enrolment.by, 'enrolment', enrolment, verify)
  )
}
