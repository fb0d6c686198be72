import type { PageEvidence, PageLook } from '../../../vault/client/api.ts'
import type { PageSize } from '../../../viewer/messages.ts'
import type { CaseStore } from '../store.ts'
import { coverageNow, pageKey } from '../store.ts'
import {
  afterGlance,
  isSeenEnough,
  nothingSeen,
  type Coverage,
  type LookingNeeds,
} from '../../../domain/looking.ts'
import { touches, type PageArea } from '../../../domain/marks.ts'
import { faceOf, seenOf, type Place, type Point, type Size, type Turn } from './geometry.ts'
import { cellsBetween, isLegible } from './legibility.ts'

/** A page as it lies before the person, painted. */
export type Look = {
  readonly document: string
  readonly page: number
  /** Of the document's kind. */
  readonly needs: LookingNeeds
  readonly size: PageSize
  readonly turn: Turn
  readonly place: Place
  readonly pane: Size
  readonly devicePixelRatio: number
  readonly incomplete: boolean
  readonly tellsPrint: boolean
  /** What lies over the upright page, in shares of it. */
  readonly masks: readonly PageArea[]
  /** False: a smaller picture, drawn larger, until the sharper one comes. */
  readonly sharp: boolean
  /** The scale at which the page has its own size, to tell the zoom by. */
  readonly whole: number
}

/** Milliseconds before which a page left is not worth a journal entry of its own. */
const worthTelling = 1_000

/** The loupe over the pane: its middle from the pane's middle, CSS pixels. */
export type Disc = { readonly middle: Point; readonly radius: number }

/** The other panes: with one page in two of them, its time counts in one. */
type Beside = {
  /** Whether no other pane counts the time of this page. */
  readonly isFirst: (at: Pick<Look, 'document' | 'page'>) => boolean
  /** Called when a page has come into this pane, or left it. */
  readonly moved: () => void
}

type Attention = {
  look: Look
  /** Milliseconds before the person since it was last told. */
  untold: number
  /** Since when time is counted here; null: it is not. */
  since: number | null
  largestZoom: number
  told: { shown: boolean; legible: boolean; coverage: Coverage }
  /** Since when it has stood as it stands. */
  stillSince: number
}

/**
 * Sees to it that what a person had before their eyes is recorded: a page's first showing, each part of it that stood
 * still there large enough to be read, and the time. Nothing counts while the window has not the focus.
 */
export class Watch {
  readonly #store: CaseStore
  readonly #tell: (document: string, evidence: PageLook) => void
  readonly #beside: Beside
  #now: Attention | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #disc: Disc | null = null
  readonly #onFocus = (): void => {
    this.#count()
    if (this.#now !== null) this.#rest()
  }

  constructor(store: CaseStore, tell: (document: string, evidence: PageLook) => void, beside: Beside) {
    this.#store = store
    this.#tell = tell
    this.#beside = beside
    window.addEventListener('focus', this.#onFocus)
    window.addEventListener('blur', this.#onFocus)
  }

  /** Called after each painting. */
  look(look: Look): void {
    const before = this.#now
    if (before === null || before.look.document !== look.document || before.look.page !== look.page) {
      this.leave()
      const known = this.#known(look)
      this.#now = {
        look,
        untold: 0,
        since: null,
        largestZoom: 0,
        told: {
          shown: known?.shown ?? false,
          legible: known?.legible ?? false,
          coverage: known?.coverage ?? nothingSeen,
        },
        stillSince: performance.now(),
      }
      this.#beside.moved()
    } else {
      before.look = look
    }
    const now = this.#now
    if (now === null) return
    now.largestZoom = Math.max(now.largestZoom, look.place.scale / look.whole)
    this.#count()
    if (!now.told.shown) this.#say(now)
    this.#rest()
  }

  /** Where the loupe lies now: a part of the page under it is not seen as part of the page. Null: it is put away. */
  under(disc: Disc | null): void {
    this.#disc = disc
    if (this.#now !== null) this.#rest()
  }

  isAt({ document, page }: Pick<Look, 'document' | 'page'>): boolean {
    return this.#now?.look.document === document && this.#now.look.page === page
  }

  /** Nothing is before the person any more, or another page will be. */
  leave(): void {
    clearTimeout(this.#timer)
    const now = this.#now
    if (now === null) return
    this.#count()
    if (now.untold >= worthTelling) this.#say(now)
    this.#now = null
    this.#beside.moved()
  }

  /** Another pane has come to a page, or left one: whose time counts from now on may be another's. */
  recount(): void {
    this.#count()
  }

  end(): void {
    this.leave()
    window.removeEventListener('focus', this.#onFocus)
    window.removeEventListener('blur', this.#onFocus)
  }

  #rest(): void {
    clearTimeout(this.#timer)
    const now = this.#now
    if (now === null) return
    now.stillSince = performance.now()
    // A timer may be early by a part of a millisecond.
    this.#timer = setTimeout(() => this.#stoodStill(), now.look.needs.milliseconds + 1)
  }

  #stoodStill(): void {
    const now = this.#now
    if (now === null) return
    const { look } = now
    const { size, turn, place, pane, masks, needs } = look
    const shown = { ...look, page: size, scale: place.scale }
    const seen = seenOf(place, faceOf(size, turn), pane)
    if (seen === null) return
    const disc = this.#disc
    const hides = (part: PageArea, { x, y }: Point): boolean =>
      masks.some((mask) => touches(mask, part)) ||
      (disc !== null &&
        Math.hypot(
          (x - place.centre.x) * place.scale - disc.middle.x,
          (y - place.centre.y) * place.scale - disc.middle.y,
        ) < disc.radius)
    const before = coverageNow(this.#store.getState(), look.document, look.page)
    const coverage = afterGlance(
      before,
      {
        cells: cellsBetween(seen, size, turn, hides),
        stillFor: performance.now() - now.stillSince,
        focused: document.visibilityState === 'visible' && document.hasFocus(),
        legible: look.sharp && isLegible(shown, needs).legible,
      },
      needs,
    )
    if (coverage !== before) {
      const key = pageKey(look.document, look.page)
      this.#store.setState((state) => ({ coverage: { ...state.coverage, [key]: coverage } }))
    }
    // A mask taken away may leave nothing to be seen: then it is told though no part is new.
    const enough = !now.told.legible && isSeenEnough(coverage, needs, masks)
    if (coverage !== now.told.coverage || enough) this.#say(now)
    now.told.legible ||= enough
  }

  /** Adds the time gone by, where it was this pane's to count, and begins anew: while the window has the focus. */
  #count(): void {
    const now = this.#now
    if (now === null) return
    const at = performance.now()
    if (now.since !== null) now.untold += at - now.since
    now.since = document.hasFocus() && this.#beside.isFirst(now.look) ? at : null
  }

  #say(now: Attention): void {
    const { document, page } = now.look
    const coverage = coverageNow(this.#store.getState(), document, page)
    now.told = { ...now.told, shown: true, coverage }
    this.#count()
    this.#tell(document, {
      page,
      shown: true,
      failureShown: false,
      milliseconds: Math.round(now.untold),
      largestZoom: Math.round(now.largestZoom * 1000) / 1000,
      ...(coverage === nothingSeen ? {} : { coverage }),
    })
    now.untold = 0
  }

  #known({ document, page }: Look): PageEvidence | undefined {
    return this.#store
      .getState()
      .view?.documents.find(({ id }) => id === document)
      ?.evidence.find((one) => one.page === page)
  }
}
