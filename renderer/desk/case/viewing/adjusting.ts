import { clamp } from './geometry.ts'

/**
 * How light and dark a page is drawn and by how much it is straightened. It changes what is on the screen and nothing
 * of the document: bytes, bitmaps and previews stay as they came.
 */
export type Adjustment = {
  /** From −100 to 100. */
  readonly brightness: number
  /** From −100 to 100. */
  readonly contrast: number
  /** From 0.3 to 3; 1: as it is; more: what is dark comes out. */
  readonly gamma: number
  readonly invert: boolean
  /** Degrees clockwise, from −15 to 15. */
  readonly straighten: number
}

export const asItIs: Adjustment = { brightness: 0, contrast: 0, gamma: 1, invert: false, straighten: 0 }

export const ranges = {
  brightness: { least: -100, most: 100, step: 5 },
  contrast: { least: -100, most: 100, step: 5 },
  gamma: { least: 0.3, most: 3, step: 0.1 },
  straighten: { least: -15, most: 15, step: 0.1 },
} as const
export type Range = keyof typeof ranges

export const isAsItIs = (one: Adjustment): boolean => !isToned(one) && one.straighten === 0

/** Whether light and dark are other than the document's. */
export const isToned = ({ brightness, contrast, gamma, invert }: Adjustment): boolean =>
  brightness !== 0 || contrast !== 0 || gamma !== 1 || invert

/** Within its ranges, and without the last bits that adding tenths leaves. */
export function limited(one: Adjustment): Adjustment {
  const within = (range: Range): number => {
    const { least, most } = ranges[range]
    return Math.round(clamp(one[range], least, most) * 100) / 100
  }
  return {
    brightness: within('brightness'),
    contrast: within('contrast'),
    gamma: within('gamma'),
    invert: one.invert,
    straighten: within('straighten'),
  }
}

/** What becomes of a channel's value, both from 0 to 1: gamma first, then contrast about the middle, then light. */
export function toned({ brightness, contrast, gamma, invert }: Adjustment, value: number): number {
  const lit = value ** (1 / gamma)
  const steep = contrast >= 0 ? 1 + (contrast / 100) * 4 : 1 + contrast / 125
  const moved = clamp((lit - 0.5) * steep + 0.5 + brightness / 200, 0, 1)
  return invert ? 1 - moved : moved
}

/** For `feFuncR` and its like, `type="table"`: every value a channel can have. */
export const toneTable = (one: Adjustment): string =>
  Array.from({ length: 256 }, (_, value) => toned(one, value / 255).toFixed(4)).join(' ')

/** Grey print on a scan's paper, and how far apart the two must be to be told from each other. */
const print = 0.35
const paper = 0.8
const apart = 0.15

/** Whether print can still be told from paper: a page shown all white has not been seen. */
export const tellsPrint = (one: Adjustment): boolean =>
  Math.abs(toned(one, paper) - toned(one, print)) >= apart
