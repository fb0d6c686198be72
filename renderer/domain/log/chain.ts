import { ringsOfRole, type GatedVerb, type Ring } from '../vocabulary.ts'
import { fromBase64url } from './encoding.ts'
import type { VerifyEd25519 } from './signing.ts'
import { statementMessage } from './statement.ts'
import type {
  AccountStatement,
  MandateStatement,
  PeerStatement,
  RingEpochStatement,
  SenderStatement,
  Statement,
  WorkstationStatement,
} from './statement.ts'

export const chainErrorCodes = [
  'BAD_SIGNATURE',
  'DUPLICATE_ACCOUNT',
  'DUPLICATE_EPOCH',
  'DUPLICATE_KEY',
  'DUPLICATE_MANDATE',
  'DUPLICATE_SENDER',
  'DUPLICATE_STATEMENT',
  'MANDATE_WITHOUT_END',
  'NOT_ENTITLED',
  'RECIPIENT_NOT_ENTITLED',
  'RING_KEY_CHANGED',
  'SIGNER_ENDED',
  'SIGNER_REMOVED',
  'SIGNER_UNKNOWN',
  'UNKNOWN_ACCOUNT',
  'UNKNOWN_PEER',
  'UNKNOWN_SENDER',
  'WRONG_VAULT',
] as const
export type ChainErrorCode = (typeof chainErrorCodes)[number]

/** A chain with one wrong statement is refused whole: `statement` is the id of that one. */
export class ChainError extends Error {
  override readonly name = 'ChainError'
  readonly code: ChainErrorCode
  readonly statement: string

  constructor(code: ChainErrorCode, statement: string) {
    super(`${code} in statement ${statement}`)
    this.code = code
    this.statement = statement
  }
}

/** What the statements add up to, once every one of them has been verified. */
export interface Chain {
  readonly vault: string
  /** By account id; those removed are still here, so that what they signed can be verified. */
  readonly accounts: ReadonlyMap<string, AccountStatement>
  /** By mandate id. */
  readonly mandates: ReadonlyMap<string, MandateStatement>
  /** The last one enrolled: a new log origin is a new statement. */
  readonly workstation: WorkstationStatement | null
  /** Public keys, base64url, to which every ring is sealed besides accounts. */
  readonly recovery: string | null
  readonly escrow: string | null
  /** Account id → instant of its removal. */
  readonly removed: ReadonlyMap<string, string>
  /** X25519, base64url, to which case packages for this workstation are sealed; null until one is made. */
  readonly packageKey: string | null
  /** By sender id; those removed are still here. */
  readonly senders: ReadonlyMap<string, SenderStatement>
  /** Sender id → instant of its removal. */
  readonly removedSenders: ReadonlyMap<string, string>
  /** Other workstations by their vault, as last said; those removed are still here. */
  readonly peers: ReadonlyMap<string, PeerStatement>
  /** Vault of another workstation → instant of its removal, unless it was enrolled again. */
  readonly removedPeers: ReadonlyMap<string, string>
}

interface Growing {
  readonly vault: string
  readonly accounts: Map<string, AccountStatement>
  readonly mandates: Map<string, MandateStatement>
  readonly removed: Map<string, string>
  readonly senders: Map<string, SenderStatement>
  readonly removedSenders: Map<string, string>
  readonly peers: Map<string, PeerStatement>
  readonly removedPeers: Map<string, string>
  /** `ring/epoch` → key id. */
  readonly ringKeys: Map<string, string>
  workstation: WorkstationStatement | null
  recovery: string | null
  escrow: string | null
  packageKey: string | null
}

/**
 * Follows the statements in the order of the list, each judged by those before it.
 *
 * - The root signs recovery, workstation, representatives, and the mandates of representatives it enrolled.
 * - A representative, neither removed nor past its end, signs all else; the sheet's key it never signs.
 * - Nobody else signs anything.
 *
 * Time is the latest instant any statement so far has named: setting a clock back brings no account to life.
 * @param rootKey the vault's trust root, 32 bytes; never taken from the list itself.
 * @throws ChainError
 */
export function verifyChain(
  statements: readonly Statement[],
  rootKey: Uint8Array,
  vault: string,
  verify: VerifyEd25519,
): Chain {
  const chain: Growing = {
    vault,
    accounts: new Map(),
    mandates: new Map(),
    removed: new Map(),
    senders: new Map(),
    removedSenders: new Map(),
    peers: new Map(),
    removedPeers: new Map(),
    ringKeys: new Map(),
    workstation: null,
    recovery: null,
    escrow: null,
    packageKey: null,
  }
  const seen = new Set<string>()
  let now = ''
  for (const statement of statements) {
    if (seen.has(statement.id)) throw new ChainError('DUPLICATE_STATEMENT', statement.id)
    seen.add(statement.id)
    if (statement.at > now) now = statement.at
    checkSigner(statement, chain, rootKey, now, verify)
    take(statement, chain)
  }
  return {
    vault,
    accounts: chain.accounts,
    mandates: chain.mandates,
    workstation: chain.workstation,
    recovery: chain.recovery,
    escrow: chain.escrow,
    removed: chain.removed,
    packageKey: chain.packageKey,
    senders: chain.senders,
    removedSenders: chain.removedSenders,
    peers: chain.peers,
    removedPeers: chain.removedPeers,
  }
}

/**
 * An epoch as the keyring holds it, outside the list: signed by one who was a representative at its time, and
 * sealed to nobody who may not have that ring.
 * @throws ChainError
 */
export function verifyRingEpoch(statement: RingEpochStatement, chain: Chain, verify: VerifyEd25519): void {
  if (statement.vault !== chain.vault) throw new ChainError('WRONG_VAULT', statement.id)
  const signer = chain.accounts.get(statement.by)
  if (signer === undefined) throw new ChainError('SIGNER_UNKNOWN', statement.id)
  if (signer.role !== 'representative') throw new ChainError('NOT_ENTITLED', statement.id)
  if (!aliveAt(chain, signer, statement.at)) throw new ChainError('SIGNER_ENDED', statement.id)
  checkSignature(statement, fromBase64url(signer.signKey), verify)
  checkRecipients(statement, chain, ({ account }) => aliveAt(chain, { account, ends: null }, statement.at))
}

/**
 * The epochs of a keyring together: each holds by itself, none is there twice, and the newest of each ring, under
 * which everything new is sealed, was made by one who was not removed since. A removal always starts new epochs, so
 * that an epoch dated before its maker's removal is a forgery wherever it is the newest.
 * @throws ChainError
 */
export function verifyEpochs(
  epochs: readonly RingEpochStatement[],
  chain: Chain,
  verify: VerifyEd25519,
): void {
  const newest = new Map<Ring, RingEpochStatement>()
  const seen = new Set<string>()
  for (const statement of epochs) {
    verifyRingEpoch(statement, chain, verify)
    const { ring, epoch, keyId } = statement
    for (const name of [keyId, `${ring}/${epoch}`]) {
      if (seen.has(name)) throw new ChainError('DUPLICATE_EPOCH', statement.id)
      seen.add(name)
    }
    const known = newest.get(ring)
    if (known === undefined || epoch > known.epoch) newest.set(ring, statement)
  }
  for (const { by, id } of newest.values()) {
    if (chain.removed.has(by)) throw new ChainError('SIGNER_REMOVED', id)
  }
}

/** Whether the account opens anything at that instant (ISO, UTC, with milliseconds). */
export function accountAlive(chain: Chain, account: string, at: string): boolean {
  const known = chain.accounts.get(account)
  return known !== undefined && !chain.removed.has(account) && endsAfter(known.ends, at)
}

/** The mandate under which the account may do the gated verb at that instant (demand 2). */
export function liveMandate(chain: Chain, account: string, verb: GatedVerb, at: string): string | null {
  if (!accountAlive(chain, account, at)) return null
  for (const mandate of chain.mandates.values()) {
    const holds = mandate.from <= at && endsAfter(mandate.until, at)
    if (mandate.account === account && mandate.verbs.includes(verb) && holds) return mandate.mandate
  }
  return null
}

/**
 * Whether the account could do the verb at that instant, by a chain that may have grown since: what somebody signed
 * before their removal, or the end of their mandate, still stands.
 */
export function entitledAt(chain: Chain, account: string, verb: GatedVerb, at: string): boolean {
  const known = chain.accounts.get(account)
  if (known === undefined || at < known.at || !aliveAt(chain, known, at)) return false
  return [...chain.mandates.values()].some(
    (one) =>
      one.account === account && one.verbs.includes(verb) && one.from <= at && endsAfter(one.until, at),
  )
}

function checkSigner(
  statement: Statement,
  chain: Growing,
  rootKey: Uint8Array,
  now: string,
  verify: VerifyEd25519,
): void {
  if (statement.vault !== chain.vault) throw new ChainError('WRONG_VAULT', statement.id)
  if (statement.by === 'root') {
    checkSignature(statement, rootKey, verify)
    if (!rootMaySign(statement, chain)) throw new ChainError('NOT_ENTITLED', statement.id)
    return
  }
  const signer = chain.accounts.get(statement.by)
  if (signer === undefined) throw new ChainError('SIGNER_UNKNOWN', statement.id)
  checkSignature(statement, fromBase64url(signer.signKey), verify)
  if (signer.role !== 'representative') throw new ChainError('NOT_ENTITLED', statement.id)
  if (chain.removed.has(signer.account)) throw new ChainError('SIGNER_REMOVED', statement.id)
  if (!endsAfter(signer.ends, now)) throw new ChainError('SIGNER_ENDED', statement.id)
  if (statement.type === 'recovery') throw new ChainError('NOT_ENTITLED', statement.id)
}

function rootMaySign(statement: Statement, chain: Growing): boolean {
  switch (statement.type) {
    case 'recovery':
    case 'workstation':
      return true
    case 'account':
      return statement.role === 'representative'
    case 'mandate': {
      const holder = chain.accounts.get(statement.account)
      return holder?.by === 'root' && holder.role === 'representative'
    }
    case 'removal':
    case 'escrow':
    case 'package-key':
    case 'sender':
    case 'sender-removal':
    case 'peer':
    case 'peer-removal':
    case 'ring-epoch':
      return false
  }
}

function checkSignature(statement: Statement, key: Uint8Array, verify: VerifyEd25519): void {
  if (!verify(fromBase64url(statement.signature), statementMessage(statement), key)) {
    throw new ChainError('BAD_SIGNATURE', statement.id)
  }
}

function take(statement: Statement, chain: Growing): void {
  switch (statement.type) {
    case 'account':
      takeAccount(statement, chain)
      return
    case 'mandate':
      takeMandate(statement, chain)
      return
    case 'removal':
      if (!chain.accounts.has(statement.account) || chain.removed.has(statement.account)) {
        throw new ChainError('UNKNOWN_ACCOUNT', statement.id)
      }
      chain.removed.set(statement.account, statement.at)
      return
    case 'recovery':
      chain.recovery = statement.boxKey
      return
    case 'escrow':
      chain.escrow = statement.boxKey
      return
    case 'workstation':
      chain.workstation = statement
      return
    case 'package-key':
      chain.packageKey = statement.boxKey
      return
    case 'sender':
      takeSender(statement, chain)
      return
    case 'sender-removal':
      if (!chain.senders.has(statement.sender) || chain.removedSenders.has(statement.sender)) {
        throw new ChainError('UNKNOWN_SENDER', statement.id)
      }
      chain.removedSenders.set(statement.sender, statement.at)
      return
    case 'peer':
      takePeer(statement, chain)
      return
    case 'peer-removal':
      if (!chain.peers.has(statement.peer) || chain.removedPeers.has(statement.peer)) {
        throw new ChainError('UNKNOWN_PEER', statement.id)
      }
      chain.removedPeers.set(statement.peer, statement.at)
      return
    case 'ring-epoch':
      takeRingEpoch(statement, chain)
      return
  }
}

function takeAccount(statement: AccountStatement, chain: Growing): void {
  if (chain.accounts.has(statement.account)) throw new ChainError('DUPLICATE_ACCOUNT', statement.id)
  for (const other of chain.accounts.values()) {
    // Two accounts with one key could answer for each other's acts.
    if (other.signKey === statement.signKey || other.boxKey === statement.boxKey) {
      throw new ChainError('DUPLICATE_KEY', statement.id)
    }
  }
  chain.accounts.set(statement.account, statement)
}

function takeMandate(statement: MandateStatement, chain: Growing): void {
  if (chain.mandates.has(statement.mandate)) throw new ChainError('DUPLICATE_MANDATE', statement.id)
  const holder = chain.accounts.get(statement.account)
  if (holder === undefined || chain.removed.has(statement.account)) {
    throw new ChainError('UNKNOWN_ACCOUNT', statement.id)
  }
  if (holder.affiliation === 'contractor' && statement.until === null) {
    throw new ChainError('MANDATE_WITHOUT_END', statement.id)
  }
  chain.mandates.set(statement.mandate, statement)
}

function takeSender(statement: SenderStatement, chain: Growing): void {
  if (chain.senders.has(statement.sender)) throw new ChainError('DUPLICATE_SENDER', statement.id)
  for (const { sender, signKey } of chain.senders.values()) {
    // Under one key, two names: removing one would leave the other.
    if (signKey === statement.signKey && !chain.removedSenders.has(sender)) {
      throw new ChainError('DUPLICATE_KEY', statement.id)
    }
  }
  chain.senders.set(statement.sender, statement)
}

function takePeer(statement: PeerStatement, chain: Growing): void {
  // Its own word, come back as another's, would be a second pair of eyes that is none.
  if (statement.peer === chain.vault) throw new ChainError('WRONG_VAULT', statement.id)
  for (const { peer, rootKey, boxKey } of chain.peers.values()) {
    if (peer === statement.peer) {
      // A vault has one root for ever: under another it is another's.
      if (rootKey !== statement.rootKey) throw new ChainError('DUPLICATE_KEY', statement.id)
    } else if (rootKey === statement.rootKey || boxKey === statement.boxKey) {
      throw new ChainError('DUPLICATE_KEY', statement.id)
    }
  }
  chain.peers.set(statement.peer, statement)
  chain.removedPeers.delete(statement.peer)
}

function takeRingEpoch(statement: RingEpochStatement, chain: Growing): void {
  const name = `${statement.ring}/${statement.epoch}`
  const known = chain.ringKeys.get(name)
  // Said again for a new recipient, an epoch keeps its key.
  if (known !== undefined && known !== statement.keyId) throw new ChainError('RING_KEY_CHANGED', statement.id)
  chain.ringKeys.set(name, statement.keyId)
  checkRecipients(statement, chain, ({ account }) => !chain.removed.has(account))
}

function checkRecipients(
  statement: RingEpochStatement,
  chain: Pick<Chain, 'accounts' | 'recovery' | 'escrow'>,
  stillThere: (account: AccountStatement) => boolean,
): void {
  for (const { to } of statement.wraps) {
    if (to === 'recovery' || to === 'escrow') {
      if (chain[to] === null) throw new ChainError('RECIPIENT_NOT_ENTITLED', statement.id)
      continue
    }
    const account = chain.accounts.get(to.slice('account:'.length))
    const entitled = account !== undefined && mayHaveRing(account, statement.ring)
    if (!entitled || !stillThere(account)) throw new ChainError('RECIPIENT_NOT_ENTITLED', statement.id)
  }
}

/** Whether epochs of the ring may be sealed to the account. */
export function mayHaveRing({ role }: Pick<AccountStatement, 'role'>, ring: Ring): boolean {
  const own: readonly Ring[] = ringsOfRole[role]
  return own.includes(ring)
}

function aliveAt(chain: Chain, account: Pick<AccountStatement, 'account' | 'ends'>, at: string): boolean {
  const removed = chain.removed.get(account.account)
  return endsAfter(account.ends, at) && (removed === undefined || at < removed)
}

function endsAfter(end: string | null, at: string): boolean {
  return end === null || at < end
}
