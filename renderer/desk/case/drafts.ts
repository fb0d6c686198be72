import type { CaseDraft, DocumentDraft } from '../../vault/client/api.ts'
import {
  caseAtFirst,
  nothingChosen,
  spotIn,
  standKey,
  type CaseState,
  type DraftVerdict,
  type Spot,
  type Stand,
  type StandKey,
  type Typing,
} from './store.ts'

/** What is typed and chosen but not recorded, as the vault keeps it; a document without any of it is left out. */
export function draftOf(state: CaseState): CaseDraft {
  const { view, current, pages, typing, verdicts } = state
  const documents = (view?.documents ?? []).flatMap(({ id, finding }): DocumentDraft[] => {
    const typed = Object.fromEntries(Object.entries(typing[id] ?? {}).filter(([, text]) => text !== ''))
    const { verdict, reasons, namedPages } =
      finding === null ? (verdicts[id] ?? nothingChosen) : nothingChosen
    if (Object.keys(typed).length === 0 && verdict === null) return []
    return [{ document: id, typing: typed, verdict, reasons: [...reasons], namedPages: [...namedPages] }]
  })
  const page = current === null ? null : (pages[current] ?? 1)
  return { document: current, page, documents, laid: laidIn(state) }
}

/** What lies in each pane and how. */
function laidIn(state: CaseState): NonNullable<CaseDraft['laid']> {
  const panes = state.panes.map((_, pane) => {
    const spot = spotIn(state, pane)
    if (spot === null) return null
    return { ...spot, stand: state.stands[standKey(spot.document, spot.page, pane)] ?? null }
  })
  return { active: state.active, panes }
}

type Restored = Pick<CaseState, 'current' | 'pages' | 'typing' | 'verdicts' | 'panes' | 'active' | 'stands'>

/** Back from the vault: only what still fits the case. */
export function restored(draft: CaseDraft | null, state: Pick<CaseState, 'view'>): Restored {
  const known = new Map(state.view?.documents.map((one) => [one.id, one]))
  const typing: Record<string, Typing> = {}
  const verdicts: Record<string, DraftVerdict> = {}
  for (const { document, ...left } of draft?.documents ?? []) {
    const there = known.get(document)
    if (there === undefined || there.finding !== null) continue
    typing[document] = left.typing
    verdicts[document] = { verdict: left.verdict, reasons: left.reasons, namedPages: left.namedPages }
  }
  const { panes, active, stands } = caseAtFirst
  const current = draft?.document ?? null
  if (current === null || !known.has(current))
    return { current: null, pages: {}, typing, verdicts, panes, active, stands }
  const at = { current, pages: { [current]: draft?.page ?? 1 }, typing, verdicts }
  return { ...at, ...(laidAgain(draft?.laid, (id) => known.has(id)) ?? { panes, active, stands }) }
}

/** Null: nothing that fits was kept, and the panes begin as they do. */
function laidAgain(
  laid: CaseDraft['laid'],
  isKnown: (document: string) => boolean,
): Pick<CaseState, 'panes' | 'active' | 'stands'> | null {
  if (laid === undefined || (laid.panes[laid.active] ?? null) === null) return null
  const stands: Record<StandKey, Stand> = {}
  const panes = laid.panes.map((one, pane): Spot | null => {
    if (one === null || !isKnown(one.document)) return null
    const { document, page, stand } = one
    if (stand !== null) stands[standKey(document, page, pane)] = stand
    return { document, page }
  })
  return { panes, active: laid.active, stands }
}
