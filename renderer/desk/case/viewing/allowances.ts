import type { Vault } from '../../app/vault.ts'

/** What may be too much in a document. */
export type Limit = 'pages' | 'pixels' | 'time'

/** What a document may have: pages, pixels of one picture, and how many times the usual time. */
export type Allowance = {
  readonly pages: number
  readonly pixels: number
  readonly patience: number
  /** What a person typed for it and was right. */
  readonly password: string | null
}

const usual: Allowance = { pages: 500, pixels: 120_000_000, patience: 1, password: null }
/** As far as a person may go: the vault counts no more pages, Chromium holds no larger bitmap. */
const most = { pages: 5_000, pixels: 480_000_000, patience: 64 } as const
const factor = { pages: 4, pixels: 2, time: 4 } as const

/**
 * By document, kept beside the open vault and nowhere else: in no store, no draft and no state of the screen. The
 * vault's client ends with the window at a lock, and these with it.
 */
const kept = new WeakMap<Vault, Map<string, Allowance>>()

export const allowanceFor = (vault: Vault, document: string): Allowance =>
  kept.get(vault)?.get(document) ?? usual

const allow = (vault: Vault, document: string, more: Partial<Allowance>): void => {
  const all = kept.get(vault) ?? new Map<string, Allowance>()
  kept.set(vault, all.set(document, { ...allowanceFor(vault, document), ...more }))
}

/** What the limit is now, and what it would be after `raise`; null: it goes no further. */
export function limitNow(vault: Vault, document: string, limit: Limit): { now: number; next: number | null } {
  const what = limit === 'time' ? 'patience' : limit
  const now = allowanceFor(vault, document)[what]
  const next = Math.min(now * factor[limit], most[what])
  return { now, next: next > now ? next : null }
}

export function raise(vault: Vault, document: string, limit: Limit): void {
  const { next } = limitNow(vault, document, limit)
  if (next !== null) allow(vault, document, { [limit === 'time' ? 'patience' : limit]: next })
}

export const keepPassword = (vault: Vault, document: string, password: string | null): void =>
  allow(vault, document, { password })

/** As the viewer is told them. */
export const limitsOf = ({ pages, pixels }: Allowance) => ({ pages, pixels })
