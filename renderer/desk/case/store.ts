import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorCode, Failure } from '../../../preload/contract/errors.ts'
import type { ProposedLines } from '../../domain/advice/index.ts'
import type { Advised } from '../../domain/brands.ts'
import type { CaseOutcome, DocumentVerdict, ReasonCode } from '../../domain/vocabulary.ts'
import type { CaseView, DocumentView, PageMark, ReadField } from '../../vault/client/api.ts'
import { nothingSeen, together, type Coverage } from '../../domain/looking.ts'
import type { PageArea } from '../../domain/marks.ts'
import type { PageSize } from '../../viewer/messages.ts'
import type { Adjustment } from './viewing/adjusting.ts'
import type { Fit, Place, Rotation } from './viewing/geometry.ts'

export type PageKey = `${string}/${number}`
export const pageKey = (document: string, page: number): PageKey => `${document}/${page}`

/** A page may lie otherwise in each pane. */
export type StandKey = `${PageKey}@${number}`
export const standKey = (document: string, page: number, pane: number): StandKey =>
  `${pageKey(document, page)}@${pane}`

/** How a document stands with the viewer. */
export type Sheet =
  /** `byPassword`: by what a person has just typed. */
  | { readonly state: 'opening'; readonly byPassword: boolean }
  | { readonly state: 'open'; readonly opening: string; readonly pages: readonly PageSize[] }
  /** `problem`: what the viewer called it, where it was the viewer. */
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly problem: string | null }

/** How a page lies in the pane. */
export type Stand = {
  readonly rotation: Rotation
  /** Not null: follows the pane's size. */
  readonly fit: Fit | null
  /** Where it lies; of one that is fitted, where it last lay enlarged, to be gone back to. */
  readonly place: Place | null
}

/** Why a page is not whole before the person. */
export type PageFault = ErrorCode | 'incomplete'

export type Preview = {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array<ArrayBuffer>
}

/** A rectangle over the page before the person that is not kept yet; of lines it is what is to be read. */
export type Drawing = {
  readonly kind: 'mark' | 'mask' | 'lines'
  readonly area: PageArea
  /** A mark that is there already, held to be moved or sized; absent: it is a new one. */
  readonly of?: PageMark
}

/** Machine-readable lines that a machine reads, or has read, for the person to compare with the document. */
export type Proposal =
  | { readonly state: 'reading' }
  /** `text`: what the person has made of it by now; `at`: when it came, by the page's clock. */
  | {
      readonly state: 'proposed'
      readonly lines: Advised<ProposedLines>
      readonly text: string
      readonly at: number
    }
  | { readonly state: 'failed'; readonly failure: Failure }

/** How many times its own size the loupe shows the page; 0: it is put away. */
export type Loupe = 0 | 1 | 2

/** A page of a document, as a pane shows it. */
export type Spot = { readonly document: string; readonly page: number }

/** A verdict being made; nothing is chosen at first (demand 3). */
export type DraftVerdict = {
  readonly verdict: DocumentVerdict | null
  readonly reasons: readonly ReasonCode[]
  readonly namedPages: readonly number[]
}
export const nothingChosen: DraftVerdict = { verdict: null, reasons: [], namedPages: [] }

export type Typing = Partial<Record<ReadField, string>>

/** What is under way, so that no button does it twice. */
export type Doing =
  | ('claim' | 'find' | 'withdraw' | 'decide' | 'release' | 'confirm' | 'undo' | 'destroy' | 'appeal')
  | ('send' | 'handOn' | 'free' | 'takeBack')

export type CaseState = {
  readonly view: CaseView | null
  /** The case itself could not be read. */
  readonly unreadable: Failure | null
  /** The last act that failed, until the next. */
  readonly complaint: Failure | null
  readonly doing: Doing | null
  /** The document looked at: that of the active pane. */
  readonly current: string | null
  /** What stands in each pane, at least one; what the active one shows is `current` and its page. */
  readonly panes: readonly (Spot | null)[]
  readonly active: number
  /** Zooming and moving one pane does the same to all. */
  readonly linked: boolean
  readonly sheets: Readonly<Record<string, Sheet>>
  /** The page at which each document stands, from 1. */
  readonly pages: Readonly<Record<string, number>>
  readonly stands: Readonly<Record<StandKey, Stand>>
  /** Pages shown otherwise than they are. */
  readonly adjustments: Readonly<Record<PageKey, Adjustment>>
  readonly loupe: Loupe
  readonly grid: boolean
  /** What of the page has not been seen is outlined. */
  readonly unseen: boolean
  readonly drawing: Drawing | null
  /** By document. Never among what is kept of a draft: nobody has typed them. */
  readonly proposals: Readonly<Record<string, Proposal>>
  /** Pages whose masks are lifted, until another page is before the person. */
  readonly lifted: Readonly<Record<PageKey, true>>
  readonly faults: Readonly<Record<PageKey, PageFault>>
  /** Seen in this sitting; what the vault knows is in the evidence. */
  readonly coverage: Readonly<Record<PageKey, Coverage>>
  readonly previews: Readonly<Record<PageKey, Preview>>
  readonly typing: Readonly<Record<string, Typing>>
  readonly verdicts: Readonly<Record<string, DraftVerdict>>
  readonly outcome: CaseOutcome | null
  /** Counts bitmaps that came, so that the pane draws again. */
  readonly drawn: number
}

export const caseAtFirst: CaseState = {
  view: null,
  unreadable: null,
  complaint: null,
  doing: null,
  current: null,
  panes: [null],
  active: 0,
  linked: false,
  sheets: {},
  pages: {},
  stands: {},
  adjustments: {},
  loupe: 0,
  grid: false,
  unseen: false,
  drawing: null,
  proposals: {},
  lifted: {},
  faults: {},
  coverage: {},
  previews: {},
  typing: {},
  verdicts: {},
  outcome: null,
  drawn: 0,
}

export type CaseStore = StoreApi<CaseState>

/** One for each case screen; emptied when the vault is locked or the screen is left. */
export const createCaseStore = (): CaseStore => createStore<CaseState>(() => caseAtFirst)

/** A table without one of its rows. */
export const without = <T>(table: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([other]) => other !== key))

export const documentNow = ({ view, current }: CaseState): DocumentView | null =>
  view?.documents.find(({ id }) => id === current) ?? null

export const pageNow = ({ current, pages }: CaseState): number =>
  current === null ? 1 : (pages[current] ?? 1)

/** What a pane shows; null: nothing yet. */
export function spotIn(state: CaseState, pane: number): Spot | null {
  if (pane !== state.active) return state.panes[pane] ?? null
  return state.current === null ? null : { document: state.current, page: pageNow(state) }
}

export const spotsNow = (state: CaseState): Spot[] =>
  state.panes.flatMap((_, pane) => spotIn(state, pane) ?? [])

/** What has been seen of a page, now and before. */
export function coverageNow({ view, coverage }: CaseState, document: string, page: number): Coverage {
  const known = view?.documents
    .find(({ id }) => id === document)
    ?.evidence.find((one) => one.page === page)?.coverage
  return together(known ?? nothingSeen, coverage[pageKey(document, page)] ?? nothingSeen)
}

/** A document as the vault now has it, in its place in the case. */
export function putDocument(store: CaseStore, document: DocumentView): void {
  store.setState(({ view }) => ({
    view: view && {
      ...view,
      documents: view.documents.map((one) => (one.id === document.id ? document : one)),
    },
  }))
}
