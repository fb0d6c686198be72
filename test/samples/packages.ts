import sodium from 'libsodium-wrappers'
import { sealPackage, type SealOrder, type SealedPart } from '../../main/cli/package.ts'
import { rootFingerprint } from '../../preload/contract/fingerprint.ts'
import { concatBytes, toBase64url, utf8 } from '../../renderer/domain/log/index.ts'
import type { PackageBytes } from '../../renderer/vault/format/package.ts'

/** Sealed packages in memory, for tests on Node and in the browser. */

export const partInMemory = (name: string, bytes: Uint8Array): SealedPart => ({
  name,
  size: bytes.length,
  async *read() {
    for (let at = 0; at < bytes.length; at += 500_000)
      yield await Promise.resolve(bytes.subarray(at, at + 500_000))
  },
})

/** A sender of that seed (32 bytes): what it gives to representatives, as a file. */
export function senderFile(name: string, seed: Uint8Array): string {
  const signKey = toBase64url(sodium.crypto_sign_seed_keypair(seed).publicKey)
  const fingerprint = rootFingerprint(signKey, (bytes) => sodium.crypto_hash_sha256(bytes))
  return JSON.stringify({ schema: 'sverka/sender-key/v1', name, signKey, fingerprint })
}

/** The whole file, sealed by what the command seals with. */
export async function sealedWhole(order: SealOrder): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await sealPackage(order)
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(new Uint8Array(piece))
  return concatBytes(...pieces)
}

export const claimPartOf = (claim: unknown): SealedPart =>
  partInMemory('claim.json', utf8(JSON.stringify(claim)))

export const bytesInMemory = (whole: Uint8Array): PackageBytes => ({
  size: whole.length,
  read: (from, to) => Promise.resolve(whole.slice(from, to)),
})
