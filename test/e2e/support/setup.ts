import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../runtime/build.ts'
import { makeVault } from '../pages/first-run.ts'
import { foundedVault } from './founded.ts'
import { launchSverka } from './launch.ts'

/**
 * Before the first spec: the bundles are those of the sources, and one vault is made through the screens, whose
 * folder every spec copies. So Argon2id keeps its floor and specs are quick all the same. The answer takes it away.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  ensureBuilt()
  const folder = await mkdtemp(join(tmpdir(), 'sverka-founded-'))
  const app = await launchSverka({ profile: join(folder, 'profile') })
  try {
    const people = await makeVault(app.page)
    await writeFile(join(folder, 'people.json'), JSON.stringify(people))
  } finally {
    await app.close()
  }
  process.env[foundedVault] = folder
  return () => rm(folder, { recursive: true, force: true })
}
