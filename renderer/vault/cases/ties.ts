import { SverkaError } from '../../../preload/contract/errors.ts'
import { mayHaveBack } from '../../domain/hands.ts'
import type { CaseView } from '../client/api.ts'
import type { EntryDraft, EventDraft } from '../store/border.ts'
import { standingTies, tiedAccounts } from './people.ts'
import type { CaseRecord, SignedDeclaration } from './record.ts'
import { actOn, draftKey, type CaseVault, type RoomContext } from './room.ts'
import { caseView, listed } from './view.ts'

/** What a person says of themself and the Master: signed into the case, and in the journal. */

/** The record with that word of this account in it. Committed by the caller, with `tieEvent`. */
export function withDeclaration(vault: CaseVault, record: CaseRecord, tied: boolean): CaseRecord {
  const body: Omit<SignedDeclaration, 'signature'> = {
    case: record.id,
    round: record.round,
    tied,
    by: vault.session.account,
    at: vault.now(),
  }
  const declaration = { ...body, signature: vault.sign('declaration', body) }
  return { ...record, declarations: [...(record.declarations ?? []), { declaration, lifted: null }] }
}

export const tieEvent = (
  { caseRef }: CaseRecord,
  event: 'no-tie-declared' | 'tie-declared' | 'tie-lifted',
  refs: readonly string[] = [],
): EventDraft => ({
  kind: 'authority',
  event,
  purpose: 'certification',
  ground: 'person',
  caseRef,
  refs,
})

/**
 * The case is not given to this account any more. One that it has leaves it, and what it found there in this round is
 * withdrawn: whoever takes the case begins with their own eyes.
 * @throws SverkaError WRONG_STATE for a case that is decided, CASE_TAKEN for one that somebody else has
 */
export async function declareTie({ vault }: RoomContext, id: string): Promise<void> {
  await vault.exclusive(async () => {
    if (!vault.holds('cases')) throw new SverkaError('MANDATE_MISSING')
    const before = await vault.readCase(id)
    const { account } = vault.session
    const mine = before.state === 'claimed' && before.claimedBy === account
    if (before.state === 'claimed' && !mine) throw new SverkaError('CASE_TAKEN')
    if (before.state !== 'new' && !mine) throw new SverkaError('WRONG_STATE', [before.state])
    if (standingTies(before).some(({ by }) => by === account)) return
    const declared: CaseRecord = {
      ...withDeclaration(vault, before, true),
      // What waited for them is anybody's again.
      handedOn: before.handedOn?.to === account ? undefined : before.handedOn,
    }
    const { record, entries } = leftBy(declared, account)
    await vault.commit({
      entries: [
        tieEvent(record, 'tie-declared'),
        ...entries,
        ...(mine ? [actOn(record, 'case-released')] : []),
      ],
      cases: [{ listed: listed(record), record }],
      dropDrafts: [draftKey(vault, id)],
    })
  })
}

/** A case as it goes on, and what the journal says of the way. */
interface Gone {
  readonly record: CaseRecord
  readonly entries: readonly EntryDraft[]
}

/** Nobody's, and without what this account found there in this round. */
function leftBy(before: CaseRecord, account: string): Gone {
  const own = before.documents.filter(
    ({ finding }) => finding?.by === account && finding.round === before.round,
  )
  const record: CaseRecord = {
    ...before,
    state: 'new',
    claimedBy: null,
    documents: before.documents.map((one) => (own.includes(one) ? { ...one, finding: null } : one)),
  }
  const withdrawn = own.map((one) =>
    actOn(record, 'finding-withdrawn', { document: one.id, ground: 'mandate' }),
  )
  return { record, entries: withdrawn }
}

/** A case that goes back to who had it; whom something ties to its Master since does not get it, and it is as if they had left. */
export function backTo(before: CaseRecord, account: string | null): Gone {
  if (account !== null && !mayHaveBack(tiedAccounts(before), account)) return leftBy(before, account)
  return { record: { ...before, state: 'claimed', claimedBy: account }, entries: [] }
}

/** @throws SverkaError MANDATE_MISSING, OWN_ACCOUNT; NOT_FOUND where no such tie stands */
export async function liftTie(
  { vault }: RoomContext,
  order: { case: string; account: string },
): Promise<CaseView> {
  return vault.exclusive(async () => {
    const { account: by, role } = vault.session
    if (role !== 'representative') throw new SverkaError('MANDATE_MISSING')
    // Nobody says of themself that their tie does not matter.
    if (order.account === by) throw new SverkaError('OWN_ACCOUNT')
    const before = await vault.readCase(order.case)
    const tie = standingTies(before).find((one) => one.by === order.account)
    if (tie === undefined) throw new SverkaError('NOT_FOUND')
    const lifted = { by, at: vault.now() }
    const record: CaseRecord = {
      ...before,
      declarations: (before.declarations ?? []).map((one) =>
        one.declaration === tie ? { ...one, lifted } : one,
      ),
    }
    await vault.commit({
      entries: [tieEvent(record, 'tie-lifted', [order.account])],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}
