import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { errorCode } from '../../../preload/contract/errors.ts'
import { caseOutcomes, documentKinds, documentVerdicts } from '../../../renderer/domain/vocabulary.ts'
import { caseState, listEntry, outcomeStanding } from '../../../renderer/vault/client/api.ts'
import { PAGE_ENTRIES } from '../../../renderer/vault/format/constants.ts'
import { listPage } from '../../../renderer/vault/store/list-page.ts'

const schema = z.array(listEntry).max(PAGE_ENTRIES)

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...Array.from('0123456789abcdef')), { minLength: length, maxLength: length })
    .map((letters) => letters.join(''))
const instant = fc
  .date({ min: new Date(0), max: new Date(Date.UTC(9999, 0)), noInvalidDate: true })
  .map((date) => date.toISOString())
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const standing = fc.record(
  {
    outcomeId: hex(32).map(
      (h) => `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20)}`,
    ),
    outcome: fc.constantFrom(...caseOutcomes),
    decidedAt: instant,
    state: fc.constantFrom(...outcomeStanding.shape.state.options),
    restUntil: instant,
    receivedAt: nullable(instant),
    refusal: nullable(fc.constantFrom(...errorCode.options)),
    round: fc.integer({ min: 1 }),
  },
  { requiredKeys: ['outcomeId', 'outcome', 'decidedAt', 'state', 'restUntil', 'receivedAt', 'refusal'] },
)
const whole = fc.record({
  id: hex(32),
  rev: fc.integer({ min: 1 }),
  caseRef: fc.stringMatching(/^[A-Z0-9-]{1,24}$/),
  programme: fc.string(),
  name: fc.string(),
  residency: fc.stringMatching(/^[A-Z]{2}$/),
  receivedAt: instant,
  round: fc.integer({ min: 1 }),
  state: fc.constantFrom(...caseState.options),
  claimedBy: nullable(hex(32)),
  standing: nullable(standing),
  documents: fc.array(
    fc.record(
      {
        kind: fc.constantFrom(...documentKinds),
        hash: nullable(fc.stringMatching(/^[A-Za-z0-9_-]{43}$/)),
        verdict: nullable(fc.constantFrom(...documentVerdicts)),
        destroyedUnder: nullable(hex(32)),
      },
      { requiredKeys: ['kind', 'hash', 'verdict'] },
    ),
    { maxLength: 3 },
  ),
})
const entry = fc.oneof(
  whole,
  fc.record({ whole, earlier: fc.array(standing, { minLength: 1, maxLength: 2 }) }).map((two) => ({
    ...two.whole,
    earlier: two.earlier,
  })),
)

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What somebody could put in the place of any value: near misses first. */
const wrong = (value: Json): fc.Arbitrary<Json> =>
  fc.oneof(
    fc.constantFrom<Json>(null, '', 0, -1, 1.5, 2 ** 53, true, 'x', [], {}, [null]),
    ...(typeof value === 'string'
      ? [
          fc.constantFrom<Json>(
            `${value}\n`,
            `${value}0`,
            value.slice(1),
            value.toUpperCase(),
            value.toLowerCase(),
          ),
        ]
      : []),
  )

/** Every place of a value, by the keys that lead there. */
function placesIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
}

function changed(
  value: Json,
  path: readonly (string | number)[],
  change: (at: Json) => Json | undefined,
): Json | undefined {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, Json> = Array.isArray(value) ? ([...value] as never) : { ...value }
  const inner = changed(copy[key] ?? null, rest, change)
  if (inner === undefined) Reflect.deleteProperty(copy, key)
  else copy[key] = inner
  return copy
}

const page = fc.array(entry, { maxLength: 3 })

test('a list page that the schema takes is taken, as it is', () => {
  fc.assert(
    fc.property(page, (entries) => {
      expect(listPage.safeParse(entries)).toEqual(schema.safeParse(entries))
      expect(listPage.safeParse(entries).success).toBe(true)
    }),
  )
  const one = fc.sample(entry, 1)[0]
  const many = (count: number) => Array.from({ length: count }, () => one)
  expect(listPage.safeParse(many(PAGE_ENTRIES)).success).toBe(true)
  expect(listPage.safeParse(many(PAGE_ENTRIES + 1)).success).toBe(false)
})

test('of a list page with any one value changed, lacking or added, schema and check say the same', () => {
  let refused = 0
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 2 }).chain((entries) => {
        const good = JSON.parse(JSON.stringify(entries)) as Json
        return fc.constantFrom(...placesIn(good)).chain((path) => {
          let at: Json = null
          changed(good, path, (value) => (at = value))
          return fc.oneof(
            wrong(at).map((value) => changed(good, path, () => value)),
            fc.constant(changed(good, path, () => undefined)),
            fc.constant(
              changed(good, path, (value) =>
                typeof value === 'object' && value !== null && !Array.isArray(value)
                  ? { ...value, extra: 1 }
                  : value,
              ),
            ),
          )
        })
      }),
      (value) => {
        const json: unknown = value === undefined ? null : JSON.parse(JSON.stringify(value))
        const { success } = schema.safeParse(json)
        if (!success) refused++
        expect(listPage.safeParse(json).success).toBe(success)
      },
    ),
    { numRuns: 3000 },
  )
  expect(refused).toBeGreaterThan(1000)
})
