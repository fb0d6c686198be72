import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'
import { reasonOf } from '../../../renderer/domain/reasons.ts'
import type { CaseOutcome, DocumentVerdict, ReasonCode } from '../../../renderer/domain/vocabulary.ts'
import { caseScreen, lookThrough, verdictNames } from './case.ts'

/** What a person reads off a document before the claim uncovers. Dates as `YYYY-MM-DD`. */
export interface Readings {
  number: string
  birthDate: string
  iin: string | null
}

export interface Judged {
  verdict: DocumentVerdict
  reasons: ReasonCode[]
  /** Null: the file could not be opened. */
  pages: number | null
}

export const outcomeNames: Record<CaseOutcome, string> = {
  certified: 'Сертифицировать',
  'more-documents-required': 'Запросить документы',
  declined: 'Отказать',
}

/** Opens the document at a place in the rail, from 0, and looks at all of it. */
export async function lookAt(page: Page, place: number): Promise<{ pages: number; failed: boolean }> {
  const document = caseScreen(page).documents.nth(place)
  await lookThrough(page, document)
  const pages = document.getByRole('button')
  // The rail, which was waited for, not the viewer: that may draw its message a moment later.
  const failed = (await pages.and(page.getByRole('button', { name: /: не показалась$/ })).count()) > 0
  return { pages: await pages.count(), failed }
}

/** Fields typed and confirmed, checklist ticked: what accepting wants. */
export async function readAndCheck(page: Page, readings: Readings): Promise<void> {
  const screen = caseScreen(page)
  const { birthDate, iin, number } = readings
  const typed: [string, string | null][] = [
    ['Номер', number],
    ['Дата рождения', birthDate.split('-').toReversed().join('.')],
    ['ИИН', iin],
  ]
  for (const [name, text] of typed) {
    const field = screen.field(name)
    if (text === null || (await field.count()) === 0) continue
    await field.fill(text)
    await field.press('Enter')
    await expect(field).toBeHidden()
  }
  for (const name of ['Фамилия', 'Имя', 'Отчество', 'Выдан на имя']) {
    const choice = screen.confirmation(name)
    if ((await choice.count()) === 0) continue
    const same = choice.getByRole('radio', { name: 'совпадает' })
    await same.click()
    await expect(same).toBeChecked()
  }
  for (const box of await screen.checklist.all()) await tick(box)
}

/** Says that the document before the person is a part of the only other of its kind, and ticks what its picture shows. */
export async function sayPart(page: Page): Promise<void> {
  const { panel, checklist } = caseScreen(page)
  const part = panel.getByRole('checkbox', { name: /^Это другая сторона или страница того же документа/ })
  await tick(part)
  await expect(checklist).toHaveCount(1)
  await tick(checklist)
}

async function tick(box: Locator): Promise<void> {
  if (await box.isChecked()) return
  await box.click({ force: true })
  await expect(box).toBeChecked()
}

/** Chooses the verdict and its reasons, names the page at hand where they want one, and records the finding. */
export async function giveVerdict(
  page: Page,
  verdict: DocumentVerdict,
  reasons: readonly ReasonCode[] = [],
): Promise<void> {
  const screen = caseScreen(page)
  await screen.verdict.getByRole('radio', { name: verdictNames[verdict] }).click()
  for (const code of reasons) {
    await screen.panel.getByRole('button', { name: '+ причина' }).click()
    const name = reasonOf(code).label.ru
    const reason = page.getByRole('menuitemcheckbox', { name, exact: true })
    // Half-given before a kill or a lock, it is there again.
    if ((await reason.getAttribute('aria-checked')) !== 'true') await reason.click()
    if (await page.getByRole('dialog', { name: 'Причины' }).isVisible()) await page.keyboard.press('Escape')
  }
  const thisPage = screen.panel.getByRole('button', { name: /эта страница/ })
  if ((await thisPage.count()) > 0) await thisPage.click()
  await screen.find.click()
}

export async function chooseOutcome(page: Page, outcome: CaseOutcome): Promise<void> {
  const radio = caseScreen(page).outcome.getByRole('radio', { name: new RegExp(`^${outcomeNames[outcome]}`) })
  await radio.click()
  await expect(radio).toBeChecked()
}

/** Not genuine, beside a diploma that nobody can open; up to the decision, which is the caller's to press. */
export async function decline(page: Page): Promise<void> {
  const screen = caseScreen(page)
  await lookAt(page, 0)
  await giveVerdict(page, 'rejected', ['TEMPLATE'])
  await expect(screen.documents.nth(0)).toHaveAccessibleName(/отклонён/)
  await giveVerdict(page, 'rejected', ['UNREADABLE_FILE'])
  await chooseOutcome(page, 'declined')
}

/** A picture with glare, beside a diploma that nobody can open; up to the decision. */
export async function askForMore(page: Page): Promise<void> {
  const screen = caseScreen(page)
  await lookAt(page, 0)
  await giveVerdict(page, 'resubmission', ['GLARE'])
  await expect(screen.documents.nth(0)).toHaveAccessibleName(/запрошен заново/)
  await giveVerdict(page, 'resubmission', ['UNREADABLE_FILE'])
  await chooseOutcome(page, 'more-documents-required')
}
