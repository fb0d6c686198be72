import type { Piece } from './note.ts'

/**
 * How one writing becomes another with the fewest letters changed, added or left out (Levenshtein), as runs that are
 * equal and runs that are not.
 */
export function aligned(here: string, there: string): { distance: number; pieces: Piece[] } {
  const one = Array.from(here)
  const other = Array.from(there)
  const width = other.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  const cost = (i: number, j: number): number => table[i * width + j] ?? 0
  const step = (i: number, j: number): number => (one[i - 1] === other[j - 1] ? 0 : 1)
  for (let i = 0; i <= one.length; i++) {
    for (let j = 0; j <= other.length; j++) {
      table[i * width + j] =
        i === 0 || j === 0
          ? i + j
          : Math.min(cost(i - 1, j - 1) + step(i, j), cost(i - 1, j) + 1, cost(i, j - 1) + 1)
    }
  }
  const pieces: { here: string; there: string; same: boolean }[] = []
  // From the end, so that each piece is put before those already there.
  const put = (a: string, b: string): void => {
    const first = pieces[0]
    const same = a === b
    if (first?.same === same) {
      first.here = a + first.here
      first.there = b + first.there
    } else pieces.unshift({ here: a, there: b, same })
  }
  let [i, j] = [one.length, other.length]
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + step(i, j))
      put(one[--i] ?? '', other[--j] ?? '')
    else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) put(one[--i] ?? '', '')
    else put('', other[--j] ?? '')
  }
  return {
    distance: cost(one.length, other.length),
    pieces: pieces.map((piece) => ({ here: piece.here, there: piece.there })),
  }
}
