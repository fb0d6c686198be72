import * as z from 'zod'
import { isDay } from './dates.ts'
import { latinLookAlikes } from './look-alikes.ts'
import type { DocumentKind } from './vocabulary.ts'

/**
 * What is particular to documents of education. Schools print their own blanks, so that none of it is checked by form: it
 * is claimed, read, and advised on.
 */

export const educationLimits = { issuer: 200, number: 60, hours: 20_000 } as const

/** What a Master may say of a document of education, as it lies in the case. */
export const claimedOfDocument = z.strictObject({
  issuer: z.string().min(1).max(educationLimits.issuer).optional(),
  number: z.string().min(1).max(educationLimits.number).optional(),
  issueDate: z.string().refine(isDay).optional(),
  hours: z.int().min(1).max(educationLimits.hours).optional(),
})

/**
 * Fewest hours as a rule: of further training 16, of retraining 250 (Russian Federation, order No. 499 of the Ministry of
 * Education of 2013, item 12; verify). A diploma of study says none, or thousands. For a person to weigh: nothing is refused
 * by it.
 */
const usualHours: Partial<Record<DocumentKind, number>> = { certificate: 16, diploma: 250 }

/** The usual number that these hours are below; null: they are not, or there is no usual number. */
export function belowUsualHours(kind: DocumentKind, hours: number): number | null {
  const usual = usualHours[kind]
  return usual !== undefined && hours < usual ? usual : null
}

/** `72`, `72 ч`, `72 часа`, `1 200` as a person types them; null: no number of hours. */
export function readHours(text: string): number | null {
  const [, digits = ''] = /^(\d[\d\s\u00a0]{0,7})(?:ч|час|сағ|h|hour)?\p{L}*\.?$/u.exec(text.trim()) ?? []
  const hours = Number(digits.replaceAll(/\s/g, ''))
  return digits !== '' && hours >= 1 && hours <= educationLimits.hours ? hours : null
}

/**
 * Whether two writings are one number of a blank: case, spaces, hyphens, and from which alphabet a letter is that looks
 * the same in both, are habits of who writes it. Never of an identity document, whose number is what it is.
 */
export const isSameNumber = (one: string, other: string): boolean => bareNumber(one) === bareNumber(other)

const bareNumber = (number: string): string =>
  number
    .normalize('NFC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => latinLookAlikes[letter] ?? letter)

interface Sent {
  readonly kind: DocumentKind
  readonly round: number
}

/** The diploma that a supplement came with: the last of its round before it, else the first, else of a round before. */
export function diplomaOf<T extends Sent>(documents: readonly T[], supplement: T): T | null {
  if (supplement.kind !== 'diploma-supplement') return null
  const at = documents.indexOf(supplement)
  const diplomas = documents.filter(({ kind, round }) => kind === 'diploma' && round <= supplement.round)
  const own = diplomas.filter(({ round }) => round === supplement.round)
  return own.findLast((one) => documents.indexOf(one) < at) ?? own[0] ?? diplomas.at(-1) ?? null
}

/** The supplements that belong to a diploma, in their order. */
export const supplementsOf = <T extends Sent>(documents: readonly T[], diploma: T): T[] =>
  documents.filter((one) => diplomaOf(documents, one) === diploma)

/** Each supplement right behind its diploma; of all else the order stays. */
export function besideDiplomas<T extends Sent>(documents: readonly T[]): T[] {
  const alone = documents.filter((one) => diplomaOf(documents, one) === null)
  return alone.flatMap((one) => [one, ...supplementsOf(documents, one)])
}
