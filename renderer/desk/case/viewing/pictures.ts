import { toFailure } from '../../../../preload/contract/errors.ts'
import type { PageSize } from '../../../viewer/messages.ts'
import type { Vault } from '../../app/vault.ts'
import type { ViewerFrame } from '../../viewer/index.ts'
import { pageKey, type CaseStore, type PageKey } from '../store.ts'
import { allowanceFor, limitsOf } from './allowances.ts'

/** Device pixels of one bitmap: above it the picture is drawn larger than it is, since memory is not endless. */
const mostPixels = 24_000_000
const mostSide = 8_192
/** What was left is there again at once; what stands in the panes is beyond this count. */
const mostBitmaps = 4

type Picture = {
  readonly bitmap: ImageBitmap
  /** Width that was asked for; the viewer may have had reasons to give less. */
  readonly asked: number
}
/** A picture under way, and which panes still want it. */
type Drawing = {
  readonly asked: number
  readonly stop: AbortController
  readonly users: Set<AbortSignal>
  done: Promise<void>
}
/** Widths between which nobody sees a difference. */
const isAlike = (one: number, other: number): boolean => Math.abs(one - other) <= 1.5

/** The bitmaps of pages of open documents: which there are, which are wanted, and which are being drawn. */
export class Pictures {
  readonly #vault: Vault
  readonly #store: CaseStore
  readonly #frame: () => Pick<ViewerFrame, 'render'>
  readonly #giveWay: () => void
  readonly #goOn: () => void
  readonly #pictures = new Map<PageKey, Picture>()
  readonly #drawings = new Map<PageKey, Drawing>()
  /** By pane. */
  readonly #wants = new Map<number, { key: PageKey; scale: number }>()
  #ended = false

  /** @param on.giveWay called before a drawing, and `goOn` after it: what nobody waits for stands back meanwhile */
  constructor(on: {
    vault: Vault
    store: CaseStore
    frame: () => Pick<ViewerFrame, 'render'>
    giveWay: () => void
    goOn: () => void
  }) {
    this.#vault = on.vault
    this.#store = on.store
    this.#frame = on.frame
    this.#giveWay = on.giveWay
    this.#goOn = on.goOn
  }

  get isDrawing(): boolean {
    return this.#drawings.size > 0
  }

  of(document: string, page: number): Picture | undefined {
    return this.#pictures.get(pageKey(document, page))
  }

  /**
   * What a pane would have: a page at `scale` device pixels to a unit; null: nothing. There is one bitmap of a page, and
   * of several panes that show it the one that is nearest has its way.
   */
  want(pane: number, wanted: { document: string; page: number; scale: number } | null): void {
    if (wanted === null) this.#wants.delete(pane)
    else this.#wants.set(pane, { key: pageKey(wanted.document, wanted.page), scale: wanted.scale })
  }

  /** Whether the page, as the panes want it, would be drawn better than the bitmap there is. */
  wantsSharper(document: string, page: number): boolean {
    const size = this.#pageSize(document, page)
    const picture = this.of(document, page)
    if (size === undefined) return false
    if (picture === undefined) return true
    return !isAlike(targetWidth(size, this.#wanted(document, page)), picture.asked)
  }

  /**
   * The page as the panes want it, as near as memory allows. Two panes that want the same have one drawing, which goes
   * on until both have given it up. A failure stands in the store as the page's fault; an abort and the end of the frame
   * say nothing.
   */
  async draw(document: string, page: number, signal: AbortSignal): Promise<void> {
    const size = this.#pageSize(document, page)
    // Another pane may have had it drawn while this one waited.
    if (size === undefined || signal.aborted || !this.wantsSharper(document, page)) return
    const asked = targetWidth(size, this.#wanted(document, page))
    const key = pageKey(document, page)
    let drawing = this.#drawings.get(key)
    if (drawing === undefined || drawing.stop.signal.aborted || !isAlike(drawing.asked, asked)) {
      const stop = new AbortController()
      const made = { asked, stop, users: new Set<AbortSignal>(), done: Promise.resolve() }
      this.#giveWay()
      made.done = this.#render(document, page, size, asked, stop.signal).finally(() => {
        if (this.#drawings.get(key) === made) this.#drawings.delete(key)
        this.#goOn()
      })
      this.#drawings.set(key, made)
      drawing = made
    }
    const { users, stop, done } = drawing
    users.add(signal)
    signal.addEventListener('abort', () => users.delete(signal) && users.size === 0 && stop.abort(), {
      once: true,
    })
    await done
  }

  async #render(
    document: string,
    page: number,
    size: PageSize,
    asked: number,
    signal: AbortSignal,
  ): Promise<void> {
    const sheet = this.#store.getState().sheets[document]
    if (sheet?.state !== 'open') return
    const key = pageKey(document, page)
    const allowed = allowanceFor(this.#vault, document)
    try {
      const rendered = await this.#frame().render(
        sheet.opening,
        page,
        {
          rotation: 0,
          maxWidth: asked,
          maxHeight: Math.max(1, Math.round((size.height * asked) / size.width)),
        },
        limitsOf(allowed),
        { signal, patience: allowed.patience },
      )
      if (this.#ended || signal.aborted) {
        rendered.bitmap.close()
        return
      }
      this.#keep(key, { bitmap: rendered.bitmap, asked })
      this.#store.setState((state) => ({
        drawn: state.drawn + 1,
        faults: rendered.incomplete ? { ...state.faults, [key]: 'incomplete' } : state.faults,
      }))
    } catch (error) {
      // Not `aborted`: a viewer that overran is made anew, which drops the sheet and so aborts what has just failed.
      if (error === signal.reason || this.#ended) return
      const { code, detail } = toFailure(error)
      if (code === 'VIEWER_OVERRUN' && detail[0] === 'bystander') return
      this.#store.setState((state) => ({ faults: { ...state.faults, [key]: code } }))
    }
  }

  #wanted(document: string, page: number): number {
    const key = pageKey(document, page)
    return Math.max(0, ...[...this.#wants.values()].map((one) => (one.key === key ? one.scale : 0)))
  }

  #pageSize(document: string, page: number): PageSize | undefined {
    const sheet = this.#store.getState().sheets[document]
    return sheet?.state === 'open' ? sheet.pages[page - 1] : undefined
  }

  #keep(key: PageKey, picture: Picture): void {
    this.#pictures.get(key)?.bitmap.close()
    this.#pictures.delete(key)
    this.#pictures.set(key, picture)
    for (const [oldest, { bitmap }] of this.#pictures) {
      if (this.#pictures.size <= mostBitmaps) break
      if ([...this.#wants.values()].some((one) => one.key === oldest)) continue
      bitmap.close()
      this.#pictures.delete(oldest)
    }
  }

  /** Lets go of those of one document; what is on its way is neither kept nor a fault of the page. */
  drop(document: string): void {
    for (const [key, { stop }] of this.#drawings) if (key.startsWith(`${document}/`)) stop.abort()
    for (const [key, { bitmap }] of this.#pictures) {
      if (!key.startsWith(`${document}/`)) continue
      bitmap.close()
      this.#pictures.delete(key)
    }
  }

  end(): void {
    this.#ended = true
    for (const { bitmap } of this.#pictures.values()) bitmap.close()
    this.#pictures.clear()
  }
}

/** Device pixels: as many as are shown, never more than a picture has, or than memory should hold. */
function targetWidth({ width, height, unit }: PageSize, scale: number): number {
  const most = Math.min(Math.sqrt(mostPixels / (width * height)), mostSide / width, mostSide / height)
  return Math.max(1, Math.round(width * Math.min(scale, most, unit === 'pixel' ? 1 : scale)))
}
