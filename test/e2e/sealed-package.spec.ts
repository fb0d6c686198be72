import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { intakeDialog } from './pages/intake.ts'
import { enrolSender, lookAtPackages, savePackageKey, watchFolder } from './pages/packages.ts'
import { showPeople } from './pages/people.ts'
import { queueScreen } from './pages/queue.ts'
import { unlock } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

/** The command as a sender runs it; what it said. */
function seal(...argv: string[]): string {
  const options = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'main/cli/seal-case.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, ...argv], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

test('a case sealed by the command comes in by choice and from the watched folder, and no package twice (demands 5, 9)', async ({
  founded,
  launch,
}, { outputDir }) => {
  test.setTimeout(240_000)
  const keys = join(outputDir, 'keys')
  const watched = join(outputDir, 'watched')
  await mkdir(watched, { recursive: true })
  const said = seal('--new-sender', 'Сервер Компании', '--out', keys)
  const fingerprint = /(?:[A-Z2-7]{4}-){7}[A-Z2-7]{4}/.exec(said)?.[0].replaceAll('-', ' ') ?? ''
  const app = await launch()
  const { page } = app
  await unlock(page, founded.people.representative)
  await showPeople(page)
  const pub = join(outputDir, 'workstation.pub')
  await savePackageKey(page, pub)
  await enrolSender(app, join(keys, 'Сервер-Компании.pub'), fingerprint)
  await watchFolder(page, watched)

  const sealed = async (caseRef: string): Promise<string> => {
    const folder = join(outputDir, caseRef.toLowerCase())
    await smallCase(outputDir, caseRef, { 'card.jpg': 'id-card', 'diploma.pdf': 'diploma' })
    const out = join(outputDir, `${caseRef}.svcase`)
    const from = ['--to', pub, '--from', join(keys, 'Сервер-Компании.key')]
    const files = (await readdir(folder)).filter((name) => name !== 'claim.json')
    seal(
      ...from,
      '--claim',
      join(folder, 'claim.json'),
      '--out',
      out,
      ...files.map((name) => join(folder, name)),
    )
    return out
  }
  const [first, second] = [await sealed('PACK-1'), await sealed('PACK-2')]
  await page.keyboard.press('Alt+1')
  await page.getByRole('tab', { name: /^Все/ }).click()
  const { dialog, take, keep, toQueue } = intakeDialog(page)

  await test.step('chosen, it is looked through, says whose it is, and is taken in', async () => {
    await lookAtPackages(app, [first])
    await expect(dialog.getByText(/запечатал Сервер Компании/)).toBeVisible()
    await take.click()
    await expect(dialog.getByText('Пакеты остались на диске').first()).toBeVisible({ timeout: 30_000 })
    await keep.click()
    await toQueue.click()
    await expect(queueScreen(page).row('PACK-1')).toBeVisible()
  })

  await test.step('the same package again is refused, with its sentence', async () => {
    await lookAtPackages(app, [first])
    await expect(dialog.getByText('Этот пакет уже принят.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Отмена' }).click()
  })

  await test.step('one put into the watched folder is told of in the queue, taken in, and deleted', async () => {
    await copyFile(second, join(watched, 'second.svcase'))
    const notice = page.getByText('В папке для пакетов лежит 1 пакет.')
    await expect(notice).toBeVisible({ timeout: 20_000 })
    await page.getByRole('button', { name: 'Принять', exact: true }).click()
    await take.click()
    await dialog.getByRole('button', { name: 'Удалить пакеты' }).click({ timeout: 30_000 })
    await toQueue.click()
    await expect(queueScreen(page).row('PACK-2')).toBeVisible()
    await expect(notice).toBeHidden()
    expect(await readdir(watched)).toEqual([])
  })
})
