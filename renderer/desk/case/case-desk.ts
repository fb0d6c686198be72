import { toFailure } from '../../../preload/contract/errors.ts'
import type { Session } from '../../vault/client/api.ts'
import { useSettings } from '../app/settings.ts'
import type { Vault } from '../app/vault.ts'
import { Attempts } from './attempts.ts'
import { Custody } from './custody.ts'
import { Deciding } from './deciding.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { restored } from './drafts.ts'
import { Judging } from './judging.ts'
import { Looking } from './looking.ts'
import { mayLook, mayWork, unjudged } from './rules.ts'
import { caseAtFirst, createCaseStore, type CaseStore } from './store.ts'
import { Steps } from './steps.ts'
import { adjustmentsOf } from './viewing/aids.ts'
import { LinesReading } from './viewing/lines.ts'
import { Marking } from './viewing/marking.ts'
import type { MakeFrame } from './viewing/reader.ts'

/** What every act of a person on the case works with. */
export interface OnCase {
  readonly id: string
  readonly vault: Vault
  readonly session: Session
  readonly store: CaseStore
  readonly attempts: Attempts
  readonly steps: Steps
  readonly draft: DraftKeeper
  readonly looking: Looking
  /** Shows what the case has to be looked at, where it came into the person's hands. */
  readonly begin: () => Promise<void>
}

/**
 * One case on the desk: what the screen shows stands in `store`, what a person does are the methods of its parts.
 * Failures of an act stand in the store as `complaint`; nothing here rejects.
 */
export class CaseDesk {
  readonly store: CaseStore = createCaseStore()
  readonly looking: Looking
  readonly marking: Marking
  readonly lines: LinesReading
  readonly judging: Judging
  readonly deciding: Deciding
  readonly custody: Custody
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
    const acting = {
      ...on,
      steps: this.steps,
      draft: this.#draft,
      looking: this.looking,
      begin: () => this.#begin(),
    }
    this.judging = new Judging(acting)
    this.deciding = new Deciding(acting)
    this.custody = new Custody(acting)
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
}
