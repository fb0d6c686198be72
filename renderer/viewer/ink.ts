/**
 * What is done to the pixels of a rectangle before its letters are told: even paper, level lines, letters of the size
 * that the recogniser knows best. Pure arithmetic on grey pixels, 0 black to 255 white, row by row.
 */

export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array<ArrayBuffer>
}

/** Luma of ITU-R BT.601, on white paper where a pixel is transparent. */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height)
  for (let i = 0; i < pixels.length; i++) {
    const [r = 0, g = 0, b = 0, a = 255] = [rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2], rgba[i * 4 + 3]]
    pixels[i] = 255 - ((255 - (0.299 * r + 0.587 * g + 0.114 * b)) * a) / 255
  }
  return { width, height, pixels }
}

/** Squares of paper in which the light is taken to be even, in pixels of the picture. */
const square = 48
/** Of the pixels of a square, how many are darker than its paper: lines leave more than half of it free. */
const paperShare = 0.75

/** Takes shades and stains of the light away: every pixel beside the paper around it. */
export function evened({ width, height, pixels }: Grey): Grey {
  const across = Math.ceil(width / square)
  const down = Math.ceil(height / square)
  const paper = new Float32Array(across * down)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const counts = new Uint32Array(256)
      let all = 0
      // Half a square beyond each side, so that a letter that fills one is not taken for its paper.
      const [left, right] = [(x - 0.5) * square, (x + 1.5) * square]
      const [top, bottom] = [(y - 0.5) * square, (y + 1.5) * square]
      for (let row = Math.max(0, top); row < Math.min(height, bottom); row += 2) {
        for (let column = Math.max(0, left); column < Math.min(width, right); column += 2) {
          const value = pixels[row * width + column] ?? 0
          counts[value] = (counts[value] ?? 0) + 1
          all += 1
        }
      }
      let below = 0
      let value = 0
      while (value < 255 && below + (counts[value] ?? 0) < all * paperShare) below += counts[value++] ?? 0
      paper[y * across + x] = Math.max(value, 1)
    }
  }
  const at = (x: number, y: number): number =>
    paper[Math.min(Math.max(y, 0), down - 1) * across + Math.min(Math.max(x, 0), across - 1)] ?? 255
  const even = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    const row = y / square - 0.5
    const above = Math.floor(row)
    const v = row - above
    for (let x = 0; x < width; x++) {
      const column = x / square - 0.5
      const before = Math.floor(column)
      const u = column - before
      const light =
        (at(before, above) * (1 - u) + at(before + 1, above) * u) * (1 - v) +
        (at(before, above + 1) * (1 - u) + at(before + 1, above + 1) * u) * v
      even[y * width + x] = Math.min(255, ((pixels[y * width + x] ?? 0) / light) * 255)
    }
  }
  return { width, height, pixels: even }
}

/** The grey between ink and paper: the one that parts the two best (Otsu, IEEE SMC-9, 1979). */
export function inkBelow({ pixels }: Grey): number {
  const counts = new Uint32Array(256)
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1
  let sum = 0
  counts.forEach((count, value) => (sum += count * value))
  let [dark, darkSum, best, found] = [0, 0, 0, 128]
  counts.forEach((count, value) => {
    dark += count
    darkSum += count * value
    const light = pixels.length - dark
    if (dark === 0 || light === 0) return
    const apart = darkSum / dark - (sum - darkSum) / light
    const between = dark * light * apart * apart
    if (between > best) {
      best = between
      found = value + 1
    }
  })
  return found
}

/** How much ink each row has, if the picture were turned by so many degrees clockwise about its middle. */
function rowsOfInk(picture: Grey, threshold: number, degrees: number): Float64Array {
  const { width, height, pixels } = picture
  const rows = new Float64Array(height)
  const slope = Math.tan((degrees * Math.PI) / 180)
  for (let x = 0; x < width; x += 2) {
    const shift = Math.round((x - width / 2) * slope)
    for (let y = 0; y < height; y++) {
      const to = y + shift
      if ((pixels[y * width + x] ?? 255) < threshold && to >= 0 && to < height) rows[to] = (rows[to] ?? 0) + 1
    }
  }
  return rows
}

const steepest = 6

/** Degrees clockwise by which the lines are to be turned to lie level: where their rows part from the gaps most. */
export function tiltOf(picture: Grey): number {
  const threshold = inkBelow(picture)
  const sharpness = (degrees: number): number => {
    const rows = rowsOfInk(picture, threshold, degrees)
    return rows.reduce((sum, ink, y) => sum + (ink - (rows[y - 1] ?? 0)) ** 2, 0)
  }
  let best = { degrees: 0, sharp: sharpness(0) }
  const look = (degrees: number): void => {
    const sharp = sharpness(degrees)
    if (sharp > best.sharp) best = { degrees, sharp }
  }
  for (let degrees = -steepest; degrees <= steepest; degrees += 0.5) look(degrees)
  const { degrees } = best
  for (const by of [-0.375, -0.25, -0.125, 0.125, 0.25, 0.375]) look(degrees + by)
  return best.degrees
}

/** Rows from `top` to below `bottom` that hold one line of print. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

/** Ink of a row beside that of the fullest, from which it belongs to a line. */
const inked = 0.12

/** The lines of print in a level picture, from the top. */
export function bandsOf(picture: Grey): Band[] {
  const rows = rowsOfInk(picture, inkBelow(picture), 0)
  const most = rows.reduce((a, b) => Math.max(a, b), 0)
  const bands: Band[] = []
  const isInked = (y: number): boolean => (rows[y] ?? 0) > most * inked
  let top = 0
  for (let y = 0; y < picture.height; y++) {
    if (!isInked(y)) continue
    if (!isInked(y - 1)) top = y
    if (!isInked(y + 1)) bands.push({ top, bottom: y + 1 })
  }
  const tallest = bands.reduce((height, band) => Math.max(height, band.bottom - band.top), 0)
  return bands.filter(({ top: from, bottom }) => bottom - from >= Math.max(4, tallest * 0.45))
}

/** Pixels of a capital letter: the middle one of the bands' heights; null: there is no line. */
export function letterHeight(bands: readonly Band[]): number | null {
  const heights = bands.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] ?? null
}

/** Turned about its middle and made larger or smaller, on white; a strong reduction averages first. */
export function placed(picture: Grey, degrees: number, scale: number): Grey {
  if (scale < 0.5) return placed(halved(picture), degrees, scale * 2)
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const pixels = new Uint8Array(width * height)
  const [cos, sin] = [
    Math.cos((degrees * Math.PI) / 180) / scale,
    Math.sin((degrees * Math.PI) / 180) / scale,
  ]
  const get = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= picture.width || y >= picture.height
      ? 255
      : (picture.pixels[y * picture.width + x] ?? 255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2]
      const fromX = dx * cos + dy * sin + picture.width / 2 - 0.5
      const fromY = dy * cos - dx * sin + picture.height / 2 - 0.5
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      const [u, v] = [fromX - left, fromY - top]
      pixels[y * width + x] =
        (get(left, top) * (1 - u) + get(left + 1, top) * u) * (1 - v) +
        (get(left, top + 1) * (1 - u) + get(left + 1, top + 1) * u) * v
    }
  }
  return { width, height, pixels }
}

function halved({ width, height, pixels }: Grey): Grey {
  const half = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1) }
  const small = new Uint8Array(half.width * half.height)
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const at = y * 2 * width + x * 2
      const sum = (pixels[at] ?? 255) + (pixels[at + 1] ?? 255)
      small[y * half.width + x] = (sum + (pixels[at + width] ?? 255) + (pixels[at + width + 1] ?? 255)) / 4
    }
  }
  return { ...half, pixels: small }
}
