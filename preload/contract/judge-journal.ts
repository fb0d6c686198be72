import { holds, livedAt, readChain, signedBy } from './authority.ts'
import { rootFingerprint } from './fingerprint.ts'
import { journalExport, type JournalExport } from './journal-export.ts'
import {
  appendLeaf,
  emptyFrontier,
  entryLeaf,
  equalBytes,
  fromBase64url,
  frontierRoot,
  LogError,
  parseEntry,
  parseStatement,
  verifyCheckpoint,
  type Chain,
  type Checkpoint,
  type Entry,
  type Frontier,
  type Sha256,
  type VerifyEd25519,
  type WorkstationStatement,
} from '../../renderer/domain/log/index.ts'
import { gatedVerbs, type GatedVerb } from '../../renderer/domain/vocabulary.ts'

export type Crypto = { sha256: Sha256; verify: VerifyEd25519 }

export type Wanted = {
  /** The root's fingerprint as the person knows it from elsewhere; null: only inner consistency can be said. */
  trust: string | null
  /** A checkpoint kept from earlier: the journal must begin with exactly the entries it speaks of. */
  checkpoint: string | null
}

export type Judgement = {
  /** What is wrong, in plain words with places; empty where everything holds. Never a value of an entry. */
  faults: string[]
  warnings: string[]
  entries: number
  statements: number
  fingerprint: string | null
}

/**
 * Judges an exported journal by nothing but itself and what the person brings: statements to the root, every
 * entry's place, vocabulary, signature and mandate, the tree, its checkpoint. Goes on after a fault, so that one
 * run names all of them.
 */
export function judgeJournal(json: unknown, wanted: Wanted, crypto: Crypto): Judgement {
  const judgement: Judgement = { faults: [], warnings: [], entries: 0, statements: 0, fingerprint: null }
  const fault = (text: string): void => void judgement.faults.push(text)
  const parsed = journalExport.safeParse(json)
  if (!parsed.success) {
    fault(`the file is not a journal export (${parsed.error.issues[0]?.path.join('.') ?? ''})`)
    return judgement
  }
  const journal = parsed.data
  judgement.entries = journal.entries.length
  judgement.statements = journal.chain.length
  judgement.fingerprint = fingerprintOf(journal, crypto)
  if (judgement.fingerprint === null) fault('the root key cannot be read')
  else if (wanted.trust !== null && lettersOf(wanted.trust) !== lettersOf(judgement.fingerprint)) {
    fault('the journal leads to another trust root than the one given')
  }

  const chain = chainOf(journal, crypto)
  if (chain === null) {
    fault('the chain of accounts and mandates does not hold to the root; nothing below it can be judged')
    return judgement
  }
  const entries = readEntries(journal, fault)
  judgeEntries(entries, chain, journal, crypto, judgement)
  const workstation = workstationOf(journal)
  if (workstation === null) fault('no workstation of the chain keeps a log of this origin')
  else judgeTree(entries, journal, workstation, wanted, crypto, fault)
  return judgement
}

const lettersOf = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

function fingerprintOf(journal: JournalExport, { sha256 }: Crypto): string | null {
  try {
    return rootFingerprint(journal.rootKey, sha256)
  } catch {
    return null
  }
}

function chainOf(journal: JournalExport, { verify }: Crypto): Chain | null {
  try {
    return readChain(journal.chain, journal.rootKey, journal.vault, verify)
  } catch {
    return null
  }
}

/** A restored vault starts a new log with a statement of its own, so the chain can name several. */
function workstationOf(journal: JournalExport): WorkstationStatement | null {
  const statements = journal.chain.map(parseStatement)
  return (
    statements.findLast(
      (statement): statement is WorkstationStatement =>
        statement.type === 'workstation' && statement.logOrigin === journal.origin,
    ) ?? null
  )
}

/** Null for one that is not in the closed vocabulary: its place in the tree is kept, so that the rest can be judged. */
function readEntries(journal: JournalExport, fault: (text: string) => void): (Entry | null)[] {
  return journal.entries.map((json, place) => {
    try {
      return parseEntry(json)
    } catch (error) {
      fault(`entry ${place} is not one (${error instanceof LogError ? error.place : 'unreadable'})`)
      return null
    }
  })
}

function judgeEntries(
  entries: readonly (Entry | null)[],
  chain: Chain,
  journal: JournalExport,
  { verify }: Crypto,
  { faults, warnings }: Judgement,
): void {
  let last = ''
  // The time that counts is the latest so far: a clock set back brings nobody to life.
  let now = ''
  for (const [place, entry] of entries.entries()) {
    if (entry === null) continue
    const fault = (text: string): void => void faults.push(`entry ${place} ${text}`)
    if (entry.seq !== place) fault(`says it is number ${entry.seq}`)
    const clockEvent = entry.kind === 'authority' && entry.event === 'clock-went-back'
    if (entry.at < last && !clockEvent) warnings.push(`entry ${place} is earlier than the one before it`)
    last = entry.at
    if (entry.at > now) now = entry.at
    judgeActor(entry, chain, journal.rootKey, now, verify, fault)
    if (!isUnderMandate(entry, chain, now)) fault('is a gated act without a live mandate')
    if (!fitsChain(entry, chain)) fault('tells of a change to accounts or keys that the chain does not know')
  }
}

function judgeActor(
  entry: Entry,
  chain: Chain,
  rootKey: string,
  now: string,
  verify: VerifyEd25519,
  fault: (text: string) => void,
): void {
  if (entry.actor === 'root') {
    if (!holds('entry', entry, rootKey, verify)) fault('is not signed by the root')
    return
  }
  const account = chain.accounts.get(entry.actor)
  if (account === undefined) {
    fault('is by an account that the chain does not know')
    return
  }
  if (!signedBy(chain, entry.actor, 'entry', entry, verify)) fault('is not signed by its actor')
  if (account.affiliation !== entry.affiliation) fault('names another affiliation than its actor has')
  // What was refused may have been asked by one whose time was over: that is why it was refused.
  if (entry.result === 'done' && !livedAt(chain, entry.actor, now))
    fault('is by an account that was not alive then')
}

const isGatedVerb = (verb: string): verb is GatedVerb => gatedVerbs.some((gated) => gated === verb)

function isUnderMandate(entry: Entry, chain: Chain, now: string): boolean {
  if (entry.kind === 'authority' || entry.result === 'refused' || !isGatedVerb(entry.verb)) return true
  const mandate = entry.mandate === null ? undefined : chain.mandates.get(entry.mandate)
  return (
    mandate !== undefined &&
    mandate.account === entry.actor &&
    mandate.verbs.includes(entry.verb) &&
    mandate.from <= now &&
    (mandate.until === null || now < mandate.until)
  )
}

/** Events that only a representative, or only the root, brings about. */
const byRepresentative: readonly string[] = [
  'account-removed',
  'account-ended',
  'escrow-set',
  'package-key-made',
  'sender-enrolled',
  'sender-removed',
  'peer-enrolled',
  'peer-removed',
  'epoch-dropped',
  'ring-epoch',
  'tie-lifted',
  'sample-share-set',
]
const byRoot: readonly string[] = ['recovery-used', 'escrow-used']

/** Whether what an entry says of accounts is what the signed statements say: no removal, and no account, of its own. */
function fitsChain(entry: Entry, chain: Chain): boolean {
  if (entry.kind !== 'authority' || entry.result === 'refused') return true
  const { event, refs, actor } = entry
  const role = chain.accounts.get(actor)?.role
  if (byRoot.includes(event) && actor !== 'root') return false
  if (byRepresentative.includes(event) && role !== 'representative' && actor !== 'root') return false
  const [ref = ''] = refs
  switch (event) {
    case 'account-enrolled':
    case 'recovery-used':
    case 'escrow-used':
      return chain.accounts.has(ref)
    case 'mandate-granted':
      return chain.mandates.has(ref)
    case 'account-removed':
    case 'account-ended':
      return refs.length > 0 && refs.every((one) => chain.removed.get(one) === entry.at)
    case 'sender-enrolled':
      return chain.senders.has(ref)
    case 'sender-removed':
      return chain.removedSenders.get(ref) === entry.at
    case 'peer-enrolled':
    case 'peer-removed':
      return chain.peers.has(ref)
    default:
      return true
  }
}

function judgeTree(
  entries: readonly (Entry | null)[],
  journal: JournalExport,
  workstation: WorkstationStatement,
  wanted: Wanted,
  crypto: Crypto,
  fault: (text: string) => void,
): void {
  const whole = entries.filter((entry) => entry !== null)
  if (whole.length !== entries.length) {
    fault('the tree cannot be built over entries that are none')
    return
  }
  const own = checkpointOf(journal.checkpoint, workstation, crypto)
  if (own === null) fault("the checkpoint is not signed by the workstation's log key")
  const earlier = wanted.checkpoint === null ? null : checkpointOf(wanted.checkpoint, workstation, crypto)
  if (wanted.checkpoint !== null && earlier === null) {
    fault("the checkpoint given is not one of this log, or not signed by the workstation's log key")
  }
  if (own !== null && own.size !== whole.length) {
    fault(`the checkpoint speaks of ${own.size} entries, the file has ${whole.length}`)
  }
  if (earlier !== null && earlier.size > whole.length) {
    fault(
      `the checkpoint given speaks of ${earlier.size} entries, the file has ${whole.length}: the end is missing`,
    )
  }
  let tree: Frontier = emptyFrontier
  const compare = (checkpoint: Checkpoint | null, name: string): void => {
    if (checkpoint?.size !== tree.size) return
    if (!equalBytes(frontierRoot(tree, crypto.sha256), checkpoint.root)) {
      fault(`the first ${checkpoint.size} entries are not those of ${name}`)
    }
  }
  compare(own, 'the checkpoint')
  compare(earlier, 'the checkpoint given')
  for (const entry of whole) {
    tree = appendLeaf(tree, entryLeaf(entry, crypto.sha256), crypto.sha256)
    compare(own, 'the checkpoint')
    compare(earlier, 'the checkpoint given')
  }
}

function checkpointOf(note: string, workstation: WorkstationStatement, crypto: Crypto): Checkpoint | null {
  try {
    const key = { name: workstation.logOrigin, publicKey: fromBase64url(workstation.logKey) }
    return verifyCheckpoint(note, key, crypto.verify, crypto.sha256)
  } catch {
    return null
  }
}
