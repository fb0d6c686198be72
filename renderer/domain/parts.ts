import type { DocumentKind } from './vocabulary.ts'

/**
 * Documents that came in more than one file: the two sides of a card, the pages of a passport. Which belong together a
 * person says, on the file that is read with another; its fields are read once, as those of the whole.
 */

/** What a person says of a file, kept among the items of the checklist, with the id of the whole; findings keep it. */
const prefix = 'part-of:'
export const partOf = (whole: string): string => `${prefix}${whole}`
export const isPartItem = (item: string): boolean => item.startsWith(prefix)

interface Sent {
  readonly id: string
  readonly kind: DocumentKind
  readonly checked: readonly string[]
  readonly content: { readonly state: 'stored' | 'unreadable' | 'destroyed' }
  /** Something was claimed of the file itself: it is a document of its own. */
  readonly claimed?: unknown
}

/** Whether a file proves anything by itself: one that a person says is a part never does, whatever else is there. */
export const standsAlone = ({ checked }: Pick<Sent, 'checked'>): boolean => !checked.some(isPartItem)

/** The id of the document that a person says the file is a part of, whatever has become of it. Null: of none. */
export const saidWhole = ({ checked }: Pick<Sent, 'checked'>): string | null =>
  checked.find(isPartItem)?.slice(prefix.length) ?? null

/** The document whose part the file is by a person's word. Null: it is one of its own, or the whole is not there. */
export function wholeOf<T extends Sent>(documents: readonly T[], document: Sent): T | null {
  const whole = documents.find(({ id }) => id === saidWhole(document))
  return whole !== undefined && mayBeWhole(whole, document) ? whole : null
}

export const partsOf = <T extends Sent>(documents: readonly T[], whole: Sent): T[] =>
  documents.filter((one) => wholeOf(documents, one)?.id === whole.id)

/** The documents that a file could be said to be a part of: of its kind, with bytes, and themselves parts of none. */
export function wholesFor<T extends Sent>(documents: readonly T[], document: Sent): T[] {
  const isWhole = documents.some((one) => saidWhole(one) === document.id)
  // Things of the kind `other` have nothing in common but that they are none of the others.
  if (document.kind === 'other' || document.claimed !== undefined || isWhole) return []
  return documents.filter((one) => mayBeWhole(one, document))
}

const mayBeWhole = (whole: Sent, part: Sent): boolean =>
  whole.id !== part.id && whole.kind === part.kind && whole.content.state === 'stored' && standsAlone(whole)

/** With the ids of another vault put in place of these. */
export const withWholes = (checked: readonly string[], idOf: (id: string) => string): string[] =>
  checked.map((item) => (isPartItem(item) ? partOf(idOf(item.slice(prefix.length))) : item))
