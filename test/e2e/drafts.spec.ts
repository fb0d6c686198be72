import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { openCase } from './pages/queue.ts'
import { lockByKeys, unlock, unlockScreen } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

test('what was half typed and chosen, the page and its zoom, are there again by themselves after a lock by hand, by idleness and by suspend (demand 9)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-drafts-'))
  const { claim } = await smallCase(home, 'HALF-0001', { 'card.jpg': 'id-card', 'diploma.pdf': 'diploma' })
  const app = await launch()
  await unlock(app.page, founded.people.reviewer)
  await takeInFolder(app.page, app.chooseFiles, home)

  const screen = () => caseScreen(app.page)
  const card = () => screen().documents.nth(0)
  const diploma = () => screen().documents.nth(1)
  const secondPage = () => diploma().getByRole('button', { name: /страница 2:/ })
  const reason = (name: string) => screen().reasons.getByRole('button', { name: `Убрать причину: ${name}` })
  const addReason = async (name: string): Promise<void> => {
    await screen().panel.getByRole('button', { name: '+ причина' }).click()
    await app.page.getByRole('menuitemcheckbox', { name }).click()
    await app.page.keyboard.press('Escape')
    await expect(reason(name)).toBeVisible()
  }
  let zoomed = ''
  /** Locked however it is: another window, with nothing of the case in it, and then the case again by itself. */
  const comeBack = async (before: typeof app.page): Promise<void> => {
    const page = await app.waitForWindow()
    expect(before.isClosed()).toBe(true)
    await expect(unlockScreen(page).open).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(claim.familyName)).toHaveCount(0)
    await unlock(page, founded.people.reviewer)
    await expect(screen().rail).toBeVisible({ timeout: 30_000 })
  }

  await test.step('a reading and a verdict begun on two documents, then Ctrl+L in the same breath', async () => {
    const { page } = app
    await openCase(page, 'HALF-0001')
    await screen().field('Номер').fill('0123')
    await screen().field('Дата рождения').fill('01.0')
    await diploma().getByRole('button').first().click()
    await expect(secondPage()).toBeVisible({ timeout: 30_000 })
    await secondPage().click()
    await expect(secondPage()).toHaveAttribute('aria-current', 'page')
    await screen().viewer.focus()
    for (const key of ['Equal', 'Equal', 'Equal', 'r']) await page.keyboard.press(key)
    zoomed = (await screen().zoom.textContent()) ?? ''
    expect(zoomed).toMatch(/^\d+\s%$/)
    await screen().verdict.getByRole('radio', { name: 'Запросить' }).click()
    await addReason('Нечётко')
    await screen().field('Номер').pressSequentially('14820')
    await lockByKeys(page)
    await comeBack(page)
  })

  await test.step('all of it stands where it was left, and nothing more than that', async () => {
    await expect(secondPage()).toHaveAttribute('aria-current', 'page')
    await expect(screen().zoom).toHaveText(zoomed)
    await expect(screen().field('Номер')).toHaveValue('14820')
    await expect(screen().verdict.getByRole('radio', { name: 'Запросить' })).toBeChecked()
    await expect(reason('Нечётко')).toBeVisible()
    await expect(diploma()).toHaveAccessibleName(/без заключения/)
    await card().getByRole('button').first().click()
    await expect(screen().field('Номер')).toHaveValue('0123')
    await expect(screen().field('Дата рождения')).toHaveValue('01.0')
    await expect(screen().verdict.getByRole('radio', { checked: true })).toHaveCount(0)
  })

  await test.step('after idleness the same, at the place of that time', async () => {
    const { page } = app
    await screen().field('ИИН').fill('9001')
    await screen().verdict.getByRole('radio', { name: 'Отклонить' }).click()
    await app.setIdleSeconds(3_600)
    const back = comeBack(page)
    await expect.poll(() => page.isClosed(), { timeout: 30_000 }).toBe(true)
    await app.setIdleSeconds(0)
    await back
    await expect(card().getByRole('button').first()).toHaveAttribute('aria-current', 'page')
    await expect(screen().field('ИИН')).toHaveValue('9001')
    await expect(screen().field('Номер')).toHaveValue('0123')
    await expect(screen().verdict.getByRole('radio', { name: 'Отклонить' })).toBeChecked()
  })

  await test.step('and after suspend; what was recorded meanwhile is recorded and no draft any more', async () => {
    const { page } = app
    await screen().field('Номер').fill('012345678')
    await screen().field('Номер').press('Enter')
    await expect(screen().field('Номер')).toBeHidden()
    await addReason('Срок истёк')
    await app.emitPower('suspend')
    await comeBack(page)
    await expect(reason('Срок истёк')).toBeVisible()
    await expect(screen().field('Номер')).toBeHidden()
    await expect(screen().panel.getByRole('group', { name: 'Номер' })).toContainText('012345678')
    await expect(screen().field('ИИН')).toHaveValue('9001')
    await diploma().getByRole('button').first().click()
    await expect(screen().field('Номер')).toHaveValue('14820')
    await expect(reason('Нечётко')).toBeVisible()
  })
  await rm(home, { recursive: true, force: true })
})
