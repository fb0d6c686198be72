import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { DocumentView, PageLook, Session } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import type { Attempts } from './attempts.ts'
import { mayLook } from './rules.ts'
import {
  documentNow,
  pageKey,
  pageNow,
  putDocument,
  spotIn,
  spotsNow,
  standKey,
  type CaseStore,
  type PageKey,
  type Spot,
  type Stand,
} from './store.ts'
import type { Adjustment } from './viewing/adjusting.ts'
import { keepAdjustment } from './viewing/aids.ts'
import type { Limit } from './viewing/allowances.ts'
import { Reader, type MakeFrame } from './viewing/reader.ts'
import { Watch } from './viewing/watch.ts'

/** Which document and page are before the person, and what is recorded of that. */
export class Looking {
  readonly reader: Reader
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  readonly #store: CaseStore
  readonly #attempts: Attempts
  readonly #onMove: () => void
  /** What is before the person in each pane, from its first showing on. */
  readonly #watches = new Map<number, Watch>()
  /** Looks on their way to the vault. */
  readonly #recording = new Set<Promise<void>>()
  /** Failures of pages on their way to the vault. */
  readonly #telling = new Map<PageKey, Promise<void>>()

  constructor(on: {
    id: string
    vault: Vault
    session: Session
    store: CaseStore
    attempts: Attempts
    /** Another document or page is before the person, or lies otherwise. */
    onMove: () => void
    makeFrame?: MakeFrame | undefined
  }) {
    this.#id = on.id
    this.#vault = on.vault
    this.#session = on.session
    this.#store = on.store
    this.#attempts = on.attempts
    this.#onMove = on.onMove
    this.reader = new Reader(on.id, on.vault, on.store, on.makeFrame)
  }

  /** Sees to what is recorded of one pane. */
  watchIn(pane: number): Watch {
    const known = this.#watches.get(pane)
    if (known !== undefined) return known
    const watch = new Watch(
      this.#store,
      (document, evidence) => {
        const recording = this.#record(document, evidence)
        this.#recording.add(recording)
        void recording.finally(() => this.#recording.delete(recording))
      },
      {
        // Two panes with one page are two looks at it, but no two times as long.
        isFirst: (at) => [...this.#watches].every(([other, one]) => other >= pane || !one.isAt(at)),
        moved: () => {
          for (const [other, one] of this.#watches) if (other !== pane) one.recount()
        },
      },
    )
    this.#watches.set(pane, watch)
    return watch
  }

  /**
   * Tells what has not been told yet of any pane: the case is about to be left or decided. Settles once it is recorded:
   * an act that takes the case out of the person's hands would overtake it, and it would be refused.
   */
  async leave(): Promise<void> {
    for (const watch of this.#watches.values()) watch.leave()
    await Promise.allSettled(this.#recording)
  }

  /** The documents are not this person's to look at any more: nothing of them stays before them, or is kept. */
  shut(): void {
    void this.leave()
    for (const { id } of this.#store.getState().view?.documents ?? []) this.reader.close(id)
    this.#store.setState({ drawing: null, proposals: {}, loupe: 0 })
  }

  /** Shows a document in the active pane, at the page where it was left or at `page`. */
  show(document: string, page?: number): void {
    const { current, pages, view, active } = this.#store.getState()
    if (view?.documents.some(({ id }) => id === document) !== true) return
    if (current !== document) this.watchIn(active).leave()
    this.#store.setState({
      current: document,
      complaint: null,
      drawing: null,
      pages: { ...pages, [document]: page ?? pages[document] ?? 1 },
    })
    this.#moved()
  }

  /** Works in another pane from here on; what the others show stays. */
  activate(pane: number): void {
    const state = this.#store.getState()
    const { panes, pages, active } = state
    if (pane === active || pane < 0 || pane >= panes.length) return
    const spot = panes[pane] ?? null
    this.#store.setState({
      active: pane,
      panes: panes.map((one, at) => (at === active ? spotIn(state, active) : one)),
      drawing: null,
      ...(spot === null ? {} : { current: spot.document, pages: { ...pages, [spot.document]: spot.page } }),
    })
    this.#moved()
  }

  /**
   * So many panes side by side. One with nothing in it shows what comes next in the rail; of those taken away the one
   * that is worked in is none.
   */
  split(count: number): void {
    const state = this.#store.getState()
    const spots = state.panes.map((_, pane) => spotIn(state, pane))
    let active = state.active
    while (spots.length > count) {
      const last = spots.length - 1
      const dropped = last === active ? last - 1 : last
      spots.splice(dropped, 1)
      if (dropped < active) active -= 1
    }
    while (spots.length < count) spots.push(null)
    // One by one: what comes next in a pane depends on what now is in the one before.
    for (const [at, spot] of spots.entries()) spots[at] = spot ?? this.#next(spots[at - 1] ?? null)
    this.#store.setState({ panes: spots, active, drawing: null })
    this.#moved()
  }

  /** Shows another document beside the one that is worked in. */
  beside(document: string): void {
    if (this.#store.getState().panes.length === 1) this.split(2)
    const { panes, active, pages } = this.#store.getState()
    const other = active === 0 ? 1 : active - 1
    const spot = { document, page: pages[document] ?? 1 }
    this.#store.setState({ panes: panes.map((one, at) => (at === other ? spot : one)) })
    this.#moved()
  }

  link(linked: boolean): void {
    this.#store.setState({ linked })
  }

  /** To the next document or the one before, in the order of the rail. */
  step(by: 1 | -1): void {
    const { view, current } = this.#store.getState()
    const documents = view?.documents ?? []
    const next = documents[documents.findIndex(({ id }) => id === current) + by]
    if (next !== undefined) this.show(next.id)
  }

  turnPage(by: 1 | -1): void {
    const state = this.#store.getState()
    const document = documentNow(state)
    if (document === null) return
    const page = pageNow(state) + by
    if (page >= 1 && page <= (document.pages ?? 1)) this.show(document.id, page)
  }

  /** How a page lies in a pane; kept while the case is open, and of what is in the panes in its draft. */
  stand(document: string, page: number, pane: number, stand: Stand): void {
    this.#store.setState(({ stands }) => ({
      stands: { ...stands, [standKey(document, page, pane)]: stand },
    }))
    this.#onMove()
  }

  /** How a page is shown; kept while the vault is open. */
  adjust(document: string, page: number, adjustment: Adjustment): void {
    const key = pageKey(document, page)
    keepAdjustment(this.#vault, key, adjustment)
    this.#store.setState(({ adjustments }) => ({ adjustments: { ...adjustments, [key]: adjustment } }))
  }

  /** Opens the document again, or draws the page again. */
  async tryAgain(document: string): Promise<void> {
    await this.#anew(document, (page) => this.reader.again(document, page))
  }

  /** Opens a locked document by what a person typed. */
  async unlock(document: string, password: string): Promise<void> {
    await this.#anew(document, () => this.reader.unlock(document, password))
  }

  /** Tries again with a limit that a person has raised for this document. */
  async raise(document: string, limit: Limit): Promise<void> {
    await this.#anew(document, (page) => this.reader.raise(document, page, limit))
  }

  /** Tells the vault that a page could not be shown, once the person has the sentence before them. */
  async pageFailed(document: string, page: number): Promise<void> {
    const key = pageKey(document, page)
    const fault = this.#store.getState().faults[key]
    const known = this.#document(document)?.evidence.find((one) => one.page === page)
    if (fault === undefined || known?.failureShown === true || !this.#records()) return
    const code = fault === 'incomplete' ? 'PAGE_FAILED' : fault
    if (code !== 'PAGE_FAILED' && !aboutTheFile(code)) return
    // Shown and tried again at once, it is told once.
    const telling = this.#telling.get(key) ?? this.#tell(document, page, code)
    this.#telling.set(key, telling)
    await telling.finally(() => this.#telling.delete(key))
  }

  /** Previews of earlier looks, where this person may have them. */
  async readPreviews(): Promise<void> {
    const { view } = this.#store.getState()
    if (view === null || !mayLook(view, this.#session)) return
    await this.#attempts.quietly(() => this.reader.previews.readKept())
  }

  end(): void {
    for (const watch of this.#watches.values()) watch.end()
    this.reader.end()
  }

  /** Another page is before the person: what is in the panes is opened, and no mask but theirs stays lifted. */
  #moved(): void {
    const state = this.#store.getState()
    const { view, lifted, current, sheets } = state
    const spots = spotsNow(state)
    const keys = spots.map(({ document, page }) => pageKey(document, page))
    this.#store.setState({
      // A mask lies over its page again whenever the page is opened.
      lifted: Object.fromEntries(keys.filter((key) => key in lifted).map((key) => [key, true])),
    })
    this.#onMove()
    if (view === null || !mayLook(view, this.#session)) return
    for (const id of new Set(spots.map(({ document }) => document))) {
      // One that failed is tried again when a person comes to it, and not while they look at another.
      const isWanted = id === current || sheets[id] === undefined
      if (isWanted && this.#document(id)?.content.state === 'stored') void this.#open(id)
    }
  }

  /** What stands in the rail after a page: its document's next page, or the next document, or the first. */
  #next(after: Spot | null): Spot | null {
    const documents = this.#store.getState().view?.documents ?? []
    const at = documents.findIndex(({ id }) => id === after?.document)
    const here = documents[at]
    if (after !== null && here !== undefined && after.page < (here.pages ?? 1))
      return { document: here.id, page: after.page + 1 }
    const next = documents[at + 1] ?? documents[0]
    return next === undefined ? null : { document: next.id, page: 1 }
  }

  async #anew(document: string, attempt: (page: number) => Promise<void>): Promise<void> {
    const page = this.#store.getState().pages[document] ?? 1
    // First, since the next attempt takes the failure away: what was shown is recorded, whatever comes of it.
    await this.pageFailed(document, page)
    await attempt(page)
    await this.#tellFailure(document)
  }

  async #open(document: string): Promise<void> {
    await this.reader.open(document)
    await this.#tellFailure(document)
  }

  async #tellFailure(document: string): Promise<void> {
    const sheet = this.#store.getState().sheets[document]
    // What the viewer or the vault could not do themselves says nothing of the document.
    if (sheet?.state !== 'failed' || !aboutTheFile(sheet.code) || !this.#records()) return
    if (this.#document(document)?.failure !== sheet.code) await this.#tell(document, null, sheet.code)
  }

  async #tell(document: string, page: number | null, code: ErrorCode): Promise<void> {
    await this.#attempts.heeding(async () => {
      const failed = { case: this.#id, document, page, code }
      putDocument(this.#store, await this.#vault.call('document.failed', [failed]))
    })
  }

  async #record(document: string, evidence: PageLook): Promise<void> {
    if (!this.#records()) return
    await this.#attempts.heeding(async () => {
      const seen = { case: this.#id, document, evidence }
      putDocument(this.#store, await this.#vault.call('document.evidence', [seen]))
    })
  }

  /** Once decided, what a finding stood on is not added to; opening a document is in the journal all the same. */
  #records(): boolean {
    const { view } = this.#store.getState()
    if (view === null || !mayLook(view, this.#session)) return false
    return view.state === 'claimed' || view.state === 'awaiting-confirmation'
  }

  #document(id: string): DocumentView | undefined {
    return this.#store.getState().view?.documents.find((one) => one.id === id)
  }
}

const fileProblems: readonly ErrorCode[] = [
  'PASSWORD_PROTECTED_FILE',
  'VIEWER_BROKEN_FILE',
  'VIEWER_LIMIT',
  'VIEWER_OVERRUN',
  'VIEWER_UNSUPPORTED',
]

/** Whether a failure speaks of the document itself. */
const aboutTheFile = (code: ErrorCode): boolean => fileProblems.includes(code)
