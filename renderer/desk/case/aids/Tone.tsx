import { isToned, toneTable, type Adjustment } from '../viewing/adjusting.ts'

const nameIn = (pane: number): string => `tone-${pane}`

/** What a page's drawing passes through on its way to the screen; the drawing itself keeps the document's colours. */
export const toneFilter = (adjustment: Adjustment | undefined, pane: number): string | undefined =>
  adjustment !== undefined && isToned(adjustment) ? `url(#${nameIn(pane)})` : undefined

export function Tone({
  adjustment,
  pane,
}: {
  adjustment: Adjustment
  pane: number
}): React.JSX.Element | null {
  if (!isToned(adjustment)) return null
  const table = toneTable(adjustment)
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <filter id={nameIn(pane)} x="0" y="0" width="1" height="1" colorInterpolationFilters="sRGB">
        <feComponentTransfer>
          <feFuncR type="table" tableValues={table} />
          <feFuncG type="table" tableValues={table} />
          <feFuncB type="table" tableValues={table} />
        </feComponentTransfer>
      </filter>
    </svg>
  )
}
