import * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, toBase64url } from '../../domain/log/index.ts'
import { HASH_BYTES, SALT_BYTES, argonCeiling, argonFloor } from '../format/constants.ts'
import { passphraseBytes } from '../format/passphrase.ts'
import { randomBytes, type Bytes } from '../format/sodium.ts'
import { calibrate, type ArgonCost } from './calibrate.ts'

export const kdf = z.strictObject({
  alg: z.literal('argon2id13'),
  /** base64url of 16 bytes. */
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  passes: z.int(),
  /** Bytes. */
  memory: z.int(),
})
export type Kdf = z.infer<typeof kdf>

export interface ArgonRequest extends ArgonCost {
  passphrase: Bytes
  salt: Bytes
  bytes: number
}

/** `self-test`: Argon2id gave another result than is published, and was given no passphrase. */
export type ArgonAnswer = { key: Bytes; milliseconds: number } | { failed: 'self-test' | 'derivation' }

/** A measurement that takes longer means a machine for which the floor is enough. */
const measureWithinMs = 3_000
let calibrated: Promise<ArgonCost> | null = null

/** Parameters for a new account or passphrase, calibrated once in the life of this worker. */
export async function newKdf(): Promise<Kdf> {
  calibrated ??= calibrate(measureHere)
  return { alg: 'argon2id13', salt: toBase64url(randomBytes(SALT_BYTES)), ...(await calibrated) }
}

async function measureHere(cost: ArgonCost): Promise<number | null> {
  // Nobody's passphrase: only the time is wanted.
  const request = { passphrase: randomBytes(SALT_BYTES), salt: randomBytes(SALT_BYTES), bytes: HASH_BYTES }
  const answer = await inThrowawayWorker({ ...request, ...cost }, argonWorker, measureWithinMs)
  return 'key' in answer ? answer.milliseconds : null
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
 * @throws SverkaError DAMAGED for parameters out of bounds; ARGON2_FAILED, mostly for want of memory, with
 * `self-test` where the computation itself is not to be relied on.
 */
export async function deriveArgon(
  passphrase: string,
  parameters: Kdf,
  /** Another worker, for tests. */
  makeWorker: () => Worker = argonWorker,
): Promise<Bytes> {
  checkKdf(parameters)
  const request: ArgonRequest = {
    passphrase: passphraseBytes(passphrase),
    salt: fromBase64url(parameters.salt),
    passes: parameters.passes,
    memory: parameters.memory,
    bytes: HASH_BYTES,
  }
  const answer = await inThrowawayWorker(request, makeWorker)
  if ('failed' in answer) {
    throw new SverkaError('ARGON2_FAILED', answer.failed === 'self-test' ? ['self-test'] : [])
  }
  const { key } = answer
  if (key.length !== HASH_BYTES || key.every((byte) => byte === 0)) throw new SverkaError('ARGON2_FAILED')
  return key
}

function argonWorker(): Worker {
  return new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' })
}

function inThrowawayWorker(
  request: ArgonRequest,
  makeWorker: () => Worker,
  withinMs: number | null = null,
): Promise<ArgonAnswer> {
  const worker = makeWorker()
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<ArgonAnswer>((resolve) => {
    const fail = (): void => resolve({ failed: 'derivation' })
    if (withinMs !== null) timer = setTimeout(fail, withinMs)
    worker.onmessage = ({ data }: MessageEvent<ArgonAnswer>) => resolve(data)
    worker.onerror = fail
    worker.onmessageerror = fail
    // Transferred, so that no copy stays on this side.
    worker.postMessage(request, [request.passphrase.buffer])
  }).finally(() => {
    clearTimeout(timer)
    worker.terminate()
  })
}
