import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { decodeWire } from '../../preload/contract/wire.ts'
import { noFaults, type Faults } from '../outcome-server/faults.ts'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { outcomesScreen, showOutcomes } from './pages/outcomes.ts'
import { openCase } from './pages/queue.ts'
import { chooseOutcome, giveVerdict } from './pages/review.ts'
import { unlock } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/server.ts'

/** The shortest honest way to a decision: a file that nobody can open. */
async function decideAndSend(page: Page, caseRef: string): Promise<void> {
  const screen = caseScreen(page)
  await openCase(page, caseRef)
  await giveVerdict(page, 'rejected', ['UNREADABLE_FILE'])
  await chooseOutcome(page, 'more-documents-required')
  await screen.decide.click()
  await showOutcomes(page)
  await outcomesScreen(page).row(caseRef).getByRole('button', { name: 'Отправить сейчас' }).click()
}

test('a wrong code and every fault of the server is told in a sentence; nothing is lost, and it goes on when the fault is gone', async ({
  founded,
  launch,
  server,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-faults-'))
  for (const caseRef of ['FAULT-0001', 'FAULT-0002', 'FAULT-0003'])
    await smallCase(home, caseRef, { 'card.jpg': 'id-card' })
  const before = server.received().length
  const outcomes = () =>
    server
      .received()
      .slice(before)
      .filter(({ path }) => path === '/v1/outcomes')
      .map(({ body }) => decodeWire(body).outcome)
  const only = (faults: Partial<Faults>): void => void Object.assign(server.faults, noFaults(), faults)
  const app = await launch()
  const { page } = app
  const section = page.getByRole('region', { name: 'Сервер результатов' })
  const chip = page.getByRole('status', { name: 'Связь с сервером' })
  await unlock(page, founded.people.representative)

  await test.step('enrolment: a code that is wrong, a server that is not the one, and faults cost the code nothing', async () => {
    await page.keyboard.press('Alt+4')
    const code = await server.issueCode()
    const connect = async (typed: string, sentence: string): Promise<void> => {
      await section.getByLabel('Одноразовый код').fill(typed)
      await section.getByRole('button', { name: 'Подключить сервер' }).click()
      await expect(section.getByRole('alert')).toContainText(sentence, { timeout: 30_000 })
      await expect(section.getByText('Не подключён')).toBeVisible()
    }
    await section.getByLabel('Адрес сервера').fill(server.origin)
    await connect(`${changed(code.slice(0, 19))}${code.slice(19)}`, 'Сервер не принял код подключения.')
    await connect(`${code.slice(0, 20)}${changed(code.slice(20))}`, 'Сервер не тот, за который себя выдаёт')
    only({ down: true })
    await connect(code, 'Сервер не отвечает.')
    only({ status500: true })
    await connect(code, 'На сервере произошла ошибка.')
    only({ rubbish: true })
    await connect(code, 'Ответ сервера не разобран или не подписан его ключом.')
    only({ refuse: true })
    await connect(code, 'Сервер отклонил отправленное.')
    only({})
    await section.getByRole('button', { name: 'Подключить сервер' }).click()
    await expect(section.getByText(/^Подключён /)).toBeVisible({ timeout: 30_000 })
    await expect(chip).toContainText('Сервер подключён')
  })

  await page.keyboard.press('Alt+1')
  await takeInFolder(page, app.chooseFiles, home)

  await test.step('sending: each fault has its sentence and the time of the next try, and the outcome waits', async () => {
    only({ down: true })
    await decideAndSend(page, 'FAULT-0001')
    await expect(outcomesScreen(page).row('FAULT-0001')).toContainText('ждёт отправки')
    await expect(chip).toHaveText('Сервер не отвечает · 1 решение ждёт отправки')
    await page.keyboard.press('Alt+4')
    const again = async (faults: Partial<Faults>, sentence: string): Promise<void> => {
      only(faults)
      await section.getByRole('button', { name: 'Отправить сейчас' }).click()
      await expect(section.getByText(sentence)).toBeVisible({ timeout: 30_000 })
      await expect(section.getByText(/не удалась\. .+ Следующая попытка/)).toBeVisible()
      await expect(chip).toContainText('1 решение ждёт отправки')
    }
    await again({ status500: true }, 'На сервере произошла ошибка.')
    await expect(chip).toContainText('Отправить не удалось')
    await again({ rubbish: true }, 'Ответ сервера не разобран или не подписан его ключом.')
    await again({ refuse: 'WORKSTATION_UNKNOWN' }, 'Рабочее место не подключено к серверу.')
    await again({ redirect: 'https://elsewhere.example/v1/outcomes' }, 'Ответ сервера не разобран')
    expect(outcomes()).toHaveLength(0)
    await again({ answerLost: true }, 'Сервер не отвечает.')
    expect(outcomes()).toHaveLength(1)
  })

  await test.step('the fault gone, the same outcome is received, though the server had it already', async () => {
    only({})
    await section.getByRole('button', { name: 'Отправить сейчас' }).click()
    await expect(section.getByText(/, удалась$/)).toBeVisible({ timeout: 30_000 })
    await showOutcomes(page)
    await expect(outcomesScreen(page).row('FAULT-0001')).toContainText('получено сервером')
    await expect(chip).toContainText(/^Отправлено /)
    const [one, two, ...more] = outcomes()
    expect(two).toEqual(one)
    expect(more).toEqual([])
  })

  await test.step('what the server refuses stays here and says so; the next outcome goes', async () => {
    only({ refuse: true })
    await decideAndSend(page, 'FAULT-0002')
    await expect(outcomesScreen(page).row('FAULT-0002')).toContainText(
      'отклонено сервером: Сервер отклонил отправленное.',
      { timeout: 30_000 },
    )
    only({})
    await decideAndSend(page, 'FAULT-0003')
    await expect(outcomesScreen(page).row('FAULT-0003')).toContainText('получено сервером', {
      timeout: 30_000,
    })
    await expect(outcomesScreen(page).row('FAULT-0002')).toContainText('нужны документы')
    await page.keyboard.press('Alt+1')
    await page.getByRole('tab', { name: /^Все/ }).click()
    await openCase(page, 'FAULT-0002')
    await expect(page.getByText('Сервер не принял результат, решение осталось здесь.')).toBeVisible()
    await expect(caseScreen(page).documents.nth(0)).toHaveAccessibleName(/отклонён/)
  })
  await rm(home, { recursive: true, force: true })
})

/** The same letters but one. */
const changed = (letters: string): string => `${letters.startsWith('A') ? 'B' : 'A'}${letters.slice(1)}`
