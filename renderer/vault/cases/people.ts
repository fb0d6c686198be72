import { union, type Hands } from '../../domain/hands.ts'
import type { CaseRecord, SignedDeclaration } from './record.ts'

/** Who has had to do with a case, as its record says. */

/** Whose signature a finding or a decision of the case bears, in any round. */
export function authorsEver(record: CaseRecord): string[] {
  const { documents, decision, earlierDecisions, aside = [], earlierReviews = [] } = record
  const decisions = decision === null ? earlierDecisions : [...earlierDecisions, decision]
  const reviews = [...aside, ...earlierReviews]
  return union(
    [...documents, ...reviews.flatMap((one) => one.documents)].flatMap(({ finding }) =>
      finding === null ? [] : [finding.by],
    ),
    decisions.flatMap(({ decision: { by }, confirmation }) =>
      'by' in confirmation ? [by, confirmation.by] : [by],
    ),
    reviews.map((one) => one.decision.by),
  )
}

/** Of a case from before hands were kept: who signed in it, and who has it. */
export function handsOf(record: CaseRecord): Hands {
  const { hands, claimedBy, state } = record
  if (hands !== undefined) return hands
  const has = claimedBy === null ? [] : [claimedBy]
  const signed = authorsEver(record)
  return { now: state === 'new' ? signed : union(signed, has), barred: [], ever: union(signed, has) }
}

/** Ties that were declared and not lifted, the latest word of each account. */
export function standingTies({ declarations = [] }: CaseRecord): SignedDeclaration[] {
  const latest = new Map(declarations.map((one) => [one.declaration.by, one]))
  return [...latest.values()].flatMap(({ declaration, lifted }) =>
    declaration.tied && lifted === null ? [declaration] : [],
  )
}

export const tiedAccounts = (record: CaseRecord): string[] => standingTies(record).map(({ by }) => by)
