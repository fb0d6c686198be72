import type { ErrorCode } from '../../../preload/contract/errors.ts'
import { parseClaim, type Claim } from '../../domain/claim.ts'
import type { Inspection } from '../client/api.ts'
import type { IntakePart } from './parts.ts'
import type { CaseVault } from './room.ts'

/** Looks before anything is taken in; changes nothing and keeps nothing. */
export async function inspect(
  vault: CaseVault,
  given: { claim: string; parts: readonly IntakePart[] },
): Promise<Inspection> {
  const parsed = readClaim(given.claim, vault.now())
  if (!parsed.ok) {
    return {
      claim: { state: 'bad', problems: [...parsed.problems] },
      blocked: null,
      files: await filesAlone(given.parts),
    }
  }
  const { claim } = parsed
  const known = vault.caseOfRef(claim.caseRef)
  const { familyName, givenName, patronymic } = claim.claim
  return {
    claim: {
      state: 'good',
      caseRef: claim.caseRef,
      name: [familyName, givenName, patronymic].filter((part) => part !== undefined).join(' '),
      programme: claim.programme,
      residency: claim.residency,
      round: (known?.round ?? 0) + 1,
    },
    blocked: blockedBy(vault, claim),
    files: await filesOfClaim(claim, given.parts),
  }
}

type ReadClaim = ReturnType<typeof parseClaim>

/** claim.json's text; a text that is no JSON is one problem without a path. */
export function readClaim(text: string, now: string): ReadClaim {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, problems: [{ path: '', code: 'WRONG_TYPE' }] }
  }
  return parseClaim(json, now.slice(0, 10))
}

/** Why this case cannot come in now, whatever its files are. */
export function blockedBy(vault: CaseVault, claim: Claim): ErrorCode | null {
  // Data stays where the Master's law wants it: a workstation elsewhere does not take it in (demand 7).
  if (claim.residency !== vault.session.workstation.location) return 'RESIDENCY_MISMATCH'
  if (vault.isLost(claim.caseRef)) return 'DAMAGED'
  const known = vault.caseOfRef(claim.caseRef)
  // What is here for another workstation has one round, and another package is another request.
  if (known?.asked === true) return 'WRONG_STATE'
  if (known?.state === 'held' || known?.state === 'awaiting-confirmation') return 'WRONG_STATE'
  return null
}

async function filesOfClaim(claim: Claim, files: readonly IntakePart[]): Promise<Inspection['files']> {
  const named = new Set(claim.documents.map(({ file }) => file))
  const claimed = claim.documents.map(async ({ file: name, kind }) => {
    const chosen = files.find((one) => nfc(one.name) === name)
    return {
      name,
      kind,
      size: chosen?.size ?? 0,
      result: chosen === undefined ? ({ state: 'missing' } as const) : await chosen.judge(),
    }
  })
  const rest = files
    .filter((one) => !named.has(nfc(one.name)))
    .map((one) => ({
      name: one.name,
      kind: null,
      size: one.size,
      result: { state: 'not-claimed' } as const,
    }))
  return [...(await Promise.all(claimed)), ...rest]
}

async function filesAlone(files: readonly IntakePart[]): Promise<Inspection['files']> {
  return Promise.all(
    files.map(async (one) => ({ name: one.name, kind: null, size: one.size, result: await one.judge() })),
  )
}

export const nfc = (name: string): string => name.normalize('NFC').trim()
