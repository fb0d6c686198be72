import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sodium from 'libsodium-wrappers'
import { rootFingerprint } from '../../preload/contract/fingerprint.ts'
import type { SenderKeyFile } from '../../preload/contract/package.ts'
import { toBase64url } from '../../renderer/domain/log/index.ts'

/**
 * Makes a sender's pair: `NAME.key` stays with the sender and signs packages, `NAME.pub` goes to the representatives
 * who enrol the sender. Neither file is written over.
 * @returns both paths and the fingerprint, by which the two compare the key by voice
 */
export async function makeSenderKeys(
  name: string,
  folder: string,
): Promise<{ key: string; pub: string; fingerprint: string }> {
  await sodium.ready
  const seed = sodium.randombytes_buf(32)
  const pair = sodium.crypto_sign_seed_keypair(seed)
  sodium.memzero(pair.privateKey)
  const fingerprint = rootFingerprint(toBase64url(pair.publicKey), (data) => sodium.crypto_hash_sha256(data))
  const file = name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-') || 'sender'
  const [key, pub] = [join(folder, `${file}.key`), join(folder, `${file}.pub`)]
  const told: SenderKeyFile = {
    schema: 'sverka/sender-key/v1',
    name,
    signKey: toBase64url(pair.publicKey),
    fingerprint,
  }
  const secret = { schema: 'sverka/sender-secret/v1', name, seed: toBase64url(seed) }
  sodium.memzero(seed)
  await mkdir(folder, { recursive: true })
  await writeFile(key, `${JSON.stringify(secret, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  await writeFile(pub, `${JSON.stringify(told, null, 2)}\n`, { flag: 'wx' })
  return { key, pub, fingerprint }
}
