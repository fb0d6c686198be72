import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  adviseOn,
  type AdviceCode,
  type Note,
  type ProposedLines,
} from '../../../../renderer/domain/advice/index.ts'
import type { Judging } from '../../../../renderer/desk/case/judging.ts'
import { seen, type Advised, type Claimed, type Seen } from '../../../../renderer/domain/brands.ts'
import { checklistFor } from '../../../../renderer/domain/checklists.ts'
import { claimSchema, type ClaimedPerson } from '../../../../renderer/domain/claim.ts'
import { mayDecide } from '../../../../renderer/domain/decisions.ts'
import {
  fieldsOffered,
  fieldsToRead,
  mayFind,
  type DocumentWork,
  type FindingDraft,
  type ReadField,
} from '../../../../renderer/domain/findings.ts'
import { findProgramme } from '../../../../renderer/domain/programmes.ts'
import {
  documentVerdicts,
  type CaseOutcome,
  type DocumentVerdict,
  type ReasonCode,
} from '../../../../renderer/domain/vocabulary.ts'
import { specimens } from './specimens.ts'

const { claim } = claimSchema.parse({
  caseRef: 'A',
  programme: 'beauty-master',
  residency: 'KZ',
  claim: { familyName: 'Омаров', givenName: 'Нурлан', birthDate: '1990-01-01', specialisation: 'Маникюр' },
  documents: [],
})
const work: DocumentWork = {
  kind: 'id-card',
  isPart: false,
  pages: 1,
  evidence: [],
  read: [],
  checked: [],
  claimed: { iin: false, patronymic: false },
}

test('advice cannot be passed where a verdict, a reason, a reading or an outcome is wanted; the compiler refuses it (demand 3)', () => {
  const note: Advised<Note> = { advice: { code: 'MRZ_CHECKS_FAIL', field: 'mrz', working: null } }
  const verdict: Advised<DocumentVerdict> = { advice: 'accepted' }
  const reason: Advised<ReasonCode> = { advice: 'MRZ_CHECK' }
  const outcome: Advised<CaseOutcome> = { advice: 'declined' }
  const programme = findProgramme('beauty-master')
  if (programme === undefined) throw new Error('no programme')
  const draft: FindingDraft = { verdict: seen('rejected'), reasons: [], namedPages: [] }
  const plain: DocumentVerdict = 'accepted'
  const forbidden = [
    // @ts-expect-error advice is no verdict
    () => mayFind({ ...draft, verdict }, work),
    // @ts-expect-error not even out of its box: nobody has given it
    () => mayFind({ ...draft, verdict: verdict.advice }, work),
    // @ts-expect-error a verdict that nobody gave is no verdict
    () => mayFind({ ...draft, verdict: plain }, work),
    // @ts-expect-error advice is no reason
    () => mayFind({ ...draft, reasons: [reason] }, work),
    // @ts-expect-error a note's code is no reason
    () => mayFind({ ...draft, reasons: [note.advice.code] }, work),
    // @ts-expect-error a note is no finding
    (): FindingDraft => note,
    // @ts-expect-error advice is no page, field or item that a person has done
    () => mayFind(draft, { ...work, read: [note], checked: [note] }),
    // @ts-expect-error advice is no outcome
    () => mayDecide(outcome, [], programme),
    // @ts-expect-error nothing unboxes advice into what a person saw
    () => seen(verdict),
    // @ts-expect-error what the Master says is not what a person read
    (): Seen<string> => claim.familyName,
    // @ts-expect-error what a person read is not what the Master says
    (): Claimed<ClaimedPerson> => seen('Омаров'),
  ]
  expect(forbidden).toHaveLength(11)
  // No word of the closed list of advice is a word that a verdict, a reason or an outcome is made of.
  const shared: Extract<AdviceCode, ReasonCode | DocumentVerdict | CaseOutcome> extends never ? true : false =
    true
  expect(shared).toBe(true)
})

test('lines that a machine has read cannot be passed for what a person read, in their box or out of it (demand 3)', () => {
  const lines: Advised<ProposedLines> = { advice: { lines: ['P<UTO', 'L898'], doubts: [], taken: [] } }
  const text: string = lines.advice.lines.join('\n')
  const forbidden = [
    // @ts-expect-error a proposal is no reading
    (judging: Judging) => judging.read('1', 'mrz', lines, 'typed'),
    // @ts-expect-error nor are its lines: nobody has said that they stand so
    (judging: Judging) => judging.read('1', 'mrz', text, 'typed', 'kept'),
    // @ts-expect-error nor a single one of them
    (): Seen<string> | undefined => lines.advice.lines[0],
    // @ts-expect-error nothing unboxes it into what a person saw
    () => seen(lines),
  ]
  expect(forbidden).toHaveLength(4)
  // The same is done with what a person read, and so it is the type that forbids it above.
  const allowed = (judging: Judging) => judging.read('1', 'mrz', seen('P<UTO'), 'typed', 'kept')
  expect(allowed).toBeTypeOf('function')
})

const wanted = fieldsToRead('id-card', work.claimed).map(({ field }) => field)
const lines = fc.constantFrom(...specimens.map((one) => one.lines.join('\n')), 'no lines', '')
const dates = fc.constantFrom('01.01.1990', '31.12.2100', '29.02.2000', 'x')
const offered = fc
  .record({ mrz: lines, issueDate: dates, expiryDate: dates }, { requiredKeys: [] })
  .map((read): Partial<Record<ReadField, string>> => read)
const done = fc.record({
  pages: fc.constantFrom(null, 1),
  legible: fc.boolean(),
  read: fc.subarray(wanted),
  checked: fc.subarray(checklistFor('id-card').map(({ id }) => id)),
})
const draftOf = fc.record({
  verdict: fc.constantFrom(...documentVerdicts),
  reasons: fc.subarray<ReasonCode>(['MRZ_CHECK', 'EXPIRED', 'NAME', 'BLUR']),
  namedPages: fc.subarray([1]),
})

test('whatever lines and dates are read and whatever is advised on them, a verdict may be given as before, or not, as before (demand 3)', () => {
  let advised = 0
  fc.assert(
    fc.property(done, draftOf, offered, ({ pages, legible, read, checked }, { verdict, ...draft }, more) => {
      const page = { page: 1, shown: true, legible, failureShown: false, milliseconds: 900, largestZoom: 1 }
      const before: DocumentWork = { ...work, pages, evidence: [page], read, checked }
      const fields = Object.fromEntries(
        Object.entries(more).map(([field, text]) => [field, { seen: seen(text), claim }]),
      )
      advised += adviseOn({ kind: 'id-card', read: fields, today: '2026-03-02' }).length
      // A person's, as at the radios.
      const given: FindingDraft = { ...draft, verdict: seen(verdict) }
      const after = mayFind(given, { ...before, read: [...read, ...fieldsOffered('id-card', work.claimed)] })
      expect(after).toEqual(mayFind(given, before))
    }),
  )
  expect(advised).toBeGreaterThan(0)
})

test('nothing that is offered to be read is among what has to be (demand 3)', () => {
  for (const kind of [
    'id-card',
    'passport',
    'internal-passport',
    'residence-permit',
    'diploma',
    'other',
  ] as const) {
    for (const told of [true, false]) {
      const claimed = { iin: true, patronymic: true, issuer: told, issueDate: told, hours: told }
      const must = fieldsToRead(kind, claimed).map(({ field }) => field)
      expect(fieldsOffered(kind, claimed).filter((field) => must.includes(field))).toEqual([])
    }
  }
})
