import { expect } from '@playwright/test'
import { caseScreen } from '../e2e/pages/case.ts'
import { intakeDialog, lookAtFolder } from '../e2e/pages/intake.ts'
import { outcomesScreen, showOutcomes } from '../e2e/pages/outcomes.ts'
import { openCase, queueScreen } from '../e2e/pages/queue.ts'
import { chooseOutcome, giveVerdict } from '../e2e/pages/review.ts'
import type { Sverka } from '../e2e/support/launch.ts'
import type { Trace } from './journal-record.ts'
import type { KillPoint } from './kill-points.ts'

/** Something a person does, through the screens, that the campaign kills in the middle. */
export interface Operation {
  readonly name: string
  /** What leads to it; killed by nobody. */
  prepare(app: Sverka): Promise<void>
  /** Resolves once the screen has acknowledged it. */
  act(app: Sverka): Promise<void>
  readonly leaves: readonly Trace[]
  /** Whether its effect is there, as the screens show it. */
  isDone(app: Sverka): Promise<boolean>
  /** The named points it comes by. */
  readonly points: readonly KillPoint[]
}

const commits = ['commit-opened', 'commit-written', 'commit-done'] as const

/** The way of one case, step by step; each is done again until it is done. */
export function wayOfCase(caseRef: string, folder: string): Operation[] {
  const everything = (app: Sverka): Promise<void> =>
    app.page.keyboard.press('Alt+1').then(() => app.page.getByRole('tab', { name: /^Все/ }).click())
  const inQueue = async (app: Sverka, text: string | RegExp): Promise<boolean> => {
    await everything(app)
    const row = queueScreen(app.page).row(caseRef)
    await expect(queueScreen(app.page).table.or(app.page.getByRole('tabpanel')).first()).toBeVisible()
    return (await row.count()) > 0 && (await row.filter({ hasText: text }).count()) > 0
  }
  const show = async (app: Sverka): Promise<void> => {
    await everything(app)
    await openCase(app.page, caseRef)
  }
  const verdictOf = (app: Sverka) => caseScreen(app.page).documents.nth(0)
  const held = (app: Sverka) => caseScreen(app.page).panel.getByText(/^Решение можно отменить ещё/)
  const decide: Operation = {
    name: 'decision',
    prepare: async (app) => {
      await show(app)
      await chooseOutcome(app.page, 'more-documents-required')
    },
    act: async (app) => {
      await caseScreen(app.page).decide.click()
      await expect(held(app)).toBeVisible()
    },
    leaves: [{ name: 'decision', caseRef }],
    isDone: (app) => inQueue(app, 'решено'),
    points: commits,
  }
  return [
    {
      name: 'import',
      prepare: async (app) => {
        await app.page.keyboard.press('Alt+1')
        await lookAtFolder(app.page, app.chooseFiles, folder)
      },
      act: async (app) => {
        await intakeDialog(app.page).take.click()
        await expect(intakeDialog(app.page).keep).toBeVisible({ timeout: 120_000 })
      },
      leaves: [
        { name: 'case-received', caseRef },
        { name: 'document-received', caseRef },
      ],
      isDone: (app) => inQueue(app, caseRef),
      points: commits,
    },
    {
      name: 'finding',
      prepare: show,
      act: async (app) => {
        await giveVerdict(app.page, 'resubmission', ['UNREADABLE_FILE'])
        await expect(verdictOf(app)).not.toHaveAccessibleName(/без заключения/)
      },
      leaves: [{ name: 'finding', caseRef }],
      isDone: async (app) => {
        await show(app)
        return !/без заключения/.test((await verdictOf(app).getAttribute('aria-label')) ?? '')
      },
      points: commits,
    },
    decide,
    {
      name: 'undo',
      prepare: show,
      act: async (app) => {
        await caseScreen(app.page).panel.getByRole('button', { name: 'Отменить' }).click()
        await expect(caseScreen(app.page).outcome).toBeVisible()
      },
      leaves: [{ name: 'undo', caseRef }],
      isDone: (app) => inQueue(app, 'в работе'),
      points: commits,
    },
    decide,
    {
      name: 'hand-over',
      prepare: (app) => showOutcomes(app.page),
      act: async (app) => {
        const now = outcomesScreen(app.page).row(caseRef).getByRole('button', { name: 'Отправить сейчас' })
        await now.click()
        await expect(now).toBeHidden()
      },
      leaves: [{ name: 'hand-over', caseRef }],
      isDone: async (app) => {
        await showOutcomes(app.page)
        const row = outcomesScreen(app.page).row(caseRef)
        return (await row.getByRole('button', { name: 'Отправить сейчас' }).count()) === 0
      },
      points: [...commits, 'file-written', 'file-synced', 'file-renamed'],
    },
  ]
}
