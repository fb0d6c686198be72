import type { PageArea } from '../../../domain/marks.ts'
import type { PageMark, Session } from '../../../vault/client/api.ts'
import type { Vault } from '../../app/vault.ts'
import type { Attempts } from '../attempts.ts'
import { mayWork } from '../rules.ts'
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

/** Steps that can be taken back. */
const mostBack = 50

/** What a person draws over the pages: put, named, taken away, taken back; every change goes to the vault at once. */
export class Marking {
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  readonly #store: CaseStore
  readonly #attempts: Attempts
  /** By document, what was drawn before each change, the latest at the end. */
  readonly #before = new Map<string, (readonly PageMark[])[]>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(on: { id: string; vault: Vault; session: Session; store: CaseStore; attempts: Attempts }) {
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

  draw(area: PageArea): void {
    this.#store.setState(({ drawing }) => ({ drawing: drawing && { ...drawing, area } }))
  }

  drop(): void {
    this.#store.setState({ drawing: null })
  }

  /** Keeps the rectangle that is being drawn. */
  async keep(): Promise<void> {
    const state = this.#store.getState()
    const { drawing, current } = state
    if (drawing === null || drawing.kind === 'lines' || current === null) return
    const { kind, area } = drawing
    const page = pageNow(state)
    this.#store.setState({ drawing: null })
    await this.#change(current, (marks) => [...marks, { page, kind, ...area }])
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

  /** Takes back the last change to what is drawn over the document before the person. */
  async undo(): Promise<void> {
    const document = documentNow(this.#store.getState())
    const before = document === null ? undefined : this.#before.get(document.id)?.pop()
    if (document !== null && before !== undefined) await this.#put(document.id, () => before)
  }

  /** Lifts the masks of a page before the person for looking, or lays them down again. */
  lift({ document, page }: Spot): void {
    const { lifted } = this.#store.getState()
    const key = pageKey(document, page)
    this.#store.setState({ lifted: key in lifted ? without(lifted, key) : { ...lifted, [key]: true } })
  }

  async #change(document: string, to: (marks: readonly PageMark[]) => readonly PageMark[]): Promise<void> {
    await this.#put(document, (marks) => {
      this.#before.set(document, [...(this.#before.get(document) ?? []), marks].slice(-mostBack))
      return to(marks)
    })
  }

  /** One after another, each upon what the vault had then. */
  async #put(document: string, to: (marks: readonly PageMark[]) => readonly PageMark[]): Promise<void> {
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
    await turn
  }
}

const same = (one: PageMark, other: PageMark): boolean =>
  one.page === other.page &&
  one.kind === other.kind &&
  one.x === other.x &&
  one.y === other.y &&
  one.width === other.width &&
  one.height === other.height
