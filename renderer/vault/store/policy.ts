import { toBase64url } from '../../domain/log/index.ts'
import { sha256 } from '../keys/signing.ts'

/**
 * The policy that entries and outcomes name (demand 12). Until the representative loads a text, the version says
 * that none is, over the hash of no bytes.
 */
export function policyInForce(): { version: string; hash: string } {
  return { version: 'none', hash: toBase64url(sha256(new Uint8Array(0))) }
}
