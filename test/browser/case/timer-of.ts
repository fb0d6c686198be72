import { vi } from 'vitest'

/**
 * The milliseconds that the app asked of its timer before a count went up: how late a loaded machine rings it is not the
 * app's. Until the mocks are restored.
 */
export function timerOf(count: () => number): () => number | undefined {
  const real = globalThis.setTimeout
  let asked: number | undefined
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((ring: () => void, wait = 0) =>
    real(() => {
      const before = count()
      ring()
      if (count() > before) asked = wait
    }, wait),
  )
  return () => asked
}
