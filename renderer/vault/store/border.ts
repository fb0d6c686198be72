import type * as z from 'zod'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { DeskService, ListEntry, Session, deskServices } from '../client/api.ts'
import type { Colleague } from '../../domain/hands.ts'
import type {
  AuthorityEvent,
  GatedVerb,
  Ground,
  ProcessingAct,
  Purpose,
  Ring,
} from '../../domain/vocabulary.ts'

/**
 * Between the store (keys, envelopes, tables, journal, one strict transaction) and the rooms that know what a case
 * is. Everything that changes the vault goes through `commit`, so that an effect without its journal entry cannot
 * be written, and a gated act without a live mandate cannot happen (demand 2).
 */

export interface ActDraft {
  kind: 'processing'
  act: ProcessingAct
  caseRef: string
  document: string | null
  page: number | null
  purpose: Purpose
  ground: Ground
  /** Opaque references only: ids, outcome ids, hashes. */
  refs?: readonly string[]
}

export interface EventDraft {
  kind: 'authority'
  event: AuthorityEvent
  purpose: Purpose
  ground: Ground
  caseRef?: string
  refs?: readonly string[]
  /** What was refused, by this code. */
  refusedWith?: ErrorCode
}

export type EntryDraft = ActDraft | EventDraft

/** The journal as it stands after a transaction's entries, the entries themselves included. */
export interface LogHead {
  size: number
  /** base64url of the 32-byte root. */
  root: string
  /** The time of the transaction's entries. */
  at: string
}

export interface CaseChange<Record> {
  /** What the list says of the case; the store gives the revision. */
  listed: Omit<ListEntry, 'rev'>
  /** The whole record, or a function of the journal's new head, for what must name it (the outcome). */
  record: Record | ((log: LogHead) => Record)
}

export interface Change<Record> {
  /** In order; at least one. The last carries the vault head. */
  entries: readonly [EntryDraft, ...EntryDraft[]]
  cases?: readonly CaseChange<Record>[]
  /** Document keys to wrap under the current `documents` epoch. The arrays are not kept. */
  wraps?: readonly { document: string; key: Uint8Array }[]
  /** Documents whose key, bytes and previews go with this change. */
  destroys?: readonly string[]
  /** Drafts to remove with the effect that makes them void. */
  dropDrafts?: readonly string[]
  /** Of a hundred certifications, how many a second person looks at from now on. */
  settled?: { readonly sampleShare: number }
}

interface EnrolledColleague extends Colleague {
  /** Since when it has been enrolled. */
  readonly since: string
}

export interface KnownSender {
  readonly sender: string
  /** Null where only the key is known. */
  readonly name: string | null
  readonly removed: boolean
}

/** Another workstation that a representative has enrolled. */
export interface KnownPeer {
  /** Its vault. */
  readonly peer: string
  readonly name: string | null
  readonly location: string
  /** base64url: the root its chain must lead to, and the key that packages for it are sealed to. */
  readonly rootKey: string
  readonly boxKey: string
  readonly removed: boolean
}

/** One row of ciphertext, written part by part and stored whole. */
export interface SegmentWriter {
  /** In order. The bytes are not kept. */
  write(bytes: Uint8Array): void
  /** Resolves when the row is on the disk. */
  store(): Promise<void>
  /** Always to be called, stored or not. */
  end(): Promise<void>
}

/** An unlocked vault. Every method throws SverkaError by code; LOCKED after `lock`. */
export interface OpenVault<Record> {
  readonly vault: string
  readonly session: Session
  /** UTC with milliseconds: the later of the clock and the last entry. */
  now(): string
  /** 16 random bytes as hex. */
  newId(): string
  /** Ids, states and names of all cases, in memory, as last committed. */
  readonly list: ReadonlyMap<string, ListEntry>
  /**
   * Tells the list page by page, as pages are decrypted after unlock: the first screenful comes before the rest.
   * Resolves with the number of cases when all is told; from then on (and in every call but `queue.list`) `list` is
   * whole but for what is on damaged pages. Rejects with ROLLED_BACK where a page is not the one last committed.
   */
  tellList(tell: (entries: readonly ListEntry[]) => void): Promise<number>
  /** Pages of the list that do not open; the cases on them cannot be used, and everything else can. */
  damagedPages(): number
  caseOfRef(caseRef: string): ListEntry | null
  /** Whether a case of that reference is here, on a damaged page. */
  isLost(caseRef: string): boolean
  /** Whether this session has keys of the ring: an auditor has those of the journal only. */
  holds(ring: Ring): boolean
  /** Accounts that are neither removed nor past their end, with what they may do now. */
  colleagues(): readonly EnrolledColleague[]
  /** Of a hundred certifications, how many a second person looks at; null: nobody has set it. */
  sampleShare(): number | null
  /** Login name of an account, for the screen; null where it is unknown. */
  loginOf(account: string): string | null
  readCase(id: string): Promise<Record>
  /** One writer at a time: `work` reads, thinks and commits with nobody in between. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** The policy in force, as entries and outcomes name it. */
  readonly policy: { version: string; hash: string }
  /**
   * Throws MANDATE_MISSING (journalled as refused) unless the account has a live mandate for the verb. To be called
   * inside `exclusive`. `commit` makes the same check for every act it is given.
   */
  demand(verb: GatedVerb, draft: ActDraft): Promise<void>
  /**
   * Everything sealed first, then one transaction of strict durability; resolves when it is on disk. Nothing of a
   * failed commit stays. To be called inside `exclusive`.
   */
  commit(change: Change<Record>): Promise<LogHead>
  /** The account's signature over `signedMessage(type, body)`, base64url. */
  sign(
    type: 'declaration' | 'finding' | 'decision' | 'outcome' | 'enrolment' | 'package',
    body: object,
  ): string
  /** The public half of what `sign` signs with, base64url. */
  readonly signKey: string

  readDraft(key: string): Promise<unknown>
  writeDraft(key: string, draft: object): Promise<void>

  /** The 32-byte key of a document; the caller zeroes it. NOT_FOUND where its wrap is gone. */
  documentKey(document: string): Promise<Uint8Array<ArrayBuffer>>
  /** Those of the documents whose key is here. */
  documentsHere(documents: readonly string[]): Promise<ReadonlySet<string>>
  /** Key id of the epoch a document's key is wrapped under. */
  documentEpoch(document: string): Promise<string>
  /** X25519 secrets by which sealed packages for this workstation open; the caller zeroes them. */
  packageSecrets(): Uint8Array[]
  /** The sender of an Ed25519 key (base64url), removed or not; null where nobody of that key was ever enrolled. */
  senderOf(signKey: string): KnownSender | null
  /** Other workstations, those removed included. */
  peers(): KnownPeer[]
  /** The key of `contentHash`, the same for the whole vault. */
  duplicatesKey(): Uint8Array
  /** Ciphertext of an unpublished document; swept at the next unlock unless a commit publishes it. */
  beginSegment(stream: string, segment: number): Promise<SegmentWriter>
  putSegment(stream: string, segment: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The ciphertext of one segment, not yet read. */
  segmentBytes(stream: string, segment: number): Promise<Blob>
  readSegment(stream: string, segment: number): Promise<Uint8Array<ArrayBuffer>>
  dropStream(stream: string): Promise<void>
  putPreview(key: string, sealed: Uint8Array<ArrayBuffer>): Promise<void>
  readPreviews(document: string): Promise<{ page: number; sealed: Uint8Array<ArrayBuffer> }[]>

  journal: {
    size(): number
    read(from: number, count: number): Promise<object[]>
    /** The text of `sverka/journal-export/v1`. */
    export(): Promise<string>
  }
  /** The unsigned parts of an enrolment: vault, workstation, root key, the chain's statements in order. */
  chain(): { vault: string; workstationRef: string; rootKey: string; statements: object[] }
}

/** Calls the desk, which relays to main. */
export type AskDesk = <S extends DeskService>(
  service: S,
  ...args: z.infer<(typeof deskServices)[S]['args']>
) => Promise<z.infer<(typeof deskServices)[S]['result']>>
