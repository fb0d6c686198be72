import { SverkaError } from '../../../preload/contract/errors.ts'
import { readEscrowText } from '../../../preload/contract/escrow.ts'
import { fromBase64url, toBase64url } from '../../domain/log/index.ts'
import type { Args } from '../cases-border.ts'
import { hash } from '../format/hash.ts'
import { readKeyring } from '../keys/keyring-file.ts'
import { sealRootToEscrow } from '../keys/root.ts'
import { settleKeyring } from '../keys/settle.ts'
import { stating } from '../keys/statements.ts'
import type { AskDesk } from '../store/border.ts'
import { commitChange, laterOf } from '../store/commit.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import { demandRepresentative } from './entitled.ts'
import { openRoot } from './open-root.ts'
import { publishChain } from './publish.ts'

/**
 * From now on the Company's key opens root and rings as the sheet does. The representative says so in the chain; the
 * sheet opens the root, which is then sealed to the key. Cut off between chain and keyring, the key opens nothing yet
 * and is set again.
 * @throws SverkaError MANDATE_MISSING, ESCROW_KEY_MISTYPED, RECOVERY_MISMATCH
 */
export async function setEscrow(
  office: Office,
  askDesk: AskDesk,
  { key, sheet }: Args<'people.setEscrow'>[0],
): Promise<void> {
  demandRepresentative(office)
  const boxKey = readEscrowText(key, hash)
  if (boxKey === null) throw new SverkaError('ESCROW_KEY_MISTYPED')
  const { ledger, account, signer } = office
  await office.alone(async () => {
    const { vault } = ledger.standing.header
    const { file } = await readKeyring(office, askDesk)
    const root = openRoot('sheet', sheet, file)
    let rootSealed: string
    try {
      rootSealed = sealRootToEscrow(vault, fromBase64url(ledger.rootKey), root.seed, boxKey)
    } finally {
      root.close()
    }
    const at = laterOf(ledger)
    const statement = stating(
      vault,
      at,
      account,
      signer,
    )<'escrow'>({
      type: 'escrow',
      boxKey: toBase64url(boxKey),
    })
    await commitChange(ledger, {
      at,
      statements: [statement],
      entries: eventsOf('escrow-set', [statement.id]),
    })
    await publishChain(office, askDesk)
    await settleKeyring(office, askDesk, {
      escrow: { boxKey: toBase64url(boxKey), rootSealed },
      saidBefore: true,
    })
  })
}
