import { SverkaError } from '../../../preload/contract/errors.ts'
import { accountAlive } from '../../domain/log/index.ts'
import { ringsOfRole, rings, type Ground } from '../../domain/vocabulary.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { rotate } from '../keys/rotation.ts'
import { closedTo, settleKeyring } from '../keys/settle.ts'
import { stating } from '../keys/statements.ts'
import type { AskDesk } from '../store/border.ts'
import { nowOf } from '../store/commit.ts'
import type { Header } from '../store/header.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import { queueDeskKey } from '../store/rows.ts'
import { demandRepresentative } from './entitled.ts'
import { publishChain } from './publish.ts'

/**
 * Removes an account for good: new epochs of every ring it had, so that nothing sealed from now on opens to it.
 * @returns how many keys of documents are damaged, and were left as they lie
 * @throws SverkaError MANDATE_MISSING, NOT_FOUND, OWN_ACCOUNT, LAST_REPRESENTATIVE
 */
export async function removePerson(office: Office, askDesk: AskDesk, account: string): Promise<number> {
  demandRepresentative(office)
  const { chain } = office.ledger.standing
  if (account === office.account) throw new SverkaError('OWN_ACCOUNT')
  const known = chain.accounts.get(account)
  if (known === undefined || chain.removed.has(account)) throw new SverkaError('NOT_FOUND')
  const now = nowOf(office.ledger)
  const others = [...chain.accounts.values()].filter(
    (one) =>
      one.role === 'representative' && one.account !== account && accountAlive(chain, one.account, now),
  )
  if (others.length === 0) throw new SverkaError('LAST_REPRESENTATIVE')
  return await removeAll(office, askDesk, [account], 'account-removed', 'person')
}

/**
 * At a representative's unlock: accounts past their end are removed for good, and what was cut off before is brought
 * to its end.
 */
export async function finishBegun(office: Office, askDesk: AskDesk): Promise<void> {
  demandRepresentative(office)
  const { chain } = office.ledger.standing
  const now = nowOf(office.ledger)
  const ended = [...chain.accounts.values()]
    .filter(({ account, ends }) => ends !== null && ends <= now && !chain.removed.has(account))
    .map(({ account }) => account)
  if (ended.length > 0) await removeAll(office, askDesk, ended, 'account-ended', 'automatic')
  const { epochs } = await readKeyring(office, askDesk)
  const begun = [...closedTo(office, epochs)]
  if (begun.length > 0) await removeAll(office, askDesk, begun, 'account-removed', 'automatic')
  await office.alone(() => settleKeyring(office, askDesk, { saidBefore: false }))
}

async function removeAll(
  office: Office,
  askDesk: AskDesk,
  leaving: readonly string[],
  event: 'account-removed' | 'account-ended',
  ground: Ground,
): Promise<number> {
  const { ledger } = office
  const { accounts } = ledger.standing.chain
  const had = new Set(
    leaving.flatMap((account) => {
      const role = accounts.get(account)?.role
      return role === undefined ? [] : [...ringsOfRole[role]]
    }),
  )
  return await rotate(office, askDesk, {
    rings: rings.filter((ring) => had.has(ring)),
    without: new Set(leaving),
    change: (at) => {
      const { header } = ledger.standing
      const state = stating(header.vault, at, office.account, office.signer)
      return {
        statements: leaving.map((account) => state<'removal'>({ type: 'removal', account })),
        header: withoutAccounts(header, leaving),
        // Nobody else reads how they looked at the queue; what they typed of a case may be asked for yet.
        dropDrafts: leaving.map(queueDeskKey),
        entries: eventsOf(event, leaving).map((entry) => ({ ...entry, ground })),
      }
    },
    said: () => publishChain(office, askDesk),
  })
}

/** Their secrets go; their names stay, for what they did. */
export function withoutAccounts(header: Header, leaving: readonly string[]): Header {
  const gone = header.accounts.filter(({ account }) => leaving.includes(account))
  return {
    ...header,
    accounts: header.accounts.filter(({ account }) => !leaving.includes(account)),
    former: [...(header.former ?? []), ...gone.map(({ account, login }) => ({ account, login }))],
  }
}
