import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url } from '../../domain/log/index.ts'
import type { Args } from '../cases-border.ts'
import { zeroSecret } from '../keys/account.ts'
import { accountBody, makeMember, mandateBody } from '../keys/member.ts'
import { settleKeyring } from '../keys/settle.ts'
import { stating } from '../keys/statements.ts'
import type { AskDesk } from '../store/border.ts'
import { commitChange, laterOf, nowOf } from '../store/commit.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import { demandFreeLogin, demandRepresentative, demandStrength } from './entitled.ts'
import { publishChain } from './publish.ts'

type Wish = Args<'people.enrol'>[0]

/**
 * A new account: first one transaction with its statements and its place in the header, then the keyring with the
 * epochs sealed to it too. Cut off between the two, it opens nothing yet, and everybody else everything as before.
 * @throws SverkaError MANDATE_MISSING, BAD_ARGUMENT with the member, WEAK_PASSPHRASE, ARGON2_FAILED
 */
export async function enrolPerson(
  office: Office,
  askDesk: AskDesk,
  wish: Wish,
  device: Uint8Array | null,
): Promise<void> {
  const { ledger } = office
  demandRepresentative(office)
  checkWish(wish, nowOf(ledger))
  demandFreeLogin(ledger.standing.header, wish.login)
  demandStrength(wish.passphrase)
  const { vault } = ledger.standing.header
  const member = await makeMember(vault, fromBase64url(ledger.rootKey), wish.role, wish, device)
  zeroSecret(member.secret)
  try {
    await office.alone(async () => {
      const { header } = ledger.standing
      const at = laterOf(ledger)
      const state = stating(vault, at, office.account, office.signer)
      const mandate =
        wish.verbs.length === 0 ? null : state<'mandate'>(mandateBody(member.id, wish.verbs, at, wish.ends))
      await commitChange(ledger, {
        at,
        statements: [
          state<'account'>(accountBody(member, wish.affiliation, wish.ends)),
          ...(mandate === null ? [] : [mandate]),
        ],
        header: { ...header, accounts: [...header.accounts, member.inHeader] },
        entries: [
          ...eventsOf('account-enrolled', [member.id]),
          ...eventsOf('mandate-granted', mandate === null ? [] : [mandate.mandate]),
        ],
      })
      await publishChain(office, askDesk)
      await settleKeyring(office, askDesk, { saidBefore: true })
    })
  } finally {
    member.signer.close()
  }
}

function checkWish({ role, affiliation, ends, verbs }: Wish, now: string): void {
  const refuse = (member: string): never => {
    throw new SverkaError('BAD_ARGUMENT', [member])
  }
  if (affiliation === 'contractor' && ends === null) refuse('ends')
  if (ends !== null && (ends <= now || new Date(ends).toISOString() !== ends)) refuse('ends')
  if (new Set(verbs).size !== verbs.length) refuse('verbs')
  // An auditor has no key that anything gated could be done with.
  if (role === 'auditor' && verbs.length > 0) refuse('verbs')
}
