import type { SourceFile } from '../../../preload/contract/bridge.ts'
import { ask, bridge } from '../app/desk.ts'
import type { Vault } from '../app/vault.ts'
import { sourcesOf, takenFromFolder, type Taken } from './take.ts'

/** Source files of the taken cases, by case: those main can find again, and the names of those it cannot. */
export type LocatedCase = {
  readonly case: string
  readonly located: readonly SourceFile[]
  readonly unknown: readonly string[]
  /** Not the files in clear: a package that holds them encrypted. */
  readonly isPackage: boolean
}

export async function locate(taken: readonly Taken[]): Promise<LocatedCase[]> {
  const cases: LocatedCase[] = []
  for (const one of taken) {
    if (one.result.state !== 'taken') continue
    const located: SourceFile[] = []
    const unknown: string[] = []
    for (const file of sourcesOf(one)) {
      const source = await bridge().locateSource(file)
      if (source === null) unknown.push(file.name)
      else located.push(source)
    }
    for (const token of takenFromFolder([one])) {
      const source = await ask(bridge().packages.locate(token)).catch(() => null)
      if (source !== null) located.push(source)
    }
    if (located.length + unknown.length > 0) {
      const isPackage = one.one.package !== undefined
      cases.push({ case: one.result.intake.case, located, unknown, isPackage })
    }
  }
  return cases
}

/**
 * The answer goes into the journal first, case by case; only then is anything deleted.
 * @returns the files that could not be deleted.
 */
export async function deleteSources(vault: Vault, cases: readonly LocatedCase[]): Promise<SourceFile[]> {
  await journal(vault, cases, true)
  const all = cases.flatMap(({ located }) => located)
  const { failed } = await ask(bridge().sources.delete(all.map(({ token }) => token)))
  return all.filter(({ token }) => failed.includes(token))
}

export const keepSources = (vault: Vault, cases: readonly LocatedCase[]): Promise<void> =>
  journal(vault, cases, false)

async function journal(vault: Vault, cases: readonly LocatedCase[], isDeleted: boolean): Promise<void> {
  for (const { case: id, located, unknown } of cases) {
    const deleted = isDeleted ? located.length : 0
    const kept = located.length + unknown.length - deleted
    await vault.call('intake.sources', [{ case: id, deleted, kept }])
  }
}

/** How many files lie in each folder, in the folders' order of appearance. */
export function byFolder(cases: readonly LocatedCase[]): { folder: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { folder } of cases.flatMap(({ located }) => located)) {
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].map(([folder, count]) => ({ folder, count }))
}
