import { SverkaError } from '../../../preload/contract/errors.ts'
import type { DocumentVerdict, ReasonCode } from '../../domain/vocabulary.ts'
import type { CaseView } from '../client/api.ts'
import type { SignedFinding } from './record.ts'
import { actOn, claimedCase, documentOf, withDocument, type RoomContext } from './room.ts'
import { refuseUnlessFindable } from './rules.ts'
import { caseView, listed } from './view.ts'

export interface FindingOrder {
  case: string
  document: string
  verdict: DocumentVerdict
  reasons: ReasonCode[]
  namedPages: number[]
}

/**
 * A person's verdict on one document, signed with what it was made on: pages seen, fields read, checklist, and the
 * commitment to the bytes. The rules of what must have been seen are the domain's (ARCHITECTURE, What must have been seen).
 *
 * @throws SverkaError FINDING_NOT_ALLOWED with the rules' codes
 */
export async function find({ vault }: RoomContext, order: FindingOrder): Promise<CaseView> {
  return vault.exclusive(async () => {
    const before = await claimedCase(vault, order.case)
    const document = documentOf(before, order.document)
    if (document.finding !== null) throw new SverkaError('WRONG_STATE', ['finding'])
    refuseUnlessFindable(before, document, order)
    const body: Omit<SignedFinding, 'signature'> = {
      case: before.id,
      document: document.id,
      commitment: document.content.state === 'stored' ? document.content.commitment : null,
      round: before.round,
      verdict: order.verdict,
      reasons: [...order.reasons].toSorted(),
      namedPages: [...order.namedPages].toSorted((a, b) => a - b),
      evidence: document.evidence,
      readings: document.readings,
      checked: document.checked,
      by: vault.session.account,
      at: vault.now(),
    }
    const finding: SignedFinding = { ...body, signature: vault.sign('finding', body) }
    const record = withDocument(before, document.id, (one) => ({ ...one, finding }))
    await vault.commit({
      entries: [actOn(record, 'finding', { document: document.id, ground: 'mandate' })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

export async function withdraw(
  { vault }: RoomContext,
  at: { case: string; document: string },
): Promise<CaseView> {
  return vault.exclusive(async () => {
    const before = await claimedCase(vault, at.case)
    const { finding } = documentOf(before, at.document)
    if (finding === null) throw new SverkaError('WRONG_STATE')
    // An accepted finding of an earlier round stands; a doubt about it is a case for the representative.
    if (finding.round !== before.round) throw new SverkaError('WRONG_STATE', ['round'])
    const record = withDocument(before, at.document, (one) => ({ ...one, finding: null }))
    await vault.commit({
      entries: [actOn(record, 'finding-withdrawn', { document: at.document, ground: 'mandate' })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}
