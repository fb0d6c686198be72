import type { Seen } from '../../domain/brands.ts'
import { partOf } from '../../domain/parts.ts'
import { reasonOf } from '../../domain/reasons.ts'
import type { DestructionGround, DocumentVerdict, ReasonCode } from '../../domain/vocabulary.ts'
import type { FromProposal, ReadField } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import type { Attempts } from './attempts.ts'
import type { OnCase } from './case-desk.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { Looking } from './looking.ts'
import { unjudged } from './rules.ts'
import type { Steps } from './steps.ts'
import {
  nothingChosen,
  putDocument,
  without,
  type CaseStore,
  type DraftVerdict,
  type Typing,
} from './store.ts'

/** Texts typed of a file, and those of them that went to the document it is a part of; by field. */
type Carried = Readonly<{ here: Readonly<Record<string, string>>; goes: Readonly<Record<string, string>> }>

const typedOf = (typing: Typing, field: string): boolean =>
  Object.entries(typing).some(([name, text]) => name === field && text !== '')

/** What a person reads of one document, says of it, and finds; at the end, its destruction. */
export class Judging {
  readonly #id: string
  readonly #vault: Vault
  readonly #store: CaseStore
  readonly #attempts: Attempts
  readonly #draft: DraftKeeper
  readonly #looking: Looking
  readonly #steps: Steps
  /** By the part and its whole, as long as the case is before the person. */
  readonly #carried = new Map<string, Carried>()

  constructor(on: OnCase) {
    this.#id = on.id
    this.#vault = on.vault
    this.#store = on.store
    this.#attempts = on.attempts
    this.#draft = on.draft
    this.#looking = on.looking
    this.#steps = on.steps
  }

  type(document: string, field: ReadField, text: string): void {
    this.#store.setState(({ typing }) => ({
      typing: { ...typing, [document]: { ...typing[document], [field]: text } },
    }))
    this.#draft.changed()
  }

  /**
   * True once it is in the vault. What was seen is a person's word, and what a machine proposes is none (demand 3).
   * @param proposed what the person did with the text, where a machine had proposed one
   */
  async read(
    document: string,
    field: ReadField,
    seen: Seen<string>,
    how: 'typed' | 'confirmed',
    proposed?: FromProposal,
  ): Promise<boolean> {
    return this.#attempts.complaining(async () => {
      const said = { ...this.#at(document), field, seen: seen.trim(), how }
      const given = proposed === undefined ? said : { ...said, proposed }
      putDocument(this.#store, await this.#vault.call('document.reading', [given]))
      this.#store.setState(({ typing }) => ({
        typing: { ...typing, [document]: without(typing[document] ?? {}, field) },
      }))
      this.#draft.changed()
    })
  }

  /** That a file is a part of another, or is not. What is typed of it and not recorded goes with the fields to the whole, and back. */
  async sayPart(document: string, whole: string, isPart: boolean): Promise<void> {
    const pair = `${document} ${whole}`
    await this.#stepOf(document, isPart, async (to) => {
      if (!(await this.#put(document, partOf(whole), to))) return false
      const carried = this.#carried.get(pair)
      if (to) this.#carried.set(pair, this.#carry(document, whole))
      else if (carried !== undefined) this.#carryBack(document, whole, carried)
      if (!to) this.#carried.delete(pair)
      return true
    })
  }

  /** Withdraws what was read of a field that need not be. True once it is so in the vault. */
  async unread(document: string, field: ReadField): Promise<boolean> {
    return this.#attempts.complaining(async () => {
      putDocument(this.#store, await this.#vault.call('document.unread', [{ ...this.#at(document), field }]))
    })
  }

  async check(document: string, item: string, checked: boolean): Promise<void> {
    await this.#stepOf(document, checked, (to) => this.#put(document, item, to))
  }

  /** A person's choice at the radios; reasons that do not fit the new verdict go. */
  choose(document: string, verdict: DocumentVerdict, fitting: readonly ReasonCode[]): void {
    const { reasons, namedPages } = this.#verdict(document)
    const kept = reasons.filter((code) => fitting.includes(code))
    this.#setVerdict(document, { verdict, reasons: kept, namedPages: kept.length === 0 ? [] : namedPages })
  }

  giveReasons(document: string, reasons: readonly ReasonCode[]): void {
    const { verdict, namedPages } = this.#verdict(document)
    const before = reasons.length === 0 ? [] : namedPages
    // Of the only page it need not be said that it is seen there.
    const isOnly = this.#store.getState().view?.documents.find(({ id }) => id === document)?.pages === 1
    const isBound = reasons.some((code) => reasonOf(code).pagesNeeded === 'named')
    this.#setVerdict(document, { verdict, reasons, namedPages: isOnly && isBound ? [1] : before })
  }

  namePages(document: string, pages: readonly number[]): void {
    const before = this.#verdict(document)
    this.#setVerdict(document, { ...before, namedPages: [...new Set(pages)].sort((a, b) => a - b) })
  }

  /** Records the verdict as it was chosen, then shows the next document that nobody has judged. */
  async find(document: string): Promise<boolean> {
    const { verdict, reasons, namedPages } = this.#verdict(document)
    if (verdict === null) return false
    return this.#attempts.one('find', async () => {
      const given = { verdict, reasons: [...reasons], namedPages: [...namedPages] }
      const view = await this.#vault.call('document.find', [{ ...this.#at(document), ...given }])
      this.#store.setState(({ verdicts }) => ({ view, verdicts: without(verdicts, document), outcome: null }))
      this.#steps.settle(document)
      this.#draft.changed()
      const left = unjudged(view)
      const at = view.documents.findIndex(({ id }) => id === document)
      const next = left.find(({ id }) => view.documents.findIndex((one) => one.id === id) > at) ?? left[0]
      if (next !== undefined) this.#looking.show(next.id)
    })
  }

  async withdraw(document: string): Promise<boolean> {
    return this.#attempts.one('withdraw', async () => {
      const view = await this.#vault.call('document.withdraw', [this.#at(document)])
      this.#store.setState({ view, outcome: null })
    })
  }

  async destroy(document: string, ground: DestructionGround): Promise<boolean> {
    return this.#attempts.one('destroy', async () => {
      await this.#looking.leave()
      const view = await this.#vault.call('document.destroy', [{ ...this.#at(document), ground }])
      this.#looking.reader.close(document)
      this.#store.setState({ view, outcome: null })
    })
  }

  #at(document: string): { case: string; document: string } {
    return { case: this.#id, document }
  }

  #put(document: string, item: string, checked: boolean): Promise<boolean> {
    return this.#attempts.complaining(async () => {
      putDocument(
        this.#store,
        await this.#vault.call('document.check', [{ ...this.#at(document), item, checked }]),
      )
    })
  }

  async #stepOf(document: string, to: boolean, put: (to: boolean) => Promise<boolean>): Promise<void> {
    if (!(await put(to))) return
    this.#steps.did(document, { kind: 'work', undo: () => put(!to), redo: () => put(to) })
  }

  /** What is typed or read of the whole already stays as it is there. */
  #carry(document: string, whole: string): Carried {
    const { typing, view } = this.#store.getState()
    const { [document]: here = {}, [whole]: there = {} } = typing
    const readings = view?.documents.find(({ id }) => id === whole)?.readings ?? []
    const isThere = (field: string): boolean =>
      typedOf(there, field) || readings.some((one) => one.field === field && one.seen !== '')
    const goes = Object.fromEntries(
      Object.entries(here).filter(([field, text]) => text !== '' && !isThere(field)),
    )
    this.#setTyping({ ...without(typing, document), [whole]: { ...there, ...goes } })
    return { here, goes }
  }

  /** What was changed meanwhile was typed of the whole, and stays with it. */
  #carryBack(document: string, whole: string, { here, goes }: Carried): void {
    const { typing } = this.#store.getState()
    const stays = Object.fromEntries(
      Object.entries(typing[whole] ?? {}).filter(([field, text]) => goes[field] !== text),
    )
    this.#setTyping({ ...typing, [document]: { ...here, ...typing[document] }, [whole]: stays })
  }

  #setTyping(typing: Readonly<Record<string, Typing>>): void {
    this.#store.setState({ typing })
    this.#draft.changed()
  }

  #verdict(document: string): DraftVerdict {
    return this.#store.getState().verdicts[document] ?? nothingChosen
  }

  #setVerdict(document: string, verdict: DraftVerdict): void {
    const before = this.#verdict(document)
    const put = (to: DraftVerdict): boolean => {
      this.#store.setState(({ verdicts }) => ({ complaint: null, verdicts: { ...verdicts, [document]: to } }))
      this.#draft.changed()
      return true
    }
    put(verdict)
    this.#steps.did(document, { kind: 'work', undo: () => put(before), redo: () => put(verdict) })
  }
}
