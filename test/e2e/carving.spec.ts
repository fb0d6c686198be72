import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyDocument } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { setEscrow, showPeople } from './pages/people.ts'
import { openCase } from './pages/queue.ts'
import { lock, unlock } from './pages/unlock.ts'
import { endDestruction } from './pages/vault.ts'
import { carve, type Carved } from './support/carving.ts'
import { root } from './support/runtime.ts'
import { headerOf, keyringOf } from './support/session-keys.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

/** A key pair made as the Company makes it. */
function makeEscrowKey(): { groups: string[]; publicHalf: string } {
  const run = spawnSync(join(root, 'node_modules/.bin/node'), ['main/cli/escrow-key.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  const [, groups = '', , publicHalf = ''] = run.stdout.split('\n')
  return { groups: groups.trim().split(' '), publicHalf: publicHalf.trim() }
}

test('what was destroyed opens from the remnants in the store’s files until the destruction is brought to its end, and never afterwards, with every passphrase, the sheet and the escrow key (demands 2, 9)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-carving-'))
  const { representative, reviewer, sheet } = founded.people
  try {
    await smallCase(join(home, 'cases'), 'CARVE-1', { 'card.jpg': 'id-card', 'diploma.jpg': 'diploma' })
    const hashOf = async (file: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(join(home, 'cases', 'carve-1', file)))
        .digest('hex')
    const [gone, kept] = [await hashOf('card.jpg'), await hashOf('diploma.jpg')]
    const escrow = makeEscrowKey()

    const app = await launch()
    await unlock(app.page, reviewer)
    await takeInFolder(app.page, app.chooseFiles, join(home, 'cases'))
    await lock(app.page)
    const page = await app.waitForWindow()
    await unlock(page, representative)
    await showPeople(page)
    await setEscrow(page, escrow.publicHalf, sheet)
    // What Chromium deletes of files, somebody may have got back; the keyring counts as it lies.
    const remnants = join(home, 'remnants')
    await cp(app.profile, remnants, { recursive: true, verbatimSymlinks: true })
    const header = await headerOf(page)

    /** With the keyring as it lies now, and all that opens it. */
    const carved = async (): Promise<Carved[]> => {
      const profile = join(home, 'profile')
      await cp(app.profile, profile, { recursive: true, verbatimSymlinks: true })
      const found = carve({
        ...{ header, keyring: keyringOf(app.profile), folders: [profile, remnants] },
        ...{ people: [representative, reviewer], sheet, escrow: escrow.groups },
      })
      await rm(profile, { recursive: true })
      return found
    }
    const hashes = (found: readonly Carved[]): (string | null)[] => found.map(({ sha256 }) => sha256)

    await openCase(page, 'CARVE-1')
    await destroyDocument(page, 0, 'Мастер отозвал согласие')
    // The control: destroyed, and not yet brought to its end.
    expect(hashes(await carved())).toEqual(expect.arrayContaining([gone, kept]))

    await endDestruction(page)
    const after = await carved()
    expect(hashes(after)).not.toContain(gone)
    // Its record was found, and everything but the key that is no more.
    expect(after.filter(({ isKeyFound }) => !isKeyFound)).toHaveLength(1)
    expect(hashes(after)).toContain(kept)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
