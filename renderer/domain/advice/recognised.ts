import { advised, type Advised } from '../brands.ts'
import { digitsOnly, layoutOf, lettersOnly, type Layout, type Span } from './layouts.ts'
import { shapes, type Shape, type Taken } from './lines.ts'

/**
 * Machine-readable lines as a recogniser told them from a picture, brought into the shape of a document's. Of what a
 * character may be, the likeliest that its place allows is taken, and where that is not the likeliest of all it is told.
 * No character is made up, and no check digit is looked at: a digit that does not hold is for a person to see.
 */

export interface RecognisedCharacter {
  /** What it may be, the likeliest first; confidence from 0 to 100. */
  readonly choices: readonly { readonly character: string; readonly confidence: number }[]
  /** Edges in pixels of the picture, which all lines share. */
  readonly left: number
  readonly right: number
}
export type RecognisedLine = readonly RecognisedCharacter[]

/** A character to be looked at: of two that are equally likely, or hardly to be told. Line and place from 1. */
export interface Doubt {
  readonly line: number
  readonly place: number
  readonly read: string
  /** What else it may be; empty: nothing else fits. */
  readonly or: string
}

/** Lines for a person to compare with the document. They are theirs only once they say so (demand 3). */
export interface ProposedLines {
  readonly lines: readonly string[]
  readonly doubts: readonly Doubt[]
  /** Characters that were taken for others because of the place they stand in. */
  readonly taken: readonly Taken[]
}

/** Stands where there is a place in the line and nothing could be told of it. */
export const untold = '?'

/** Fewer characters are no line of a document, but some other print. */
const leastCharacters = 20
/** How many places more or fewer than its shape a line may have and still be taken for one of it. */
const slack = 4
/** Points of confidence: nearer than that, two characters are equally likely; below that, one is hardly told. */
const close = 3
const hardly = 70

/** Null: there are no machine-readable lines among them. */
export function proposeLines(recognised: readonly RecognisedLine[]): Advised<ProposedLines> | null {
  const rows = recognised.map(inPlaces).filter((row) => row !== null)
  const found = groupsOf(rows)[0]
  if (found === undefined) return null
  const cut = found.rows.map((row) => windowOf(row, found.shape.length))
  const first = cut.map((row) => row.map((at) => at?.choices[0]?.character ?? untold).join(''))
  const layout = layoutOf(first.map((line, at) => (at === 0 ? asDocumentCode(line) : line)))
  return advised(settled(cut, layout))
}

type Place = RecognisedCharacter | null
interface Row {
  readonly places: readonly Place[]
  readonly left: number
  readonly pitch: number
}

const middle = ({ left, right }: RecognisedCharacter): number => (left + right) / 2

/** All letters of a machine-readable line are as wide (ISO 1831), so each stands in a place of its own. */
function inPlaces(line: RecognisedLine): Row | null {
  if (line.length < leastCharacters) return null
  const ordered = [...line].sort((a, b) => middle(a) - middle(b))
  const steps = ordered.slice(1).map((one, i) => middle(one) - middle(ordered[i] ?? one))
  const pitch = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  if (pitch <= 0) return null
  const places: Place[] = []
  let last: RecognisedCharacter | null = null
  for (const one of ordered) {
    const step: number = last === null ? 1 : Math.round((middle(one) - middle(last)) / pitch)
    if (last !== null && step === 0) {
      // Two pieces of one letter: the wider has more of it.
      if (one.right - one.left <= last.right - last.left) continue
      places.pop()
    } else for (let gap = 1; gap < Math.min(step, 2 * slack); gap++) places.push(null)
    places.push(one)
    last = one
  }
  return { places, left: ordered[0]?.left ?? 0, pitch }
}

interface Group {
  readonly shape: Shape
  readonly rows: readonly Row[]
  readonly off: number
}

/** Lines one below the other that could be a document's, those that fit best first. */
function groupsOf(rows: readonly Row[]): Group[] {
  const groups = shapes.flatMap((shape) =>
    rows.flatMap((_, from): Group[] => {
      const some = rows.slice(from, from + shape.count)
      const off = some.map(({ places }) => Math.abs(places.length - shape.length))
      if (some.length < shape.count || off.some((one) => one > slack)) return []
      const begins = some[0]?.places.find((place) => place !== null)?.choices[0]?.character ?? ''
      return [{ shape, rows: some, off: off.reduce((a, b) => a + b, 0) + (/^[PACI]/.test(begins) ? 0 : 0.5) }]
    }),
  )
  return groups.sort((a, b) => a.off - b.off)
}

/** So many places of a row, where the most is told: what sticks out at an end is dirt or an edge. */
function windowOf({ places }: Row, length: number): readonly Place[] {
  if (places.length <= length) return places
  const surenessAt = (from: number): number =>
    places
      .slice(from, from + length)
      .reduce((sum, place) => sum + (place === null ? 0 : 100 + (place.choices[0]?.confidence ?? 0)), 0)
  const starts = Array.from({ length: places.length - length + 1 }, (_, from) => from)
  const best = starts.reduce((one, other) => (surenessAt(other) > surenessAt(one) ? other : one), 0)
  return places.slice(best, best + length)
}

/** The first letter tells the document's format; read as a digit it would tell none. */
const asDocumentCode = (line: string): string => (line.startsWith('1') ? `I${line.slice(1)}` : line)

const digits = /^[0-9<]$/
const letters = /^[A-Z<]$/
/** Of the Russian passport's own alphabet: digits stand for letters, but 0, 1 and 5 for none. */
const russianLetters = /^[A-Z2346789<]$/
const sexes = /^[MFX<]$/

/** What may stand in each place; a place that is not there may have anything. */
function allowedIn(layout: Layout | undefined): ReadonlyMap<string, RegExp> {
  const allowed = new Map<string, RegExp>()
  if (layout === undefined) return allowed
  const put = ([line, from, to]: Span, what: RegExp): void => {
    for (let at = from; at < to; at++) allowed.set(`${line} ${at}`, what)
  }
  for (const span of digitsOnly(layout)) put(span, digits)
  for (const span of lettersOnly(layout)) put(span, letters)
  if (layout.format === 'PNRUS') put(layout.names, russianLetters)
  put(layout.sex, sexes)
  put([0, 0, 1], letters)
  return allowed
}

/** Pairs that look alike in OCR-B, for where the recogniser itself knows no other choice. */
const alike: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  B: '8',
  S: '5',
  Z: '2',
  '0': 'O',
  '1': 'I',
  '8': 'B',
  '5': 'S',
  '2': 'Z',
}

/**
 * OCR-B tells O from 0 by a hair. Where both may stand and are equally likely it is taken for the digit, which issuers
 * use where they can, and stays in doubt.
 */
function digitFirst(choices: Choices): Choices {
  const [best, next] = choices
  if (best?.character !== 'O' || next?.character !== '0') return choices
  return isClose(best, next) ? [next, best] : choices
}

type Choices = RecognisedCharacter['choices']
const isClose = (one: Choices[number], other: Choices[number]): boolean =>
  Math.abs(one.confidence - other.confidence) < close

function settled(rows: readonly (readonly Place[])[], layout: Layout | undefined): ProposedLines {
  const allowed = allowedIn(layout)
  const doubts: Doubt[] = []
  const taken: Taken[] = []
  const lines = rows.map((row, line) =>
    row
      .map((place, at) => {
        const here = { line: line + 1, place: at + 1 }
        const [likeliest] = place?.choices ?? []
        if (place === null || likeliest === undefined) {
          doubts.push({ ...here, read: untold, or: '' })
          return untold
        }
        const may = allowed.get(`${line} ${at}`) ?? /./
        const fitting = digitFirst(place.choices.filter(({ character }) => may.test(character)))
        const twin = alike[likeliest.character]
        const chosen =
          fitting[0]?.character ?? (twin !== undefined && may.test(twin) ? twin : likeliest.character)
        if (chosen !== likeliest.character) taken.push({ ...here, typed: likeliest.character, taken: chosen })
        const [best, next] = fitting
        if (best === undefined || best.confidence < hardly)
          doubts.push({ ...here, read: chosen, or: next?.character ?? '' })
        else if (next !== undefined && isClose(best, next))
          doubts.push({ ...here, read: chosen, or: next.character })
        return chosen
      })
      .join(''),
  )
  return { lines, doubts, taken }
}
