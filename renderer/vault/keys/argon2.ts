import * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, toBase64url } from '../../domain/log/index.ts'
import { HASH_BYTES, SALT_BYTES, argonCeiling, argonFloor } from '../format/constants.ts'
import { passphraseBytes } from '../format/passphrase.ts'
import { randomBytes, type Bytes } from '../format/sodium.ts'

export const kdf = z.strictObject({
  alg: z.literal('argon2id13'),
  /** base64url of 16 bytes. */
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  passes: z.int(),
  /** Bytes. */
  memory: z.int(),
})
export type Kdf = z.infer<typeof kdf>

export interface ArgonRequest {
  passphrase: Bytes
  salt: Bytes
  passes: number
  memory: number
  bytes: number
}

export function newKdf(): Kdf {
  return { alg: 'argon2id13', salt: toBase64url(randomBytes(SALT_BYTES)), ...argonFloor }
}

/**
 * What a header may ask of us: weaker parameters than the floor are somebody's forgery, never an old vault.
 * @throws SverkaError DAMAGED
 */
export function checkKdf({ passes, memory }: Kdf): void {
  if (passes < argonFloor.passes || memory < argonFloor.memory) throw new SverkaError('DAMAGED', ['kdf'])
  if (passes > argonCeiling.passes || memory > argonCeiling.memory) throw new SverkaError('DAMAGED', ['kdf'])
}

/**
 * 32 bytes, which the caller zeroes.
 * @throws SverkaError DAMAGED for parameters out of bounds; ARGON2_FAILED, mostly for want of memory.
 */
export async function deriveArgon(passphrase: string, parameters: Kdf): Promise<Bytes> {
  checkKdf(parameters)
  const request: ArgonRequest = {
    passphrase: passphraseBytes(passphrase),
    salt: fromBase64url(parameters.salt),
    passes: parameters.passes,
    memory: parameters.memory,
    bytes: HASH_BYTES,
  }
  const key = await inThrowawayWorker(request)
  if (key?.length !== HASH_BYTES || key.every((byte) => byte === 0)) throw new SverkaError('ARGON2_FAILED')
  return key
}

function inThrowawayWorker(request: ArgonRequest): Promise<Bytes | null> {
  const worker = new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Bytes | null>((resolve) => {
    worker.onmessage = (event: MessageEvent<unknown>) => {
      // Our own worker's answer; the array is a copy of this thread's own.
      resolve(event.data instanceof Uint8Array ? (event.data as Bytes) : null)
    }
    worker.onerror = () => resolve(null)
    worker.onmessageerror = () => resolve(null)
    // Transferred, so that no copy stays on this side.
    worker.postMessage(request, [request.passphrase.buffer])
  }).finally(() => {
    worker.terminate()
  })
}
