import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nurlan, nurlanCard } from '../samples/people.ts'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { Hands } from './pages/keyboard.ts'
import { openCase } from './pages/queue.ts'
import { lockByKeys, unlock } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

test('a Kazakh card’s machine-readable lines are typed by keyboard, advised on with the working shown, and decide nothing (demands 3, 6)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(180_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-advice-'))
  await smallCase(home, 'LINES-0001', { 'card.jpg': 'id-card', 'diploma.pdf': 'diploma' })
  const app = await launch()
  const page = (): typeof app.page => app.page
  const hands = new Hands(page)
  const screen = (): ReturnType<typeof caseScreen> => caseScreen(page())
  const field = (name: string) => screen().panel.getByRole('group', { name, exact: true })
  const lines = () => field('Машиночитаемые строки')
  await unlock(page(), founded.people.reviewer)
  await takeInFolder(page(), app.chooseFiles, home)
  await openCase(page(), 'LINES-0001')
  await expect(screen().viewer).toBeFocused({ timeout: 30_000 })

  await test.step('half of the lines, a lock, and they are there again', async () => {
    await hands.go(screen().field('Машиночитаемые строки'))
    await page().keyboard.type(nurlanCard.mrz[0])
    await hands.use('Enter')
    await page().keyboard.type(nurlanCard.mrz[1].slice(0, 9).toLowerCase())
    await expect(lines().getByRole('status')).toContainText('1-я: 30 из 30 ✓')
    await expect(lines().getByRole('status')).toContainText('2-я: 9 из 30')
    await lockByKeys(page())
    await app.waitForWindow()
    await unlock(page(), founded.people.reviewer)
    await openCase(page(), 'LINES-0001')
    await expect(screen().field('Машиночитаемые строки')).toHaveValue(/^IDKAZ.*\n9001011m3$/)
  })

  await test.step('the rest; Enter records what is whole, and the working is opened', async () => {
    await hands.go(screen().field('Машиночитаемые строки'))
    await hands.type(nurlanCard.mrz.join('\n'))
    await hands.use('Enter')
    await expect(lines()).toContainText('Контрольные цифры строк сходятся: 4 из 4.')
    await expect(lines()).toContainText('Контрольная цифра ИИН верна.')
    await expect(lines()).toContainText('имя OMAROV NURLAN')
    await expect(lines()).not.toContainText('сумма')
    await hands.go(lines().getByRole('button', { name: 'Показать расчёт' }))
    await hands.use('Enter')
    // 012345678 by 7, 3, 1.
    await expect(lines()).toContainText('сумма 114, остаток от деления на 10: 4; указано 4')
    await expect(screen().panel).toContainText('Решаете вы, а не совет.')
  })

  await test.step('no machine reads them before the person has', async () => {
    await expect(screen().panel.getByRole('button', { name: 'Прочитать со страницы' })).toBeDisabled()
  })

  await test.step('what is claimed, and advice on it, waits for the reading of each field', async () => {
    await expect(field('Дата рождения')).toContainText('скрыто до ввода')
    await expect(screen().panel).not.toContainText('01.01.1990')
    await expect(screen().panel.getByRole('button', { name: /: совет/ })).toHaveCount(0)
    for (const [name, text] of [
      ['Номер', nurlanCard.number],
      ['Дата рождения', '01.01.1990'],
      ['ИИН', nurlan.iin],
    ] as const) {
      await hands.go(screen().field(name), true)
      await hands.type(text)
      await hands.use('Enter')
      await expect(field(name).getByRole('button', { name: `${name}: совет` })).toContainText('как в строках')
    }
    const same = screen().confirmation('Фамилия').getByRole('radio', { name: 'совпадает' })
    await hands.go(same)
    await hands.use('Space')
    const advice = field('Фамилия').getByRole('button', { name: 'Фамилия: совет, как в строках' })
    await hands.go(advice)
    await hands.use('Enter')
    await expect(field('Фамилия').getByRole('note')).toContainText('«Омаров» пишется OMAROV: ИКАО Doc 9303')
  })

  await test.step('then a machine may look for lines; where there are none, in the app as it is built, it says so', async () => {
    await expect(screen().panel.getByRole('button', { name: 'Прочитать со страницы' })).toBeEnabled()
    await screen().viewer.focus()
    await page().keyboard.press('o')
    await expect(screen().viewer).toContainText('Enter прочитает')
    await page().keyboard.press('Enter')
    // The recogniser has run: it could not be told otherwise that there is nothing, or nothing large enough.
    await expect(screen().panel.getByRole('alert')).toContainText(/LINES_(?:NOT_FOUND|TOO_SMALL)/, {
      timeout: 45_000,
    })
  })

  await test.step('and nothing was found or chosen by any of it', async () => {
    await expect(screen().verdict.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(screen().documents.nth(0)).toHaveAccessibleName(/без заключения/)
  })
  await rm(home, { recursive: true, force: true })
})
