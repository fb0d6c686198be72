import { rootFingerprint } from '../../../preload/contract/fingerprint.ts'
import { liveMandate } from '../../domain/log/index.ts'
import { gatedVerbs } from '../../domain/vocabulary.ts'
import type { People, Person } from '../client/api.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { sha256 } from '../keys/signing.ts'
import type { AskDesk } from '../store/border.ts'
import { nowOf } from '../store/commit.ts'
import { loginOf } from '../store/header.ts'
import type { Office } from '../store/office.ts'

/** Everybody the chain knows, in the order of enrolment, those removed included. */
export async function listPeople(office: Office, askDesk: AskDesk): Promise<People> {
  const { ledger, account: self } = office
  const { chain, header } = ledger.standing
  const now = nowOf(ledger)
  const accounts = [...chain.accounts.values()].map(({ account, role, affiliation, ends }): Person => {
    const ended = ends !== null && ends <= now
    return {
      account,
      // The chain names nobody; a name that the header has lost is told by its account's id.
      login: loginOf(header, account) ?? account.slice(0, 8),
      role,
      affiliation,
      ends,
      state: chain.removed.has(account) ? 'removed' : ended ? 'ended' : 'active',
      verbs: gatedVerbs.filter((verb) => liveMandate(chain, account, verb, now) !== null),
      isSelf: account === self,
    }
  })
  const { file } = await readKeyring(office, askDesk)
  // Said in the chain and not yet in the keyring, it opens nothing.
  const set = file.escrow?.boxKey === chain.escrow ? chain.escrow : null
  return {
    accounts,
    escrow:
      set === null
        ? { state: 'none' }
        : { state: 'set', fingerprint: rootFingerprint(set, sha256).split('-') },
  }
}
