import type { PageSize } from '../../../viewer/messages.ts'
import { pageKey, pageNow, type CaseState, type Sheet, type Stand } from '../store.ts'
import { fitPlace, turned, type Fit, type Place, type Size } from './geometry.ts'

/** The page before the person, and where it lies. */
export type Lying = {
  readonly document: string
  readonly page: number
  readonly size: PageSize
  readonly stand: Stand
  /** The page as turned, in its own units. */
  readonly face: Size
  readonly place: Place
  readonly pane: Size
}

/** A picture is first shown whole, a PDF page by its width, since print fills it. */
const firstFit = (size: PageSize): Fit => (size.unit === 'point' ? 'width' : 'page')

/** Null: there is no page to draw yet, or the pane has no size. */
export function lyingOf(
  document: string | null,
  sheet: Sheet | undefined,
  at: number,
  standOf: (page: number) => Stand | undefined,
  pane: Size,
): Lying | null {
  if (document === null || sheet?.state !== 'open' || pane.width < 2 || pane.height < 2) return null
  const page = Math.min(at, sheet.pages.length)
  const size = sheet.pages[page - 1]
  if (size === undefined) return null
  const stand = standOf(page) ?? { rotation: 0, fit: firstFit(size), place: null }
  const face = turned(size, stand.rotation)
  const fitted = stand.fit !== null || stand.place === null
  const place = fitted ? fitPlace(face, pane, stand.fit ?? 'page') : stand.place
  return { document, page, size, stand, face, place, pane }
}

export function lyingNow(state: CaseState, pane: Size): Lying | null {
  const { current, sheets, stands } = state
  if (current === null) return null
  return lyingOf(current, sheets[current], pageNow(state), (page) => stands[pageKey(current, page)], pane)
}

/** CSS pixels to a page unit at 1:1: a picture's pixel is one of the screen's, a PDF's inch is 96 CSS pixels. */
export const wholeScale = (size: PageSize, devicePixelRatio: number): number =>
  size.unit === 'pixel' ? 1 / devicePixelRatio : 96 / 72

export function zoomRange(
  { size, face, pane }: Lying,
  devicePixelRatio: number,
): { least: number; most: number } {
  const whole = wholeScale(size, devicePixelRatio)
  const fit = fitPlace(face, pane, 'page').scale
  return { least: Math.min(fit * 0.5, whole * 0.25), most: Math.max(whole * 8, fit * 8) }
}
