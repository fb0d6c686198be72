import { toFailure } from '../../../preload/contract/errors.ts'
import type { Seen } from '../../domain/brands.ts'
import { partOf } from '../../domain/parts.ts'
import { reasonOf } from '../../domain/reasons.ts'
import type { CaseOutcome, DestructionGround, DocumentVerdict, ReasonCode } from '../../domain/vocabulary.ts'
import type { CaseView, FromProposal, ReadField, Session } from '../../vault/client/api.ts'
import { useSettings } from '../app/settings.ts'
import type { Vault, VaultResult } from '../app/vault.ts'
import { askAboutTie, askToClaim, candidateOf } from '../claiming/index.ts'
import { Attempts } from './attempts.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { restored } from './drafts.ts'
import { Looking } from './looking.ts'
import { mayLook, mayWork, unjudged } from './rules.ts'
import { caseAtFirst, createCaseStore, nothingChosen, putDocument, without } from './store.ts'
import type { CaseStore, DraftVerdict } from './store.ts'
import { Steps } from './steps.ts'
import { adjustmentsOf } from './viewing/aids.ts'
import { LinesReading } from './viewing/lines.ts'
import { Marking } from './viewing/marking.ts'
import type { MakeFrame } from './viewing/reader.ts'

/**
 * One case on the desk: what the screen shows stands in `store`, what a person does are the methods. Failures of an
 * act stand in the store as `complaint`; nothing here rejects.
 */
export class CaseDesk {
  readonly store: CaseStore = createCaseStore()
  readonly looking: Looking
  readonly marking: Marking
  readonly lines: LinesReading
  readonly steps = new Steps()
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  readonly #attempts = new Attempts(this.store)
  readonly #draft: DraftKeeper
  readonly #ends: (() => void)[]

  constructor(id: string, vault: Vault, session: Session, makeFrame?: MakeFrame) {
    this.#id = id
    this.#vault = vault
    this.#session = session
    this.store.setState({ adjustments: adjustmentsOf(vault) })
    const on = { id, vault, session, store: this.store, attempts: this.#attempts }
    this.#draft = new DraftKeeper(on)
    this.marking = new Marking({ ...on, steps: this.steps })
    this.looking = new Looking({ ...on, makeFrame, onMove: () => this.#draft.changed() })
    this.lines = new LinesReading(this.store, this.looking.reader)
    this.#ends = [
      // Whatever takes the case out of the person's hands takes its documents from before them.
      this.store.subscribe(({ view }, { view: before }) => {
        if (before !== null && view !== null && mayLook(before, session) && !mayLook(view, session))
          this.looking.shut()
      }),
      vault.on('queue.entries', ({ entries }) => {
        const news = entries.find((entry) => entry.id === id)
        const { view } = this.store.getState()
        if (news !== undefined && view !== null && news.state !== view.state) void this.refresh()
      }),
      vault.on('outbox.changed', ({ items }) => {
        const { view } = this.store.getState()
        const news = items.find(({ outcomeId }) => outcomeId === view?.outcome?.outcomeId)
        if (news !== undefined && news.state !== view?.outcome?.state) void this.refresh()
      }),
    ]
  }

  /** Reads the case, puts back what was left half done, and shows the first document. */
  async open(): Promise<void> {
    try {
      const view = await this.#vault.call('case.read', [this.#id])
      const draft = mayWork(view, this.#session) ? await this.#vault.call('draft.read', [this.#id]) : null
      this.store.setState({ view, ...restored(draft, { view }) })
    } catch (error) {
      this.store.setState({ unreadable: toFailure(error) })
      return
    }
    await this.#begin()
  }

  async refresh(): Promise<void> {
    await this.#attempts.quietly(async () => {
      this.store.setState({ view: await this.#vault.call('case.read', [this.#id]) })
    })
  }

  type(document: string, field: ReadField, text: string): void {
    this.store.setState(({ typing }) => ({
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
      putDocument(this.store, await this.#vault.call('document.reading', [given]))
      this.store.setState(({ typing }) => ({
        typing: { ...typing, [document]: without(typing[document] ?? {}, field) },
      }))
      this.#draft.changed()
    })
  }

  /** That a file is a part of another, or is not. What is typed of it and not recorded goes with the fields to the whole. */
  async sayPart(document: string, whole: string, isPart: boolean): Promise<void> {
    await this.check(document, partOf(whole), isPart)
    const { view, typing } = this.store.getState()
    const said = view?.documents.find(({ id }) => id === document)?.checked.includes(partOf(whole))
    if (!isPart || said !== true || typing[document] === undefined) return
    const moved = { ...typing[document], ...typing[whole] }
    this.store.setState({ typing: { ...without(typing, document), [whole]: moved } })
    this.#draft.changed()
  }

  /** Withdraws what was read of a field that need not be. True once it is so in the vault. */
  async unread(document: string, field: ReadField): Promise<boolean> {
    return this.#attempts.complaining(async () => {
      putDocument(this.store, await this.#vault.call('document.unread', [{ ...this.#at(document), field }]))
    })
  }

  async check(document: string, item: string, checked: boolean): Promise<void> {
    const put = (to: boolean): Promise<boolean> =>
      this.#attempts.complaining(async () => {
        const given = { ...this.#at(document), item, checked: to }
        putDocument(this.store, await this.#vault.call('document.check', [given]))
      })
    if (await put(checked)) {
      this.steps.did(document, { kind: 'work', undo: () => put(!checked), redo: () => put(checked) })
    }
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
    const isOnly = this.store.getState().view?.documents.find(({ id }) => id === document)?.pages === 1
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
      this.store.setState(({ verdicts }) => ({ view, verdicts: without(verdicts, document), outcome: null }))
      this.steps.settle(document)
      this.#draft.changed()
      const left = unjudged(view)
      const at = view.documents.findIndex(({ id }) => id === document)
      const next = left.find(({ id }) => view.documents.findIndex((one) => one.id === id) > at) ?? left[0]
      if (next !== undefined) this.looking.show(next.id)
    })
  }

  async withdraw(document: string): Promise<boolean> {
    return this.#attempts.one('withdraw', async () => {
      const view = await this.#vault.call('document.withdraw', [this.#at(document)])
      this.store.setState({ view, outcome: null })
    })
  }

  async destroy(document: string, ground: DestructionGround): Promise<boolean> {
    return this.#attempts.one('destroy', async () => {
      await this.looking.leave()
      const view = await this.#vault.call('document.destroy', [{ ...this.#at(document), ground }])
      this.looking.reader.close(document)
      this.store.setState({ view, outcome: null })
    })
  }

  chooseOutcome(outcome: CaseOutcome): void {
    this.store.setState({ outcome })
  }

  /** The decision; the case as it then stands, or null where the vault refused. */
  async decide(): Promise<CaseView | null> {
    const { outcome } = this.store.getState()
    if (outcome === null) return null
    let decided: CaseView | null = null
    await this.#attempts.one('decide', async () => {
      await this.looking.leave()
      decided = await this.#vault.call('case.decide', [{ case: this.#id, outcome }])
      this.#draft.drop()
      this.store.setState({ view: decided, outcome: null, typing: {}, verdicts: {} })
    })
    return decided
  }

  /** Puts the declaration before the person, who then has the case, or not. */
  async claim(): Promise<boolean> {
    const { view } = this.store.getState()
    if (view === null) return false
    let answer = 'left'
    const done = await this.#attempts.one('claim', async () => {
      answer = await askToClaim(candidateOf(view))
      if (answer !== 'left') this.store.setState({ view: await this.#vault.call('case.read', [this.#id]) })
    })
    if (done && answer === 'claimed') await this.#begin()
    return done && answer === 'claimed'
  }

  /** Of a case at work: something ties the person to the Master, and the case leaves them. */
  async declareTie(): Promise<boolean> {
    const { view } = this.store.getState()
    if (view === null) return false
    await this.looking.leave()
    return (await askAboutTie(candidateOf(view))) === 'tied'
  }

  async liftTie(account: string): Promise<boolean> {
    return this.#attempts.one('claim', async () => {
      this.store.setState({ view: await this.#vault.call('case.liftTie', [{ case: this.#id, account }]) })
    })
  }

  async release(): Promise<boolean> {
    await this.looking.leave()
    await this.saveDraft()
    return this.#attempts.one('release', () => this.#vault.call('case.release', [this.#id]))
  }

  /** Who may be given the case; null where the vault does not say, and then it is told why. */
  async heirs(): Promise<VaultResult<'case.heirs'> | null> {
    let found: VaultResult<'case.heirs'> | null = null
    await this.#attempts.complaining(async () => {
      found = await this.#vault.call('case.heirs', [this.#id])
    })
    return found
  }

  /** What is drawn, typed and chosen stays this person's, should they have it back. */
  async handOn(to: string): Promise<boolean> {
    await this.looking.leave()
    await this.saveDraft()
    return this.#attempts.one('handOn', async () => {
      await this.#vault.call('case.handOn', [{ case: this.#id, to }])
    })
  }

  /** By whom it waits for, or a representative: it is anybody's. */
  async free(): Promise<boolean> {
    return this.#attempts.one('free', async () => {
      this.store.setState({ view: await this.#vault.call('case.free', [this.#id]) })
    })
  }

  /** By who handed it on, with what they had typed. */
  async takeBack(): Promise<boolean> {
    const done = await this.#attempts.one('takeBack', async () => {
      const view = await this.#vault.call('case.takeBack', [this.#id])
      this.store.setState({ view, ...restored(await this.#vault.call('draft.read', [this.#id]), { view }) })
    })
    if (done) await this.#begin()
    return done
  }

  async confirm(agree: boolean): Promise<CaseView | null> {
    let after: CaseView | null = null
    await this.#attempts.one('confirm', async () => {
      await this.looking.leave()
      after = await this.#vault.call('case.confirm', [{ case: this.#id, agree }])
      this.store.setState({ view: after })
    })
    return after
  }

  async undo(): Promise<boolean> {
    const { view } = this.store.getState()
    const wasShut = view !== null && !mayLook(view, this.#session)
    const done = await this.#attempts.one('undo', async () => {
      this.store.setState({ view: await this.#vault.call('case.undo', [this.#id]) })
    })
    // Back from a second review that nobody began, or from between two: the documents open again.
    if (done && wasShut) await this.#begin()
    return done
  }

  async appeal(text: string): Promise<boolean> {
    return this.#attempts.one('appeal', async () => {
      await this.looking.leave()
      this.store.setState({ view: await this.#vault.call('case.appeal', [{ case: this.#id, text }]) })
    })
  }

  /** The representative's word between two reviews. */
  async settle(choice: 'first' | 'second' | 'neither'): Promise<CaseView | null> {
    let after: CaseView | null = null
    await this.#attempts.one('confirm', async () => {
      await this.looking.leave()
      after = await this.#vault.call('case.settle', [{ case: this.#id, choice }])
      this.store.setState({ view: after })
    })
    return after
  }

  /** The representative is the second person, there being nobody else. */
  async stepIn(): Promise<boolean> {
    const done = await this.#attempts.one('confirm', async () => {
      this.store.setState({ view: await this.#vault.call('case.stepIn', [this.#id]) })
    })
    if (done) await this.#begin()
    return done
  }

  /** Seals the case for another workstation; false also where the person chose no place for the file. */
  async sendAway(peer: string): Promise<boolean> {
    let sent = false
    await this.#attempts.one('send', async () => {
      await this.looking.leave()
      const view = await this.#vault.call('review.send', [{ case: this.#id, peer }])
      sent = view !== null
      if (view !== null) this.store.setState({ view })
    })
    return sent
  }

  async recall(): Promise<boolean> {
    return this.#attempts.one('send', async () => {
      this.store.setState({ view: await this.#vault.call('review.recall', [this.#id]) })
    })
  }

  /** Seals the result for the workstation that asked; false also where the person chose no place for the file. */
  async returnResult(): Promise<boolean> {
    let returned = false
    await this.#attempts.one('send', async () => {
      await this.looking.leave()
      const view = await this.#vault.call('review.return', [this.#id])
      returned = view !== null
      if (view !== null) this.store.setState({ view })
    })
    return returned
  }

  saveDraft(): Promise<void> {
    return this.#draft.save()
  }

  /** Lets go of everything the case showed. */
  async end(): Promise<void> {
    this.#ends.splice(0).forEach((end) => end())
    const saved = this.saveDraft()
    this.lines.end()
    this.looking.end()
    this.store.setState(caseAtFirst, true)
    await saved
  }

  async #begin(): Promise<void> {
    const { view, current } = this.store.getState()
    if (view === null) return
    const first = unjudged(view)[0] ?? view.documents[0]
    const document = current ?? first?.id
    if (document !== undefined) this.looking.show(document)
    const { panes, linked } = useSettings.getState().settings
    this.looking.link(linked)
    if (document !== undefined) this.looking.split(panes)
    await this.looking.readPreviews()
  }

  #at(document: string): { case: string; document: string } {
    return { case: this.#id, document }
  }

  #verdict(document: string): DraftVerdict {
    return this.store.getState().verdicts[document] ?? nothingChosen
  }

  #setVerdict(document: string, verdict: DraftVerdict): void {
    const before = this.#verdict(document)
    const put = (to: DraftVerdict): boolean => {
      this.store.setState(({ verdicts }) => ({ complaint: null, verdicts: { ...verdicts, [document]: to } }))
      this.#draft.changed()
      return true
    }
    put(verdict)
    this.steps.did(document, { kind: 'work', undo: () => put(before), redo: () => put(verdict) })
  }
}
