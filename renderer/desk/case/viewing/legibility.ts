import type { PageSize } from '../../../viewer/messages.ts'
import { touches, type PageArea } from '../../../domain/marks.ts'
import { fitPlace, toFace, turned, type Point, type Rotation, type Size, type Turn } from './geometry.ts'

/** Fewest device pixels to an inch of a PDF page: its size on paper, so that an A4 page fits a desk's pane by width. */
const leastPerInch = 96
/** A picture's print is as large as its pixels: half of them are enough where the picture is large. */
const leastPerPixel = 0.5
/** Or as much of the pane as a person would give it who wants to read it. */
const leastOfFit = 0.6
/** Milliseconds a place must stand still before the eye: turning past a page is not looking at it. */
export const leastMoment = 400

export type Legibility =
  | { readonly legible: true }
  /** `scale`: from which scale on (CSS pixels to a page unit) it would be legible. */
  | { readonly legible: false; readonly because: 'too-small'; readonly scale: number }
  /** Something on the page could not be drawn. */
  | { readonly legible: false; readonly because: 'incomplete' }
  /** Shown so light, so dark or so flat that print is not told from paper. */
  | { readonly legible: false; readonly because: 'faded' }

/**
 * Whether a page at this scale is large enough to be read. A PDF page: 96 device pixels to an inch. A picture: half
 * a device pixel to its own, or 60 % of the width at which the whole picture fills the pane. Straightening makes print
 * no smaller, so it is judged as if there were none.
 */
export function isLegible(shown: {
  page: PageSize
  rotation: Rotation
  scale: number
  pane: Size
  devicePixelRatio: number
  incomplete: boolean
  /** Whether light and dark are shown so that print can be told from paper. */
  tellsPrint: boolean
}): Legibility {
  const { page, scale, devicePixelRatio } = shown
  if (shown.incomplete) return { legible: false, because: 'incomplete' }
  if (!shown.tellsPrint) return { legible: false, because: 'faded' }
  const needed =
    page.unit === 'point'
      ? leastPerInch / 72 / devicePixelRatio
      : Math.min(
          leastPerPixel / devicePixelRatio,
          leastOfFit * fitPlace(turned(page, shown.rotation), shown.pane, 'page').scale,
        )
  // A fit to the pane is worked out anew each time; its last bits are no difference to an eye.
  return scale >= needed * 0.999 ? { legible: true } : { legible: false, because: 'too-small', scale: needed }
}

/** The page in so many rows and columns: what was in the pane is known to about a tenth of a side. */
const cells = 10

/** Which parts of a page were in the pane large enough to be read; parts of the upright page. */
export type Coverage = ReadonlySet<number>
export const nothingSeen: Coverage = new Set()

/**
 * Adds what lies between two corners of the face. A part counts when its middle was seen, and nothing lay over it.
 * @param hides whether something lies over a part of the upright page, whose middle is also given on the face
 */
export function cover(
  before: Coverage,
  seen: { from: Point; to: Point },
  page: Size,
  turn: Turn,
  hides: (part: PageArea, middle: Point) => boolean = () => false,
): Coverage {
  const added = new Set(before)
  for (const [at, part] of parts.entries()) {
    const spot = { x: (part.x + part.width / 2) * page.width, y: (part.y + part.height / 2) * page.height }
    const middle = toFace(spot, page, turn)
    const inside =
      middle.x >= seen.from.x && middle.x <= seen.to.x && middle.y >= seen.from.y && middle.y <= seen.to.y
    if (inside && !hides(part, middle)) added.add(at)
  }
  return added.size === before.size ? before : added
}

const parts: readonly PageArea[] = Array.from({ length: cells * cells }, (_, at) => ({
  x: (at % cells) / cells,
  y: Math.floor(at / cells) / cells,
  width: 1 / cells,
  height: 1 / cells,
}))

/** Of a page's parts, enough to call it seen: a picture's outermost rim tells nothing. */
const enough = 0.95

/** Whether the page was seen whole. What lies under a mask is no rim: it must have been seen with the mask lifted. */
export const isSeenWhole = (coverage: Coverage, masks: readonly PageArea[]): boolean =>
  coveredShare(coverage) >= enough &&
  parts.every((part, at) => coverage.has(at) || !masks.some((mask) => touches(mask, part)))

/** Whether nothing is left to be seen but what lies under masks. */
export const isSeenBesides = (coverage: Coverage, masks: readonly PageArea[]): boolean =>
  parts.filter((part, at) => coverage.has(at) || masks.some((mask) => touches(mask, part))).length >=
  enough * parts.length

/** From 0 to 1. */
export const coveredShare = (coverage: Coverage): number => coverage.size / (cells * cells)
