import { SverkaError } from '../../../preload/contract/errors.ts'
import { accountAlive } from '../../domain/log/index.ts'
import { sameLogin } from '../keys/member.ts'
import { weighPassphrase } from '../format/passphrase.ts'
import { nowOf } from '../store/commit.ts'
import type { Header } from '../store/header.ts'
import type { Office } from '../store/office.ts'

/** Who works here is a representative's affair (demand 9); the chain would refuse a statement by anybody else. */
export function demandRepresentative({ ledger, account }: Pick<Office, 'ledger' | 'account'>): void {
  const { chain } = ledger.standing
  const known = chain.accounts.get(account)
  if (known?.role !== 'representative') throw new SverkaError('MANDATE_MISSING')
  if (!accountAlive(chain, account, nowOf(ledger))) throw new SverkaError('ACCOUNT_ENDED')
}

/** @throws SverkaError BAD_ARGUMENT where a person could take the name for somebody else's. */
export function demandFreeLogin({ accounts }: Pick<Header, 'accounts'>, login: string): void {
  if (accounts.some((one) => sameLogin(one.login, login))) throw new SverkaError('BAD_ARGUMENT', ['login'])
}

/** @throws SverkaError WEAK_PASSPHRASE */
export function demandStrength(passphrase: string): void {
  if (!weighPassphrase(passphrase).enough) throw new SverkaError('WEAK_PASSPHRASE')
}
