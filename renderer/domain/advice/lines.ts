/**
 * Machine-readable lines as a person types or pastes them, brought to A–Z, 0–9 and `<`. Only what cannot be read in two
 * ways is taken for something else, and all of it but case and spaces is told.
 */
import { latinLookAlikes } from '../look-alikes.ts'

export interface Taken {
  /** From 1, in what came of the lines. */
  readonly line: number
  readonly place: number
  readonly typed: string
  /** Empty: there is no such character in a machine-readable zone. */
  readonly taken: string
}

interface Lines {
  readonly lines: readonly string[]
  readonly taken: readonly Taken[]
  readonly unknown: readonly Taken[]
}

// Russian capitals that look like a Latin one and like nothing else in OCR-B; the small ones come here as capitals.
const lookAlikes: Readonly<Record<string, string>> = {
  ...latinLookAlikes,
  '‹': '<',
  '«': '<<',
  '＜': '<',
}

/** How many lines of how many characters: TD1, TD2, and TD3 with the Russian internal passport (ICAO 9303, part 3, 4.2). */
export const shapes = [
  { count: 3, length: 30 },
  { count: 2, length: 36 },
  { count: 2, length: 44 },
] as const

export function tidyLines(typed: string): Lines {
  const rows = typed
    .split(/[\r\n\u2028\u2029]+/)
    .map((row) => Array.from(row.normalize('NFC').replaceAll(/[\s\u200b\ufeff]/g, ''), cleaned))
    .filter((row) => row.length > 0)
  const lines = rewrapped(rows.map((row) => row.flatMap(({ typed: from, taken }) => spread(from, taken))))
  const told = lines.flatMap((line, at) =>
    line.flatMap(({ from, to }, i): Taken[] =>
      from.toUpperCase() === to ? [] : [{ line: at + 1, place: i + 1, typed: from, taken: to }],
    ),
  )
  return {
    lines: lines.map((line) => line.map(({ from, to }) => (to === '' ? from : to)).join('')),
    taken: told.filter(({ taken }) => taken !== ''),
    unknown: told.filter(({ taken }) => taken === ''),
  }
}

interface Cleaned {
  readonly typed: string
  readonly taken: string
}
const cleaned = (character: string): Cleaned => {
  const capital = character.toUpperCase()
  return { typed: character, taken: /^[A-Z0-9<]$/.test(capital) ? capital : (lookAlikes[capital] ?? '') }
}

interface Place {
  readonly from: string
  readonly to: string
}
/** One guillemet is two fillers, each a place of its own. */
const spread = (from: string, to: string): Place[] =>
  to === '' ? [{ from, to }] : Array.from(to, (one) => ({ from, to: one }))

/** Lines that were joined or broken on the way, where their number gives them away and their length together is right. */
function rewrapped(rows: readonly Place[][]): readonly Place[][] {
  const all = rows.flat()
  const shape = shapes.find(({ count, length }) => all.length === count * length && rows.length !== count)
  if (shape === undefined) return rows
  return Array.from({ length: shape.count }, (_, i) => all.slice(i * shape.length, (i + 1) * shape.length))
}

export type Shape = (typeof shapes)[number]

/** How many lines of what length these should be: of the shapes the one that comes closest. */
export function wantedShape(lines: readonly string[]): Shape {
  const [td1, td2, td3] = shapes
  if (lines.length >= 3) return td1
  const [first = '', second = ''] = lines
  const longest = Math.max(first.length, second.length)
  if (first.startsWith('P')) return td3
  // One or two lines of a card, the third still to come.
  if (longest <= 32) return /^[ACI]/.test(first) ? td1 : td3
  return longest <= 38 ? td2 : td3
}
