/** Between the page that Playwright drives and the worker in which the product's vault code runs. */

export type Side = 'ours' | 'theirs'

export interface Ask {
  readonly call: number
  readonly row: string
  readonly step: 'prepare' | Side
}

export type Answer = { readonly call: number } & (
  { readonly milliseconds: number } | { readonly error: string }
)

/** One row as it runs in the worker. Each step is called from outside, so that two pages can take turns. */
export interface PageRow {
  prepare(): Promise<void>
  /** Milliseconds. */
  ours(): Promise<number>
  theirs(): Promise<number>
}
