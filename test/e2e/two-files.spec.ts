import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nurlan, nurlanCard } from '../samples/people.ts'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { openCase } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck, sayPart } from './pages/review.ts'
import { unlock } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

test('a card that came as two pictures is read once: a person says that one is the other side, and that one alone certifies nobody (demand 3)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(180_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-two-files-'))
  await smallCase(home, 'SIDES-0001', {
    'front.jpg': 'id-card',
    'back.jpg': 'id-card',
    'diploma.jpg': 'diploma',
  })
  const { page, chooseFiles } = await launch()
  const screen = caseScreen(page)
  const { birthDate, iin } = nurlan
  await unlock(page, founded.people.reviewer)
  await takeInFolder(page, chooseFiles, home)
  await openCase(page, 'SIDES-0001')

  await test.step('the back is accepted by what its picture shows, no field read', async () => {
    await lookAt(page, 1)
    await sayPart(page)
    await giveVerdict(page, 'accepted')
  })

  await test.step('the diploma is accepted, and with the front asked for again the back alone certifies nobody', async () => {
    await lookAt(page, 2)
    await readAndCheck(page, { number: '1482057', birthDate, iin })
    await giveVerdict(page, 'accepted')
    await lookAt(page, 0)
    await giveVerdict(page, 'resubmission', ['BLUR'])
    await expect(screen.outcome.getByRole('radio', { name: /^Сертифицировать/ })).toBeDisabled()
    await expect(screen.outcome).toContainText('Не принят: документ, удостоверяющий личность.')
  })

  await test.step('the front is read with the back beside it, and the case decided', async () => {
    await lookAt(page, 0)
    await screen.panel.getByRole('button', { name: 'Отозвать заключение' }).click()
    await expect(screen.panel.getByText('К нему относится и', { exact: false })).toBeVisible()
    await screen.panel.getByRole('button', { name: 'Показать рядом' }).click()
    await expect(page.getByRole('region', { name: 'Документ 2', exact: true })).toBeVisible()
    await readAndCheck(page, { number: nurlanCard.number, birthDate, iin })
    await giveVerdict(page, 'accepted')
    await chooseOutcome(page, 'certified')
    await screen.decide.click()
    await expect(page.getByText(/^SIDES-0001: сертифицирован/)).toBeVisible()
  })
  await rm(home, { recursive: true, force: true })
})
