import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { DocumentView, PageEvidence, Session } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import type { Attempts } from './attempts.ts'
import { mayLook } from './rules.ts'
import {
  documentNow,
  pageKey,
  pageNow,
  putDocument,
  type CaseStore,
  type PageKey,
  type Stand,
} from './store.ts'
import type { Limit } from './viewing/allowances.ts'
import { Reader, type MakeFrame } from './viewing/reader.ts'
import { Watch } from './viewing/watch.ts'

/** Which document and page are before the person, and what is recorded of that. */
export class Looking {
  readonly reader: Reader
  readonly watch: Watch
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  readonly #store: CaseStore
  readonly #attempts: Attempts
  readonly #onMove: () => void
  /** Failures of pages on their way to the vault. */
  readonly #telling = new Map<PageKey, Promise<void>>()

  constructor(on: {
    id: string
    vault: Vault
    session: Session
    store: CaseStore
    attempts: Attempts
    /** Another document or page is before the person. */
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
    this.watch = new Watch(on.store, (document, evidence) => void this.#record(document, evidence))
  }

  /** Shows a document, at the page where it was left or at `page`. */
  show(document: string, page?: number): void {
    const { current, pages, view } = this.#store.getState()
    const there = view?.documents.find(({ id }) => id === document)
    if (view === null || there === undefined) return
    if (current !== document) this.watch.leave()
    this.#store.setState({
      current: document,
      complaint: null,
      pages: { ...pages, [document]: page ?? pages[document] ?? 1 },
    })
    this.#onMove()
    if (mayLook(view, this.#session) && there.content.state === 'stored') void this.#open(document)
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

  /** How a page lies; kept while the case is open. */
  stand(document: string, page: number, stand: Stand): void {
    this.#store.setState(({ stands }) => ({ stands: { ...stands, [pageKey(document, page)]: stand } }))
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
    await this.#attempts.quietly(() => this.reader.readPreviews())
  }

  end(): void {
    this.watch.end()
    this.reader.end()
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

  async #record(document: string, evidence: PageEvidence): Promise<void> {
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
