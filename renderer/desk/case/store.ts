import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorCode, Failure } from '../../../preload/contract/errors.ts'
import type { CaseOutcome, DocumentVerdict, ReasonCode } from '../../domain/vocabulary.ts'
import type { CaseView, DocumentView, ReadField } from '../../vault/client/api.ts'
import type { PageSize } from '../../viewer/messages.ts'
import type { Fit, Place, Rotation } from './viewing/geometry.ts'
import type { Coverage } from './viewing/legibility.ts'

export type PageKey = `${string}/${number}`
export const pageKey = (document: string, page: number): PageKey => `${document}/${page}`

/** How a document stands with the viewer. */
export type Sheet =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly opening: string; readonly pages: readonly PageSize[] }
  /** `problem`: what the viewer called it, where it was the viewer. */
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly problem: string | null }

/** How a page lies in the pane. */
export type Stand = {
  readonly rotation: Rotation
  /** Not null: follows the pane's size; `place` is then not looked at. */
  readonly fit: Fit | null
  readonly place: Place | null
}

/** Why a page is not whole before the person. */
export type PageFault = ErrorCode | 'incomplete'

export type Preview = {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array<ArrayBuffer>
}

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
  'claim' | 'find' | 'withdraw' | 'decide' | 'release' | 'confirm' | 'undo' | 'destroy' | 'appeal'

export type CaseState = {
  readonly view: CaseView | null
  /** The case itself could not be read. */
  readonly unreadable: Failure | null
  /** The last act that failed, until the next. */
  readonly complaint: Failure | null
  readonly doing: Doing | null
  /** The document looked at. */
  readonly current: string | null
  readonly sheets: Readonly<Record<string, Sheet>>
  /** The page at which each document stands, from 1. */
  readonly pages: Readonly<Record<string, number>>
  readonly stands: Readonly<Record<PageKey, Stand>>
  readonly faults: Readonly<Record<PageKey, PageFault>>
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
  sheets: {},
  pages: {},
  stands: {},
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

/** A document as the vault now has it, in its place in the case. */
export function putDocument(store: CaseStore, document: DocumentView): void {
  store.setState(({ view }) => ({
    view: view && {
      ...view,
      documents: view.documents.map((one) => (one.id === document.id ? document : one)),
    },
  }))
}
