import { SverkaError } from '../../../preload/contract/errors.ts'
import { equalBytes } from '../../domain/log/index.ts'
import { accountKeyOf } from '../format/kdf.ts'
import { zero, type Bytes } from '../format/sodium.ts'
import {
  openAccount,
  sealAccount,
  zeroSecret,
  type AccountSecret,
  type HeaderAccount,
} from '../keys/account.ts'
import { deriveArgon, newKdf } from '../keys/argon2.ts'
import { commitChange } from '../store/commit.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import { demandStrength } from './entitled.ts'

/**
 * The same account under another passphrase: nothing is sealed anew but its own secret, and that is opened again by
 * the new passphrase before it takes the old one's place.
 * @param device the device's 32 bytes, where the key store gives them
 * @throws SverkaError BAD_PASSPHRASE, WEAK_PASSPHRASE, DEVICE_SECRET_MISSING, ARGON2_FAILED
 */
export async function changePassphrase(
  office: Office,
  { old, next }: { old: string; next: string },
  device: Uint8Array | null,
): Promise<void> {
  const { ledger, account } = office
  const { vault } = ledger.standing.header
  const own = ledger.standing.header.accounts.find((one) => one.account === account)
  if (own === undefined) throw new SverkaError('NOT_FOUND')
  const secret = await openBy(vault, own, old, device)
  try {
    demandStrength(next)
    const renewed = await sealBy(vault, own, next, device, secret)
    const again = await openBy(vault, renewed, next, device)
    const whole = same(again, secret)
    zeroSecret(again)
    if (!whole) throw new SverkaError('INTERNAL')
    await office.alone(async () => {
      const { header } = ledger.standing
      await commitChange(ledger, {
        entries: eventsOf('passphrase-changed', [account]),
        header: {
          ...header,
          accounts: header.accounts.map((one) => (one.account === account ? renewed : one)),
        },
      })
    })
  } finally {
    zeroSecret(secret)
  }
}

async function openBy(
  vault: string,
  own: HeaderAccount,
  passphrase: string,
  device: Uint8Array | null,
): Promise<AccountSecret> {
  const accountKey = await keyOf(own, passphrase, device)
  try {
    return openAccount(vault, own, accountKey)
  } finally {
    zero(accountKey)
  }
}

async function sealBy(
  vault: string,
  { account, login, role }: HeaderAccount,
  passphrase: string,
  device: Uint8Array | null,
  secret: AccountSecret,
): Promise<HeaderAccount> {
  // A device secret that was not there at enrolment is mixed in from now on.
  const open = { account, login, role, kdf: await newKdf(), device: device !== null }
  const accountKey = await keyOf(open, passphrase, device)
  try {
    return sealAccount(vault, open, accountKey, secret)
  } finally {
    zero(accountKey)
  }
}

async function keyOf(
  { kdf, device: mixed }: Pick<HeaderAccount, 'kdf' | 'device'>,
  passphrase: string,
  device: Uint8Array | null,
): Promise<Bytes> {
  if (mixed && device === null) throw new SverkaError('DEVICE_SECRET_MISSING')
  const argon = await deriveArgon(passphrase, kdf)
  try {
    return accountKeyOf(argon, mixed ? device : null)
  } finally {
    zero(argon)
  }
}

function same(one: AccountSecret, other: AccountSecret): boolean {
  return (
    equalBytes(one.signSeed, other.signSeed) &&
    equalBytes(one.boxSecret, other.boxSecret) &&
    equalBytes(one.rootKey, other.rootKey)
  )
}
