import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { IntakeResult } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import { bytesOf, type TakeableCase } from './look.ts'

export type Progress = {
  caseRef: string
  caseNumber: number
  cases: number
  file: string
  fileNumber: number
  files: number
  /** Of all cases together. */
  bytesDone: number
  bytesAll: number
}

export type Taken = {
  readonly one: TakeableCase
  readonly result:
    | { readonly state: 'taken'; readonly intake: IntakeResult }
    | { readonly state: 'failed'; readonly failure: Failure }
    /** The person stopped before its turn. */
    | { readonly state: 'not-begun' }
}

/** After these, trying the next case only fails again. */
const ends: ReadonlySet<string> = new Set([
  'INTAKE_CANCELLED',
  'LOCKED',
  'NOT_ENOUGH_SPACE',
  'STORE_FULL',
  'STORE_LOST',
  'STORE_STOPPED',
])

/**
 * Takes cases in, one after another. A case that fails leaves nothing of itself and does not keep the next from
 * its turn; what was taken before a cancel stays taken.
 * @param notes for each case's key, the files noted as received and unreadable on the person's word.
 */
export async function takeAll(
  vault: Vault,
  cases: readonly TakeableCase[],
  notes: ReadonlyMap<string, ReadonlySet<string>>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<Taken[]> {
  const bytesAll = cases.reduce((sum, one) => sum + bytesOf(one), 0)
  const taken: Taken[] = []
  let bytesBefore = 0
  let stopped = false
  for (const [index, one] of cases.entries()) {
    if (stopped || signal.aborted) {
      taken.push({ one, result: { state: 'not-begun' } })
      continue
    }
    const { caseRef } = one.look.inspection.claim
    const before = bytesBefore
    let mine: number | null = null
    const stop = vault.on('intake.progress', ({ call, file, fileNumber, files, bytesDone }) => {
      if (call !== mine) return
      const done = Math.min(bytesAll, before + bytesDone)
      onProgress({
        ...{ caseRef, caseNumber: index + 1, cases: cases.length, file, fileNumber, files },
        ...{ bytesDone: done, bytesAll },
      })
    })
    try {
      const noteUnreadable = [...(notes.get(one.key) ?? [])]
      const intake = await takeOne(vault, one, noteUnreadable, {
        signal,
        onCall: (call) => {
          mine = call
        },
      })
      taken.push({ one, result: { state: 'taken', intake } })
    } catch (error) {
      const failure = toFailure(error)
      stopped = ends.has(failure.code)
      taken.push({ one, result: { state: 'failed', failure } })
    } finally {
      stop()
    }
    bytesBefore += bytesOf(one)
  }
  return taken
}

function takeOne(
  vault: Vault,
  one: TakeableCase,
  noteUnreadable: string[],
  how: NonNullable<Parameters<Vault['call']>[2]>,
): Promise<IntakeResult> {
  if (one.package !== undefined) {
    return vault.call('package.take', [{ package: one.package, noteUnreadable }], how)
  }
  const files = one.files.map(({ name, file }) => ({ name, file }))
  return vault.call('intake.take', [{ claim: one.claim, files, noteUnreadable }], how)
}

/** Packages of the watched folder that were taken in, by their tokens. */
export const takenFromFolder = (taken: readonly Taken[]): string[] =>
  taken.flatMap(({ one, result }) =>
    result.state === 'taken' && one.package?.from === 'folder' ? [one.package.token] : [],
  )

/** The files of a taken case that now lie twice: sealed in the vault, and in clear where they came from. */
export function sourcesOf({ one, result }: Taken): File[] {
  if (result.state !== 'taken') return []
  if (one.package !== undefined) return one.package.from === 'file' ? [one.package.file] : []
  const stored = new Set(
    result.intake.documents.filter((document) => document.result === 'stored').map(({ name }) => name),
  )
  const files = one.files
    .filter(({ name }) => stored.has(name.normalize('NFC').trim()))
    .map(({ file }) => file)
  return one.claimFile === null ? files : [...files, one.claimFile]
}
