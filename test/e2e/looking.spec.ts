import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { openCase } from './pages/queue.ts'
import { lockByKeys, unlock, unlockScreen } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

test('a page is looked at closely by keys alone: its view changed and put back, the loupe and the ruler, a mask that lies there again after a lock', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-looking-'))
  await smallCase(home, 'LOOK-0001', { 'card.jpg': 'id-card', 'diploma.pdf': 'diploma' })
  const app = await launch()
  await unlock(app.page, founded.people.reviewer)
  await takeInFolder(app.page, app.chooseFiles, home)
  await openCase(app.page, 'LOOK-0001')
  const screen = () => caseScreen(app.page)
  const opened = () => screen().strip.getByText(/мм · |\d × \d/)
  const adjusted = () => app.page.getByRole('button', { name: /Вид изменён/ })
  const masked = () => app.page.getByRole('button', { name: /Под маской 1 место/ })
  await expect(opened()).toBeVisible({ timeout: 60_000 })

  await test.step('a mask is put, moved, sized and kept by keys', async () => {
    const { page } = app
    await screen().viewer.focus()
    await page.keyboard.press('m')
    await expect(screen().viewer.getByText(/Enter закроет/)).toBeVisible()
    await expect(screen().viewer).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Enter')
    await expect(masked()).toBeVisible()
  })

  await test.step('light, contrast, the negative and the tilt change what is shown, and one key puts it back', async () => {
    const { page } = app
    for (const key of ['b', 'n', 'i', 'Period', 'Period']) await page.keyboard.press(key)
    await expect(adjusted()).toBeVisible()
    await page.keyboard.press('v')
    const view = page.getByRole('dialog', { name: 'Вид' })
    await expect(view.getByRole('slider', { name: 'Наклон' })).toHaveValue('1')
    await expect(view.getByRole('checkbox', { name: 'Негатив' })).toBeChecked()
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await expect(adjusted()).toBeHidden()
    await page.keyboard.press('l')
    await expect(screen().viewer.getByText(/^Линейка: \d+ точек$/)).toBeVisible()
    await page.keyboard.press('z')
    await expect(screen().viewer.getByText('Лупа 1:1')).toBeVisible()
    await page.keyboard.press('z')
    await page.keyboard.press('z')
    await page.keyboard.press('l')
  })

  await test.step('two pages stand side by side, the diploma in the pane that is worked in, and that it was shown there is known', async () => {
    const { page } = app
    await page.keyboard.press('s')
    const second = page.getByRole('region', { name: 'Документ 2', exact: true })
    await expect(second).toBeVisible()
    await page.keyboard.press('q')
    await expect(second).toBeFocused()
    await expect(screen().strip.getByText(/мм · PDF/)).toBeVisible({ timeout: 30_000 })
    await expect(screen().documents.nth(1).getByRole('button').first()).toHaveAccessibleName(
      /: осмотрена( не вся)?$/,
    )
    await page.keyboard.press('q')
    await expect(page.getByRole('region', { name: 'Документ 1', exact: true })).toBeFocused()
  })

  await test.step('after a lock the panes and the mask are there again, the view is as it is, and the mask can be lifted', async () => {
    const before = app.page
    await before.keyboard.press('i')
    await expect(adjusted()).toBeVisible()
    await lockByKeys(before)
    const page = await app.waitForWindow()
    await expect(unlockScreen(page).open).toBeVisible({ timeout: 30_000 })
    await unlock(page, founded.people.reviewer)
    await openCase(page, 'LOOK-0001')
    await expect(page.getByRole('region', { name: 'Документ 2', exact: true })).toBeVisible()
    await expect(opened()).toBeVisible({ timeout: 60_000 })
    await page.keyboard.press('s')
    await page.keyboard.press('s')
    await expect(screen().viewer).toBeVisible()
    await expect(masked()).toBeVisible()
    await expect(adjusted()).toBeHidden()
    await screen().viewer.focus()
    await page.keyboard.press('h')
    await expect(screen().viewer.getByRole('button', { name: /Маска поднята/ })).toBeVisible()
  })
  await rm(home, { recursive: true, force: true })
})
