import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SyncState } from '../../../preload/contract/bridge.ts'
import { openLedger } from '../../../main/ledger.ts'
import type { Ledger, Sync } from '../../../main/sync/border.ts'
import { createSync, type SyncTiming } from '../../../main/sync/index.ts'
import type { OutcomeServer } from '../../outcome-server/index.ts'
import { makeVault, type MadeVault } from './chain.ts'

/** Main's sync of one workstation on a folder of its own, as often opened anew as a test likes. */
export type Workstation = {
  readonly vault: MadeVault
  readonly chain: ReturnType<MadeVault['chain']>
  readonly folder: string
  readonly ledger: Ledger
  /** What the desk was told, in order. */
  readonly told: SyncState[]
  /** @param limitMs of one exchange; by default more than any machine needs. */
  open(origin?: string | null, limitMs?: number): Promise<Sync>
}

export async function workstation(
  options: { vault?: MadeVault; ledger?: (real: Ledger) => Ledger } = {},
): Promise<Workstation> {
  const vault = options.vault ?? (await makeVault())
  const folder = await mkdtemp(join(tmpdir(), 'sverka-sync-'))
  const real = await openLedger(folder)
  const ledger = options.ledger?.(real) ?? real
  const chain = vault.chain()
  const told: SyncState[] = []
  const opened: Sync[] = []
  // No jitter, and pauses as the app has them: what a test waits for, it asks for by tryNow.
  const timing: Omit<SyncTiming, 'limitMs'> = { now: () => new Date(), random: () => 0.5 }
  onTestFinished(async () => {
    for (const sync of opened) sync.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    vault,
    chain,
    folder,
    ledger,
    told,
    open: async (origin = null, limitMs = 20_000) => {
      const sync = await createSync(
        {
          ledger,
          chain,
          settings: {
            current: () => ({
              language: 'ru',
              theme: 'system',
              restingMinutes: 2,
              idleMinutes: 5,
              panes: 1,
              linked: false,
            }),
          },
          switches: { serverOrigin: origin },
          userData: folder,
          emit: (_name, state) => void told.push(state),
        },
        { ...timing, limitMs },
      )
      opened.push(sync)
      return sync
    },
  }
}

/** Types a code of the server's and enrols. */
export async function enrolAt(
  sync: Sync,
  { vault }: Workstation,
  server: OutcomeServer,
): ReturnType<Sync['enrol']> {
  const code = (await server.issueCode()).replaceAll('-', '')
  return sync.enrol(server.origin, code.slice(16), vault.enrolment(code.slice(0, 16)))
}

/** Looks until it is so. @throws after `limitMs`. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs = 40_000): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came to be')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
