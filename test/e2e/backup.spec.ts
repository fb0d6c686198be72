import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeInFolder } from './pages/intake.ts'
import { lock, unlock } from './pages/unlock.ts'
import { checkVault, makeBackup, restoreFrom } from './pages/vault.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

test('a backup made here opens on another computer with the sheet, is whole there, and journalled on both (demand 9)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-backup-'))
  try {
    const cases = join(home, 'cases')
    await smallCase(cases, 'COPY-1', { 'id.jpg': 'id-card', 'diploma.pdf': 'diploma' })
    const path = join(home, 'b.svbackup')
    const here = await launch()
    await unlock(here.page, founded.people.reviewer)
    await takeInFolder(here.page, here.chooseFiles, cases)
    await lock(here.page)
    const page = await here.waitForWindow()
    await unlock(page, founded.people.representative)
    await checkVault(page)
    await makeBackup(page, path)
    expect(await readdir(home)).toEqual(['b.svbackup', 'cases'])
    const bytes = await readFile(path)
    for (const { login } of [founded.people.representative, founded.people.reviewer]) {
      expect(bytes.includes(login)).toBe(false)
    }
    const python = spawnSync('/usr/bin/python3', [
      'test/independent/read_backup.py',
      path,
      '--sheet',
      founded.people.sheet.join(' '),
    ])
    // Where Debian's python3-nacl is not, the unit test of the reader says so.
    if (!python.stderr.includes('ModuleNotFoundError')) {
      expect([python.status, python.stderr.toString()]).toEqual([0, ''])
      expect(python.stdout.toString()).toContain('COPY-1')
    }
    await here.close()

    const elsewhere = await launch({ profile: join(home, 'elsewhere') })
    const representative = await restoreFrom(elsewhere, path, founded.people.sheet, 'Д. Представитель')
    await unlock(elsewhere.page, representative)
    await expect(elsewhere.page.getByText('COPY-1')).toBeVisible()
    await checkVault(elsewhere.page)
    await elsewhere.page.keyboard.press('Alt+3')
    await expect(elsewhere.page.getByText('Восстановлено из копии')).toBeVisible()
    await expect(elsewhere.page.getByText('Снята резервная копия')).toBeVisible()
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
