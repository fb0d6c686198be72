import type { Migration } from '../../../../renderer/vault/store/migrate.ts'
import { commitChange, type Ledger } from '../../../../renderer/vault/store/commit.ts'
import { testRecord } from './vault.ts'

/**
 * A made-up step, since there is no earlier format: in “format 0” every note begins with `0:`. It rewrites three cases
 * at a time and tells from the records what is left.
 */
export function fromFormatZero(onStretch: () => void = () => undefined): Migration {
  return {
    from: 0,
    async stretch(ledger: Ledger<object>) {
      const { db, records, list } = ledger
      const old = []
      for (const entry of list.entries.values()) {
        const row = await db.cases.get(entry.id)
        const record = records.open('cases', 'cases', entry.id, row ?? missing(entry.id), testRecord)
        if (record.note.startsWith('0:')) old.push({ listed: entry, record: { note: record.note.slice(2) } })
      }
      if (old.length === 0) return false
      await commitChange(ledger, {
        entries: old.slice(0, 3).map(({ listed: { caseRef } }) => ({
          kind: 'processing',
          act: 'case-received',
          caseRef,
          document: null,
          page: null,
          purpose: 'administration',
          ground: 'automatic',
        })),
        cases: old.slice(0, 3),
      })
      onStretch()
      return true
    },
  }
}

function missing(id: string): never {
  throw new Error(`no case ${id}`)
}
