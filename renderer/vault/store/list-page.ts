import { errorCode } from '../../../preload/contract/errors.ts'
import { caseOutcomes, documentKinds, documentVerdicts } from '../../domain/vocabulary.ts'
import { caseState, outcomeStanding, type ListEntry, type OutcomeStanding } from '../client/api.ts'
import { PAGE_ENTRIES } from '../format/constants.ts'

/**
 * What `z.array(listEntry).max(PAGE_ENTRIES)` says of a list page, written out: at unlock every entry of the list is
 * checked, and through the schema that takes longer than to decrypt and parse it. The compiler holds the fields
 * together with the schema's, a test what is said of each.
 */
export const listPage = {
  safeParse(value: unknown): { success: true; data: ListEntry[] } | { success: false } {
    const fits = Array.isArray(value) && value.length <= PAGE_ENTRIES && value.every(isEntry)
    // Every field of every entry was looked at.
    return fits ? { success: true, data: value as ListEntry[] } : { success: false }
  },
}

type Check = (value: unknown) => boolean
type Checks<T> = Readonly<Record<keyof T, Check>>

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const oneOf = (words: readonly string[]): Check => {
  const known = new Set<unknown>(words)
  return (value) => known.has(value)
}
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
/** JSON has no `undefined`: the field is not there. */
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const isString: Check = (value) => typeof value === 'string'
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 1

/** All these fields and no other; one that may be absent says so. */
function strict<T>(checks: Checks<T>): Check {
  const fields = Object.entries<Check>(checks)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    // Not null, so it can be asked for any key.
    const object = value as Readonly<Record<string, unknown>>
    let present = 0
    for (const [key, check] of fields) {
      if (!check(object[key])) return false
      if (object[key] !== undefined) present++
    }
    return Object.keys(object).length === present
  }
}

const isTrue: Check = (value) => value === true
const isId = matches(/^[0-9a-f]{32}$/)
const isInstant = matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)

const isStanding = strict<OutcomeStanding>({
  outcomeId: matches(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  outcome: oneOf(caseOutcomes),
  decidedAt: isInstant,
  state: oneOf(outcomeStanding.shape.state.options),
  restUntil: isInstant,
  receivedAt: orNull(isInstant),
  refusal: orNull(oneOf(errorCode.options)),
  round: orAbsent(isCount),
})

const isDocument = strict<ListEntry['documents'][number]>({
  kind: oneOf(documentKinds),
  hash: orNull(matches(/^[A-Za-z0-9_-]{43}$/)),
  verdict: orNull(oneOf(documentVerdicts)),
  destroyedUnder: orAbsent(orNull(isId)),
})

const isHandedOn = strict<NonNullable<ListEntry['handedOn']>>({ by: isId, to: isId })

const isEntry = strict<ListEntry>({
  id: isId,
  rev: isCount,
  caseRef: matches(/^[A-Z0-9-]{1,24}$/),
  programme: isString,
  name: isString,
  residency: matches(/^[A-Z]{2}$/),
  receivedAt: isInstant,
  round: isCount,
  state: oneOf(caseState.options),
  claimedBy: orNull(isId),
  standing: orNull(isStanding),
  earlier: orAbsent((value) => Array.isArray(value) && value.length > 0 && value.every(isStanding)),
  documents: (value) => Array.isArray(value) && value.every(isDocument),
  handedOn: orAbsent(isHandedOn),
  review: orAbsent(oneOf(['second', 'appeal'])),
  barred: orAbsent((value) => Array.isArray(value) && value.every(isId)),
  packages: orAbsent((value) => Array.isArray(value) && value.length > 0 && value.every(isId)),
  requests: orAbsent((value) => Array.isArray(value) && value.length > 0 && value.every(isId)),
  away: orAbsent(isTrue),
  asked: orAbsent(isTrue),
})
