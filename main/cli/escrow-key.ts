import sodium from 'libsodium-wrappers'
import { escrowBoxSeed, escrowText } from '../../preload/contract/escrow.ts'
import { rootFingerprint } from '../../preload/contract/fingerprint.ts'
import { SHEET_BYTES, sheetGroups } from '../../preload/contract/sheet.ts'
import { toBase64url } from '../../renderer/domain/log/index.ts'

/**
 * Makes an escrow key for the Company and says it once: the secret to be written down by hand and kept away from
 * every workstation, the public half to be given to representatives. Nothing is written anywhere.
 */
export async function makeEscrowKey(secret?: Uint8Array): Promise<string> {
  await sodium.ready
  const bytes = secret ?? sodium.randombytes_buf(SHEET_BYTES)
  const hash = (message: Uint8Array): Uint8Array => sodium.crypto_generichash(32, message, null)
  const seed = escrowBoxSeed(bytes, {
    keyedHash: (key, message) => sodium.crypto_generichash(32, message, key),
    kdf: (key, number, context) => sodium.crypto_kdf_derive_from_key(32, number, context, key),
  })
  const { publicKey } = sodium.crypto_box_seed_keypair(seed)
  sodium.memzero(seed)
  const fingerprint = rootFingerprint(toBase64url(publicKey), (data) => sodium.crypto_hash_sha256(data))
  return [
    'Secret, for paper and a safe only. Eight groups; the last character of each is a check:',
    `  ${sheetGroups(bytes, hash).join(' ')}`,
    'Public half, to be typed in by a representative under People:',
    `  ${escrowText(publicKey, hash)}`,
    'Fingerprint, which the vault shows once the key is set:',
    `  ${fingerprint}`,
    '',
  ].join('\n')
}

if (import.meta.main) process.stdout.write(await makeEscrowKey())
