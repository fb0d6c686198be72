import { readFileSync } from 'node:fs'
import { keyringFile } from '../../../preload/contract/bridge.ts'
import { fromBase64url, parseStatement, toBase64url } from '../../../renderer/domain/log/index.ts'
import { accountKeyOf } from '../../../renderer/vault/format/kdf.ts'
import { passphraseBytes } from '../../../renderer/vault/format/passphrase.ts'
import { owned, sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { openAccount } from '../../../renderer/vault/keys/account.ts'
import { unwrapEpoch } from '../../../renderer/vault/keys/rings.ts'
import { parseHeader } from '../../../renderer/vault/store/header.ts'
import type { ToDerive } from './session-keys.ts'

// A program of its own (session-keys.ts starts it): the tests' runner cannot load the vault's modules for the web.
// What it is told stands in its standard input, what it answers in its output.
const told = JSON.parse(readFileSync(0, 'utf8')) as ToDerive

await sodiumReady
const header = parseHeader(told.header)
const account = header.accounts.find(({ login }) => login === told.login)
if (account === undefined || account.device) throw new Error('an account protected by its passphrase alone')
const { salt, passes, memory } = account.kdf
const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
const argon = owned(
  sodium.crypto_pwhash(32, passphraseBytes(told.passphrase), fromBase64url(salt), passes, memory, algorithm),
)
const accountKey = accountKeyOf(argon, null)
const secret = openAccount(header.vault, account, accountKey)
const keys: Record<string, Uint8Array> = {
  'the account’s key': accountKey,
  'the account’s signing seed': secret.signSeed,
  'the account’s box secret': secret.boxSecret,
}
for (const json of keyringFile.parse(told.keyring).epochs) {
  const statement = parseStatement(json)
  if (statement.type !== 'ring-epoch') continue
  const { vault, ring, epoch, keyId, wraps } = statement
  const wrap = wraps.find(({ to }) => to === `account:${account.account}`)
  if (wrap === undefined) continue
  keys[`the key of ring ${ring}`] = unwrapEpoch(
    { vault, ring, epoch, keyId },
    wrap.to,
    wrap.sealed,
    secret.boxSecret,
  )
}
process.stdout.write(JSON.stringify(Object.entries(keys).map(([says, bytes]) => [says, toBase64url(bytes)])))
