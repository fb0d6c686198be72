import { SverkaError, toFailure, type Failure } from '../../../../preload/contract/errors.ts'
import { proposeLines } from '../../../domain/advice/index.ts'
import { touches, type PageArea } from '../../../domain/marks.ts'
import { readAt } from '../rules.ts'
import { pageKey, without, type CaseStore, type Proposal, type Spot } from '../store.ts'
import type { Rotation } from './geometry.ts'
import type { Reader } from './reader.ts'

/** Pixels of a capital letter below which a recogniser guesses. */
const leastLetter = 9

/**
 * Machine-readable lines, recognised in a rectangle of the page and laid before the person. They stay what a machine
 * says until the person records them as theirs; nothing here calls the vault (demand 3), and nothing is kept.
 */
export class LinesReading {
  readonly #store: CaseStore
  readonly #reader: Reader
  #stop = new AbortController()

  constructor(store: CaseStore, reader: Reader) {
    this.#store = store
    this.#reader = reader
  }

  /** Reads the rectangle, in shares of the upright page, as the page is turned before the person. */
  async read({ document, page }: Spot, rotation: Rotation, area: PageArea): Promise<void> {
    this.#stop.abort()
    this.#stop = new AbortController()
    const { signal } = this.#stop
    // Lines on a part are lines of the whole.
    const to = readAt(this.#store.getState().view, document)?.id ?? document
    this.#put(to, { state: 'reading' })
    try {
      if (this.#isCovered({ document, page }, area)) throw new SverkaError('LINES_COVERED')
      const told = await this.#reader.readLines({ document, page }, { rotation, area }, signal)
      if (signal.aborted) return
      const lines = proposeLines(told.lines)
      if (told.letterHeight === null) throw new SverkaError('LINES_NOT_FOUND')
      if (told.letterHeight < leastLetter) throw new SverkaError('LINES_TOO_SMALL')
      if (lines === null) throw new SverkaError('LINES_NOT_FOUND')
      this.#put(to, {
        state: 'proposed',
        lines,
        text: lines.advice.lines.join('\n'),
        at: performance.now(),
      })
    } catch (error) {
      if (!signal.aborted) this.#put(to, { state: 'failed', failure: failureOf(error) })
    }
  }

  /** What a person makes of the proposal. */
  edit(document: string, text: string): void {
    const proposal = this.#store.getState().proposals[document]
    if (proposal?.state === 'proposed') this.#put(document, { ...proposal, text })
  }

  /** Puts a proposal, a failure or a reading under way aside. */
  drop(document: string): void {
    const { proposals } = this.#store.getState()
    if (proposals[document]?.state === 'reading') this.#stop.abort()
    this.#store.setState({ proposals: without(proposals, document) })
  }

  end(): void {
    this.#stop.abort()
  }

  #put(document: string, proposal: Proposal): void {
    this.#store.setState(({ proposals }) => ({ proposals: { ...proposals, [document]: proposal } }))
  }

  /** What a mask lies over is not to be read, by a machine either (demand 4). */
  #isCovered({ document, page }: Spot, area: PageArea): boolean {
    const { view, lifted } = this.#store.getState()
    if (pageKey(document, page) in lifted) return false
    const marks = view?.documents.find(({ id }) => id === document)?.marks ?? []
    return marks.some((mark) => mark.kind === 'mask' && mark.page === page && touches(mark, area))
  }
}

/** The viewer's words for a document that cannot be drawn say nothing of lines. */
function failureOf(error: unknown): Failure {
  const failure = toFailure(error)
  if (failure.code === 'INTERNAL') return { code: 'LINES_FAILED', detail: [] }
  if (failure.code !== 'VIEWER_OVERRUN') return failure
  // The frame may have ended because of something else.
  return { code: failure.detail[0] === 'bystander' ? 'LINES_FAILED' : 'LINES_TOO_SLOW', detail: [] }
}
