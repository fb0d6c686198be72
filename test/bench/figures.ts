import * as z from 'zod'

/** The arithmetic of the benchmark and the form of what it writes. */

export const better = z.enum(['lower', 'higher'])
export type Better = z.infer<typeof better>

export const benchRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  what: z.string().min(1),
  value: z.number().positive(),
  goal: z.number().positive(),
  better,
  /** One value for each round, in order. */
  samples: z.array(z.number().positive()).min(1),
})
export type BenchRow = z.infer<typeof benchRow>

export const benchReport = z.strictObject({ rows: z.array(benchRow) })

/** @throws RangeError where there is nothing to take it of */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) throw new RangeError('the median of nothing')
  const lower = sorted[middle - 1]
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2
}

/** Both sides of one round, in the same unit. */
export interface Round {
  readonly ours: number
  readonly theirs: number
}

/**
 * The rounds' ratios and their median. Each ratio is of two measurements taken one after the other, so that what
 * else the machine was doing weighs on both.
 * @param over which side is divided by the other
 */
export function compare(
  rounds: readonly Round[],
  over: 'ours-by-theirs' | 'theirs-by-ours',
): Pick<BenchRow, 'value' | 'samples'> {
  const samples = rounds.map(({ ours, theirs }) => {
    if (!(ours > 0 && theirs > 0)) throw new RangeError('a measurement that took no time')
    return over === 'ours-by-theirs' ? ours / theirs : theirs / ours
  })
  return { value: median(samples), samples }
}

export function meets({ value, goal, better }: Pick<BenchRow, 'value' | 'goal' | 'better'>): boolean {
  return better === 'lower' ? value <= goal : value >= goal
}

/** The least and the most of the middle half: how far the rounds lie apart. */
export function spread(samples: readonly number[]): [number, number] {
  const sorted = samples.toSorted((a, b) => a - b)
  const quarter = Math.floor(sorted.length / 4)
  const [low, high] = [sorted[quarter], sorted[sorted.length - 1 - quarter]]
  if (low === undefined || high === undefined) throw new RangeError('the spread of nothing')
  return [low, high]
}

/** The table for the screen, a line a row. */
export function tableOf(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => {
    const [low, high] = spread(row.samples)
    return [
      row.id,
      row.value.toFixed(3),
      `${row.better === 'lower' ? '<=' : '>='} ${row.goal}`,
      meets(row) ? 'met' : 'MISSED',
      `${low.toFixed(2)}–${high.toFixed(2)} of ${row.samples.length}`,
      row.what,
    ]
  })
  const all = [['id', 'value', 'goal', 'verdict', 'middle half', 'what'], ...cells]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
