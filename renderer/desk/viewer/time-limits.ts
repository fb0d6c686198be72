import type { PageSize } from '../../viewer/messages.ts'

/** Milliseconds; measured on two slow cores, where an A4 scan of 35 megapixels takes about one second. */
export const times = {
  /** What every request has, and what each further ten megapixels or ten MiB of the document add. */
  base: 10_000,
  perTenMillion: 2_000,
  /** What the recogniser of lines has besides: it is started anew for each rectangle. */
  recogniser: 20_000,
  /** How long a running viewer may leave pings unanswered. */
  silence: 10_000,
  /** From the making of a frame to its first word. */
  startup: 30_000,
  /** How often the running requests are looked at. */
  beat: 500,
} as const

export type Times = { [K in keyof typeof times]: number }

/** The time a request has, from its start in the viewer: it grows with the document and with the picture asked for. */
export const timeLimit = (
  { base, perTenMillion }: Pick<Times, 'base' | 'perTenMillion'>,
  work: { bytes: number; page: PageSize | undefined; pixels: number },
): number => {
  const stored = work.page?.unit === 'pixel' ? work.page.width * work.page.height : 0
  return base + (perTenMillion * (work.bytes + stored + work.pixels)) / 10_000_000
}
