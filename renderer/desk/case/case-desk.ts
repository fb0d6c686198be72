import { SverkaError, toFailure, type ErrorCode, type Failure } from '../../../preload/contract/errors.ts'
import type { CaseOutcome, DocumentVerdict, ReasonCode } from '../../domain/vocabulary.ts'
import type { CaseView, DocumentView, PageEvidence, ReadField, Session } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import { draftOf, restored } from './drafts.ts'
import { mayLook, mayWork, unjudged } from './rules.ts'
import {
  caseAtFirst,
  createCaseStore,
  documentNow,
  nothingChosen,
  pageKey,
  pageNow,
  without,
  type CaseStore,
  type Doing,
  type DraftVerdict,
  type Stand,
} from './store.ts'
import { Reader, type MakeFrame } from './viewing/reader.ts'
import { Watch } from './viewing/watch.ts'

/** Milliseconds after the last change; the demand is a second. */
const draftDelay = 500

/**
 * One case on the desk: what the screen shows stands in `store`, what a person does are the methods. Failures of an
 * act stand in the store as `complaint`; nothing here rejects unless it says so.
 */
export class CaseDesk {
  readonly store: CaseStore = createCaseStore()
  readonly reader: Reader
  readonly watch: Watch
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  #draftTimer: ReturnType<typeof setTimeout> | undefined
  #draftUnsaved = false
  readonly #ends: (() => void)[]

  constructor(id: string, vault: Vault, session: Session, makeFrame?: MakeFrame) {
    this.#id = id
    this.#vault = vault
    this.#session = session
    this.reader = new Reader(id, vault, this.store, makeFrame)
    this.watch = new Watch(this.store, (document, evidence) => void this.#recordEvidence(document, evidence))
    this.#ends = [
      vault.on('queue.entries', ({ entries }) => {
        const news = entries.find((entry) => entry.id === id)
        const { view } = this.store.getState()
        if (news !== undefined && view !== null && news.state !== view.state) void this.refresh()
      }),
      vault.on('outbox.changed', ({ items }) => {
        const { view } = this.store.getState()
        const news = items.find(({ outcomeId }) => outcomeId === view?.outcome?.outcomeId)
        if (news !== undefined && news.state !== view?.outcome?.state) void this.refresh()
      }),
    ]
  }

  /** Reads the case, puts back what was left half done, and shows the first document. */
  async open(): Promise<void> {
    try {
      const view = await this.#vault.call('case.read', [this.#id])
      const draft = mayWork(view, this.#session) ? await this.#vault.call('draft.read', [this.#id]) : null
      this.store.setState({ view, ...restored(draft, { view }) })
    } catch (error) {
      this.store.setState({ unreadable: toFailure(error) })
      return
    }
    await this.#begin()
  }

  async refresh(): Promise<void> {
    await this.#quietly(async () => {
      this.store.setState({ view: await this.#vault.call('case.read', [this.#id]) })
    })
  }

  /** Shows a document, at the page where it was left or at `page`. */
  show(document: string, page?: number): void {
    const { current, pages, view } = this.store.getState()
    const there = view?.documents.find(({ id }) => id === document)
    if (there === undefined) return
    if (current !== document) this.watch.leave()
    this.store.setState({
      current: document,
      complaint: null,
      pages: { ...pages, [document]: page ?? pages[document] ?? 1 },
    })
    this.#draftChanged()
    if (view !== null && mayLook(view, this.#session) && there.content.state === 'stored') {
      void this.#openInViewer(document)
    }
  }

  /** To the next or the one before, in the order of the rail. */
  step(by: 1 | -1): void {
    const { view, current } = this.store.getState()
    const documents = view?.documents ?? []
    const at = documents.findIndex(({ id }) => id === current)
    const next = documents[at + by]
    if (next !== undefined) this.show(next.id)
  }

  turnPage(by: 1 | -1): void {
    const state = this.store.getState()
    const document = documentNow(state)
    if (document === null) return
    const page = pageNow(state) + by
    if (page >= 1 && page <= (document.pages ?? 1)) this.show(document.id, page)
  }

  /** Opens the document again, or draws the page again. */
  async tryAgain(document: string): Promise<void> {
    await this.reader.again(document, this.store.getState().pages[document] ?? 1)
    await this.#tellFailure(document)
  }

  stand(document: string, page: number, stand: Stand): void {
    this.store.setState(({ stands }) => ({ stands: { ...stands, [pageKey(document, page)]: stand } }))
  }

  /** Tells the vault that a page could not be shown, once the person has the sentence before them. */
  async pageFailed(document: string, page: number, code: ErrorCode): Promise<void> {
    const known = this.#document(document)?.evidence.find((one) => one.page === page)
    if (known?.failureShown === true || !this.#records()) return
    if (code !== 'PAGE_FAILED' && !aboutTheFile(code)) return
    await this.#quietly(async () => {
      this.#put(await this.#vault.call('document.failed', [{ ...this.#at(document), page, code }]))
    })
  }

  type(document: string, field: ReadField, text: string): void {
    this.store.setState(({ typing }) => ({
      typing: { ...typing, [document]: { ...typing[document], [field]: text } },
    }))
    this.#draftChanged()
  }

  /** True once it is in the vault. */
  async read(document: string, field: ReadField, seen: string, how: 'typed' | 'confirmed'): Promise<boolean> {
    return this.#complaining(async () => {
      this.#put(
        await this.#vault.call('document.reading', [
          { ...this.#at(document), field, seen: seen.trim(), how },
        ]),
      )
      this.store.setState(({ typing }) => ({
        typing: { ...typing, [document]: without(typing[document] ?? {}, field) },
      }))
      this.#draftChanged()
    })
  }

  async check(document: string, item: string, checked: boolean): Promise<void> {
    await this.#complaining(async () => {
      this.#put(await this.#vault.call('document.check', [{ ...this.#at(document), item, checked }]))
    })
  }

  /** A person's choice at the radios; reasons that do not fit the new verdict go. */
  choose(document: string, verdict: DocumentVerdict, fitting: readonly ReasonCode[]): void {
    const { reasons, namedPages } = this.#verdict(document)
    const kept = reasons.filter((code) => fitting.includes(code))
    this.#setVerdict(document, { verdict, reasons: kept, namedPages: kept.length === 0 ? [] : namedPages })
  }

  giveReasons(document: string, reasons: readonly ReasonCode[]): void {
    const { verdict, namedPages } = this.#verdict(document)
    this.#setVerdict(document, { verdict, reasons, namedPages: reasons.length === 0 ? [] : namedPages })
  }

  namePages(document: string, pages: readonly number[]): void {
    const before = this.#verdict(document)
    this.#setVerdict(document, { ...before, namedPages: [...new Set(pages)].sort((a, b) => a - b) })
  }

  /** Records the verdict as it was chosen, then shows the next document that nobody has judged. */
  async find(document: string): Promise<boolean> {
    const { verdict, reasons, namedPages } = this.#verdict(document)
    if (verdict === null) return false
    return this.#doing('find', async () => {
      const view = await this.#vault.call('document.find', [
        { ...this.#at(document), verdict, reasons: [...reasons], namedPages: [...namedPages] },
      ])
      this.store.setState(({ verdicts }) => ({ view, verdicts: without(verdicts, document), outcome: null }))
      this.#draftChanged()
      const left = unjudged(view)
      const at = view.documents.findIndex(({ id }) => id === document)
      const next = left.find(({ id }) => view.documents.findIndex((one) => one.id === id) > at) ?? left[0]
      if (next !== undefined) this.show(next.id)
    })
  }

  async withdraw(document: string): Promise<boolean> {
    return this.#doing('withdraw', async () => {
      const view = await this.#vault.call('document.withdraw', [this.#at(document)])
      this.store.setState({ view, outcome: null })
    })
  }

  chooseOutcome(outcome: CaseOutcome): void {
    this.store.setState({ outcome })
  }

  /** The decision; the case as it then stands, or null where the vault refused. */
  async decide(): Promise<CaseView | null> {
    const { outcome } = this.store.getState()
    if (outcome === null) return null
    let decided: CaseView | null = null
    await this.#doing('decide', async () => {
      this.watch.leave()
      decided = await this.#vault.call('case.decide', [{ case: this.#id, outcome }])
      this.#draftUnsaved = false
      clearTimeout(this.#draftTimer)
      this.store.setState({ view: decided, outcome: null, typing: {}, verdicts: {} })
    })
    return decided
  }

  async claim(): Promise<boolean> {
    const done = await this.#doing('claim', async () => {
      this.store.setState({ view: await this.#vault.call('case.claim', [this.#id]) })
    })
    if (done) await this.#begin()
    return done
  }

  async release(): Promise<boolean> {
    this.watch.leave()
    await this.saveDraft()
    return this.#doing('release', () => this.#vault.call('case.release', [this.#id]))
  }

  async confirm(agree: boolean): Promise<CaseView | null> {
    let after: CaseView | null = null
    await this.#doing('confirm', async () => {
      this.watch.leave()
      after = await this.#vault.call('case.confirm', [{ case: this.#id, agree }])
      this.store.setState({ view: after })
    })
    return after
  }

  async undo(): Promise<boolean> {
    return this.#doing('undo', async () => {
      this.store.setState({ view: await this.#vault.call('case.undo', [this.#id]) })
    })
  }

  /** What waits to be saved, now: before a lock, and when the screen is left. */
  async saveDraft(): Promise<void> {
    clearTimeout(this.#draftTimer)
    const state = this.store.getState()
    if (!this.#draftUnsaved || state.view === null || !mayWork(state.view, this.#session)) return
    this.#draftUnsaved = false
    await this.#quietly(() => this.#vault.call('draft.write', [this.#id, draftOf(state)]))
  }

  /** Lets go of everything the case showed. */
  async end(): Promise<void> {
    this.#ends.splice(0).forEach((end) => end())
    this.watch.end()
    const saved = this.saveDraft()
    this.reader.end()
    this.store.setState(caseAtFirst, true)
    await saved
  }

  async #begin(): Promise<void> {
    const { view, current } = this.store.getState()
    if (view === null) return
    const first = unjudged(view)[0] ?? view.documents[0]
    const document = current ?? first?.id
    if (document !== undefined) this.show(document)
    if (mayLook(view, this.#session)) await this.#quietly(() => this.reader.readPreviews())
  }

  async #openInViewer(document: string): Promise<void> {
    await this.reader.open(document)
    await this.#tellFailure(document)
  }

  async #tellFailure(document: string): Promise<void> {
    const sheet = this.store.getState().sheets[document]
    // What the viewer or the vault could not do themselves says nothing of the document.
    if (sheet?.state !== 'failed' || !aboutTheFile(sheet.code) || !this.#records()) return
    if (this.#document(document)?.failure === sheet.code) return
    await this.#quietly(async () => {
      const failed = { ...this.#at(document), page: null, code: sheet.code }
      this.#put(await this.#vault.call('document.failed', [failed]))
    })
  }

  async #recordEvidence(document: string, evidence: PageEvidence): Promise<void> {
    if (!this.#records()) return
    await this.#heeding(async () => {
      this.#put(await this.#vault.call('document.evidence', [{ ...this.#at(document), evidence }]))
    })
  }

  /** Once decided, what a finding stood on is not added to; opening a document is in the journal all the same. */
  #records(): boolean {
    const { view } = this.store.getState()
    return (
      view !== null &&
      mayLook(view, this.#session) &&
      (view.state === 'claimed' || view.state === 'awaiting-confirmation')
    )
  }

  #at(document: string): { case: string; document: string } {
    return { case: this.#id, document }
  }

  #document(id: string): DocumentView | undefined {
    return this.store.getState().view?.documents.find((one) => one.id === id)
  }

  #put(document: DocumentView): void {
    this.store.setState(({ view }) => ({
      view: view && {
        ...view,
        documents: view.documents.map((one) => (one.id === document.id ? document : one)),
      },
    }))
  }

  #verdict(document: string): DraftVerdict {
    return this.store.getState().verdicts[document] ?? nothingChosen
  }

  #setVerdict(document: string, verdict: DraftVerdict): void {
    this.store.setState(({ verdicts }) => ({
      complaint: null,
      verdicts: { ...verdicts, [document]: verdict },
    }))
    this.#draftChanged()
  }

  #draftChanged(): void {
    this.#draftUnsaved = true
    clearTimeout(this.#draftTimer)
    this.#draftTimer = setTimeout(() => void this.saveDraft(), draftDelay)
  }

  /** One act at a time: a second press while one is under way does nothing. */
  async #doing(doing: Doing, work: () => Promise<void>): Promise<boolean> {
    if (this.store.getState().doing !== null) return false
    this.store.setState({ doing })
    try {
      return await this.#complaining(work)
    } finally {
      this.store.setState({ doing: null })
    }
  }

  async #complaining(work: () => Promise<void>): Promise<boolean> {
    const done = await this.#heeding(work)
    if (done) this.store.setState({ complaint: null })
    return done
  }

  /** As `#complaining`, for work beside a person's own: its success takes no sentence away that they still read. */
  async #heeding(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      this.#complain(toFailure(error))
      return false
    }
  }

  /** Work of the screen's own that a person did not ask for: it fails without a word, unless it is our own mistake. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof SverkaError)) throw error
    }
  }

  #complain(complaint: Failure): void {
    // A vault being locked takes the screen with it.
    if (complaint.code !== 'LOCKED') this.store.setState({ complaint })
  }
}

const fileProblems: readonly ErrorCode[] = [
  'PASSWORD_PROTECTED_FILE',
  'VIEWER_BROKEN_FILE',
  'VIEWER_LIMIT',
  'VIEWER_OVERRUN',
]

/** Whether a failure speaks of the document itself. */
export const aboutTheFile = (code: ErrorCode): boolean => fileProblems.includes(code)
