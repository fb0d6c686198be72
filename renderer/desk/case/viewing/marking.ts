import type { PageArea } from '../../../domain/marks.ts'
import type { PageMark, Session } from '../../../vault/client/api.ts'
import type { Vault } from '../../app/vault.ts'
import type { Attempts } from '../attempts.ts'
import { mayWork } from '../rules.ts'
import type { Steps } from '../steps.ts'
import {
  documentNow,
  pageKey,
  pageNow,
  putDocument,
  without,
  type CaseStore,
  type Drawing,
  type Spot,
} from '../store.ts'

/** What a person draws over the pages: put, moved, named, taken away; every change goes to the vault at once, as a step. */
export class Marking {
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  readonly #store: CaseStore
  readonly #attempts: Attempts
  readonly #steps: Steps
  #turn: Promise<unknown> = Promise.resolve()

  constructor(on: {
    id: string
    vault: Vault
    session: Session
    store: CaseStore
    attempts: Attempts
    steps: Steps
  }) {
    this.#steps = on.steps
    this.#id = on.id
    this.#vault = on.vault
    this.#session = on.session
    this.#store = on.store
    this.#attempts = on.attempts
  }

  /** A rectangle to be moved and sized before it is kept. */
  begin(kind: Drawing['kind'], area: PageArea): void {
    const { view } = this.#store.getState()
    if (view !== null && mayWork(view, this.#session)) this.#store.setState({ drawing: { kind, area } })
  }

  /** One that is there is held, to be moved and sized. */
  hold(mark: PageMark): void {
    const { kind, x, y, width, height } = mark
    const area = { x, y, width, height }
    const { view } = this.#store.getState()
    if (view !== null && mayWork(view, this.#session))
      this.#store.setState({ drawing: { kind, area, of: mark } })
  }

  /** The next of those on the page, in the order in which they were drawn. */
  holdNext(): void {
    const state = this.#store.getState()
    const here = documentNow(state)?.marks.filter(({ page }) => page === pageNow(state)) ?? []
    const { of } = state.drawing ?? {}
    const at = of === undefined ? -1 : here.findIndex((one) => same(one, of))
    const next = here[(at + 1) % here.length]
    if (next !== undefined) this.hold(next)
  }

  draw(area: PageArea): void {
    this.#store.setState(({ drawing }) => ({ drawing: drawing && { ...drawing, area } }))
  }

  drop(): void {
    this.#store.setState({ drawing: null })
  }

  /**
   * Keeps the rectangle that is being drawn, or the mark that is held as it lies now.
   * @param holding it stays in the hand
   */
  async keep(holding = false): Promise<void> {
    const state = this.#store.getState()
    const { drawing, current } = state
    if (drawing === null || drawing.kind === 'lines' || current === null) return
    const { of, kind, area } = drawing
    const after = of === undefined ? null : { ...of, ...area }
    this.#store.setState({ drawing: holding && after !== null ? { kind, area, of: after } : null })
    if (of === undefined || after === null) {
      const page = pageNow(state)
      await this.#change(current, (marks) => [...marks, { page, kind, ...area }])
    } else if (!same(of, after)) {
      await this.#change(current, (marks) => marks.map((one) => (same(one, of) ? after : one)))
    }
  }

  /** The mark that is held. */
  async removeHeld(): Promise<void> {
    const { drawing, current } = this.#store.getState()
    if (drawing?.of === undefined || current === null) return
    this.drop()
    await this.remove(current, drawing.of)
  }

  /** The word beside a mark; empty: none. */
  async note(document: string, mark: PageMark, text: string): Promise<void> {
    const note = text.trim()
    if (note === (mark.note ?? '')) return
    const after: PageMark = { ...mark, note: note === '' ? undefined : note }
    await this.#change(document, (marks) => marks.map((one) => (same(one, mark) ? after : one)))
  }

  async remove(document: string, mark: PageMark): Promise<void> {
    await this.#change(document, (marks) => marks.filter((one) => !same(one, mark)))
  }

  /** Lifts the masks of a page before the person for looking, or lays them down again. */
  lift({ document, page }: Spot): void {
    const { lifted } = this.#store.getState()
    const key = pageKey(document, page)
    this.#store.setState({ lifted: key in lifted ? without(lifted, key) : { ...lifted, [key]: true } })
  }

  async #change(document: string, to: (marks: readonly PageMark[]) => readonly PageMark[]): Promise<void> {
    let before: readonly PageMark[] = []
    let after: readonly PageMark[] = []
    const done = await this.#put(document, (marks) => {
      before = marks
      after = to(marks)
      return after
    })
    if (!done) return
    this.#steps.did(document, {
      kind: 'marks',
      undo: () => this.#again(document, before),
      redo: () => this.#again(document, after),
    })
  }

  async #again(document: string, marks: readonly PageMark[]): Promise<boolean> {
    this.drop()
    return this.#put(document, () => marks)
  }

  /** One after another, each upon what the vault had then. */
  async #put(document: string, to: (marks: readonly PageMark[]) => readonly PageMark[]): Promise<boolean> {
    const turn = this.#turn.then(() =>
      this.#attempts.complaining(async () => {
        const { view } = this.#store.getState()
        const there = view?.documents.find(({ id }) => id === document)
        if (there === undefined) return
        const given = { case: this.#id, document, marks: [...to(there.marks)] }
        putDocument(this.#store, await this.#vault.call('document.mark', [given]))
      }),
    )
    this.#turn = turn
    return turn
  }
}

const same = (one: PageMark, other: PageMark): boolean =>
  one.page === other.page &&
  one.kind === other.kind &&
  one.x === other.x &&
  one.y === other.y &&
  one.width === other.width &&
  one.height === other.height
