import {
  signedMessage,
  toBase64url,
  type Sha256,
  type SignedType,
  type VerifyEd25519,
} from '../../domain/log/index.ts'
import { owned, sodium, zero, type Bytes } from '../format/sodium.ts'

/** libsodium's hash and signatures in the shapes that `domain/log` asks for. */
export const sha256: Sha256 = (bytes) => owned(sodium.crypto_hash_sha256(bytes))

export const verifyEd25519: VerifyEd25519 = (signature, message, publicKey) => {
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey)
  } catch {
    return false
  }
}

/** An Ed25519 key pair that can be forgotten. */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Bytes
  /** 64 bytes. */
  sign(message: Uint8Array): Bytes
  /** Zeroes the secret half; signing throws afterwards. */
  close(): void
}

/** @param seed 32 bytes; not kept. */
export function createSigner(seed: Uint8Array): Signer {
  const pair = sodium.crypto_sign_seed_keypair(seed)
  let open = true
  return {
    publicKey: owned(pair.publicKey),
    sign(message) {
      if (!open) throw new TypeError('this key is closed')
      return owned(sodium.crypto_sign_detached(message, pair.privateKey))
    },
    close() {
      open = false
      zero(pair.privateKey)
    },
  }
}

/** The body with its signature, base64url, in place. */
export function signBody<T extends object>(
  type: SignedType,
  body: T,
  signer: Pick<Signer, 'sign'>,
): T & { signature: string } {
  return { ...body, signature: toBase64url(signer.sign(signedMessage(type, body))) }
}
