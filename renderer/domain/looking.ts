import * as z from 'zod'
import data from '../../resources/looking.json' with { type: 'json' }
import { touches, type PageArea } from './marks.ts'
import { documentKinds, type DocumentKind } from './vocabulary.ts'

/**
 * How closely a page of a document must have been looked at, and how much of it: by kind, since a card is read letter by
 * letter and a supplement is not. Data of `resources/looking.json`, and no setting.
 */
const needs = z.strictObject({
  /** Fewest device pixels to an inch of a PDF page: its size on paper. */
  perInch: z.number().min(72).max(300),
  /** Fewest device pixels to a pixel of a picture, whose print is as large as its pixels… */
  perPixel: z.number().min(0.25).max(1),
  /** …or device pixels along its longer side, where that is fewer: a camera has more pixels than there is print. */
  across: z.int().min(400).max(2000),
  /** The share that must have been seen of what lies within the rim. */
  area: z.number().min(0.9).max(1),
  /** The share of each side, from the edge, on which nothing is printed: it need not have been seen. */
  rim: z.number().min(0).max(0.07),
  /** How long a place must stand still before the eye: turning past a page is not looking at it. */
  milliseconds: z.int().min(300).max(5000),
})
export type LookingNeeds = z.infer<typeof needs>

const byKind = z.record(z.enum(documentKinds), needs).parse(data)

export const needsOf = (kind: DocumentKind): LookingNeeds => byKind[kind]

/** Rows and columns that a page is told in. */
export const side = 16

/**
 * Which cells of the upright page were seen: a bitmap of 16 × 16 as 64 hex digits, row by row from the top left, the
 * first cell in the highest bit of the first digit. Text, since it lies in records and under signatures as it is.
 */
export type Coverage = string
export const coveragePattern = /^[0-9a-f]{64}$/
export const nothingSeen: Coverage = '0'.repeat((side * side) / 4)
export const wholePage: Coverage = 'f'.repeat((side * side) / 4)

/** The cells in the bitmap's order, as shares of the upright page. */
export const cells: readonly PageArea[] = Array.from({ length: side * side }, (_, at) => ({
  x: (at % side) / side,
  y: Math.floor(at / side) / side,
  width: 1 / side,
  height: 1 / side,
}))

const bitOf = (at: number): number => 8 >> (at % 4)
const digitsOf = (coverage: Coverage): number[] => Array.from(coverage, (digit) => Number.parseInt(digit, 16))

export const isCellSeen = (coverage: Coverage, at: number): boolean =>
  (Number.parseInt(coverage[at >> 2] ?? '0', 16) & bitOf(at)) !== 0

/** Those cells for which `isSeen` holds. */
export function coverageOf(isSeen: (cell: PageArea, at: number) => boolean): Coverage {
  const digits = Array.from({ length: (side * side) / 4 }, () => 0)
  for (const [at, cell] of cells.entries()) {
    if (isSeen(cell, at)) digits[at >> 2] = (digits[at >> 2] ?? 0) | bitOf(at)
  }
  return digits.map((digit) => digit.toString(16)).join('')
}

/** What either has. */
export function together(one: Coverage, other: Coverage): Coverage {
  const others = digitsOf(other)
  return digitsOf(one)
    .map((digit, at) => (digit | (others[at] ?? 0)).toString(16))
    .join('')
}

const isWithin = ({ x, y }: PageArea, { rim }: LookingNeeds): boolean => {
  const middle = 0.5 / side
  return [x + middle, y + middle].every((at) => at >= rim && at <= 1 - rim)
}

/** Of what must be seen, the share that was; from 0 to 1. */
export function shareSeen(coverage: Coverage, needs: LookingNeeds): number {
  const wanted = [...cells.entries()].filter(([, cell]) => isWithin(cell, needs))
  return wanted.filter(([at]) => isCellSeen(coverage, at)).length / wanted.length
}

/**
 * Whether the page was seen, as its kind wants it. What lies under a mask is no rim and no missing share: all of it must
 * have been seen with the mask lifted, however small it is.
 */
export const isSeenEnough = (
  coverage: Coverage,
  needs: LookingNeeds,
  masks: readonly PageArea[] = [],
): boolean =>
  shareSeen(coverage, needs) >= needs.area &&
  cells.every((cell, at) => isCellSeen(coverage, at) || !masks.some((mask) => touches(mask, cell)))

/** Whether nothing is left to be seen but what lies under masks. */
export const isSeenBesides = (coverage: Coverage, needs: LookingNeeds, masks: readonly PageArea[]): boolean =>
  isSeenEnough(
    coverageOf((cell, at) => isCellSeen(coverage, at) || masks.some((mask) => touches(mask, cell))),
    needs,
  )

/** The cells that a person has still to look at; where enough was seen, none. */
export const cellsLeft = (
  coverage: Coverage,
  needs: LookingNeeds,
  masks: readonly PageArea[],
): readonly PageArea[] =>
  isSeenEnough(coverage, needs, masks)
    ? []
    : cells.filter(
        (cell, at) =>
          !isCellSeen(coverage, at) && (isWithin(cell, needs) || masks.some((mask) => touches(mask, cell))),
      )

/** One moment before the eye. */
export interface Glance {
  /** The cells that lay in the pane, and nothing over them. */
  readonly cells: Coverage
  /** For how long nothing moved. */
  readonly stillFor: number
  /** The window had the focus. */
  readonly focused: boolean
  /** Large, sharp and clear enough to be read. */
  readonly legible: boolean
}

/** What is known to have been seen after it: a glance at what moves, from elsewhere, or at a stamp adds nothing. */
export const afterGlance = (before: Coverage, glance: Glance, { milliseconds }: LookingNeeds): Coverage =>
  glance.focused && glance.legible && glance.stillFor >= milliseconds
    ? together(before, glance.cells)
    : before

/** What a person has had of one page before their eyes. */
export interface PageEvidence {
  /** From 1. */
  readonly page: number
  readonly shown: boolean
  /** As much of it as its kind wants was seen, large and long enough to be read. */
  readonly legible: boolean
  /** It could not be drawn, and the person was told so. */
  readonly failureShown: boolean
  /** Before the person, while the window had the focus. */
  readonly milliseconds: number
  /** Of the page's own size. */
  readonly largestZoom: number
  /** Absent: nothing of it was seen at a legible size, or it was seen before this was kept. */
  readonly coverage?: Coverage | undefined
}

/** What is known of a page and what is told anew: nothing is ever taken back, whatever comes first. */
export function mergeEvidence(known: PageEvidence, more: PageEvidence): PageEvidence {
  const coverage =
    known.coverage === undefined || more.coverage === undefined
      ? (known.coverage ?? more.coverage)
      : together(known.coverage, more.coverage)
  return {
    page: known.page,
    shown: known.shown || more.shown,
    legible: known.legible || more.legible,
    failureShown: known.failureShown || more.failureShown,
    milliseconds: known.milliseconds + more.milliseconds,
    largestZoom: Math.max(known.largestZoom, more.largestZoom),
    ...(coverage === undefined ? {} : { coverage }),
  }
}
