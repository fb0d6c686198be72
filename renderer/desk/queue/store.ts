import { create } from 'zustand'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { onSweep } from '../app/store.ts'
import type { Vault } from '../app/vault.ts'
import { createFeed, type Feed } from './feed.ts'
import { wide, type Narrowing, type QueueRow, type TabId } from './rows.ts'

export type QueueState = {
  /** Oldest first. */
  rows: readonly QueueRow[]
  /** The list was told whole at least once. */
  told: boolean
  failure: Failure | null
  /** Parts of the list that do not open. */
  damagedPages: number
  /** Accounts by id, as they are called. */
  logins: ReadonlyMap<string, string>
  tab: TabId
  search: string
  narrowing: Narrowing
  /** The chosen case; its place as well, for when it leaves the list. */
  chosen: { id: string | null; index: number }
  /** Pixels. */
  scroll: number
}

const atFirst: QueueState = {
  rows: [],
  told: false,
  failure: null,
  damagedPages: 0,
  logins: new Map(),
  tab: 'mine',
  search: '',
  narrowing: wide,
  chosen: { id: null, index: 0 },
  scroll: 0,
}

/** The queue as the vault has told it, and where the person is in it; lives while the session does. */
export const useQueue = create<QueueState>(() => atFirst)

const fromTheTop = { chosen: atFirst.chosen, scroll: 0 }
export const setTab = (tab: TabId): void => useQueue.setState({ tab, ...fromTheTop })
export const setSearch = (search: string): void => useQueue.setState({ search, ...fromTheTop })
export const narrow = (change: Partial<Narrowing>): void =>
  useQueue.setState(({ narrowing }) => ({ narrowing: { ...narrowing, ...change }, ...fromTheTop }))
export const choose = (id: string, index: number): void => useQueue.setState({ chosen: { id, index } })

let hearing: { vault: Vault; feed: Feed; stop: () => void } | null = null

/** Asks the vault for the whole list, and from then on hears every change until the lock. */
export async function askForQueue(vault: Vault): Promise<void> {
  const { feed } = hear(vault)
  try {
    const [status, { damagedPages }] = await Promise.all([
      vault.call('status', []),
      vault.call('queue.list', []),
    ])
    if (hearing?.feed !== feed) return
    feed.done()
    const accounts = 'accounts' in status ? status.accounts : []
    useQueue.setState({
      told: true,
      failure: null,
      damagedPages,
      logins: new Map(accounts.map(({ account, login }) => [account, login])),
    })
  } catch (error) {
    if (hearing?.feed === feed) useQueue.setState({ failure: toFailure(error) })
  }
}

function hear(vault: Vault): { feed: Feed } {
  if (hearing?.vault === vault) return hearing
  forgetQueue()
  const feed = createFeed((rows) => useQueue.setState({ rows }))
  hearing = { vault, feed, stop: vault.on('queue.entries', feed.take) }
  return hearing
}

export function forgetQueue(): void {
  hearing?.stop()
  hearing?.feed.end()
  hearing = null
  useQueue.setState(atFirst)
}
onSweep(forgetQueue)
