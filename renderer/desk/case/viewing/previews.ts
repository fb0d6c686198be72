import { SverkaError } from '../../../../preload/contract/errors.ts'
import type { Vault } from '../../app/vault.ts'
import { pageKey, spotsNow, type CaseStore, type PageKey, type Preview, type Spot } from '../store.ts'
import { allowanceFor } from './allowances.ts'
import type { Frame } from './reader.ts'

/** Milliseconds: rows that only pass by in the rail are not drawn, and the page before the person is. */
const rest = 400

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
  /** Whether a person waits for the viewer: for a page, a document or its lines. */
  readonly #busy: () => boolean
  readonly #inSight = new Set<PageKey>()
  /** In the journal, and not drawn yet: one, or none. */
  readonly #told = new Map<PageKey, Spot>()
  /** Pages whose preview failed: not tried again while the document is open. */
  readonly #spared = new Set<PageKey>()
  /** Documents of which a preview took the viewer with it, or could not be told: not tried again at all. */
  readonly #shunned = new Set<string>()
  #stop = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** `none`: at work, with no preview under way. Null: not at work. */
  #drawing: Spot | 'none' | null = null
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
      if (this.#drawing === null && this.#read) void this.#draw()
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
    if (this.#drawing !== null && this.#drawing !== 'none' && this.#drawing.document === document) {
      this.giveWay()
      this.go()
    }
    for (const key of this.#told.keys()) if (isOf(document, key)) this.#told.delete(key)
    for (const key of this.#spared) if (isOf(document, key)) this.#spared.delete(key)
  }

  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
    this.giveWay()
  }

  async #draw(): Promise<void> {
    this.#drawing = 'none'
    try {
      for (;;) {
        if (this.#ended || this.#busy()) return
        if (this.#told.size === 0 && !(await this.#tell())) return
        const [next] = this.#told
        if (next === undefined || this.#busy()) return
        if (!(await this.#try(...next))) return
      }
    } finally {
      this.#drawing = null
    }
  }

  /** Has the next page in the journal; false: there is none, or it cannot be. */
  async #tell(): Promise<boolean> {
    const [spot] = this.#wanted()
    if (spot === undefined) return false
    const { document, page } = spot
    try {
      await this.#vault.call('preview.announce', [{ case: this.#case, document, page }])
    } catch (error) {
      if (!(error instanceof SverkaError)) throw error
      this.#shunned.add(document)
      return false
    }
    if (!this.#ended && this.#isOpen(document)) this.#told.set(pageKey(document, page), spot)
    return true
  }

  /** False: it was given up, to be taken up again. */
  async #try(key: PageKey, spot: Spot): Promise<boolean> {
    const stop = this.#stop.signal
    this.#drawing = spot
    try {
      await this.#make(spot, stop)
    } catch (error) {
      if (stop.aborted) return false
      if (!(error instanceof SverkaError)) throw error
      this.#spared.add(key)
      // It took the viewer with it, which the person was looking through: once is enough.
      if (error.detail[0] === 'culprit') this.#shunned.add(spot.document)
    } finally {
      this.#drawing = 'none'
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
      if (!this.#isOpen(id) || this.#shunned.has(id)) return []
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

const isOf = (document: string, key: string): boolean => key.startsWith(`${document}/`)
