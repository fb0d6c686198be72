import { argonCeiling, argonFloor } from '../format/constants.ts'

/** What one derivation costs; never less than the floor. */
export interface ArgonCost {
  passes: number
  /** Bytes. */
  memory: number
}

/** Milliseconds that Argon2id takes here; null: it could not, or not in time. */
export type Measure = (cost: ArgonCost) => Promise<number | null>

/** A person waits this long for an unlock without thinking it broken. */
const targetMs = 1_000
/** Small enough to be over soon on a slow machine, large enough to leave the processor's caches. */
const sample: ArgonCost = { passes: 1, memory: 67_108_864 }

/**
 * The cost of a new account's derivation on this machine: as much memory as the floor's passes fill in the target
 * time, then as many passes as are left of it. On a slow or busy machine the floor, whatever it takes. More memory
 * than the floor's is chosen only after it was had once.
 */
export async function calibrate(measure: Measure): Promise<ArgonCost> {
  const small = await measure(sample)
  if (small === null) return { ...argonFloor }
  let memory: number = argonFloor.memory
  const perByte = small / sample.memory
  while (memory * 2 <= argonCeiling.memory && perByte * memory * 2 * argonFloor.passes <= targetMs)
    memory *= 2
  if (memory === argonFloor.memory) return { passes: passesFor(perByte * memory), memory }
  const whole = await measure({ passes: 1, memory })
  if (whole === null) return { ...argonFloor }
  return { passes: passesFor(whole), memory }
}

function passesFor(millisecondsAPass: number): number {
  const passes = Math.floor(targetMs / Math.max(millisecondsAPass, 1))
  return Math.min(Math.max(passes, argonFloor.passes), argonCeiling.passes)
}
