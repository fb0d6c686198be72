import { createHash, X509Certificate } from 'node:crypto'
import { holds } from '../../preload/contract/authority.ts'
import { enrolmentReceipt, type Enrolment, type EnrolmentReceipt } from '../../preload/contract/enrolment.ts'
import { SverkaError } from '../../preload/contract/errors.ts'
import { caPin } from '../../preload/contract/fingerprint.ts'
import { caAnswer } from '../../preload/contract/server-answer.ts'
import { canonicalBytes, toBase64url, type VerifyEd25519 } from '../../renderer/domain/log/index.ts'
import type { GatedBytes } from './gate.ts'
import type { PinnedServer } from './server-file.ts'
import { readAnswer, type Transport } from './transport.ts'

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(bytes).digest())

/**
 * The server's CA, fetched before it can be trusted and believed only where it fits the code's pin.
 * @throws SverkaError SERVER_UNTRUSTED where it does not; what the transport throws.
 */
export async function trustByCode(transport: Transport, origin: string, pin: string): Promise<string> {
  const { certificate } = readAnswer(await transport.fetchCa(origin), caAnswer)
  let ca: X509Certificate
  try {
    ca = new X509Certificate(certificate)
  } catch {
    throw new SverkaError('SERVER_ANSWER_INVALID')
  }
  if (!ca.ca || caPin(ca.raw, sha256) !== pin) throw new SverkaError('SERVER_UNTRUSTED')
  // Written anew, so that nothing but the certificate that was hashed is ever read from the pinned text.
  return ca.toString()
}

/**
 * Sends an enrolment over the verified connection and checks the receipt: signed by the key it names, for
 * exactly what was sent.
 * @throws SverkaError SERVER_ANSWER_INVALID; what the transport throws.
 */
export async function enrolWith(
  transport: Transport,
  server: { origin: string; ca: string },
  { enrolment, gated }: { enrolment: Enrolment; gated: GatedBytes },
  verify: VerifyEd25519,
): Promise<EnrolmentReceipt> {
  const receipt = readAnswer(await transport.send(server, gated), enrolmentReceipt)
  const expected = toBase64url(sha256(canonicalBytes(enrolment)))
  const fits = receipt.workstationRef === enrolment.workstationRef && receipt.bodyHash === expected
  if (!fits || !holds('enrolment-receipt', receipt, receipt.receiptKey, verify)) {
    throw new SverkaError('SERVER_ANSWER_INVALID')
  }
  return receipt
}

/** By it the chain that a server has is known again. */
export function chainHash({ chain }: Pick<Enrolment, 'chain'>): string {
  return toBase64url(sha256(canonicalBytes(chain)))
}

/** A chain update is answered by the server that was pinned, or by nobody. */
export function isBy(receipt: EnrolmentReceipt, server: PinnedServer): boolean {
  return receipt.serverRef === server.serverRef && receipt.receiptKey === server.receiptKey
}
