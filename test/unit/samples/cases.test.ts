import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseClaim } from '../../../renderer/domain/claim.ts'
import { cases } from '../../samples/cases.ts'
import { asJson } from '../../samples/claim-file.ts'
import { reviewSchema } from '../../samples/review.ts'

const today = '2026-11-22'

describe('The sample cases', () => {
  test.each(cases)('$claim.caseRef is a claim that intake accepts (demand 5)', ({ claim }) => {
    expect(parseClaim(JSON.parse(asJson(claim)), today)).toMatchObject({ ok: true })
  })

  test.each(cases)(
    '$claim.caseRef says what the reviewer does with each of its documents',
    ({ claim, review }) => {
      const parsed = reviewSchema.parse(JSON.parse(asJson(review)))
      const files = claim.documents.map(({ file }) => file)
      expect(Object.keys(parsed.documents)).toEqual(files)
      expect(files).toEqual(expect.arrayContaining(Object.keys(parsed.readings)))
      expect(files).toEqual(expect.arrayContaining(Object.entries(parsed.parts ?? {}).flat()))
      for (const [file, { verdict }] of Object.entries(parsed.documents)) {
        // A part is read with its whole.
        const read = parsed.readings[parsed.parts?.[file] ?? file]
        if (verdict === 'accepted') expect(read?.birthDate).toBe(claim.claim.birthDate)
      }
    },
  )

  test.each(cases)('$claim.caseRef has a picture for each of its documents', ({ claim, pictures }) => {
    expect(pictures.map(({ file }) => file)).toEqual(claim.documents.map(({ file }) => file))
  })

  test('a review with a reason for an accepted document, or without one for a rejected, is refused', () => {
    const review = (verdict: string, reasons: string[]): unknown => ({
      readings: {},
      documents: { 'page.jpg': { verdict, reasons } },
      outcome: 'declined',
    })
    expect(reviewSchema.safeParse(review('accepted', ['BLUR'])).success).toBe(false)
    expect(reviewSchema.safeParse(review('rejected', [])).success).toBe(false)
    expect(reviewSchema.safeParse(review('rejected', ['TEMPLATE'])).success).toBe(true)
    expect(reviewSchema.safeParse({ ...Object(review('rejected', ['TEMPLATE'])), note: '' }).success).toBe(
      false,
    )
  })

  test('are drawn the same every time, and every scene is marked in three languages', () => {
    const drawn = (): string[] =>
      cases.flatMap(({ pictures }) => pictures.flatMap(({ scenes }) => scenes().map(({ html }) => html)))
    const first = drawn()
    const digest = (scenes: string[]): string[] =>
      scenes.map((html) => createHash('sha256').update(html).digest('hex'))
    expect(digest(drawn())).toEqual(digest(first))
    for (const html of first) expect(html).toContain('SPECIMEN · ОБРАЗЕЦ · ҮЛГІ')
  })
})
