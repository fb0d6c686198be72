import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeWire } from '../../preload/contract/wire.ts'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { outcomesScreen, sendAll } from './pages/outcomes.ts'
import { addPerson, showPeople } from './pages/people.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { askForMore, decline } from './pages/review.ts'
import { enrol } from './pages/settings.ts'
import { lock, unlock } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/server.ts'

test('a refusal is reviewed by another who is not shown the first; where they differ the representative decides with both before them (demands 2, 3)', async ({
  founded,
  launch,
  server,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-second-'))
  const documents = { 'card.jpg': 'id-card', 'diploma.jpg': 'diploma' } as const
  for (const caseRef of ['TWO-0001', 'TWO-0002']) await smallCase(home, caseRef, documents)
  const before = server.received().length
  const app = await launch({ switches: ['--resting-minutes=60'] })
  let { page } = app
  const next = async (who: { login: string; passphrase: string }): Promise<void> => {
    await lock(page)
    page = await app.waitForWindow()
    await unlock(page, who)
  }
  const panel = () => caseScreen(page).panel
  const tab = (name: RegExp) => page.getByRole('tab', { name })

  await unlock(page, founded.people.representative)
  await enrol(page, server.origin, await server.issueCode())
  await showPeople(page)
  const second = await addPerson(page, { login: 'Г. Второй', role: 'рецензент' })
  await page.keyboard.press('Alt+1')
  await takeInFolder(page, app.chooseFiles, home)

  await test.step('the reviewer declines two cases, which are then not theirs to take', async () => {
    await next(founded.people.reviewer)
    for (const caseRef of ['TWO-0001', 'TWO-0002']) {
      await openCase(page, caseRef)
      await decline(page)
      await expect(panel().getByText('Такое решение проверит другой рецензент.')).toBeVisible()
      await caseScreen(page).decide.click()
      await expect(page.getByText(`${caseRef} ждёт второй проверки`)).toBeVisible()
      await expect(panel().getByText('Ваше решение проверит другой рецензент.')).toBeVisible()
      await expect(panel().getByRole('button', { name: 'Отозвать решение' })).toBeVisible()
      await page.keyboard.press('Alt+1')
    }
    await expect(page.getByText('На рассмотрении ничего нет')).toBeVisible()
    await tab(/^Ждут подтверждения/).click()
    await expect(queueScreen(page).row('TWO-0001')).toContainText('вторая проверка')
  })

  await test.step('the second reviewer knows nothing of it, agrees on one and not on the other', async () => {
    await next(second)
    await openCase(page, 'TWO-0001')
    await expect(panel().getByText('Вторая проверка: первое заключение вам не показано.')).toBeVisible()
    for (const place of [0, 1]) {
      await expect(caseScreen(page).documents.nth(place)).toHaveAccessibleName(/без заключения/)
    }
    await expect(page.getByText('Не по образцу')).toBeHidden()
    await expect(page.getByText(/отклонён|отказано/)).toBeHidden()
    await decline(page)
    await caseScreen(page).decide.click()
    await expect(panel().getByText(/^Решение можно отменить ещё/)).toBeVisible()

    await page.keyboard.press('Alt+1')
    await openCase(page, 'TWO-0002')
    await askForMore(page)
    await caseScreen(page).decide.click()
    await expect(panel().getByText(/^Заключения двух рецензентов разошлись/)).toBeVisible()
  })

  await test.step('the representative has both before them and decides for the second', async () => {
    await next(founded.people.representative)
    await page.keyboard.press('Alt+1')
    await tab(/^Ждут подтверждения/).click()
    await openCase(page, 'TWO-0002')
    const both = panel().getByRole('table', { name: 'Две проверки' })
    for (const text of ['отказано', 'Не по образцу', 'Блик', second.login]) {
      await expect(both.getByText(text).first()).toBeVisible()
    }
    await panel().getByRole('button', { name: 'Вторая верна' }).click()
    await expect(panel().getByText(/^Решение можно отменить ещё/)).toBeVisible()
  })

  await test.step('both leave, each with two different people in it', async () => {
    await sendAll(page)
    for (const caseRef of ['TWO-0001', 'TWO-0002']) {
      await expect(outcomesScreen(page).row(caseRef)).toContainText('получено сервером', { timeout: 60_000 })
    }
    const outcomes = server
      .received()
      .slice(before)
      .filter(({ path }) => path === '/v1/outcomes')
      .map(({ body }) => decodeWire(body).outcome)
    const of = (caseRef: string) => outcomes.find((one) => one.caseRef === caseRef)
    expect(of('TWO-0001')).toMatchObject({ outcome: 'declined' })
    expect(of('TWO-0002')).toMatchObject({ outcome: 'more-documents-required' })
    expect(of('TWO-0001')?.confirmedByRef).toBe(of('TWO-0002')?.reviewerRef)
    for (const one of outcomes) expect(one.confirmedByRef).not.toBe(one.reviewerRef)
  })
  await rm(home, { recursive: true, force: true })
})
