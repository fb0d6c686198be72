import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { argonFloor } from '../../../renderer/vault/format/constants.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { deriveArgon, newKdf, type Kdf } from '../../../renderer/vault/keys/argon2.ts'

beforeAll(() => sodiumReady)

const kdf: Kdf = { alg: 'argon2id13', salt: 'BSRDYoGgv979HDtaeZi31g', ...argonFloor }

/** A double of the throwaway worker: answers with this, whatever it is asked. */
const answering = (answer: string) => () =>
  new Worker(`data:text/javascript,${encodeURIComponent(`onmessage = () => postMessage(${answer})`)}`)

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work
  } catch (error) {
    return error instanceof SverkaError ? [error.code, ...error.detail] : error
  }
}

test('a derivation of nothing but zeros, or of another length, is a failure and no key (demand 9)', async () => {
  const zeros = answering('{ key: new Uint8Array(32), milliseconds: 1 }')
  expect(await failureOf(deriveArgon('x', kdf, zeros))).toEqual(['ARGON2_FAILED'])
  const short = answering('{ key: new Uint8Array(31).fill(1), milliseconds: 1 }')
  expect(await failureOf(deriveArgon('x', kdf, short))).toEqual(['ARGON2_FAILED'])
})

test('where the self-test failed, the failure says so', async () => {
  const wrong = answering("{ failed: 'self-test' }")
  expect(await failureOf(deriveArgon('x', kdf, wrong))).toEqual(['ARGON2_FAILED', 'self-test'])
})

test('parameters below the floor are refused before anything is derived', async () => {
  const never = (): never => {
    throw new Error('a worker was asked')
  }
  const weaker = [
    { ...kdf, passes: argonFloor.passes - 1 },
    { ...kdf, memory: argonFloor.memory - 1024 },
  ]
  for (const parameters of weaker) {
    expect(await failureOf(deriveArgon('x', parameters, never))).toEqual(['DAMAGED', 'kdf'])
  }
})

test('new parameters are measured on this machine, and a key is derived with them', async () => {
  const before = performance.now()
  const chosen = await newKdf()
  const measuredIn = performance.now() - before
  expect(chosen.passes).toBeGreaterThanOrEqual(argonFloor.passes)
  expect(chosen.memory).toBeGreaterThanOrEqual(argonFloor.memory)
  expect(measuredIn).toBeLessThan(10_000)
  const again = await newKdf()
  expect(again).toEqual({ ...chosen, salt: again.salt })
  expect(again.salt).not.toBe(chosen.salt)
  expect(await deriveArgon('correct horse', chosen)).toHaveLength(32)
})
