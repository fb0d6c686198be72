import { SverkaError, toFailure } from '../../../../preload/contract/errors.ts'
import type { PageShare, ToldLines } from '../../../viewer/messages.ts'
import type { Vault } from '../../app/vault.ts'
import { ViewerFrame, type ViewerEvents } from '../../viewer/index.ts'
import { pageKey, spotsNow, without, type CaseStore, type Spot } from '../store.ts'
import type { Rotation } from './geometry.ts'
import { Pictures } from './pictures.ts'
import { Previews } from './previews.ts'
import {
  allowanceFor,
  keepPassword,
  limitNow,
  limitsOf,
  raise,
  type Allowance,
  type Limit,
} from './allowances.ts'

/** Those in the panes, and with one pane the one that was left. */
const mostOpen = 2
export type Frame = Pick<ViewerFrame, 'describe' | 'render' | 'preview' | 'readLines' | 'close' | 'destroy'>
export type MakeFrame = (events: ViewerEvents) => Frame

/**
 * Documents of one case before the person: which are open in the viewer, and what is seen of them. At most two
 * documents are open at a time, or one in each of three panes, and a document is opened only to be looked at (demand 4).
 */
export class Reader {
  readonly previews: Previews
  readonly pictures: Pictures
  readonly #case: string
  readonly #vault: Vault
  readonly #store: CaseStore
  readonly #makeFrame: MakeFrame
  readonly #connected = Promise.withResolvers<null>()
  /** Documents by last look, the latest at the end. */
  #recent: string[] = []
  readonly #retried = new Set<string>()
  #viewer: Frame | null = null
  /** Descriptions and recognitions under way. */
  #asking = 0
  #ended = false

  constructor(caseId: string, vault: Vault, store: CaseStore, makeFrame: MakeFrame = frameInPage) {
    this.#case = caseId
    this.#vault = vault
    this.#store = store
    this.#makeFrame = makeFrame
    const frame = (): Frame => this.#frame()
    const busy = (): boolean => this.pictures.isDrawing || this.#asking > 0
    this.previews = new Previews({ id: caseId, vault, store, frame, busy })
    const giveWay = (): void => this.previews.giveWay()
    const goOn = (): void => this.previews.go()
    this.pictures = new Pictures({ vault, store, frame, giveWay, goOn })
  }

  /**
   * Opens the document in the viewer, or finds it open. What goes wrong stands in its sheet.
   * @param typed a password that a person has just typed; kept once it has opened the document
   */
  async open(document: string, typed?: string): Promise<void> {
    this.#recent = [...this.#recent.filter((one) => one !== document), document]
    const known = this.#store.getState().sheets[document]
    if (known !== undefined && known.state !== 'failed') return
    this.#setSheet(document, { state: 'opening', byPassword: typed !== undefined })
    this.#closeOldest()
    let opening: string | null = null
    try {
      const frame = this.#frame()
      await this.#connected.promise
      const opened = await this.#vault.call('document.open', [{ case: this.#case, document }])
      opening = opened.opening
      const allowed = this.#allowed(document)
      const options = {
        bytes: opened.size,
        patience: allowed.patience,
        password: typed ?? allowed.password,
      }
      const pages = await this.#first(frame.describe(opening, limitsOf(allowed), options))
      if (typed !== undefined) keepPassword(this.#vault, document, typed)
      await this.#countPages(document, pages.length)
      if (this.#ended || !this.#recent.includes(document)) {
        this.#close(document, opening)
        this.#dropSheet(document)
        return
      }
      this.#setSheet(document, { state: 'open', opening, pages })
      this.previews.go()
    } catch (error) {
      const { code, detail } = toFailure(error)
      if (this.#ended) return
      if (opening !== null) this.#frame().close(opening)
      // The frame ended because of something else, and nothing is said of this document: once more.
      if (code === 'VIEWER_OVERRUN' && detail[0] === 'bystander' && !this.#retried.has(document)) {
        this.#retried.add(document)
        this.#dropSheet(document)
        return this.open(document, typed)
      }
      this.#setSheet(document, { state: 'failed', code, problem: detail[0] ?? null })
    }
  }

  /** Opens a locked document by what a person typed. A wrong word leaves it as it was, and is told. */
  async unlock(document: string, password: string): Promise<void> {
    await this.open(document, password)
  }

  /** What the document's limit is, and what it would be if a person raised it. */
  limit(document: string, limit: Limit): { now: number; next: number | null } {
    return limitNow(this.#vault, document, limit)
  }

  /** On a person's word: wider for this document while the vault is open. It is opened anew, since decoders keep theirs. */
  async raise(document: string, page: number, limit: Limit): Promise<void> {
    raise(this.#vault, document, limit)
    const sheet = this.#store.getState().sheets[document]
    if (sheet?.state === 'open') {
      this.#close(document, sheet.opening)
      this.#dropSheet(document)
    }
    await this.again(document, page)
  }

  /** Opens it anew after a failure. */
  async again(document: string, page: number): Promise<void> {
    this.#store.setState(({ faults }) => ({ faults: without(faults, pageKey(document, page)) }))
    await this.open(document)
  }

  /** The lines of print in a share of a page that is open, as a recogniser tells them; fails as the viewer does. */
  async readLines(
    { document, page }: Spot,
    asked: { rotation: Rotation; area: PageShare },
    signal: AbortSignal,
  ): Promise<ToldLines> {
    const sheet = this.#store.getState().sheets[document]
    if (sheet?.state !== 'open') throw new SverkaError('WRONG_STATE', ['document-opened'])
    const allowed = this.#allowed(document)
    const options = { signal, patience: allowed.patience }
    return this.#first(this.#frame().readLines(sheet.opening, page, asked, limitsOf(allowed), options))
  }

  /** Lets go of one document: its opening, its pictures and its previews. */
  close(document: string): void {
    const sheet = this.#store.getState().sheets[document]
    // One that is just being opened is closed when it comes.
    this.#recent = this.#recent.filter((one) => one !== document)
    if (sheet?.state === 'open') this.#close(document, sheet.opening)
    this.#dropSheet(document)
    this.previews.drop(document)
  }

  /** Ends the frame and lets go of every bitmap and every opening. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.previews.end()
    for (const [document, sheet] of Object.entries(this.#store.getState().sheets)) {
      if (sheet.state === 'open') this.#close(document, sheet.opening)
    }
    this.#viewer?.destroy()
    this.pictures.end()
  }

  /** Before any preview: a person waits for it. */
  async #first<T>(asked: Promise<T>): Promise<T> {
    this.#asking += 1
    this.previews.giveWay()
    try {
      return await asked
    } finally {
      this.#asking -= 1
      this.previews.go()
    }
  }

  /** Made when the first document is looked at: a case that is only read needs no viewer. */
  #frame(): Frame {
    this.#viewer ??= this.#makeFrame({
      onVaultPort: (port) => {
        this.#vault.connectViewer(port)
        this.#connected.resolve(null)
      },
      onRecreated: (openings) => this.#forget(openings),
    })
    return this.#viewer
  }

  #allowed(document: string): Allowance {
    return allowanceFor(this.#vault, document)
  }

  async #countPages(document: string, pages: number): Promise<void> {
    const known = this.#store.getState().view?.documents.find(({ id }) => id === document)
    if (known === undefined || known.pages === pages) return
    await this.#vault.call('document.pages', [{ case: this.#case, document, pages }])
    this.#store.setState(({ view }) => ({
      view: view && {
        ...view,
        documents: view.documents.map((one) => (one.id === document ? { ...one, pages } : one)),
      },
    }))
  }

  #setSheet(document: string, sheet: CaseSheet): void {
    this.#store.setState((state) => ({ sheets: { ...state.sheets, [document]: sheet } }))
  }

  #dropSheet(document: string): void {
    this.#store.setState(({ sheets }) => ({ sheets: without(sheets, document) }))
  }

  #closeOldest(): void {
    const kept = new Set(spotsNow(this.#store.getState()).map(({ document }) => document))
    for (const document of this.#recent.toReversed()) if (kept.size < mostOpen) kept.add(document)
    const left = this.#recent.filter((document) => !kept.has(document))
    for (const document of left) {
      const sheet = this.#store.getState().sheets[document]
      if (sheet?.state === 'open') this.#close(document, sheet.opening)
      if (sheet?.state === 'open') this.#dropSheet(document)
    }
    this.#recent = this.#recent.filter((document) => !left.includes(document))
  }

  #close(document: string, opening: string): void {
    this.#viewer?.close(opening)
    this.previews.forget(document)
    this.pictures.drop(document)
    // A vault that was locked meanwhile has closed everything.
    this.#vault.call('document.close', [{ opening }]).catch(() => undefined)
  }

  /** The viewer was killed and made anew: what was open in it has to be opened again, what stands in a pane at once. */
  #forget(openings: readonly string[]): void {
    const { sheets } = this.#store.getState()
    const inPanes = new Set(spotsNow(this.#store.getState()).map(({ document }) => document))
    const left = Object.entries(sheets).filter(
      ([, sheet]) => !(sheet.state === 'open' && openings.includes(sheet.opening)),
    )
    this.#store.setState({ sheets: Object.fromEntries(left) })
    for (const document of inPanes) if (sheets[document]?.state === 'open') void this.open(document)
  }
}

type CaseSheet = ReturnType<CaseStore['getState']>['sheets'][string]

const frameInPage: MakeFrame = (events) => new ViewerFrame(document.body, events)
