import type { CaseDraft, DocumentDraft } from '../../vault/client/api.ts'
import { nothingChosen, type CaseState, type DraftVerdict, type Typing } from './store.ts'

/** What is typed and chosen but not recorded, as the vault keeps it; a document without any of it is left out. */
export function draftOf({ view, current, pages, typing, verdicts }: CaseState): CaseDraft {
  const documents = (view?.documents ?? []).flatMap(({ id, finding }): DocumentDraft[] => {
    const typed = Object.fromEntries(Object.entries(typing[id] ?? {}).filter(([, text]) => text !== ''))
    const { verdict, reasons, namedPages } =
      finding === null ? (verdicts[id] ?? nothingChosen) : nothingChosen
    if (Object.keys(typed).length === 0 && verdict === null) return []
    return [{ document: id, typing: typed, verdict, reasons: [...reasons], namedPages: [...namedPages] }]
  })
  return { document: current, page: current === null ? null : (pages[current] ?? 1), documents }
}

/** Back from the vault: only what still fits the case. */
export function restored(
  draft: CaseDraft | null,
  state: Pick<CaseState, 'view'>,
): Pick<CaseState, 'current' | 'pages' | 'typing' | 'verdicts'> {
  const known = new Map(state.view?.documents.map((one) => [one.id, one]))
  const typing: Record<string, Typing> = {}
  const verdicts: Record<string, DraftVerdict> = {}
  for (const { document, ...left } of draft?.documents ?? []) {
    const there = known.get(document)
    if (there === undefined || there.finding !== null) continue
    typing[document] = left.typing
    verdicts[document] = { verdict: left.verdict, reasons: left.reasons, namedPages: left.namedPages }
  }
  const current = draft?.document ?? null
  if (current === null || !known.has(current)) return { current: null, pages: {}, typing, verdicts }
  return { current, pages: { [current]: draft?.page ?? 1 }, typing, verdicts }
}
