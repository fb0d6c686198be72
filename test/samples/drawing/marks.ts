import { seeded } from '../random.ts'

/** A picture before it is rendered: the inside of an SVG of `width` × `height` user units. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly svg: string
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

interface TextStyle {
  readonly size: number
  readonly weight?: number
  readonly colour?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly spacing?: number
  readonly italic?: boolean
  readonly opacity?: number
}

export function words(x: number, y: number, text: string, style: TextStyle): string {
  const { size, weight = 400, colour = '#1c1f26', anchor = 'start', spacing = 0, italic = false } = style
  return (
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" ` +
    `text-anchor="${anchor}" letter-spacing="${spacing}" opacity="${style.opacity ?? 1}"` +
    `${italic ? ' font-style="italic"' : ''}>${escaped(text)}</text>`
  )
}

interface FieldStyle {
  readonly labelColour: string
  readonly label?: number
  readonly value?: number
  readonly weight?: number
  readonly colour?: string
}

/** A small label with its value below; `y` is the label's baseline. */
export function field(x: number, y: number, label: string, value: string, style: FieldStyle): string {
  const {
    labelColour,
    label: labelSize = 22,
    value: valueSize = 38,
    weight = 600,
    colour = '#16191f',
  } = style
  return (
    words(x, y, label, { size: labelSize, weight: 500, colour: labelColour, spacing: 0.4 }) +
    words(x, y + valueSize + 6, value, { size: valueSize, weight, colour, spacing: 0.6 })
  )
}

interface Watermark {
  readonly width: number
  readonly height: number
  /** Rows over the height; one for a card, more for a sheet. */
  readonly rows?: number
  readonly colour?: string
  readonly opacity?: number
  readonly angle?: number
}

/** Large, translucent and across everything: no picture made here may pass for a paper. */
export function specimen({
  width,
  height,
  rows = 1,
  colour = '#b3123b',
  opacity = 0.2,
  angle,
}: Watermark): string {
  const across = Math.hypot(width, height / rows)
  const turn = angle ?? (-Math.atan2(height / rows, width) * 180) / Math.PI
  const size = across / 19
  const lines = Array.from({ length: rows }, (_, row) => {
    const [x, y] = [width / 2, ((row + 0.5) * height) / rows]
    return (
      `<text transform="rotate(${turn.toFixed(2)} ${x} ${y})" x="${x}" y="${y}" dy=".35em" ` +
      `font-size="${size.toFixed(1)}" font-weight="800" letter-spacing="${(size * 0.06).toFixed(1)}" ` +
      `text-anchor="middle" fill="${colour}" fill-opacity="${opacity}" stroke="#fff" stroke-opacity="${opacity * 0.9}" ` +
      `stroke-width="${(size * 0.05).toFixed(1)}" paint-order="stroke">SPECIMEN · ОБРАЗЕЦ · ҮЛГІ</text>`
    )
  })
  return lines.join('')
}

interface Signature {
  readonly x: number
  readonly y: number
  readonly breadth: number
  readonly seed: number
  readonly colour?: string
}

/** A hand's flourish; nobody's. */
export function signature({ x, y, breadth, seed, colour = '#1d2f6f' }: Signature): string {
  const next = seeded(seed)
  const loops = 5 + Math.floor(next() * 3)
  const stride = breadth / (loops + 2)
  let d = `M${x} ${y}`
  for (let i = 0; i < loops; i += 1) {
    const at = x + i * stride
    const rise = stride * (i === 0 ? 1.9 : 0.5 + next() * 0.9)
    const dip = stride * (0.1 + next() * 0.5)
    d += `C${(at + stride * 0.2).toFixed(1)} ${(y - rise * 1.3).toFixed(1)} `
    d += `${(at + stride * (0.9 + next() * 0.5)).toFixed(1)} ${(y - rise).toFixed(1)} `
    d += `${(at + stride * 0.7).toFixed(1)} ${(y + dip).toFixed(1)}`
    d += `S${(at + stride * 0.8).toFixed(1)} ${(y - dip).toFixed(1)} ${(at + stride).toFixed(1)} ${y.toFixed(1)}`
  }
  d += `C${(x + breadth * 0.9).toFixed(1)} ${(y - stride).toFixed(1)} ${(x + breadth).toFixed(1)} ${(y + stride * 0.9).toFixed(1)} ${(x + breadth * 0.25).toFixed(1)} ${(y + stride * 0.62).toFixed(1)}`
  const pen = Math.max(2.5, breadth / 75)
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${pen.toFixed(1)}" stroke-linecap="round" stroke-linejoin="round" opacity=".88"/>`
}

interface Stamp {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly id: string
  readonly ring: string
  readonly middle: readonly string[]
  readonly colour?: string
}

/** A round office stamp with text along its rim, inked unevenly. */
export function stamp({ x, y, radius, id, ring, middle, colour = '#2a3f9d' }: Stamp): string {
  const rim = radius * 0.79
  const rimSize = radius * 0.145
  const size = radius * 0.145
  const lines = middle
    .map((line, i) => {
      const down = (i - (middle.length - 1) / 2) * size * 1.25
      return words(0, down + size * 0.35, line, { size, weight: 700, colour, anchor: 'middle', spacing: 1 })
    })
    .join('')
  return `
  <defs>
    <path id="${id}-rim" d="M0 ${rim}A${rim} ${rim} 0 1 1 .01 ${rim}"/>
    <filter id="${id}-ink" x="-10%" y="-10%" width="120%" height="120%">
      <feTurbulence type="fractalNoise" baseFrequency=".045" numOctaves="3" seed="7" result="noise"/>
      <feDisplacementMap in="SourceGraphic" in2="noise" scale="3.2" result="rough"/>
      <feColorMatrix in="noise" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  3.4 0 0 0 -.55" result="gaps"/>
      <feComposite in="rough" in2="gaps" operator="in"/>
    </filter>
  </defs>
  <g transform="translate(${x} ${y}) rotate(-9)" filter="url(#${id}-ink)" opacity=".82">
    <circle r="${radius}" fill="none" stroke="${colour}" stroke-width="${radius * 0.035}"/>
    <circle r="${radius * 0.93}" fill="none" stroke="${colour}" stroke-width="${radius * 0.012}"/>
    <circle r="${radius * 0.62}" fill="none" stroke="${colour}" stroke-width="${radius * 0.014}"/>
    <text font-size="${rimSize}" font-weight="700" fill="${colour}"><textPath href="#${id}-rim" textLength="${(2 * Math.PI * rim * 0.985).toFixed(1)}" lengthAdjust="spacing">${escaped(ring)}</textPath></text>
    ${lines}
  </g>`
}
