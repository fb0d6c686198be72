import type { PageSize } from '../../../viewer/messages.ts'
import { coverageOf, type Coverage, type LookingNeeds } from '../../../domain/looking.ts'
import type { PageArea } from '../../../domain/marks.ts'
import { toFace, type Point, type Size, type Turn } from './geometry.ts'

export type Legibility =
  | { readonly legible: true }
  /** `scale`: from which scale on (CSS pixels to a page unit) it would be legible. */
  | { readonly legible: false; readonly because: 'too-small'; readonly scale: number }
  /** Something on the page could not be drawn. */
  | { readonly legible: false; readonly because: 'incomplete' }
  /** Shown so light, so dark or so flat that print is not told from paper. */
  | { readonly legible: false; readonly because: 'faded' }

/**
 * Whether a page at this scale is large enough to be read, by what its kind needs. Straightening makes print no smaller,
 * so it is judged as if there were none.
 */
export function isLegible(
  shown: {
    page: PageSize
    scale: number
    devicePixelRatio: number
    incomplete: boolean
    /** Whether light and dark are shown so that print can be told from paper. */
    tellsPrint: boolean
  },
  needs: LookingNeeds,
): Legibility {
  if (shown.incomplete) return { legible: false, because: 'incomplete' }
  if (!shown.tellsPrint) return { legible: false, because: 'faded' }
  const needed = legibleScale(shown.page, shown.devicePixelRatio, needs)
  // A fit to the pane is worked out anew each time; its last bits are no difference to an eye.
  return shown.scale >= needed * 0.999
    ? { legible: true }
    : { legible: false, because: 'too-small', scale: needed }
}

/** The least scale (CSS pixels to a page unit) at which a page can be read, by what its kind needs. */
export function legibleScale(page: PageSize, devicePixelRatio: number, needs: LookingNeeds): number {
  const { perInch, perPixel, across } = needs
  const device =
    page.unit === 'point' ? perInch / 72 : Math.min(perPixel, across / Math.max(page.width, page.height))
  return device / devicePixelRatio
}

/**
 * The cells of the upright page between two corners of the face. One counts when its middle is there, and nothing lies
 * over it.
 * @param hides whether something lies over a cell, whose middle is also given on the face
 */
export function cellsBetween(
  seen: { from: Point; to: Point },
  page: Size,
  turn: Turn,
  hides: (cell: PageArea, middle: Point) => boolean = () => false,
): Coverage {
  return coverageOf((cell) => {
    const spot = { x: (cell.x + cell.width / 2) * page.width, y: (cell.y + cell.height / 2) * page.height }
    const middle = toFace(spot, page, turn)
    const inside =
      middle.x >= seen.from.x && middle.x <= seen.to.x && middle.y >= seen.from.y && middle.y <= seen.to.y
    return inside && !hides(cell, middle)
  })
}
