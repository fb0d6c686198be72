import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Sha256, VerifyEd25519 } from '../../../../renderer/domain/log/index.ts'

/** Node's own functions in the shapes the domain asks for. */
export const sha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())

export const verifyEd25519: VerifyEd25519 = (signature, message, publicKey) => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' })
  return verify(null, message, key, signature)
}

export interface Signer {
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

/** The same key pair for the same number, so that tests give the same bytes every time. */
export function signer(number: number): Signer {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, number),
  ])
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

export function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
