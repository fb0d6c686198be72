/**
 * What a person draws over a page while looking: for their own eyes, no part of the document and no part of what
 * stands behind a verdict. Rectangles in fractions of the page as it is stored, unturned, so that they lie on the same
 * spot of the paper however it is shown.
 */

/** Corners by their smallest coordinates; all four numbers are from 0 to 1. */
export interface PageArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A mark is an outline with a word beside it, a mask lies over what is under it. */
export interface PageMark extends PageArea {
  /** From 1. */
  readonly page: number
  readonly kind: 'mark' | 'mask'
  readonly note?: string | undefined
}

/** Of one document. */
export const mostMarks = 200
/** Characters of a note: enough for what is odd here, too little for a file on a person. */
export const longestNote = 120
/** Shares of a page: what is narrower is a slip of the hand. */
const least = 0.004
/** A sum of two fractions that were rounded may be this much beyond the page. */
const rounding = 1e-6

/** Whether all of them may be kept for a document of so many pages; null: nobody has counted them, so none may. */
export function mayKeepMarks(marks: readonly PageMark[], pages: number | null): boolean {
  return (
    marks.length <= mostMarks &&
    (marks.length === 0 || pages !== null) &&
    marks.every((one) => fits(one, pages))
  )
}

function fits({ page, kind, x, y, width, height, note }: PageMark, pages: number | null): boolean {
  const onPage = x >= 0 && y >= 0 && x + width <= 1 + rounding && y + height <= 1 + rounding
  const large = width >= least && height >= least
  const noted = note === undefined || (kind === 'mark' && note.trim() !== '' && note.length <= longestNote)
  return onPage && large && noted && page >= 1 && page <= (pages ?? 0)
}

/** Between two corners, drawn in any direction and beyond any edge; null: too small to be meant. */
export function areaBetween(
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): PageArea | null {
  const left = within(Math.min(one.x, other.x))
  const top = within(Math.min(one.y, other.y))
  const right = within(Math.max(one.x, other.x))
  const bottom = within(Math.max(one.y, other.y))
  const area = { x: left, y: top, width: exact(right - left), height: exact(bottom - top) }
  return area.width < least || area.height < least ? null : area
}

/** Moved and made larger by shares of the page, as far as its edges. */
export function shifted(
  area: PageArea,
  by: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): PageArea {
  const width = exact(Math.min(Math.max(area.width + by.width, least), 1))
  const height = exact(Math.min(Math.max(area.height + by.height, least), 1))
  return {
    x: exact(Math.min(Math.max(area.x + by.x, 0), 1 - width)),
    y: exact(Math.min(Math.max(area.y + by.y, 0), 1 - height)),
    width,
    height,
  }
}

/** By what an area is held: a corner, an edge, or the whole of it. */
export const grips = ['nw', 'ne', 'sw', 'se', 'n', 's', 'w', 'e', 'whole'] as const
export type Grip = (typeof grips)[number]

type Spot = { readonly x: number; readonly y: number }

/** Where on an area it is held by a grip that is no whole. */
export function gripSpot({ x, y, width, height }: PageArea, grip: Exclude<Grip, 'whole'>): Spot {
  const across = grip.includes('w') ? 0 : grip.includes('e') ? 1 : 0.5
  const down = grip.includes('n') ? 0 : grip.includes('s') ? 1 : 0.5
  return { x: x + width * across, y: y + height * down }
}

/**
 * By what a hand at that spot holds the area; null: it does not.
 * @param reach how far from a corner or an edge it still is one, in shares of the page
 */
export function gripAt(area: PageArea, at: Spot, reach: Spot): Grip | null {
  for (const grip of grips) {
    if (grip === 'whole') continue
    const spot = gripSpot(area, grip)
    if (Math.abs(spot.x - at.x) <= reach.x && Math.abs(spot.y - at.y) <= reach.y) return grip
  }
  return isWithin(area, at, reach) ? 'whole' : null
}

/** Held by that grip and drawn on by shares of the page; an edge that meets the other stops there. */
export function dragged(area: PageArea, grip: Grip, by: Spot): PageArea {
  if (grip === 'whole') return shifted(area, { ...by, width: 0, height: 0 })
  const [west, east] = [grip.includes('w'), grip.includes('e')]
  const [north, south] = [grip.includes('n'), grip.includes('s')]
  const right = area.x + area.width
  const bottom = area.y + area.height
  const x = west ? Math.min(within(area.x + by.x), right - least) : area.x
  const y = north ? Math.min(within(area.y + by.y), bottom - least) : area.y
  const width = (east ? Math.max(within(right + by.x), area.x + least) : right) - x
  const height = (south ? Math.max(within(bottom + by.y), area.y + least) : bottom) - y
  return shifted({ x: exact(x), y: exact(y), width, height }, { x: 0, y: 0, width: 0, height: 0 })
}

/** The mark at a spot, the one drawn last where there are several: a mask anywhere on it, an outline at its rim. */
export function markAt<M extends PageMark>(
  marks: readonly M[],
  at: Spot,
  reach: Spot,
  masksLie: boolean,
): M | null {
  const rim = (area: PageArea): boolean => {
    const inner = { x: area.x + reach.x, y: area.y + reach.y }
    const beyond = { width: area.width - 2 * reach.x, height: area.height - 2 * reach.y }
    const isInner =
      beyond.width > 0 && beyond.height > 0 && isWithin({ ...inner, ...beyond }, at, { x: 0, y: 0 })
    return isWithin(area, at, reach) && !isInner
  }
  const hit = (mark: M): boolean =>
    mark.kind === 'mask' && masksLie ? isWithin(mark, at, { x: 0, y: 0 }) : rim(mark)
  return marks.findLast(hit) ?? null
}

const isWithin = ({ x, y, width, height }: PageArea, at: Spot, reach: Spot): boolean =>
  at.x >= x - reach.x && at.x <= x + width + reach.x && at.y >= y - reach.y && at.y <= y + height + reach.y

/** Whether two areas have any spot in common. */
export const touches = (one: PageArea, other: PageArea): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** A hundred-thousandth of a page is finer than any screen, and short in the record. */
const exact = (share: number): number => Math.round(share * 1e5) / 1e5
const within = (share: number): number => exact(Math.min(Math.max(share, 0), 1))
