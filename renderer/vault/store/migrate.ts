import { SverkaError } from '../../../preload/contract/errors.ts'
import { FORMAT_VERSION } from '../format/constants.ts'
import { commitChange, type Ledger } from './commit.ts'

/**
 * From one version of our own format to the next. A step works through the vault a stretch at a time, and tells from
 * the rows themselves what is left: killed anywhere, it goes on where it was at the next unlock.
 */
export interface Migration {
  readonly from: number
  /** Rewrites one stretch in one transaction with its journal entry. False: nothing is left. */
  stretch(ledger: Ledger<object>): Promise<boolean>
}

/** Version 1 is the first: there is no earlier format. */
export const migrations: readonly Migration[] = []

/** Whether a vault of that version can be brought to ours, one step after another. */
export function canMigrate(format: number, steps: readonly Migration[]): boolean {
  for (let at = format; at < FORMAT_VERSION; at++) {
    if (!steps.some(({ from }) => from === at)) return false
  }
  return true
}

/**
 * Brings an open vault to our version. The header names the new one in the same transaction as the entry that says so,
 * after the last stretch: until then every row is of either version, and both open.
 * @throws SverkaError FORMAT_EARLIER: only a representative's keys open everything that is to be rewritten.
 */
export async function migrate(
  ledger: Ledger<object>,
  role: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  for (const step of [...steps].sort((a, b) => a.from - b.from)) {
    if (step.from < ledger.standing.header.format) continue
    if (role !== 'representative') throw new SverkaError('FORMAT_EARLIER')
    await ledger.list.whole()
    while (await step.stretch(ledger)) {
      // One stretch after another.
    }
    await commitChange(ledger, {
      entries: [
        { kind: 'authority', event: 'format-migrated', purpose: 'administration', ground: 'automatic' },
      ],
      header: { ...ledger.standing.header, format: step.from + 1 },
    })
  }
}
