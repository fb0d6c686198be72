import type { Page } from '@playwright/test'
import { expect } from '../e2e/support/expect.ts'
import { findProgramme, groupOf } from '../../renderer/domain/programmes.ts'
import type { CaseOutcome } from '../../renderer/domain/vocabulary.ts'
import { caseScreen } from '../e2e/pages/case.ts'
import { openCase } from '../e2e/pages/queue.ts'
import {
  chooseOutcome,
  giveVerdict,
  lookAt,
  outcomeNames,
  readAndCheck,
  sayPart,
  type Judged,
} from '../e2e/pages/review.ts'
import type { CaseFolder } from './folders.ts'

export interface Reviewed {
  documents: Judged[]
  outcome: CaseOutcome
}

/**
 * One case, click by click as a reviewer works. Without a review.json: what can be shown is accepted, the rest
 * rejected as UNREADABLE_FILE, and the case certified only where its programme is satisfied.
 */
export async function reviewCase(
  page: Page,
  folder: CaseFolder,
  shot: (name: string) => Promise<void>,
): Promise<Reviewed> {
  const { claim, review } = folder
  await openCase(page, claim.caseRef)
  const screen = caseScreen(page)
  const documents: Judged[] = []
  for (const [place, { file }] of claim.documents.entries()) {
    const looked = await lookAt(page, place)
    const told = review?.documents[file]
    const verdict = told?.verdict ?? (looked.failed ? 'rejected' : 'accepted')
    const reasons = told?.reasons ?? (looked.failed ? (['UNREADABLE_FILE'] as const) : [])
    if (verdict === 'accepted' && review?.parts?.[file] !== undefined) {
      await sayPart(page)
    } else if (verdict === 'accepted') {
      const read = review?.readings[file]
      await readAndCheck(page, {
        // Nobody here can read a number off a picture without being told it: that it was not read is what is typed.
        number: read?.number ?? 'не прочитан',
        birthDate: read?.birthDate ?? claim.claim.birthDate,
        iin: claim.claim.iin ?? null,
      })
    }
    if (place === 0) await shot(`${claim.caseRef}-document`)
    await giveVerdict(page, verdict, [...reasons])
    await expect(screen.documents.nth(place)).not.toHaveAccessibleName(/без заключения/)
    documents.push({ verdict, reasons: [...reasons], pages: looked.failed ? null : looked.pages })
  }
  const outcome = review?.outcome ?? honestOutcome(folder, documents)
  await chooseOutcome(page, outcome)
  await shot(`${claim.caseRef}-decision`)
  await screen.decide.click()
  await expect(
    page.getByText(new RegExp(`${claim.caseRef}: |${claim.caseRef} ждёт подтверждения`)).first(),
  ).toBeVisible()
  return { documents, outcome }
}

/** Certified only where every group that the programme wants has an accepted document. */
function honestOutcome({ claim }: CaseFolder, documents: readonly Judged[]): CaseOutcome {
  const wanted = findProgramme(claim.programme)?.requires ?? []
  const satisfied = wanted.every((group) =>
    claim.documents.some(
      ({ kind }, place) => groupOf(kind) === group && documents[place]?.verdict === 'accepted',
    ),
  )
  return satisfied ? 'certified' : 'more-documents-required'
}

export const sayOutcome = (outcome: CaseOutcome): string => outcomeNames[outcome]
