/** Characters of lines as they are told: what is said of each once, with all the places of a line it is said of. */

export interface SaidOfPlaces<T> {
  readonly said: T
  /** From 1. */
  readonly line: number
  readonly places: readonly number[]
}

/** In the order of the first of each. */
export function placesTogether<T extends { readonly line: number; readonly place: number }>(
  characters: readonly T[],
  /** Equal for characters of which the same is said. */
  same: (character: T) => string,
): SaidOfPlaces<T>[] {
  const groups = new Map<string, { said: T; line: number; places: number[] }>()
  for (const said of characters) {
    const { line, place } = said
    const key = `${String(line)} ${same(said)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { said, line, places: [place] })
    else group.places.push(place)
  }
  return [...groups.values()]
}

/** `6, 17, 18, 23–26`: three and more that follow each other by the first and the last of them. */
export function runsOf(places: readonly number[]): string {
  const runs: number[][] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.at(-1) === place - 1) run.push(place)
    else runs.push([place])
  }
  return runs
    .map((run) => (run.length > 2 ? `${String(run[0])}–${String(run.at(-1))}` : run.join(', ')))
    .join(', ')
}
