import { pointUnder } from './geometry.ts'
import type { Lying } from './look.ts'

/** CSS pixels between two lines at the least. */
const least = 12
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
/** Points in a millimetre. */
const millimetre = 72 / 25.4

export type Grid = {
  /** Between two lines: millimetres of a PDF page, pixels of a picture. */
  readonly step: number
  readonly unit: 'millimetre' | 'pixel'
  /** Of the lines, as an SVG path in CSS pixels of the pane; every fifth is among the strong. */
  readonly fine: string
  readonly strong: string
}

/**
 * A ruler's lines over the pane. They lie straight on the screen, whatever the page's turn, so that a line of print or
 * an edge can be held against them; their distance is the page's.
 */
export function gridOver(lying: Lying): Grid {
  const { size, place, face, pane } = lying
  const unit = size.unit === 'pixel' ? 1 : millimetre
  const step = steps.find((one) => one * unit * place.scale >= least) ?? 5000
  const lines = { fine: '', strong: '' }
  const apart = step * unit
  const from = pointUnder(place, { x: -pane.width / 2, y: -pane.height / 2 })
  const to = pointUnder(place, { x: pane.width / 2, y: pane.height / 2 })
  for (let n = Math.ceil((from.x - face.width / 2) / apart); n * apart + face.width / 2 <= to.x; n++) {
    const x = ((n * apart + face.width / 2 - from.x) * place.scale).toFixed(1)
    lines[n % 5 === 0 ? 'strong' : 'fine'] += `M${x} 0V${pane.height}`
  }
  for (let n = Math.ceil((from.y - face.height / 2) / apart); n * apart + face.height / 2 <= to.y; n++) {
    const y = ((n * apart + face.height / 2 - from.y) * place.scale).toFixed(1)
    lines[n % 5 === 0 ? 'strong' : 'fine'] += `M0 ${y}H${pane.width}`
  }
  return { step, unit: size.unit === 'pixel' ? 'pixel' : 'millimetre', ...lines }
}
