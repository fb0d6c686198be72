import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { decodeWire } from '../../preload/contract/wire.ts'
import { nurlan, nurlanCard, yulia } from '../samples/people.ts'
import { caseScreen } from './pages/case.ts'
import { intakeDialog } from './pages/intake.ts'
import { Hands } from './pages/keyboard.ts'
import { outcomesScreen } from './pages/outcomes.ts'
import { claimDialog, queueScreen } from './pages/queue.ts'
import { unlockScreen, untilItLocks } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/server.ts'

test('the whole job is done by keyboard alone, from the passphrase to the receipt, and every key of it is listed under ? (demand 3)', async ({
  founded,
  launch,
  server,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-keyboard-'))
  const first = { 'card.jpg': 'id-card', 'diploma.pdf': 'diploma' } as const
  await smallCase(home, 'KEYS-0001', first)
  await smallCase(
    home,
    'KEYS-0002',
    { 'spread.jpg': 'internal-passport', 'course.jpg': 'certificate' },
    yulia,
  )
  const before = server.received().length
  // The first decision rests still when the second is made, on a slow machine too.
  const app = await launch({ switches: ['--resting-minutes=60'] })
  const page = (): typeof app.page => app.page
  const hands = new Hands(page)
  const sections = (): Locator => page().getByRole('navigation', { name: 'Разделы' })

  const unlockAs = async (login: string, passphrase: string): Promise<void> => {
    const screen = unlockScreen(page())
    await expect(screen.passphrase).toBeFocused({ timeout: 30_000 })
    if (!(await screen.account.textContent())?.includes(login)) {
      await hands.go(screen.account, true)
      await hands.use('Enter')
      await hands.move(page().getByRole('option', { name: login }))
      await hands.use('Enter')
      await expect(screen.account).toContainText(login)
      await hands.go(screen.passphrase)
    }
    await hands.type(passphrase)
    await hands.use('Enter')
    await expect(sections()).toBeVisible({ timeout: 60_000 })
  }

  await test.step('the representative unlocks, connects the server and locks', async () => {
    const { login, passphrase } = founded.people.representative
    await unlockAs(login, passphrase)
    await hands.lookUp()
    await hands.press('Alt+4')
    const settings = page().getByRole('region', { name: 'Сервер результатов' })
    await hands.go(settings.getByLabel('Адрес сервера'))
    await hands.type(server.origin)
    await hands.go(settings.getByLabel('Одноразовый код'))
    await hands.type(await server.issueCode())
    await hands.use('Enter')
    await expect(settings.getByText(/^Подключён /)).toBeVisible({ timeout: 30_000 })
    await hands.press('Alt+1')
    await expect(queueScreen(page()).oldest).toBeVisible()
    await untilItLocks(page(), () => hands.press('Control+l'))
    await app.waitForWindow()
  })

  await test.step('the reviewer unlocks and takes two cases in', async () => {
    const { login, passphrase } = founded.people.reviewer
    await unlockAs(login, passphrase)
    await hands.press('Control+o')
    const intake = intakeDialog(page())
    // The one thing that is not ours: the system's own choice of a folder.
    await app.chooseFiles(intake.folder, [home])
    for (const button of [intake.take, intake.keep, intake.toQueue]) {
      await expect(button).toBeFocused({ timeout: 60_000 })
      await hands.use('Enter')
    }
    await expect(intake.dialog).toBeHidden()
    await expect(queueScreen(page()).row('KEYS-0002')).toBeVisible()
  })

  const screen = (): ReturnType<typeof caseScreen> => caseScreen(page())
  const seen = async (place: number, pages: number): Promise<void> => {
    const document = screen().documents.nth(place)
    await expect(document.getByRole('button').first()).toHaveAttribute('aria-current', 'page')
    for (let at = 0; at < pages; at++) {
      await expect(document.getByRole('button', { name: /: осмотрена$/ })).toHaveCount(at + 1, {
        timeout: 30_000,
      })
      if (at + 1 < pages) await hands.press('PageDown')
    }
  }
  const tick = async (items: number): Promise<void> => {
    for (let at = 0; at < items; at++) {
      await hands.press('c')
      await hands.use('Space')
      await expect(screen().checklist.and(page().getByRole('checkbox', { checked: true }))).toHaveCount(
        at + 1,
      )
    }
  }
  const same = async (...fields: string[]): Promise<void> => {
    for (const field of fields) {
      const radio = screen().confirmation(field).getByRole('radio', { name: 'совпадает' })
      // From each field on the focus goes to the next.
      await expect(radio).toBeFocused()
      await hands.use('Space')
      await expect(radio).toBeChecked()
    }
  }
  const typed = async (...readings: [field: string, text: string][]): Promise<void> => {
    await hands.press('f')
    for (const [field, text] of readings) {
      await expect(screen().field(field)).toBeFocused()
      await hands.type(text)
      await hands.use('Enter')
      await expect(screen().field(field)).toBeHidden()
    }
  }
  /** A digit leads to the verdict, Space chooses it. */
  const chosen = async (key: '1' | '2' | '3'): Promise<void> => {
    const radio = screen()
      .verdict.getByRole('radio')
      .nth(Number(key) - 1)
    await hands.press(key)
    await expect(radio).toBeFocused()
    await expect(radio).not.toBeChecked()
    await hands.use('Space')
    await expect(radio).toBeChecked()
  }
  const recorded = async (place: number, word: RegExp): Promise<void> => {
    await hands.press('Control+Enter')
    await expect(screen().documents.nth(place)).toHaveAccessibleName(word)
    await expect(screen().viewer).toBeFocused()
  }
  const chooseOutcome = async (name: RegExp): Promise<void> => {
    const radio = screen().outcome.getByRole('radio', { name })
    await hands.go(screen().outcome.locator('[role=radio][tabindex="0"]'))
    await hands.move(radio)
    await expect(radio).not.toBeChecked()
    await hands.use('Space')
    await expect(radio).toBeChecked()
  }

  /** Nothing ties the reviewer to the Master: the focus stands on it. */
  const declared = async (): Promise<void> => {
    await expect(claimDialog(page()).claim).toBeFocused({ timeout: 30_000 })
    await hands.use('Enter')
  }

  await test.step('the oldest case: looked at, read, checked, accepted, certified', async () => {
    await hands.press('n')
    await declared()
    await expect(page().getByRole('heading', { name: 'KEYS-0001' })).toBeVisible({ timeout: 30_000 })
    await expect(screen().viewer).toBeFocused()
    await seen(0, 1)
    await hands.lookUp()
    await hands.press('w')
    await typed(['Номер', nurlanCard.number], ['Дата рождения', '01.01.1990'], ['ИИН', nurlan.iin])
    await same('Фамилия', 'Имя', 'Отчество')
    await tick(5)
    await chosen('1')
    await recorded(0, /принят/)
    await seen(1, 2)
    await typed(['Номер', '1482057'])
    await same('Выдан на имя')
    await tick(6)
    await chosen('1')
    await recorded(1, /принят/)
    // Back and forth between the documents.
    await hands.press('k')
    await hands.press('j')
    await chooseOutcome(/^Сертифицировать/)
    await hands.press('Control+Shift+Enter')
    await declared()
  })

  await test.step('the next opens by itself: asked again and rejected, documents asked for', async () => {
    await expect(page().getByRole('heading', { name: 'KEYS-0002' })).toBeVisible({ timeout: 30_000 })
    await expect(screen().viewer).toBeFocused()
    for (const [place, key, word] of [
      [0, '2', /запрошен заново/],
      [1, '3', /отклонён/],
    ] as const) {
      await seen(place, 1)
      await chosen(key)
      await hands.go(screen().panel.getByRole('button', { name: '+ причина' }))
      await hands.use('Enter')
      await expect(page().getByRole('searchbox', { name: 'Найти причину' })).toBeFocused()
      await hands.type('нечётко')
      await hands.use('ArrowDown')
      await hands.use('Enter')
      await hands.use('Escape')
      await expect(page().getByRole('dialog', { name: 'Причины' })).toBeHidden()
      await expect(screen().reasons.getByRole('button', { name: 'Убрать причину: Нечётко' })).toBeVisible()
      // Of the only page nobody is asked.
      await expect(screen().panel.getByRole('button', { name: 'Назвать страницу 1' })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await recorded(place, word)
    }
    await chooseOutcome(/^Запросить документы/)
    await hands.press('Control+Shift+Enter')
    await expect(page().getByText('В очереди больше нет дел')).toBeVisible()
  })

  await test.step('both outcomes are sent at once, and their receipts shown', async () => {
    await hands.press('Alt+2')
    await hands.lookUp()
    const { table, row } = outcomesScreen(page())
    const now = table.getByRole('button', { name: 'Отправить сейчас' })
    for (const left of [1, 0]) {
      await hands.go(now.first())
      await hands.use('Enter')
      await expect(now).toHaveCount(left, { timeout: 30_000 })
    }
    for (const caseRef of ['KEYS-0001', 'KEYS-0002']) {
      await expect(row(caseRef)).toContainText('получено сервером', { timeout: 60_000 })
      await hands.go(row(caseRef).getByRole('button', { name: 'Квитанция' }))
      await hands.use('Enter')
      await expect(page().getByRole('dialog', { name: `Квитанция по делу ${caseRef}` })).toContainText(
        'Сервер подписал, что получил именно этот результат.',
      )
      await hands.use('Escape')
    }
    const outcomes = server
      .received()
      .slice(before)
      .filter(({ path }) => path === '/v1/outcomes')
      .map(({ body }) => decodeWire(body).outcome)
    expect(Object.fromEntries(outcomes.map(({ caseRef, outcome }) => [caseRef, outcome]))).toEqual({
      'KEYS-0001': 'certified',
      'KEYS-0002': 'more-documents-required',
    })
  })

  await test.step('and the vault locked', async () => {
    await untilItLocks(page(), () => hands.press('Control+l'))
    await app.waitForWindow()
    await expect(unlockScreen(page()).passphrase).toBeFocused({ timeout: 30_000 })
  })
  await rm(home, { recursive: true, force: true })
})
