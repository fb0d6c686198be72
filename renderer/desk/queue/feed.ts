import type { VaultTold } from '../app/vault.ts'
import { makeRow, olderFirst, type QueueRow } from './rows.ts'

export type Feed = {
  take: (told: VaultTold<'queue.entries'>) => void
  /** Everything was told since the last reset: what was not told is gone. */
  done: () => void
  /** Nothing more will be shown. */
  end: () => void
}

/** While the list is told page by page, the screen is drawn anew at most this often (milliseconds). */
const pace = 120
/** Up to so many changed rows are put into their places one by one; more are sorted all together. */
const few = 32

/**
 * Makes the sorted list of the queue out of what the vault tells. A list told anew replaces the old one only when
 * it is whole, so that a screen that was left and opened again does not blink.
 */
export function createFeed(show: (rows: readonly QueueRow[]) => void): Feed {
  let known = new Map<string, QueueRow>()
  let telling: Map<string, QueueRow> | null = null
  let sorted: readonly QueueRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  /** Rows that stayed keep their order, so that a list told anew is all but sorted. */
  const draw = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (ended) return
    const stayed = sorted.filter((row) => known.get(row.entry.id) === row)
    const there = new Set(stayed)
    sorted = [...stayed, ...[...known.values()].filter((row) => !there.has(row))].sort(olderFirst)
    show(sorted)
  }

  return {
    take({ entries, reset }) {
      if (reset) telling = new Map()
      const wasEmpty = known.size === 0
      const fresh: QueueRow[] = []
      const before = new Set<QueueRow>()
      for (const entry of entries) {
        const old = known.get(entry.id)
        const isKnown = old !== undefined && old.entry.rev >= entry.rev
        const row = isKnown ? old : makeRow(entry)
        telling?.set(entry.id, row)
        if (isKnown) continue
        known.set(entry.id, row)
        fresh.push(row)
        if (old !== undefined) before.add(old)
      }
      if (fresh.length === 0) return
      if (telling !== null && !wasEmpty) timer ??= setTimeout(draw, pace)
      else if (wasEmpty || fresh.length > few) draw()
      else {
        sorted = replaced(sorted, before, fresh)
        show(sorted)
      }
    },
    done() {
      if (telling === null) return
      known = telling
      telling = null
      const isShown = timer === undefined && sorted.length === known.size
      if (!isShown) draw()
    },
    end() {
      ended = true
      clearTimeout(timer)
      known.clear()
      telling = null
      sorted = []
    },
  }
}

/** The sorted rows without `before`, with `fresh` each in its place. */
function replaced(
  sorted: readonly QueueRow[],
  before: ReadonlySet<QueueRow>,
  fresh: readonly QueueRow[],
): readonly QueueRow[] {
  const rows = sorted.filter((row) => !before.has(row))
  for (const row of fresh) {
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = rows[middle]
      if (other !== undefined && olderFirst(other, row) <= 0) low = middle + 1
      else high = middle
    }
    rows.splice(low, 0, row)
  }
  return rows
}
