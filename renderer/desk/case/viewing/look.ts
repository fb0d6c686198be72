import type { PageSize } from '../../../viewer/messages.ts'
import type { Loupe, Sheet, Stand } from '../store.ts'
import { asItIs, type Adjustment } from './adjusting.ts'
import {
  faceOf,
  fitPlace,
  toUpright,
  pointUnder,
  type Fit,
  type Place,
  type Point,
  type Size,
  type Turn,
} from './geometry.ts'

/** The page before the person, and where it lies. */
export type Lying = {
  readonly document: string
  readonly page: number
  readonly size: PageSize
  readonly stand: Stand
  readonly adjustment: Adjustment
  readonly turn: Turn
  /** What the turned page takes of the pane's plane, in its own units. */
  readonly face: Size
  readonly place: Place
  readonly pane: Size
}

/** A picture is first shown whole, a PDF page by its width, since print fills it. */
export const firstFit = (size: PageSize): Fit => (size.unit === 'point' ? 'width' : 'page')

export type Kept = { readonly stand: Stand | undefined; readonly adjustment: Adjustment | undefined }

/**
 * Null: there is no page to draw yet, or the pane has no size.
 * @param kept how a page was left, by its number
 */
export function lyingOf(
  document: string | null,
  sheet: Sheet | undefined,
  at: number,
  kept: (page: number) => Kept,
  pane: Size,
): Lying | null {
  if (document === null || sheet?.state !== 'open' || pane.width < 2 || pane.height < 2) return null
  const page = Math.min(at, sheet.pages.length)
  const size = sheet.pages[page - 1]
  if (size === undefined) return null
  const { stand = { rotation: 0, fit: firstFit(size), place: null }, adjustment = asItIs } = kept(page)
  const turn = { rotation: stand.rotation, straighten: adjustment.straighten }
  const face = faceOf(size, turn)
  const fitted = stand.fit !== null || stand.place === null
  const place = fitted ? fitPlace(face, pane, stand.fit ?? 'page') : stand.place
  return { document, page, size, stand, adjustment, turn, face, place, pane }
}

/** The spot of the page under a point of the pane (from its middle), in shares of the upright page; may be beyond it. */
export function shareUnder({ place, size, turn }: Lying, at: Point): Point {
  const { x, y } = toUpright(pointUnder(place, at), size, turn)
  return { x: x / size.width, y: y / size.height }
}

/** CSS pixels to a page unit at 1:1: a picture's pixel is one of the screen's, a PDF's inch is 96 CSS pixels. */
export const wholeScale = (size: PageSize, devicePixelRatio: number): number =>
  size.unit === 'pixel' ? 1 / devicePixelRatio : 96 / 72

/**
 * Device pixels to a page unit in the loupe at 1:1: a pixel of the screen to a pixel of the picture. A PDF page has no
 * pixels of its own and is shown as scanners make them, 300 to an inch.
 */
export const loupeScale = (size: PageSize): number => (size.unit === 'pixel' ? 1 : 300 / 72)

/** Device pixels to a page unit that the picture of a page must have to be shown as it lies, under the loupe too. */
export const wantedScale = ({ place, size }: Lying, loupe: Loupe, devicePixelRatio: number): number =>
  Math.max(place.scale * devicePixelRatio, loupe === 0 ? 0 : loupeScale(size))

export function zoomRange(
  { size, face, pane }: Lying,
  devicePixelRatio: number,
): { least: number; most: number } {
  const whole = wholeScale(size, devicePixelRatio)
  const fit = fitPlace(face, pane, 'page').scale
  return { least: Math.min(fit * 0.5, whole * 0.25), most: Math.max(whole * 8, fit * 8) }
}
