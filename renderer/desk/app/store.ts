import { create } from 'zustand'
import type { AppInfo, SyncState } from '../../../preload/contract/bridge.ts'
import type { Failure } from '../../../preload/contract/errors.ts'
import type { OutboxItem, Session, VaultStatus } from '../../vault/client/api.ts'

export type Phase =
  | { at: 'starting' }
  | { at: 'first-run' }
  | { at: 'unlock'; status: Extract<VaultStatus, { state: 'locked' | 'open' }> }
  | { at: 'open'; session: Session }
  | { at: 'locking' }
  /** Something is there that must not be overwritten, or nothing answers. */
  | { at: 'unusable'; failure: Failure }

export type AppState = {
  phase: Phase
  info: AppInfo | null
  sync: SyncState | null
  /** Null until first told. */
  outbox: readonly OutboxItem[] | null
}

export const appAtFirst: AppState = { phase: { at: 'starting' }, info: null, sync: null, outbox: null }

/** What the frame of the app knows. Holds nothing personal but the outbox's names, which go with the lock. */
export const useApp = create<AppState>(() => appAtFirst)

/** Whoever holds something personal empties it here; see `onSweep`. */
type Sweep = () => void | Promise<void>
const sweeps = new Set<Sweep>()

/**
 * Runs before every lock, at most some 200 ms: flush a draft, empty a store. The answer takes it away.
 */
export function onSweep(sweep: Sweep): () => void {
  sweeps.add(sweep)
  return () => sweeps.delete(sweep)
}

export async function sweepAll(): Promise<void> {
  await Promise.allSettled([...sweeps].map(async (sweep) => sweep()))
}

/** The session, in any screen behind the unlock. */
export function useSession(): Session {
  const session = useApp((state) => (state.phase.at === 'open' ? state.phase.session : null))
  if (session === null) throw new Error('No session')
  return session
}
