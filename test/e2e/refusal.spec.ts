import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { decodeWire } from '../../preload/contract/wire.ts'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { outcomesScreen, sendAll, showOutcomes } from './pages/outcomes.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt } from './pages/review.ts'
import { enrol } from './pages/settings.ts'
import { lock, unlock } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/server.ts'

/** What is told of a refusal, before and after it is made. */
const confirmed = {
  before: 'Такое решение подтверждает уполномоченный представитель.',
  after: 'ждёт подтверждения представителя',
}
const reviewed = {
  before: 'Такое решение проверит другой рецензент.',
  after: 'ждёт второй проверки',
}

/** Looked at and found not genuine, beside a diploma that nobody can open: all that declining wants. */
async function decline(page: Page, caseRef: string, then = confirmed): Promise<void> {
  const screen = caseScreen(page)
  await openCase(page, caseRef)
  await lookAt(page, 0)
  await giveVerdict(page, 'rejected', ['TEMPLATE'])
  await expect(screen.documents.nth(0)).toHaveAccessibleName(/отклонён/)
  await giveVerdict(page, 'rejected', ['UNREADABLE_FILE'])
  await chooseOutcome(page, 'declined')
  await expect(screen.panel.getByText(then.before)).toBeVisible()
  await screen.decide.click()
  await expect(page.getByText(`${caseRef} ${then.after}`)).toBeVisible()
}

test('a refusal stands only when the representative, who is not the one who made it, has confirmed it, and leaves with both names (demands 2, 3)', async ({
  founded,
  launch,
  server,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-refusal-'))
  const documents = { 'card.jpg': 'id-card', 'diploma.jpg': 'diploma' } as const
  for (const caseRef of ['NO-0001', 'NO-0002', 'NO-0003']) await smallCase(home, caseRef, documents)
  const before = server.received().length
  const app = await launch()
  const { page: first } = app
  const own = (page: Page) =>
    caseScreen(page).panel.getByText('Ваше решение ждёт подтверждения уполномоченного представителя')
  const confirm = (page: Page) => page.getByRole('button', { name: /^Подтвердить/ })
  await unlock(first, founded.people.reviewer)
  await takeInFolder(first, app.chooseFiles, home)

  await test.step('the reviewer declines two cases, and cannot confirm them', async () => {
    for (const caseRef of ['NO-0001', 'NO-0002']) {
      await decline(first, caseRef)
      await expect(own(first)).toBeVisible()
      await expect(confirm(first)).toBeHidden()
    }
    await showOutcomes(first)
    await expect(first.getByText('Решений пока нет')).toBeVisible()
    await lock(first)
  })

  const page = await app.waitForWindow()
  const screen = caseScreen(page)
  await unlock(page, founded.people.representative)
  await enrol(page, server.origin, await server.issueCode())
  const awaiting = async (): Promise<void> => {
    await page.keyboard.press('Alt+1')
    await page.getByRole('tab', { name: /^Ждут подтверждения/ }).click()
  }

  await test.step('the representative sees the findings, confirms one and disagrees with the other', async () => {
    await awaiting()
    await openCase(page, 'NO-0001')
    await expect(screen.documents.nth(0)).toHaveAccessibleName(/отклонён/)
    await expect(screen.panel.getByText('Не по образцу').first()).toBeVisible()
    await confirm(page).click()
    await expect(screen.panel.getByText(/^Решение можно отменить ещё/)).toBeVisible()
    await awaiting()
    await openCase(page, 'NO-0002')
    await page.getByRole('button', { name: 'Не согласиться' }).click()
    await expect(queueScreen(page).table.or(page.getByRole('tabpanel'))).toBeVisible()
    await page.getByRole('tab', { name: /^Все/ }).click()
    await expect(queueScreen(page).row('NO-0002')).toContainText('в работе')
  })

  await test.step('a refusal of the representative’s own waits for the reviewer', async () => {
    await decline(page, 'NO-0003', reviewed)
    await expect(screen.panel.getByText('Ваше решение проверит другой рецензент.')).toBeVisible()
    await expect(confirm(page)).toBeHidden()
  })

  await test.step('the confirmed one alone leaves, with two different people in it', async () => {
    await sendAll(page)
    await expect(outcomesScreen(page).row('NO-0001')).toContainText('получено сервером', { timeout: 60_000 })
    const outcomes = server
      .received()
      .slice(before)
      .filter(({ path }) => path === '/v1/outcomes')
      .map(({ body }) => decodeWire(body).outcome)
    expect(outcomes).toHaveLength(1)
    const [outcome] = outcomes
    expect(outcome).toMatchObject({
      caseRef: 'NO-0001',
      outcome: 'declined',
      documents: [
        { kind: 'id-card', verdict: 'rejected', reasons: ['TEMPLATE'] },
        { kind: 'diploma', verdict: 'rejected', reasons: ['UNREADABLE_FILE'] },
      ],
    })
    await page.keyboard.press('Alt+4')
    const { reviewerRef = '', confirmedByRef = '' } = outcome ?? {}
    await expect(page.getByRole('region', { name: 'Учётная запись' })).toContainText(confirmedByRef)
    expect(reviewerRef).toMatch(/^[0-9a-f]{32}$/)
    expect(reviewerRef).not.toBe(confirmedByRef)
  })
  await rm(home, { recursive: true, force: true })
})
