import * as z from 'zod'
import type { Secrets } from './every-key.ts'
import { runProgram } from './programs.ts'

export interface Carving extends Secrets {
  /** Profiles, or parts of one, as anybody may have copied them. */
  readonly folders: readonly string[]
}

const carved = z.array(
  z.strictObject({ document: z.string(), isKeyFound: z.boolean(), sha256: z.string().nullable() }),
)
export type Carved = z.infer<typeof carved>[number]

/** Each document that a case left in these files names: whether its key was found, and the hash of what it opened. */
export const carve = (told: Carving): Carved[] => carved.parse(runProgram('carve-documents', told))
