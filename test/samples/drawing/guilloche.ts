/** Line ornaments in the manner of security printing, our own curves; all return SVG. */

interface Stroke {
  readonly colour: string
  readonly width: number
  readonly opacity: number
}

type Point = readonly [x: number, y: number]

const round = (value: number): string => value.toFixed(1)

function path(points: readonly Point[], { colour, width, opacity }: Stroke, closed = false): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const line = rest.map(([x, y]) => `L${round(x)} ${round(y)}`).join('')
  return (
    `<path d="M${round(first[0])} ${round(first[1])}${line}${closed ? 'Z' : ''}" fill="none" ` +
    `stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"/>`
  )
}

function steps(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => i / count)
}

interface Waves extends Stroke {
  readonly left: number
  readonly top: number
  readonly breadth: number
  readonly height: number
  readonly lines: number
  readonly amplitude: number
  /** Whole waves over the breadth. */
  readonly count: number
  /** How far the last line runs ahead of the first, in waves. */
  readonly drift: number
}

/** A sheet of parallel waves that swell and drift from line to line. */
export function waves(shape: Waves): string {
  const { left, top, breadth, height, lines, amplitude, count, drift } = shape
  return steps(lines - 1)
    .map((down) => {
      const points = steps(count * 22).map((along): Point => {
        const swell = 0.55 + 0.45 * Math.sin(2 * Math.PI * (along * 1.3 + down * 0.8))
        const turn = 2 * Math.PI * (along * count + down * drift)
        const sway = Math.sin(turn) + 0.32 * Math.sin(2.7 * turn + 5 * down)
        return [left + along * breadth, top + down * height + amplitude * swell * sway]
      })
      return path(points, shape)
    })
    .join('')
}

interface Rosette extends Stroke {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly petals: number
  /** Curves laid over one another, each turned a little. */
  readonly curves: number
  /** Part of the radius left free in the middle, 0 to 1. */
  readonly eye: number
}

/** A round ornament: closed curves between two circles, each turned against the one before. */
export function rosette(shape: Rosette): string {
  const { x, y, radius, petals, curves, eye } = shape
  const middle = (radius * (1 + eye)) / 2
  const reach = (radius * (1 - eye)) / 2
  return steps(curves - 1)
    .map((share) => {
      const points = steps(petals * 44).map((along): Point => {
        const angle = 2 * Math.PI * along
        const wave = Math.sin(petals * angle + 2 * Math.PI * share)
        const ripple = 0.26 * Math.sin(2 * petals * angle - 2 * Math.PI * share)
        const distance = middle + reach * (wave + ripple) * 0.8
        return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)]
      })
      return path(points, shape, true)
    })
    .join('')
}

interface Band extends Stroke {
  readonly left: number
  readonly top: number
  readonly breadth: number
  readonly height: number
  /** Depth of the band, from its outer edge inwards. */
  readonly depth: number
  readonly pitch: number
  readonly curves: number
}

/** A frame of interlaced waves along the four sides of a rectangle. */
export function frame(shape: Band): string {
  const { left, top, breadth, height, depth, pitch, curves } = shape
  const middle = depth / 2
  const side = (from: Point, to: Point, share: number): string => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const count = Math.max(1, Math.round(length / pitch))
    const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
    const points = steps(count * 14).map((along): Point => {
      const off = middle * 0.92 * Math.sin(2 * Math.PI * (along * count + share))
      return [from[0] + dx * along * length - dy * off, from[1] + dy * along * length + dx * off]
    })
    return path(points, shape)
  }
  const [right, bottom] = [left + breadth - middle, top + height - middle]
  const corners: Point[] = [
    [left + middle, top + middle],
    [right, top + middle],
    [right, bottom],
    [left + middle, bottom],
  ]
  const sides = steps(curves)
    .slice(1)
    .flatMap((share) => corners.map((corner, i) => side(corner, corners[(i + 1) % 4] ?? corner, share)))
  const knots = corners.map(([x, y]) =>
    rosette({ ...shape, x, y, radius: depth * 0.95, petals: 6, curves: 6, eye: 0.1 }),
  )
  return [...sides, ...knots].join('')
}
