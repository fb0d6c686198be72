import {
  appendLeaf,
  canonicalBytes,
  concatBytes,
  entryLeaf,
  frontierRoot,
  fromBase64url,
  signCheckpoint,
  toBase64url,
  type Entry,
  type Frontier,
  type Statement,
} from '../../domain/log/index.ts'
import {
  processingActs,
  type Affiliation,
  type AuthorityEvent,
  type GatedVerb,
  type Verb,
  gatedVerbs,
} from '../../domain/vocabulary.ts'
import { ID_BYTES } from '../format/constants.ts'
import { lengthPrefixed } from '../format/context.ts'
import { hash } from '../format/hash.ts'
import { randomBytes } from '../format/sodium.ts'
import { sha256, signBody, type Signer } from '../keys/signing.ts'
import { appVersion } from './app-version.ts'
import type { EntryDraft, LogHead } from './border.ts'
import { policyInForce } from './policy.ts'
import type { LogRecord } from './rows.ts'

export interface Actor {
  /** An account's id, or the root. */
  readonly id: string
  readonly affiliation: Affiliation | null
  readonly signer: Pick<Signer, 'sign'>
}

/**
 * A draft of the rooms, or one of the store's own, which may also be a refusal, or signed by another than whoever has
 * the vault open.
 */
export type Drafted = EntryDraft & { refusedWith?: string; actor?: Actor }

/** References one entry may carry (`domain/log/entry.ts`). */
export const refsOfOneEntry = 8

/** One entry for every eight references, by a person unless said otherwise; none for none. */
export function eventsOf(
  event: AuthorityEvent,
  refs: readonly string[],
): Extract<Drafted, { kind: 'authority' }>[] {
  const common = { kind: 'authority', event, purpose: 'administration', ground: 'person' } as const
  const entries = []
  for (let at = 0; at < refs.length; at += refsOfOneEntry) {
    entries.push({ ...common, refs: refs.slice(at, at + refsOfOneEntry) })
  }
  return entries
}

export interface Writing {
  readonly actor: Actor
  readonly draft: Drafted
  readonly mandate: string | null
  /** `H` of the head this transaction writes: on its last entry only. */
  readonly vaultHead: string | null
}

/** What all entries of one transaction share. */
export interface Moment {
  readonly at: string
  readonly location: string
}

/** The log while it is open: the record without its checkpoint, which follows from it. */
export interface LogState {
  readonly rev: number
  readonly origin: string
  readonly keySeed: string
  readonly frontier: Frontier
  readonly lastAt: string
  readonly chainHash: string
}

const gated: ReadonlySet<Verb> = new Set(gatedVerbs)

/** The gated verb of an act; null: it needs no mandate. */
export function gatedVerbOf(draft: EntryDraft): GatedVerb | null {
  if (draft.kind === 'authority') return null
  const verb: Verb = processingActs[draft.act]
  // Membership was just looked up in the list of gated verbs.
  return gated.has(verb) ? (verb as GatedVerb) : null
}

export function signEntry(seq: number, { at, location }: Moment, writing: Writing): Entry {
  const { actor, draft, mandate, vaultHead } = writing
  const common = {
    v: 1 as const,
    seq,
    at,
    caseRef: draft.caseRef ?? null,
    document: draft.kind === 'processing' ? draft.document : null,
    page: draft.kind === 'processing' ? draft.page : null,
    purpose: draft.purpose,
    ground: draft.ground,
    mandate,
    actor: actor.id,
    affiliation: actor.affiliation,
    location,
    app: appVersion,
    policy: policyInForce(),
    result: draft.refusedWith === undefined ? ('done' as const) : ('refused' as const),
    code: draft.refusedWith ?? null,
    refs: [...(draft.refs ?? [])],
    vaultHead,
    nonce: toBase64url(randomBytes(ID_BYTES)),
  }
  if (draft.kind === 'authority') {
    return signBody('entry', { ...common, kind: 'authority' as const, event: draft.event }, actor.signer)
  }
  const verb = processingActs[draft.act]
  return signBody('entry', { ...common, kind: 'processing' as const, act: draft.act, verb }, actor.signer)
}

export function appendEntries(
  log: LogState,
  moment: Moment,
  writings: readonly Writing[],
): { entries: Entry[]; log: LogState; head: LogHead } {
  let frontier = log.frontier
  const entries = writings.map((writing) => {
    const entry = signEntry(frontier.size, moment, writing)
    frontier = appendLeaf(frontier, entryLeaf(entry, sha256), sha256)
    return entry
  })
  const root = toBase64url(frontierRoot(frontier, sha256))
  return {
    entries,
    log: { ...log, rev: log.rev + 1, frontier, lastAt: moment.at },
    head: { size: frontier.size, root, at: moment.at },
  }
}

/** The record of table `log`, its checkpoint signed by the log's own key. */
export function logRecordOf(log: LogState, logKey: Signer): LogRecord {
  const root = frontierRoot(log.frontier, sha256)
  const checkpoint = { origin: log.origin, size: log.frontier.size, root }
  return {
    origin: log.origin,
    keySeed: log.keySeed,
    size: log.frontier.size,
    frontier: log.frontier.hashes.map(toBase64url),
    checkpoint: signCheckpoint(checkpoint, logKey.publicKey, (message) => logKey.sign(message), sha256),
    lastAt: log.lastAt,
    chainHash: log.chainHash,
  }
}

export function logStateOf(record: LogRecord, rev: number): LogState {
  const { origin, keySeed, size, lastAt, chainHash } = record
  const frontier = { size, hashes: record.frontier.map(fromBase64url) }
  return { rev, origin, keySeed, frontier, lastAt, chainHash }
}

/** `chainHash`: that no statement was taken away from the end of the chain. */
export function hashChain(statements: readonly Statement[]): string {
  const parts = statements.map((statement) => lengthPrefixed(canonicalBytes(statement)))
  return toBase64url(hash(concatBytes(...parts)))
}
