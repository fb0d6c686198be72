import { readFile, rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { judgeJournal } from '../../main/cli/judge-journal.ts'
import { journalExport } from '../../preload/contract/journal-export.ts'
import { sha256, verifyEd25519 } from '../../renderer/vault/keys/signing.ts'
import { exportJournal } from '../e2e/pages/journal.ts'

export type ExportedEntry = Readonly<Record<string, unknown>>

/** What an operation leaves in the journal, all of it or nothing. */
export interface Trace {
  /** An act or an event. */
  readonly name: string
  readonly caseRef?: string
}

/** The journal as a person exports it, judged whole by the stand-alone verifier. */
export async function readJournal(
  page: Page,
  path: string,
): Promise<{ entries: ExportedEntry[]; faults: string[] }> {
  await rm(path, { force: true })
  await exportJournal(page, path)
  const json: unknown = JSON.parse(await readFile(path, 'utf8'))
  const { faults } = judgeJournal(json, { trust: null, checkpoint: null }, { sha256, verify: verifyEd25519 })
  return { entries: journalExport.parse(json).entries, faults }
}

/** Entries that an earlier export had and this one has otherwise or not at all. */
export function lostEntries(earlier: readonly ExportedEntry[], now: readonly ExportedEntry[]): number {
  return earlier.filter((entry, seq) => JSON.stringify(entry) !== JSON.stringify(now[seq])).length
}

/** How many of the traces are among the entries, each counted once. */
export function tracesIn(entries: readonly ExportedEntry[], traces: readonly Trace[]): number {
  return traces.filter(({ name, caseRef }) =>
    entries.some(
      (entry) =>
        (entry['act'] === name || entry['event'] === name) &&
        entry['result'] === 'done' &&
        (caseRef === undefined || entry['caseRef'] === caseRef),
    ),
  ).length
}
