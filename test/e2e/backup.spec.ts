import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseScreen, destroyDocument } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { openCase } from './pages/queue.ts'
import { lock, unlock } from './pages/unlock.ts'
import { checkVault, endDestruction, restoreFrom, scheduleBackups } from './pages/vault.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

test('a scheduled backup opens on another computer with the sheet, is whole there, and what was destroyed since is not there again (demands 2, 9)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-backup-'))
  try {
    const cases = join(home, 'cases')
    await smallCase(cases, 'COPY-1', { 'id.jpg': 'id-card', 'diploma.pdf': 'diploma' })
    const copies = join(home, 'copies')
    await mkdir(copies)
    const here = await launch()
    await unlock(here.page, founded.people.reviewer)
    await takeInFolder(here.page, here.chooseFiles, cases)
    await lock(here.page)
    const page = await here.waitForWindow()
    await unlock(page, founded.people.representative)
    await checkVault(page)
    await scheduleBackups(page, copies)
    // The journal follows what is told of the backup.
    await expect
      .poll(async () => (await readdir(copies)).sort())
      .toEqual([
        expect.stringMatching(/^sverka-[0-9a-f]{8}-\d{8}-\d{6}\.svbackup$/),
        expect.stringMatching(/^sverka-[0-9a-f]{8}-journal\.json$/),
      ])
    const [backup = '', journal = ''] = (await readdir(copies)).sort()
    const path = join(copies, backup)
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
    await openCase(page, 'COPY-1')
    await destroyDocument(page, 1, 'Мастер отозвал согласие')
    await endDestruction(page)
    await expect
      .poll(async () => (await readFile(join(copies, journal), 'utf8')).includes('"document-destroyed"'))
      .toBe(true)
    await here.close()

    const elsewhere = await launch({ profile: join(home, 'elsewhere') })
    const representative = await restoreFrom(
      elsewhere,
      path,
      founded.people.sheet,
      'Д. Представитель',
      join(copies, journal),
    )
    await unlock(elsewhere.page, representative)
    await openCase(elsewhere.page, 'COPY-1')
    await caseScreen(elsewhere.page).documents.nth(1).getByRole('button').first().click()
    await expect(
      caseScreen(elsewhere.page).panel.getByText(/^Документ уничтожен .* отозвал согласие/),
    ).toBeVisible()
    await checkVault(elsewhere.page)
    await elsewhere.page.keyboard.press('Alt+3')
    await expect(elsewhere.page.getByText('Восстановлено из копии')).toBeVisible()
    await expect(elsewhere.page.getByText('Снята резервная копия')).toBeVisible()
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
