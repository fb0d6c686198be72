/** Whether a sealed package may be taken in, by what its manifest says and what this workstation knows. */

export const packageRefusals = [
  'PACKAGE_SENDER_UNKNOWN',
  'PACKAGE_SIGNATURE',
  'PACKAGE_SENDER_REMOVED',
  'PACKAGE_EXPIRED',
  'PACKAGE_REPLAYED',
] as const
export type PackageRefusal = (typeof packageRefusals)[number]

export interface PackageStanding {
  /** The sender of that key as the chain knows it: enrolled, removed since, or nobody. */
  readonly sender: 'enrolled' | 'removed' | 'unknown'
  /** The manifest bears the signature of that very key. */
  readonly isSigned: boolean
  /** ISO, UTC, with milliseconds: the first instant at which it is not taken in. */
  readonly expires: string
  /** A package of this id was taken in before. */
  readonly isKnown: boolean
}

/**
 * The first thing that keeps it out; null: it may come in. What is not signed by a known sender says nothing that
 * could be believed, its expiry and its id included, so that is asked first.
 */
export function packageRefusal(
  { sender, isSigned, expires, isKnown }: PackageStanding,
  now: string,
): PackageRefusal | null {
  if (sender === 'unknown') return 'PACKAGE_SENDER_UNKNOWN'
  if (!isSigned) return 'PACKAGE_SIGNATURE'
  if (sender === 'removed') return 'PACKAGE_SENDER_REMOVED'
  if (isKnown) return 'PACKAGE_REPLAYED'
  if (expires <= now) return 'PACKAGE_EXPIRED'
  return null
}
