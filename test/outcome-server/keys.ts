import { randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers'
import * as z from 'zod'
import { bytes32, id } from '../../preload/contract/scalars.ts'
import {
  canonicalBytes,
  fromBase64url,
  signedMessage,
  toBase64url,
  type VerifyEd25519,
} from '../../renderer/domain/log/index.ts'
import { readOrMake } from './files.ts'

const keyFile = z.strictObject({ serverRef: id, seed: bytes32 })

export type ServerKey = {
  /** The server's opaque name in every receipt. */
  serverRef: string
  /** Ed25519, base64url: what workstations pin. */
  receiptKey: string
  /** The body with its signature. */
  sign<B extends object>(type: 'receipt' | 'enrolment-receipt', body: B): B & { signature: string }
}

export async function serverKey(folder: string | null): Promise<ServerKey> {
  await sodium.ready
  const kept = await readOrMake(folder, 'receipt-key.json', keyFile, () => ({
    serverRef: randomBytes(16).toString('hex'),
    seed: toBase64url(randomBytes(32)),
  }))
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(fromBase64url(kept.seed))
  return {
    serverRef: kept.serverRef,
    receiptKey: toBase64url(publicKey),
    sign: (type, body) => ({
      ...body,
      signature: toBase64url(sodium.crypto_sign_detached(signedMessage(type, body), privateKey)),
    }),
  }
}

/** Ready once `serverKey` has answered. */
export const verify: VerifyEd25519 = (signature, message, publicKey) => {
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey)
  } catch {
    return false
  }
}

export const sha256 = (bytes: Uint8Array): Uint8Array => sodium.crypto_hash_sha256(bytes)

/** SHA-256 of the canonical JSON, base64url. */
export const bodyHash = (body: object): string => toBase64url(sha256(canonicalBytes(body)))
