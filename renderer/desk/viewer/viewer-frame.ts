import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  viewerAnswer,
  type PageShare,
  type PageSize,
  type ToldLines,
  type ViewerAnswer,
  type ViewerLimits,
  type ViewerProblem,
  type ViewerRequest,
} from '../../viewer/messages.ts'
import { openFrame, type FrameLink, type OpenLink } from './frame-link.ts'
import { timeLimit, times, type Times } from './time-limits.ts'

export type RenderedPage = { bitmap: ImageBitmap; scale: number; incomplete: boolean }
export type PagePreview = {
  width: number
  height: number
  rgba: Uint8Array<ArrayBuffer>
  incomplete: boolean
}
export type PageView = { rotation: 0 | 90 | 180 | 270; maxWidth: number; maxHeight: number }

export type AskOptions = {
  /** Rejects the call with the signal's reason and stops the work. */
  signal?: AbortSignal
  /** Milliseconds from the start of the work; without it the limit scales with the document and the picture. */
  limit?: number
  /** How many times the usual time, and the usual silence, a person allows. */
  patience?: number
}

export type ViewerEvents = {
  /** The vault's end of a new frame's channel: to be transferred to the vault's worker. Called again for each frame. */
  onVaultPort: (port: MessagePort) => void
  /** After a frame was killed and another made: the openings that were in use and whose bytes have to come again. */
  onRecreated: (openings: string[]) => void
}

type Pending = {
  /** What the viewer's answer makes of this request; an answer of another kind is a misbehaving viewer. */
  settle: (answer: ViewerAnswer) => boolean
  fail: (reason: unknown) => void
  limit: number
  patience: number
  started: boolean
  /** Milliseconds of work, counted in beats, so that a sleeping or stalled desk is not held against the viewer. */
  elapsed: number
}

type Known = { bytes: number; pages: PageSize[] }

type Asked<K extends ViewerRequest['kind']> = Omit<Extract<ViewerRequest, { kind: K }>, 'request'>

/** As large a picture as is made for the recogniser, which looks at each pixel some ten times. */
const recognisedPixels = 50_000_000

const codes: Record<ViewerProblem, ConstructorParameters<typeof SverkaError>[0]> = {
  broken: 'VIEWER_BROKEN_FILE',
  unsupported: 'VIEWER_UNSUPPORTED',
  password: 'PASSWORD_PROTECTED_FILE',
  'wrong-password': 'PASSWORD_PROTECTED_FILE',
  'too-many-pages': 'VIEWER_LIMIT',
  'too-many-pixels': 'VIEWER_LIMIT',
  'no-such-page': 'VIEWER_BROKEN_FILE',
  internal: 'INTERNAL',
}

/**
 * The desk's client of the viewer. Every call is answered, fails with a code, or ends with the frame: one that takes
 * longer than its limit, or falls silent, is removed and made anew, and all that was pending fails with
 * VIEWER_OVERRUN, detail `culprit` for what was being worked on and `bystander` for the rest (ask again).
 */
export class ViewerFrame {
  readonly #host: HTMLElement
  readonly #events: ViewerEvents
  readonly #openLink: OpenLink
  readonly #times: Times
  readonly #pending = new Map<number, Pending>()
  readonly #known = new Map<string, Known>()
  #link: FrameLink
  #ready = false
  #ended = false
  #silent = 0
  #request = 0
  #beat: ReturnType<typeof setInterval> | undefined
  #lastBeat = 0

  constructor(
    host: HTMLElement,
    events: ViewerEvents,
    options: { times?: Partial<Times>; openLink?: OpenLink } = {},
  ) {
    this.#host = host
    this.#events = events
    this.#openLink = options.openLink ?? openFrame
    this.#times = { ...times, ...options.times }
    this.#link = this.#connect()
  }

  /**
   * The document's pages, once its bytes are all there. `bytes`: its size, by which the time limits of this and later
   * calls for it grow. Fails with VIEWER_BROKEN_FILE, VIEWER_UNSUPPORTED,
   * PASSWORD_PROTECTED_FILE, VIEWER_LIMIT, VIEWER_OVERRUN.
   */
  async describe(
    opening: string,
    limits: ViewerLimits,
    options: AskOptions & { bytes?: number; password?: string | null } = {},
  ): Promise<PageSize[]> {
    const known = this.#use(opening)
    known.bytes = options.bytes ?? known.bytes
    const { password = null } = options
    const asked = { kind: 'describe', opening, limits, ...(password === null ? {} : { password }) } as const
    const pages = await this.#ask(asked, this.#limit(known, 1, 0), options, (answer) =>
      answer.kind === 'described' && answer.pages.length <= limits.pages ? answer.pages : undefined,
    )
    known.pages = pages
    return pages
  }

  /** A picture of one page. The caller closes the bitmap. Fails as `describe` does. */
  async render(
    opening: string,
    page: number,
    view: PageView,
    limits: ViewerLimits,
    options: AskOptions = {},
  ): Promise<RenderedPage> {
    const limit = this.#limit(this.#use(opening), page, view.maxWidth * view.maxHeight)
    return this.#ask({ kind: 'render', opening, page, ...view, limits }, limit, options, (answer) => {
      if (answer.kind !== 'rendered') return undefined
      const { bitmap, scale, incomplete } = answer
      if (bitmap.width > view.maxWidth || bitmap.height > view.maxHeight) return undefined
      return { bitmap, scale, incomplete }
    })
  }

  /** RGBA pixels of a page, at most 112 × 160, upright. Fails as `describe` does. */
  async preview(
    opening: string,
    page: number,
    limits: ViewerLimits,
    options: AskOptions = {},
  ): Promise<PagePreview> {
    const limit = this.#limit(this.#use(opening), page, 0)
    return this.#ask({ kind: 'preview', opening, page, limits }, limit, options, (answer) => {
      if (answer.kind !== 'previewed') return undefined
      const { width, height, incomplete } = answer
      const rgba = new Uint8Array(answer.rgba)
      return rgba.length === width * height * 4 ? { width, height, rgba, incomplete } : undefined
    })
  }

  /**
   * The lines of print within a share of the upright page, as a recogniser tells them; `rotation`: how the page is turned
   * to be read. Fails as `describe` does; INTERNAL where the recogniser failed.
   */
  async readLines(
    opening: string,
    page: number,
    asked: { rotation: PageView['rotation']; area: PageShare },
    limits: ViewerLimits,
    options: AskOptions = {},
  ): Promise<ToldLines> {
    const limit = this.#limit(this.#use(opening), page, recognisedPixels) + this.#times.recogniser
    return this.#ask({ kind: 'read-lines', opening, page, ...asked, limits }, limit, options, (answer) =>
      answer.kind === 'told-lines' ? answer.told : undefined,
    )
  }

  /** Drops the document in the viewer. Calls still pending for it should be aborted by their signals. */
  close(opening: string): void {
    this.#known.delete(opening)
    if (!this.#ended) this.#link.desk.postMessage({ kind: 'close', opening } satisfies ViewerRequest)
  }

  /** Ends the frame for good; what is pending fails with VIEWER_OVERRUN, `bystander`. */
  destroy(): void {
    if (this.#ended) return
    this.#ended = true
    this.#link.end()
    this.#stopBeat()
    this.#known.clear()
    this.#failAll()
  }

  #use(opening: string): Known {
    const known = this.#known.get(opening) ?? { bytes: 0, pages: [] }
    this.#known.set(opening, known)
    return known
  }

  #limit(known: Known, page: number, pixels: number): number {
    return timeLimit(this.#times, { bytes: known.bytes, page: known.pages[page - 1], pixels })
  }

  #connect(): FrameLink {
    this.#ready = false
    this.#silent = 0
    const link = this.#openLink(this.#host)
    link.desk.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (link === this.#link && !this.#ended) this.#take(data)
    }
    // After the constructor has returned: the caller's callbacks may use what it made.
    queueMicrotask(() => {
      if (link === this.#link && !this.#ended) this.#events.onVaultPort(link.vault)
    })
    return link
  }

  async #ask<T>(
    asked: Asked<'describe'> | Asked<'render'> | Asked<'preview'> | Asked<'read-lines'>,
    usual: number,
    { signal, limit, patience = 1 }: AskOptions,
    read: (answer: ViewerAnswer) => T | undefined,
  ): Promise<T> {
    signal?.throwIfAborted()
    if (this.#ended) throw new SverkaError('VIEWER_OVERRUN', ['bystander'])
    const request = (this.#request += 1)
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const settle = (answer: ViewerAnswer): boolean => {
      if (answer.kind === 'failed') {
        reject(new SverkaError(codes[answer.problem], [answer.problem]))
        return true
      }
      const value = read(answer)
      if (value !== undefined) resolve(value)
      return value !== undefined
    }
    this.#pending.set(request, {
      settle,
      fail: reject,
      limit: limit ?? usual * patience,
      patience,
      started: false,
      elapsed: 0,
    })
    const cancel = (): void => {
      if (!this.#pending.delete(request)) return
      this.#send({ kind: 'cancel', request })
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', cancel, { once: true })
    this.#send({ ...asked, request })
    this.#startBeat()
    try {
      return await promise
    } finally {
      signal?.removeEventListener('abort', cancel)
      if (this.#pending.size === 0) this.#stopBeat()
    }
  }

  #send(request: ViewerRequest): void {
    this.#link.desk.postMessage(request)
  }

  #take(data: unknown): void {
    const parsed = viewerAnswer.safeParse(data)
    if (!parsed.success) {
      this.#recreate()
      return
    }
    const answer = parsed.data
    this.#silent = 0
    if (answer.kind === 'ready') {
      this.#ready = true
      return
    }
    if (answer.kind === 'pong') return
    const pending = this.#pending.get(answer.request)
    if (pending === undefined) {
      // The answer to a cancelled request.
      if (answer.kind === 'rendered') answer.bitmap.close()
    } else if (answer.kind === 'started') pending.started = true
    else if (pending.settle(answer)) this.#pending.delete(answer.request)
    else this.#recreate()
  }

  #startBeat(): void {
    if (this.#beat !== undefined) return
    this.#silent = 0
    this.#lastBeat = performance.now()
    this.#beat = setInterval(() => this.#look(), this.#times.beat)
  }

  #stopBeat(): void {
    clearInterval(this.#beat)
    this.#beat = undefined
  }

  #look(): void {
    const now = performance.now()
    const passed = Math.min(now - this.#lastBeat, 2 * this.#times.beat)
    this.#lastBeat = now
    this.#silent += passed
    const running = [...this.#pending.values()].filter(({ started }) => started)
    for (const pending of running) pending.elapsed += passed
    const overran = running.some(({ elapsed, limit }) => elapsed > limit)
    // What may take longer may also keep the viewer from answering for longer.
    const patience = Math.max(1, ...running.map((pending) => pending.patience))
    const mute = this.#silent > (this.#ready ? this.#times.silence * patience : this.#times.startup)
    if (overran || mute) {
      this.#recreate()
      return
    }
    this.#send({ kind: 'ping', request: 0 })
  }

  #recreate(): void {
    this.#link.end()
    this.#stopBeat()
    const openings = [...this.#known.keys()]
    this.#failAll()
    this.#link = this.#connect()
    queueMicrotask(() => {
      if (!this.#ended) this.#events.onRecreated(openings)
    })
  }

  #failAll(): void {
    const all = [...this.#pending.values()]
    this.#pending.clear()
    for (const { fail, started } of all) {
      fail(new SverkaError('VIEWER_OVERRUN', [started ? 'culprit' : 'bystander']))
    }
  }
}
