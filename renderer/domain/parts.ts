import type { DocumentKind, DocumentVerdict } from './vocabulary.ts'

/**
 * Documents that came in more than one file: the two sides of a card, the pages of a passport. Which belong together a
 * person says, on the file that is read with another; its fields are read once, as those of the whole.
 */

/** What a person says of a file, kept among the items of the checklist; findings keep this id. */
export const partOfAnother = 'part-of-another'

interface Sent {
  readonly id: string
  readonly kind: DocumentKind
  readonly round: number
  readonly checked: readonly string[]
  readonly content: { readonly state: 'stored' | 'unreadable' | 'destroyed' }
  readonly finding: { readonly verdict: DocumentVerdict } | null
}

const saidToBePart = ({ checked }: Pick<Sent, 'checked'>): boolean => checked.includes(partOfAnother)

/**
 * The document that a file could be a part of: of its kind and round, the last before it, else the first; else of an
 * earlier round, where it was accepted. Null: there is none, or it is no document of one kind (`other`).
 */
export function wholeFor<T extends Sent>(documents: readonly T[], { id, kind, round }: Sent): T | null {
  if (kind === 'other') return null
  const at = documents.findIndex((one) => one.id === id)
  const alike = documents.filter(
    (one) => one.id !== id && one.kind === kind && one.content.state === 'stored' && !saidToBePart(one),
  )
  const own = alike.filter((one) => one.round === round)
  const earlier = alike.filter((one) => one.round < round && one.finding?.verdict === 'accepted')
  return own.findLast((one) => documents.indexOf(one) < at) ?? own[0] ?? earlier.at(-1) ?? null
}

/** The document whose part the file is by a person's word. Null: it is a document of its own. */
export const wholeOf = <T extends Sent>(documents: readonly T[], document: Sent): T | null =>
  saidToBePart(document) ? wholeFor(documents, document) : null

/** Whether a file proves anything by itself: one that a person says is a part never does, whatever else is there. */
export const standsAlone = (document: Pick<Sent, 'checked'>): boolean => !saidToBePart(document)
