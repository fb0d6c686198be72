import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect } from '../e2e/support/expect.ts'
import { caseScreen } from '../e2e/pages/case.ts'
import { intakeDialog } from '../e2e/pages/intake.ts'
import { openCase } from '../e2e/pages/queue.ts'
import type { Sverka } from '../e2e/support/launch.ts'
import { asJson } from '../samples/claim-file.ts'
import type { Given } from './corpus.ts'
import type { Tried } from './report.ts'

export type Looked = Pick<Tried, 'result' | 'pages' | 'message' | 'ms'>

/** Milliseconds: longer than any limit of the viewer for the largest file. */
const patience = 150_000

/**
 * Takes the files in as one case by the dialog and claims it. The answer: the sentence for each file that was refused,
 * null for one that is in.
 * @param names what each file is called in the claim, and so in `links`, a folder of links to them
 */
export async function takeIn(
  app: Sverka,
  links: string,
  caseRef: string,
  names: readonly string[],
): Promise<(string | null)[]> {
  const claim = join(links, 'claim.json')
  await writeFile(claim, asJson(claimOf(caseRef, names)))
  const { page } = app
  const intake = intakeDialog(page)
  if (!(await intake.dialog.isVisible())) {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('Control+o')
  }
  await expect(intake.dialog).toBeVisible()
  await app.chooseFiles(intake.files, [claim, ...names.map((name) => join(links, name))])
  await intake.take.click({ timeout: patience })
  await expect(intake.keep).toBeVisible({ timeout: patience })
  const refused: (string | null)[] = []
  for (const name of names) {
    const line = intake.dialog.getByRole('listitem').filter({ hasText: name }).last()
    const told = (await line.count()) === 0 ? '' : await line.innerText()
    const reason = /не принят: ([^\n]+)/.exec(told)?.[1]
    refused.push(reason ?? null)
  }
  await intake.keep.click()
  await intake.toQueue.click()
  await openCase(page, caseRef)
  return refused
}

/** Opens the document at a place of the rail and looks at its pages, as a reviewer would. */
export async function lookAt(app: Sverka, place: number, mostPages: number): Promise<Looked> {
  const { page } = app
  const { documents, strip, viewer } = caseScreen(page)
  const sheets = documents.nth(place).getByRole('button')
  const began = performance.now()
  const passed = (): number => Math.round(performance.now() - began)
  const failure = viewer.getByRole('alert')
  // In the strip's words, a page is before the person, whole or in part.
  const drawn = strip
    .getByRole('status')
    .filter({ hasText: /^(Осмотрено|Увеличение|Мелко|Страница показана)/ })
  let count = 1
  for (let at = 0; at < Math.min(count, mostPages); at++) {
    await sheets.nth(at).click()
    await expect(sheets.nth(at)).toHaveAttribute('aria-current', 'page')
    await expect(drawn.or(failure).first()).toBeVisible({ timeout: patience })
    if (await failure.isVisible())
      return { ...(await failed(viewer)), pages: at === 0 ? null : count, ms: passed() }
    count = await sheets.count()
  }
  return { result: 'shown', pages: count, message: '', ms: passed() }
}

/** The card in place of the page: its sentence, and the code that tells which result it is. */
async function failed(viewer: Locator): Promise<Pick<Looked, 'result' | 'message'>> {
  const message = await viewer.getByRole('alert').locator('p').first().innerText()
  const code = /\b(PASSWORD_PROTECTED_FILE|VIEWER_LIMIT|VIEWER_OVERRUN)\b/.exec(await viewer.innerText())?.[1]
  if (code === undefined) return { result: 'refused', message }
  return { result: code === 'PASSWORD_PROTECTED_FILE' ? 'password' : 'limit', message }
}

/** Whether the page that a person would be looking at still answers. */
export async function isAlive({ page }: Sverka): Promise<boolean> {
  const answer = page.evaluate(() => document.hasChildNodes()).catch(() => false)
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 5_000, false))
  return Promise.race([answer, late])
}

const claimOf = (caseRef: string, names: readonly string[]) => ({
  caseRef,
  programme: 'beauty-master',
  residency: 'KZ',
  claim: {
    familyName: 'Пробин',
    givenName: 'Файл',
    birthDate: '1990-01-01',
    iin: '900101300007',
    specialisation: 'manicure',
  },
  documents: names.map((file) => ({ file, kind: 'diploma' as const })),
})

/** No part of a folder's name that the dialog shows as well: those end in six characters of any kind. */
export const nameOf = (_: Given, i: number): string => `tried file ${String(i + 1).padStart(2, '0')}`
