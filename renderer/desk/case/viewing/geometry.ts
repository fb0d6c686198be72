/**
 * Where a page lies in the pane. Pure. Lengths on the screen are CSS pixels, lengths on the page are its own units
 * (pixels of a picture, points of a PDF page) after turning.
 */

export type Rotation = 0 | 90 | 180 | 270
export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }

/** By quarters, and straightened by so many degrees more; both clockwise. */
export type Turn = { readonly rotation: Rotation; readonly straighten: number }

/** `centre`: the point of the turned page that lies in the middle of the pane. `scale`: CSS pixels to a page unit. */
export type Place = { readonly scale: number; readonly centre: Point }

export type Fit = 'page' | 'width'

/** Grey kept around a page that fits, CSS pixels. */
const margin = 20

export const turned = ({ width, height }: Size, rotation: Rotation): Size =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width }

export const nextRotation = (rotation: Rotation, by: 90 | -90): Rotation => {
  const sum = (rotation + by + 360) % 360
  return sum === 90 ? 90 : sum === 180 ? 180 : sum === 270 ? 270 : 0
}

/** Upright, as the document has it. */
export const upright: Turn = { rotation: 0, straighten: 0 }

/** How much of the pane's plane a turned page takes: of a straightened one, the box around its corners. */
export function faceOf(page: Size, turn: Turn): Size {
  const { width, height } = turned(page, turn.rotation)
  if (turn.straighten === 0) return { width, height }
  const [across, down] = [Math.abs(cosine(turn.straighten)), Math.abs(sine(turn.straighten))]
  return { width: width * across + height * down, height: width * down + height * across }
}

/** A point of the upright page on its face, in page units. */
export function toFace(point: Point, page: Size, turn: Turn): Point {
  const face = faceOf(page, turn)
  const spot = around({ x: point.x - page.width / 2, y: point.y - page.height / 2 }, degreesOf(turn))
  return { x: face.width / 2 + spot.x, y: face.height / 2 + spot.y }
}

/** A point of the face on the upright page; what lies in a corner of the face may be beyond the page. */
export function toUpright(point: Point, page: Size, turn: Turn): Point {
  const face = faceOf(page, turn)
  const spot = around({ x: point.x - face.width / 2, y: point.y - face.height / 2 }, -degreesOf(turn))
  return { x: page.width / 2 + spot.x, y: page.height / 2 + spot.y }
}

/** The same spot of the paper in the middle of the pane after the page was turned. */
export const turnPlace = (place: Place, page: Size, before: Turn, after: Turn): Place => ({
  scale: place.scale,
  centre: toFace(toUpright(place.centre, page, before), page, after),
})

/** Clockwise. */
export const degreesOf = ({ rotation, straighten }: Turn): number => rotation + straighten

function around({ x, y }: Point, degrees: number): Point {
  const [cos, sin] = [cosine(degrees), sine(degrees)]
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}

/** Exact for quarters, so that a turned page has no hair's breadth of its own. */
const cosine = (degrees: number): number =>
  degrees % 180 === 0
    ? Math.abs(degrees) % 360 === 0
      ? 1
      : -1
    : degrees % 90 === 0
      ? 0
      : Math.cos((degrees * Math.PI) / 180)
const sine = (degrees: number): number => cosine(degrees - 90)

/** The whole page, or its whole width with the top of the page at the top of the pane. */
export function fitPlace(page: Size, pane: Size, fit: Fit): Place {
  const across = Math.max(1, pane.width - 2 * margin) / page.width
  const down = Math.max(1, pane.height - 2 * margin) / page.height
  const scale = fit === 'width' ? across : Math.min(across, down)
  const half = pane.height / 2 / scale
  const fitsDown = page.height * scale <= pane.height - 2 * margin
  return {
    scale,
    centre: { x: page.width / 2, y: fitsDown ? page.height / 2 : half - margin / scale },
  }
}

/** So large, with this point of the page at the pane's top left, as far as the page's edges let it; from there it is read. */
export function placeFrom(from: Point, page: Size, pane: Size, scale: number): Place {
  const edge = margin / scale
  const along = (start: number, page: number, pane: number): number =>
    page + 2 * edge <= pane
      ? page / 2
      : clamp(start - edge + pane / 2, pane / 2 - edge, page - pane / 2 + edge)
  return {
    scale,
    centre: {
      x: along(from.x, page.width, pane.width / scale),
      y: along(from.y, page.height, pane.height / scale),
    },
  }
}

/** The page point under a point of the pane, given from the pane's middle. */
export const pointUnder = ({ scale, centre }: Place, at: Point): Point => ({
  x: centre.x + at.x / scale,
  y: centre.y + at.y / scale,
})

/**
 * Zooms so that the page point under `at` (from the pane's middle) stays under it. The middle of the pane always
 * stays on the page: only where zooming out would carry it off does the point move.
 */
export function zoomAt(
  place: Place,
  page: Size,
  at: Point,
  scale: number,
  limits: { least: number; most: number },
): Place {
  const next = clamp(scale, limits.least, limits.most)
  const under = pointUnder(place, at)
  return {
    scale: next,
    centre: {
      x: clamp(under.x - at.x / next, 0, page.width),
      y: clamp(under.y - at.y / next, 0, page.height),
    },
  }
}

/**
 * Moves what is seen by CSS pixels, up to the page's edges. A place beyond them, as zooming may have left it, is
 * no reason to jump back: it can be moved towards the page only.
 */
export function panBy(place: Place, page: Size, pane: Size, by: Point): Place {
  const { scale, centre } = place
  return {
    scale,
    centre: {
      x: slide(centre.x, by.x / scale, page.width, pane.width / scale, margin / scale),
      y: slide(centre.y, by.y / scale, page.height, pane.height / scale, margin / scale),
    },
  }
}

function slide(at: number, by: number, page: number, pane: number, edge: number): number {
  const fits = page + 2 * edge <= pane
  const low = fits ? page / 2 : pane / 2 - edge
  const high = fits ? page / 2 : page - pane / 2 + edge
  return clamp(at + by, Math.min(low, at), Math.max(high, at))
}

/** How far the page can still be moved one way, in CSS pixels; 0: its edge is seen. */
const roomAfter = (at: number, page: number, pane: number, scale: number): number =>
  Math.max(0, (page - at) * scale + margin - pane / 2)
const roomBefore = (at: number, pane: number, scale: number): number =>
  Math.max(0, at * scale + margin - pane / 2)

/** Of a pane's breadth or height, what one step of reading moves; the rest was seen before and is seen again. */
const readingStep = 0.85

/**
 * One step of reading, as a text is read: along the line, then to the next line's beginning; backwards likewise.
 * By how many CSS pixels to move what is seen; null: the page ends here.
 */
export function readBy(place: Place, page: Size, pane: Size, by: 1 | -1): Point | null {
  const { scale, centre } = place
  const left = roomBefore(centre.x, pane.width, scale)
  const right = roomAfter(centre.x, page.width, pane.width, scale)
  const above = roomBefore(centre.y, pane.height, scale)
  const below = roomAfter(centre.y, page.height, pane.height, scale)
  const [along, back, across] = by === 1 ? [right, left, below] : [left, right, above]
  if (along >= 1) return { x: by * Math.min(along, pane.width * readingStep), y: 0 }
  if (across >= 1) return { x: -by * back, y: by * Math.min(across, pane.height * readingStep) }
  return null
}

/** What of the turned page is in the pane, in page units; null: nothing. */
export function seenOf({ scale, centre }: Place, page: Size, pane: Size): { from: Point; to: Point } | null {
  const halfX = pane.width / 2 / scale
  const halfY = pane.height / 2 / scale
  const from = { x: Math.max(0, centre.x - halfX), y: Math.max(0, centre.y - halfY) }
  const to = { x: Math.min(page.width, centre.x + halfX), y: Math.min(page.height, centre.y + halfY) }
  return from.x < to.x && from.y < to.y ? { from, to } : null
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most)
