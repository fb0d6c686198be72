import { expect } from '../e2e/support/expect.ts'
import { caseScreen } from '../e2e/pages/case.ts'
import { intakeDialog, lookAtFolder } from '../e2e/pages/intake.ts'
import { outcomesScreen, showOutcomes } from '../e2e/pages/outcomes.ts'
import { openCase, queueScreen } from '../e2e/pages/queue.ts'
import { chooseOutcome, giveVerdict } from '../e2e/pages/review.ts'
import { openVaultScreen, shredding } from '../e2e/pages/vault.ts'
import type { Sverka } from '../e2e/support/launch.ts'
import { commitPoints, filePoints } from './kill-points.ts'
import { usual, type Operation } from './operation.ts'

/** What is slow on a busy machine is not what is looked for. */
const patiently = { timeout: 120_000 }

/** The way of one case of two documents, step by step; each is done again until it is done. */
export function wayOfCase(caseRef: string, folder: string): Operation[] {
  const everything = (app: Sverka): Promise<void> =>
    app.page.keyboard.press('Alt+1').then(() => app.page.getByRole('tab', { name: /^Все/ }).click())
  const inQueue = async (app: Sverka, text: string | RegExp): Promise<boolean> => {
    await everything(app)
    const row = queueScreen(app.page).row(caseRef)
    await expect(queueScreen(app.page).table.or(app.page.getByRole('tabpanel')).first()).toBeVisible(
      patiently,
    )
    return (await row.count()) > 0 && (await row.filter({ hasText: text }).count()) > 0
  }
  const show = async (app: Sverka): Promise<Sverka> => {
    await everything(app)
    await openCase(app.page, caseRef)
    return app
  }
  const verdictOf = (app: Sverka) => caseScreen(app.page).documents.nth(0)
  const held = (app: Sverka) => caseScreen(app.page).panel.getByText(/^Решение можно отменить ещё/)
  const surplus = async (app: Sverka): Promise<void> => {
    await show(app)
    await caseScreen(app.page).documents.nth(1).getByRole('button').first().click()
  }
  const decide: Operation = {
    ...usual,
    name: 'decision',
    prepare: async (app) => {
      await show(app)
      await chooseOutcome(app.page, 'more-documents-required')
      return app
    },
    act: async (app) => {
      await caseScreen(app.page).decide.click()
      await expect(held(app)).toBeVisible(patiently)
    },
    leaves: [{ name: 'decision', caseRef }],
    isDone: (app) => inQueue(app, 'решено'),
    points: commitPoints,
  }
  return [
    {
      ...usual,
      name: 'import',
      prepare: async (app) => {
        await app.page.keyboard.press('Alt+1')
        await lookAtFolder(app.page, app.chooseFiles, folder)
        return app
      },
      act: async (app) => {
        await intakeDialog(app.page).take.click()
        await expect(intakeDialog(app.page).keep).toBeVisible(patiently)
      },
      leaves: [
        { name: 'case-received', caseRef },
        { name: 'document-received', caseRef },
      ],
      isDone: (app) => inQueue(app, caseRef),
      points: commitPoints,
    },
    {
      ...usual,
      name: 'destruction',
      prepare: async (app) => {
        await surplus(app)
        await caseScreen(app.page).panel.getByRole('button', { name: 'Уничтожить документ…' }).click()
        const dialog = app.page.getByRole('alertdialog')
        await dialog.getByRole('button', { name: /Основание/ }).click()
        await app.page.getByRole('option', { name: 'документ лишний' }).click()
        return app
      },
      act: async (app) => {
        const dialog = app.page.getByRole('alertdialog')
        await dialog.getByRole('button', { name: 'Уничтожить', exact: true }).click()
        await expect(dialog).toBeHidden(patiently)
      },
      leaves: [{ name: 'document-destroyed', caseRef }],
      isDone: async (app) => {
        await surplus(app)
        const { panel } = caseScreen(app.page)
        const gone = panel.getByText(/^Документ уничтожен /)
        await expect(
          gone.or(panel.getByRole('button', { name: 'Уничтожить документ…' })).first(),
        ).toBeVisible(patiently)
        return (await gone.count()) > 0
      },
      points: commitPoints,
    },
    {
      ...usual,
      name: 'shredding',
      prepare: async (app) => {
        await openVaultScreen(app.page)
        // The vault offers to go on wherever the batch was cut off.
        await expect(shredding(app.page).end).toBeVisible(patiently)
        return app
      },
      act: async (app) => {
        await shredding(app.page).end.click()
        await expect(shredding(app.page).nothing).toBeVisible(patiently)
      },
      leaves: [{ name: 'documents-shredded' }],
      isDone: async (app) => {
        await openVaultScreen(app.page)
        const { end, nothing } = shredding(app.page)
        await expect(end.or(nothing).first()).toBeVisible(patiently)
        return (await nothing.count()) > 0
      },
      points: [...commitPoints, ...filePoints],
      commits: 2,
      files: 2,
      isFinishedByUnlock: true,
      mayLeaveEpoch: true,
    },
    {
      ...usual,
      name: 'finding',
      prepare: async (app) => {
        await show(app)
        // What was looked at last is the surplus one.
        await verdictOf(app).getByRole('button').first().click()
        return app
      },
      act: async (app) => {
        await giveVerdict(app.page, 'resubmission', ['UNREADABLE_FILE'])
        await expect(verdictOf(app)).not.toHaveAccessibleName(/без заключения/, patiently)
      },
      leaves: [{ name: 'finding', caseRef }],
      isDone: async (app) => {
        await show(app)
        return !/без заключения/.test((await verdictOf(app).getAttribute('aria-label')) ?? '')
      },
      points: commitPoints,
    },
    decide,
    {
      ...usual,
      name: 'undo',
      prepare: show,
      act: async (app) => {
        await caseScreen(app.page).panel.getByRole('button', { name: 'Отменить' }).click()
        await expect(caseScreen(app.page).outcome).toBeVisible(patiently)
      },
      leaves: [{ name: 'undo', caseRef }],
      isDone: (app) => inQueue(app, 'в работе'),
      points: commitPoints,
    },
    decide,
    {
      ...usual,
      name: 'hand-over',
      prepare: async (app) => {
        await showOutcomes(app.page)
        return app
      },
      act: async (app) => {
        const now = outcomesScreen(app.page).row(caseRef).getByRole('button', { name: 'Отправить сейчас' })
        await now.click()
        await expect(now).toBeHidden(patiently)
      },
      leaves: [{ name: 'hand-over', caseRef }],
      isDone: async (app) => {
        await showOutcomes(app.page)
        const row = outcomesScreen(app.page).row(caseRef)
        return (await row.getByRole('button', { name: 'Отправить сейчас' }).count()) === 0
      },
      points: [...commitPoints, ...filePoints],
    },
  ]
}
