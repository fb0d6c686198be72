import type { DocumentKind } from './vocabulary.ts'

interface Sent {
  readonly kind: DocumentKind
  readonly round: number
}

/**
 * What came in a later round lies right behind the last of its kind that came before: the new picture of an identity card
 * beside the one it replaces. Of one round, and of kinds that came for the first time, the order stays.
 * @param documents in the order of coming
 */
export function besidePredecessors<T extends Sent>(documents: readonly T[]): T[] {
  const laid: T[] = []
  for (const one of documents) {
    const before = laid.findLastIndex(({ kind, round }) => kind === one.kind && round < one.round)
    if (before < 0) {
      laid.push(one)
      continue
    }
    // Behind those of its own round that lie there already.
    let at = before + 1
    while (laid[at]?.kind === one.kind && laid[at]?.round === one.round) at++
    laid.splice(at, 0, one)
  }
  return laid
}

/** The one that a document of a later round was sent in place of: the latest of its kind from a round before. */
export const predecessorOf = <T extends Sent>(documents: readonly T[], document: T): T | null =>
  documents
    .filter(({ kind, round }) => kind === document.kind && round < document.round)
    .reduce<T | null>((last, one) => (last === null || one.round >= last.round ? one : last), null)
