const firstMs = 5_000
const maxMs = 10 * 60_000
/** ± this part of the delay, so that workstations cut off together do not come back together. */
const jitter = 0.2

/** Milliseconds until the next try, after `failures` in a row (1 and up): 5 s, doubled each time, at most 10 minutes. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const delay = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 20))
  return Math.min(maxMs, Math.round(delay * (1 - jitter + 2 * jitter * random())))
}
