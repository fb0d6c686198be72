import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { ChosenPackage, Inspection, PackageOrigin } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import type { CaseFolder } from './gather.ts'

/** One case before it is taken in: its claim as text, and the files beside it. */
export type CaseDraft = {
  /** Where it came from; '' for files chosen one by one, null for a claim typed in. */
  readonly folder: string | null
  readonly claim: string
  readonly claimFile: File | null
  readonly files: readonly { name: string; file: File }[]
  /** The sealed package it comes in; absent: as files in clear. */
  readonly package?: ChosenPackage
}

/** A sealed package, of which nothing is known before the vault has opened it. */
export type PackageDraft = { readonly folder: string; readonly package: ChosenPackage }

export type LookedCase = CaseDraft & {
  /** Apart from others in the same choice. */
  readonly key: string
  readonly look:
    | { readonly state: 'looked'; readonly inspection: Inspection }
    | { readonly state: 'failed'; readonly failure: Failure }
  /** The same caseRef stands further up in this choice. */
  readonly twice: boolean
  /** Whose package it is, where the vault has believed one. */
  readonly origin?: PackageOrigin
}

/** The border's own limits (vault/client/api/intake.ts). */
const longestClaim = 65_536
const mostFiles = 64

/** Reads a folder's claim. @throws SverkaError never; what cannot be read becomes a failed look. */
async function draftOf({ folder, claimFile, files }: CaseFolder): Promise<CaseDraft | Failure> {
  if (claimFile.size > longestClaim) return { code: 'BAD_CLAIM', detail: [] }
  try {
    const claim = await claimFile.text()
    return { folder, claim, claimFile, files: namedFirst(claim, files).slice(0, mostFiles) }
  } catch {
    // Chromium says NotReadableError for a changed, moved and forbidden file alike.
    return { code: 'FILE_UNREADABLE', detail: [] }
  }
}

/** The files a claim names come first, so that a crowded folder does not push them out. */
function namedFirst<T extends { name: string }>(claim: string, files: readonly T[]): readonly T[] {
  if (files.length <= mostFiles) return files
  const isNamed = (name: string): boolean => claim.includes(JSON.stringify(name.normalize('NFC')))
  return [...files.filter(({ name }) => isNamed(name)), ...files.filter(({ name }) => !isNamed(name))]
}

/** Lets the vault look at every case; nothing is taken in. Refused as a whole only by the vault's own failure. */
export async function lookAt(
  vault: Vault,
  drafts: readonly (CaseFolder | CaseDraft | PackageDraft)[],
): Promise<LookedCase[]> {
  const looked: LookedCase[] = []
  const refs = new Set<string>()
  for (const [index, given] of drafts.entries()) {
    if (!('claimFile' in given)) {
      const opened = await lookIntoPackage(vault, given, `${index}`)
      const ref = caseRefOf(opened.look)
      looked.push({ ...opened, twice: ref !== null && refs.has(ref) })
      if (ref !== null) refs.add(ref)
      continue
    }
    const draft = 'claim' in given ? given : await draftOf(given)
    const key = `${index}`
    if ('code' in draft) {
      const { folder, claimFile } = given
      const look = { state: 'failed', failure: draft } as const
      looked.push({ key, folder, claim: '', claimFile, files: [], look, twice: false })
      continue
    }
    const look = await inspected(vault, draft)
    const ref = caseRefOf(look)
    looked.push({ ...draft, key, look, twice: ref !== null && refs.has(ref) })
    if (ref !== null) refs.add(ref)
  }
  return looked
}

async function inspected(vault: Vault, draft: CaseDraft): Promise<LookedCase['look']> {
  try {
    const files = draft.files.map(({ name, file }) => ({ name, file }))
    return {
      state: 'looked',
      inspection: await vault.call('intake.inspect', [{ claim: draft.claim, files }]),
    }
  } catch (error) {
    return { state: 'failed', failure: toFailure(error) }
  }
}

async function lookIntoPackage(
  vault: Vault,
  { folder, package: chosen }: PackageDraft,
  key: string,
): Promise<Omit<LookedCase, 'twice'>> {
  const draft = { key, folder, claim: '', claimFile: null, files: [], package: chosen }
  try {
    const { inspection, origin } = await vault.call('package.inspect', [chosen])
    return { ...draft, look: { state: 'looked', inspection }, origin }
  } catch (error) {
    return { ...draft, look: { state: 'failed', failure: toFailure(error) } }
  }
}

function caseRefOf(look: LookedCase['look']): string | null {
  return look.state === 'looked' && look.inspection.claim.state === 'good'
    ? look.inspection.claim.caseRef
    : null
}

/** A case that may be taken in, with what the vault has said of it. */
export type TakeableCase = LookedCase & {
  readonly look: {
    readonly state: 'looked'
    readonly inspection: Inspection & { readonly claim: Extract<Inspection['claim'], { state: 'good' }> }
  }
}

export function isTakeable(one: LookedCase): one is TakeableCase {
  return (
    !one.twice &&
    one.look.state === 'looked' &&
    one.look.inspection.claim.state === 'good' &&
    one.look.inspection.blocked === null
  )
}

/** Whether a file that the claim names stays outside, unless a person has it noted. */
export const isLeftOut = ({ result }: Inspection['files'][number]): boolean =>
  result.state === 'refused' || result.state === 'missing'

/** Files that will leave no trace. @param notes as `takeAll` has them */
export function countLeftOut(
  cases: readonly LookedCase[],
  notes: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  return cases
    .filter(isTakeable)
    .flatMap(({ key, look }) =>
      look.inspection.files.filter((file) => isLeftOut(file) && notes.get(key)?.has(file.name) !== true),
    ).length
}

/** Bytes the vault will read for a case: files the claim names, refused ones included, as its progress counts. */
export function bytesOf({ look }: TakeableCase): number {
  return look.inspection.files
    .filter(({ result }) => result.state === 'good' || result.state === 'refused')
    .reduce((sum, { size }) => sum + size, 0)
}
