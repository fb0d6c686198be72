/**
 * The letters of machine readable zones as strokes of our own, in the manner of OCR-B, so that they look the same
 * whatever fonts a machine has. Each is drawn in a box of 50 × 80 with a round pen.
 */
const strokes: Readonly<Record<string, string>> = {
  A: 'M0 80L25 0L50 80M9 54H41',
  B: 'M4 0V80H27C42 80 48 70 48 59C48 47 40 39 27 39H4M27 39C38 39 44 30 44 20C44 8 38 0 27 0H4',
  C: 'M47 14C42 4 35 0 27 0C10 0 3 16 3 40C3 64 10 80 27 80C35 80 42 76 47 66',
  D: 'M4 0H22C42 0 48 18 48 40C48 62 42 80 22 80H4Z',
  E: 'M46 0H6V80H46M6 38H38',
  F: 'M46 0H6V80M6 38H38',
  G: 'M46 12C41 4 35 0 27 0C10 0 3 16 3 40C3 64 10 80 27 80C37 80 44 76 48 70V44H30',
  H: 'M4 0V80M46 0V80M4 38H46',
  I: 'M8 0H42M25 0V80M8 80H42',
  J: 'M14 0H42V56C42 72 35 80 24 80C14 80 7 74 4 64',
  K: 'M5 0V80M46 0L5 46M18 33L48 80',
  L: 'M6 0V80H46',
  M: 'M3 80V0L25 42L47 0V80',
  N: 'M4 80V0L46 80V0',
  O: 'M25 0C43 0 50 14 50 40C50 66 43 80 25 80C7 80 0 66 0 40C0 14 7 0 25 0Z',
  P: 'M5 80V0H26C42 0 47 10 47 22C47 34 42 44 26 44H5',
  Q: 'M25 0C43 0 50 14 50 40C50 66 43 80 25 80C7 80 0 66 0 40C0 14 7 0 25 0ZM29 58L48 84',
  R: 'M5 80V0H26C42 0 47 10 47 22C47 34 42 43 26 43H5M26 43L48 80',
  S: 'M45 12C41 4 34 0 25 0C12 0 5 8 5 19C5 32 14 36 25 39C38 43 47 47 47 60C47 72 38 80 25 80C14 80 7 76 3 66',
  T: 'M1 0H49M25 0V80',
  U: 'M4 0V52C4 71 12 80 25 80C38 80 46 71 46 52V0',
  V: 'M2 0L25 80L48 0',
  W: 'M0 0L12 80L25 26L38 80L50 0',
  X: 'M2 0L48 80M48 0L2 80',
  Y: 'M2 0L25 42L48 0M25 42V80',
  Z: 'M4 0H46L4 80H46',
  0: 'M25 0C39 0 44 18 44 40C44 62 39 80 25 80C11 80 6 62 6 40C6 18 11 0 25 0Z',
  1: 'M10 16L28 0V80M10 80H44',
  2: 'M6 14C10 4 17 0 25 0C37 0 44 8 44 20C44 34 30 46 6 80H46',
  3: 'M6 0H44L22 32C38 32 46 42 46 55C46 70 37 80 23 80C14 80 8 77 3 70',
  4: 'M30 0L3 58H47M36 34V80',
  5: 'M42 0H10V36C14 33 19 32 24 32C38 32 46 41 46 55C46 70 37 80 23 80C14 80 8 77 4 70',
  6: 'M34 0C18 14 4 34 4 55C4 71 12 80 25 80C38 80 46 71 46 55C46 40 38 31 25 31C15 31 8 37 5 46',
  7: 'M4 0H46C32 24 22 50 20 80',
  8:
    'M25 0C36 0 43 8 43 19C43 31 36 38 25 38C14 38 7 31 7 19C7 8 14 0 25 0Z' +
    'M25 38C38 38 46 47 46 59C46 71 38 80 25 80C12 80 4 71 4 59C4 47 12 38 25 38Z',
  9: 'M16 80C32 66 46 46 46 25C46 9 38 0 25 0C12 0 4 9 4 25C4 40 12 49 25 49C35 49 42 43 45 34',
  '<': 'M45 8L6 40L45 72',
}

/** ISO 1831: 2.54 mm from letter to letter, at a height of about 2.4 mm. */
const pitch = 84
const lineFeed = 168

interface Zone {
  readonly left: number
  readonly top: number
  /** From the first letter's left edge to the last one's right edge. */
  readonly breadth: number
  readonly lines: readonly string[]
}

/** @throws {RangeError} for a letter that no machine readable zone has. */
export function machineReadable({ left, top, breadth, lines }: Zone): string {
  const longest = Math.max(...lines.map((line) => line.length))
  const scale = breadth / ((longest - 1) * pitch + 50)
  const letters = lines.flatMap((line, row) =>
    Array.from(line).map((letter, column) => {
      const stroke = strokes[letter]
      if (stroke === undefined) throw new RangeError('not a letter of a machine readable zone')
      return `<path transform="translate(${column * pitch} ${row * lineFeed})" d="${stroke}"/>`
    }),
  )
  return (
    `<g transform="translate(${left} ${top}) scale(${scale.toFixed(5)})" fill="none" stroke="#17181c" ` +
    `stroke-width="10.5" stroke-linecap="round" stroke-linejoin="round">${letters.join('')}</g>`
  )
}
