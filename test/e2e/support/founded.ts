import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import type { People } from '../pages/first-run.ts'

/** Where the run's one vault lies; set before the first spec. */
export const foundedVault = 'SVERKA_FOUNDED_VAULT'

const account = z.strictObject({ login: z.string(), passphrase: z.string() })
const peopleFile = z.strictObject({ representative: account, reviewer: account, sheet: z.array(z.string()) })

export interface Founded {
  /** A copy of its own, nobody has it open. */
  profile: string
  people: People
  remove: () => Promise<void>
}

/** A fresh copy of the run's vault, and who may open it. */
export async function copyFoundedVault(): Promise<Founded> {
  const folder = process.env[foundedVault]
  if (folder === undefined) throw new Error('No vault was made before the specs')
  const home = await mkdtemp(join(tmpdir(), 'sverka-spec-'))
  const profile = join(home, 'profile')
  await cp(join(folder, 'profile'), profile, { recursive: true })
  const people = peopleFile.parse(JSON.parse(await readFile(join(folder, 'people.json'), 'utf8')))
  return { profile, people, remove: () => rm(home, { recursive: true, force: true }) }
}
