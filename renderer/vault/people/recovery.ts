import * as z from 'zod'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { accountAlive, fromBase64url, type Statement } from '../../domain/log/index.ts'
import { gatedVerbs } from '../../domain/vocabulary.ts'
import type { Args } from '../cases-border.ts'
import { zeroSecret } from '../keys/account.ts'
import { parseEpochs } from '../keys/epochs.ts'
import { accountBody, makeMember, mandateBody, sameLogin, type Member } from '../keys/member.ts'
import { Keyring } from '../keys/rings.ts'
import { settleKeyring } from '../keys/settle.ts'
import { stating } from '../keys/statements.ts'
import { ledgerOf, unlockError } from '../keys/unlock.ts'
import { verifyVault } from '../keys/verify-vault.ts'
import type { AskDesk } from '../store/border.ts'
import { commitChange, laterOf } from '../store/commit.ts'
import { VaultDb } from '../store/db.ts'
import type { Header } from '../store/header.ts'
import { eventsOf, type Actor } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import { diskOf } from '../store/space.ts'
import { demandFreeLogin, demandStrength } from './entitled.ts'
import { openRoot, type OpenedRoot } from './open-root.ts'
import { publishChain, tellServer } from './publish.ts'
import { withoutAccounts } from './remove.ts'

type Wish = Args<'recovery.use'>[0]

export interface RecoveryDeps {
  readonly header: Header
  readonly keyringFile: KeyringFile
  readonly device: Uint8Array | null
  readonly clock: () => number
  readonly askDesk: AskDesk
}

/**
 * The root enrols a new representative, who then has the rings sealed to it; nobody's own key is opened. First one
 * transaction, then the keyring: cut off between the two, the same is done again under the same login, and the account
 * that got no key is removed.
 * @throws SverkaError RECOVERY_MISMATCH, WEAK_PASSPHRASE, BAD_ARGUMENT for a login that is taken, and what an unlock
 * throws where the vault does not hold
 */
export async function recoverVault(wish: Wish, deps: RecoveryDeps): Promise<void> {
  const { header, keyringFile } = deps
  const root = openRoot(wish.by, wish.groups, keyringFile)
  const db = new VaultDb(diskOf(deps.askDesk))
  const keyring = new Keyring()
  const toClose: { close(): void }[] = [root, keyring, db]
  try {
    demandStrength(wish.passphrase)
    const replaced = unfinishedOf(header, keyringFile, wish.login)
    demandFreeLogin(withoutAccounts(header, replaced), wish.login)
    await db.open()
    const ground = { db, header, keyringFile, rootKey: root.signer.publicKey }
    const verified = await verifyVault(ground, keyring, root.opener, toClose)
    const actor: Actor = { id: 'root', affiliation: null, signer: root.signer }
    const ledger = await ledgerOf(ground, verified, actor, { recordSchema: z.unknown(), clock: deps.clock })
    const rootKey = fromBase64url(ledger.rootKey)
    const member = await makeMember(header.vault, rootKey, 'representative', wish, deps.device)
    toClose.push(member.signer)
    zeroSecret(member.secret)
    const office: Office = {
      ledger,
      keyring,
      account: member.id,
      signer: member.signer,
      // Nobody else has the vault open.
      alone: (work) => work(),
      close: () => keyring.close(),
    }
    await enrolByRoot(office, root, member, replaced, wish.by)
    await publishChain(office, deps.askDesk)
    await settleKeyring(office, deps.askDesk, { saidBefore: true })
    await tellServer(office, deps.askDesk)
  } catch (error) {
    throw unlockError(error)
  } finally {
    for (const open of toClose) open.close()
  }
}

async function enrolByRoot(
  { ledger }: Office,
  root: OpenedRoot,
  member: Member,
  replaced: readonly string[],
  by: Wish['by'],
): Promise<void> {
  const { header, chain } = ledger.standing
  const at = laterOf(ledger)
  const byRoot = stating(header.vault, at, 'root', root.signer)
  const byMember = stating(header.vault, at, member.id, member.signer)
  const account = byRoot<'account'>(accountBody(member))
  const mandate = byRoot<'mandate'>(mandateBody(member.id, gatedVerbs, at))
  const gone = replaced.filter((one) => accountAlive(chain, one, at))
  const removals = gone.map((one): Statement => byMember<'removal'>({ type: 'removal', account: one }))
  const actor: Actor = { id: member.id, affiliation: 'company', signer: member.signer }
  const kept = withoutAccounts(header, replaced)
  await commitChange(ledger, {
    at,
    statements: [account, mandate, ...removals],
    header: { ...kept, accounts: [...kept.accounts, member.inHeader] },
    entries: [
      ...eventsOf(by === 'sheet' ? 'recovery-used' : 'escrow-used', [member.id]),
      ...eventsOf('account-enrolled', [member.id]),
      ...eventsOf('mandate-granted', [mandate.mandate]),
      ...eventsOf('account-removed', gone).map((entry) => ({ ...entry, actor })),
    ],
  })
}

/** Accounts of that login that were enrolled and never got a key: a recovery, or an enrolment, that was cut off. */
function unfinishedOf(header: Header, file: KeyringFile, login: string): string[] {
  const epochs = parseEpochs(file)
  return header.accounts
    .filter((one) => sameLogin(one.login, login))
    .map(({ account }) => account)
    .filter((account) => !epochs.some(({ wraps }) => wraps.some(({ to }) => to === `account:${account}`)))
}
