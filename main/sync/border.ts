import type { Delivery, LedgerLine, Settings, SyncState } from '../../preload/contract/bridge.ts'
import type { Enrolment } from '../../preload/contract/enrolment.ts'
import type { Outcome } from '../../preload/contract/outcome.ts'
import type { Chain as Authority, Statement, VerifyEd25519 } from '../../renderer/domain/log/index.ts'

/** Every byte that leaves or comes back, on disk before a byte is sent. */
export type Ledger = {
  /** Resolves when the line is on the disk (fsync). `body` are the bytes themselves; hash and base64 are the ledger's. */
  append(
    line: Pick<LedgerLine, 'at' | 'direction' | 'what' | 'origin' | 'status'>,
    body: Uint8Array,
  ): Promise<void>
  read(): Promise<LedgerLine[]>
}

/** What main knows of accounts: the statements it verified against the pinned root, and nothing else. */
export type VerifiedChain = {
  rootKey: string
  /** The vault's id, as the keyring file names it. */
  vault: string
  statements: readonly Statement[]
  /** What the statements add up to. */
  authority: Authority
}

export type Chain = {
  /** Null until the desk has published a chain that holds (after unlock). */
  current(): VerifiedChain | null
  /** Ed25519 by libsodium; base64url signature and key, the message as bytes. Resolves to false, never throws. */
  verify(signature: string, message: Uint8Array, publicKey: string): Promise<boolean>
  /** The same on bytes, at once; only after `current` has given a chain (the library is ready by then). */
  verifyEd25519: VerifyEd25519
}

export type SyncDeps = {
  ledger: Ledger
  chain: Chain
  settings: { current(): Settings }
  /** The documented switches: the one origin, where the workstation is started with it. */
  switches: { serverOrigin: string | null }
  /** The folder for sync's own files. */
  userData: string
  /** Tells the desk. */
  emit: (name: 'sync.changed', state: SyncState) => void
}

/** The only way out. Failures are `SverkaError`s by code. */
export type Sync = {
  state(): SyncState
  /** `caPin`: the code's CA half, 16 characters of base32. */
  enrol(
    origin: string,
    caPin: string,
    enrolment: Enrolment,
  ): Promise<{ serverRef: string; receiptKey: string; at: string }>
  sendChain(enrolment: Enrolment): Promise<void>
  /** Resolves when the outcome is on main's disk; sending is later. Idempotent by outcomeId. */
  handOver(outcome: Outcome): Promise<void>
  deliveries(): Delivery[]
  acknowledge(outcomeId: string): void
  tryNow(): void
  stop(): void
}
