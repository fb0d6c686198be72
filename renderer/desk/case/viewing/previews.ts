import { SverkaError } from '../../../../preload/contract/errors.ts'
import type { Vault } from '../../app/vault.ts'
import { pageKey, spotsNow, type CaseStore, type PageKey, type Preview, type Spot } from '../store.ts'
import { allowanceFor } from './allowances.ts'
import type { Frame } from './reader.ts'

/** As many pages as a journal transaction tells of at once. */
const batch = 8
/** Milliseconds: rows that only pass by in the rail are not drawn, and the page before the person is. */
const rest = 400
/** Milliseconds that a preview nobody asked for may take. */
const mostTime = 5_000

/**
 * Small pictures of pages for the rail. Those of pages that have been before the person are made after them; those of
 * the other pages of a document that is open, where their place in the rail is in sight, each in the journal before it is
 * drawn (demand 4), while nothing else is. A page without a preview shows its number: what is wrong with it is told in
 * the pane.
 */
export class Previews {
  readonly #case: string
  readonly #vault: Vault
  readonly #store: CaseStore
  readonly #frame: () => Frame
  /** Whether a page is being drawn for a pane. */
  readonly #busy: () => boolean
  readonly #inSight = new Set<PageKey>()
  /** In the journal, and not drawn yet. */
  readonly #told = new Map<PageKey, Spot>()
  /** Pages, and whole documents, of which no preview is tried again while they are open. */
  readonly #spared = new Set<string>()
  #stop = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  #drawing = false
  /** What was kept from earlier looks is there, or cannot be had. */
  #read = false
  #ended = false

  constructor(on: { id: string; vault: Vault; store: CaseStore; frame: () => Frame; busy: () => boolean }) {
    this.#case = on.id
    this.#vault = on.vault
    this.#store = on.store
    this.#frame = on.frame
    this.#busy = on.busy
  }

  /** Previews kept from earlier looks. Each is journalled before it is opened. */
  async readKept(): Promise<void> {
    try {
      const kept = await this.#vault.call('preview.list', [this.#case])
      if (this.#ended) return
      const previews: Record<PageKey, Preview> = {}
      for (const { document, page, width, height, rgba } of kept) {
        previews[pageKey(document, page)] = { width, height, rgba: new Uint8Array(rgba) }
      }
      this.#store.setState((state) => ({ previews: { ...previews, ...state.previews } }))
    } finally {
      this.#read = true
      this.go()
    }
  }

  /** A page's place in the rail came into sight, or left it. */
  sight({ document, page }: Spot, inSight: boolean): void {
    const key = pageKey(document, page)
    if (inSight) this.#inSight.add(key)
    else this.#inSight.delete(key)
    if (inSight) this.go()
  }

  /** Of a page that has been before the person. */
  async make(spot: Spot, signal: AbortSignal): Promise<void> {
    try {
      await this.#make(spot, signal)
    } catch (error) {
      if (!(error instanceof SverkaError) && !signal.aborted) throw error
    }
  }

  /** The page before the person goes first: what is drawn here is given up, and taken up again by `go`. */
  giveWay(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
  }

  /** Goes on, once there is rest, with what is wanted. */
  go(): void {
    clearTimeout(this.#timer)
    if (this.#ended) return
    this.#timer = setTimeout(() => {
      if (!this.#drawing && this.#read) void this.#draw()
    }, rest)
  }

  /** The document is closed: nothing of it is drawn or stays. */
  drop(document: string): void {
    this.forget(document)
    this.#store.setState(({ previews }) => ({
      previews: Object.fromEntries(Object.entries(previews).filter(([key]) => !isOf(document, key))),
    }))
  }

  /** The document is not open any more; its previews stay. */
  forget(document: string): void {
    for (const key of this.#told.keys()) if (isOf(document, key)) this.#told.delete(key)
    for (const key of this.#spared) if (isOf(document, key)) this.#spared.delete(key)
  }

  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
    this.giveWay()
  }

  async #draw(): Promise<void> {
    this.#drawing = true
    try {
      for (;;) {
        if (this.#ended || this.#busy()) return
        if (this.#told.size === 0 && !(await this.#tell())) return
        const [next] = this.#told
        if (next === undefined || this.#busy()) return
        if (!(await this.#try(...next))) return
      }
    } finally {
      this.#drawing = false
    }
  }

  /** Has the next pages in the journal; false: there are none, or they cannot be. */
  async #tell(): Promise<boolean> {
    const [first] = this.#wanted()
    if (first === undefined) return false
    const spots = this.#wanted()
      .filter(({ document }) => document === first.document)
      .slice(0, batch)
    const pages = spots.map(({ page }) => page)
    try {
      await this.#vault.call('preview.announce', [{ case: this.#case, document: first.document, pages }])
    } catch (error) {
      if (!(error instanceof SverkaError)) throw error
      this.#spared.add(first.document)
      return false
    }
    // It was closed meanwhile, or the person came to one of them: of that one it was told too early, and once more.
    if (!this.#ended && this.#isOpen(first.document))
      for (const spot of spots) this.#told.set(pageKey(spot.document, spot.page), spot)
    return true
  }

  /** False: it was given up, to be taken up again. */
  async #try(key: PageKey, spot: Spot): Promise<boolean> {
    const stop = this.#stop.signal
    const late = AbortSignal.timeout(mostTime)
    try {
      await this.#make(spot, AbortSignal.any([stop, late]))
    } catch (error) {
      if (stop.aborted) return false
      if (!(error instanceof SverkaError) && !late.aborted) throw error
      this.#spared.add(key)
      // It took the viewer with it, which the person was looking through: once is enough.
      if (error instanceof SverkaError && error.detail[0] === 'culprit') this.#spared.add(spot.document)
    }
    this.#told.delete(key)
    return true
  }

  async #make({ document, page }: Spot, signal: AbortSignal): Promise<void> {
    const key = pageKey(document, page)
    const { sheets, previews } = this.#store.getState()
    const sheet = sheets[document]
    if (sheet?.state !== 'open' || previews[key] !== undefined) return
    const { pages, pixels, patience } = allowanceFor(this.#vault, document)
    const { width, height, rgba, incomplete } = await this.#frame().preview(
      sheet.opening,
      page,
      { pages, pixels },
      { signal, patience },
    )
    // It was closed meanwhile.
    if (this.#ended || this.#store.getState().sheets[document] !== sheet) return
    this.#store.setState((state) => ({ previews: { ...state.previews, [key]: { width, height, rgba } } }))
    if (incomplete) return
    // The worker zeroes what it is given; the rail keeps its own.
    const copy = rgba.slice().buffer
    await this.#vault.call('preview.put', [{ case: this.#case, document, page, width, height, rgba: copy }])
  }

  /** Pages in sight in the rail that have none, of documents that are open, in the order of the rail. */
  #wanted(): Spot[] {
    const state = this.#store.getState()
    const before = new Set(spotsNow(state).map(({ document, page }) => pageKey(document, page)))
    return (state.view?.documents ?? []).flatMap(({ id, pages }) => {
      if (!this.#isOpen(id) || this.#spared.has(id)) return []
      return Array.from({ length: pages ?? 1 }, (_, i) => ({ document: id, page: i + 1 })).filter(
        ({ page }) => {
          const key = pageKey(id, page)
          return (
            this.#inSight.has(key) &&
            state.previews[key] === undefined &&
            !before.has(key) &&
            !this.#spared.has(key)
          )
        },
      )
    })
  }

  #isOpen(document: string): boolean {
    return this.#store.getState().sheets[document]?.state === 'open'
  }
}

const isOf = (document: string, key: string): boolean => key === document || key.startsWith(`${document}/`)
