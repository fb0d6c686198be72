import type { PageSize } from '../../../viewer/messages.ts'
import { fitPlace, turned, type Point, type Rotation, type Size } from './geometry.ts'

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

/**
 * Whether a page at this scale is large enough to be read. A PDF page: 96 device pixels to an inch. A picture: half
 * a device pixel to its own, or 60 % of the width at which the whole picture fills the pane.
 */
export function isLegible(shown: {
  page: PageSize
  rotation: Rotation
  scale: number
  pane: Size
  devicePixelRatio: number
  incomplete: boolean
}): Legibility {
  const { page, scale, devicePixelRatio } = shown
  if (shown.incomplete) return { legible: false, because: 'incomplete' }
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

/** Adds what lies between two corners of the turned page. A part counts when its middle was seen. */
export function cover(
  before: Coverage,
  seen: { from: Point; to: Point },
  upright: Size,
  rotation: Rotation,
): Coverage {
  const added = new Set(before)
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const middle = turnedPoint(
        { x: ((column + 0.5) / cells) * upright.width, y: ((row + 0.5) / cells) * upright.height },
        upright,
        rotation,
      )
      const inside =
        middle.x >= seen.from.x && middle.x <= seen.to.x && middle.y >= seen.from.y && middle.y <= seen.to.y
      if (inside) added.add(row * cells + column)
    }
  }
  return added.size === before.size ? before : added
}

function turnedPoint({ x, y }: Point, { width, height }: Size, rotation: Rotation): Point {
  switch (rotation) {
    case 0:
      return { x, y }
    case 90:
      return { x: height - y, y: x }
    case 180:
      return { x: width - x, y: height - y }
    case 270:
      return { x: y, y: width - x }
  }
}

/** From 0 to 1. */
export const coveredShare = (coverage: Coverage): number => coverage.size / (cells * cells)
