import { expect, test } from 'vitest'
import { draftOf, restored } from '../../../renderer/desk/case/drafts.ts'
import { caseAtFirst, type CaseState } from '../../../renderer/desk/case/store.ts'
import { caseView, documentId, documentView } from '../../browser/case/figures.ts'

const state: CaseState = {
  ...caseAtFirst,
  view: caseView(),
  current: documentId(2),
  pages: { [documentId(2)]: 2 },
  typing: { [documentId(1)]: { number: '0123', birthDate: '' } },
  verdicts: { [documentId(2)]: { verdict: 'resubmission', reasons: ['BLUR'], namedPages: [2] } },
}

test('what is half typed and half chosen comes back as it was, at the same document and page', () => {
  const back = restored(draftOf(state), state)
  expect(back.current).toBe(documentId(2))
  expect(back.pages).toEqual({ [documentId(2)]: 2 })
  expect(back.typing[documentId(1)]).toEqual({ number: '0123' })
  expect(back.verdicts[documentId(2)]).toEqual(state.verdicts[documentId(2)])
})

test('a draft of a verdict that was recorded meanwhile is not put back', () => {
  const finding = {
    verdict: 'accepted',
    reasons: [],
    round: 1,
    namedPages: [],
    by: 'a'.repeat(32),
    at: '2026-01-01T00:00:00.000Z',
  } as const
  const view = caseView({
    documents: [documentView(1), documentView(2, { finding: { ...finding, reasons: [], namedPages: [] } })],
  })
  expect(restored(draftOf(state), { view }).verdicts[documentId(2)]).toBeUndefined()
})

test('a case that has no draft opens with nothing chosen (demand 3)', () => {
  const fresh = restored(null, state)
  const { panes, active, stands } = caseAtFirst
  expect(fresh).toEqual({ current: null, pages: {}, typing: {}, verdicts: {}, panes, active, stands })
})
