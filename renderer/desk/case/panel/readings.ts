/** How a reading and the claim for it stand beside each other. Pure. */

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

export type Piece = { readonly text: string; readonly differs: boolean }

/**
 * The claim cut into what the reading has too and what it has not, by their longest common subsequence of letters;
 * capitals do not count.
 */
export function piecesOf(claimed: string, seen: string): Piece[] {
  const one = lettersOf(claimed)
  const other = lettersOf(seen)
  const same = (i: number, j: number): boolean => one[i]?.toLowerCase() === other[j]?.toLowerCase()
  const longest = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const row = longest[i]
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pieces: { text: string; differs: boolean }[] = []
  const add = (text: string, differs: boolean): void => {
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += text
    else pieces.push({ text, differs })
  }
  let j = 0
  for (let i = 0; i < one.length; i++) {
    while (j < other.length && !same(i, j) && at(i, j + 1) === at(i, j)) j++
    const differs = !same(i, j)
    add(one[i] ?? '', differs)
    if (!differs) j++
  }
  return pieces
}
