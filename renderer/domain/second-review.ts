import { reasonOf } from './reasons.ts'
import type { CaseOutcome, DocumentKind, DocumentVerdict, ReasonCode } from './vocabulary.ts'

/** The verdict of one review, as it is compared with another of the same case. */
export interface Judgement {
  readonly outcome: CaseOutcome
  readonly documents: readonly {
    readonly document: string
    readonly verdict: DocumentVerdict
    readonly reasons: readonly ReasonCode[]
  }[]
}

/**
 * Whether two people who did not know of each other came to the same: the decision, the verdict on every document, and
 * every reason that one person alone may not find. Of other reasons (a blur, a glare) two may name different ones.
 */
export function agree(one: Judgement, other: Judgement): boolean {
  if (one.outcome !== other.outcome || one.documents.length !== other.documents.length) return false
  return one.documents.every(({ document, verdict, reasons }) => {
    const same = other.documents.find((another) => another.document === document)
    if (same?.verdict !== verdict) return false
    const [own, others] = [grave(reasons), grave(same.reasons)]
    return own.length === others.length && own.every((code) => others.includes(code))
  })
}

const grave = (reasons: readonly ReasonCode[]): ReasonCode[] =>
  reasons.filter((code) => reasonOf(code).needsSecondPerson)

/** What a review was made on: should any of it be another by the time of the second, the first is void. */
export interface Basis {
  /** The claimed values by name. */
  readonly claim: Readonly<Record<string, string>>
  /** Those that count, in any order. */
  readonly documents: readonly {
    readonly document: string
    readonly kind: DocumentKind
    /** To the bytes; null where there are none. */
    readonly commitment: string | null
    /** Ids of the checklist's items. */
    readonly checklist: readonly string[]
  }[]
}

export const voids = ['CLAIM_CHANGED', 'DOCUMENTS_CHANGED', 'CHECKLIST_CHANGED'] as const
export type Void = (typeof voids)[number]

/** What of it has changed; nothing: the first review stands beside the second. */
export function voidedBy(before: Basis, now: Basis): Void[] {
  const found: Void[] = []
  const names = new Set([...Object.keys(before.claim), ...Object.keys(now.claim)])
  if ([...names].some((name) => before.claim[name] !== now.claim[name])) found.push('CLAIM_CHANGED')
  const there = new Map(now.documents.map((one) => [one.document, one]))
  const isSame = ({ document, kind, commitment }: Basis['documents'][number]): boolean => {
    const other = there.get(document)
    return other?.kind === kind && other.commitment === commitment
  }
  if (before.documents.length !== now.documents.length || !before.documents.every(isSame)) {
    found.push('DOCUMENTS_CHANGED')
  }
  const otherList = before.documents.some(({ document, checklist }) => {
    const items = there.get(document)?.checklist ?? checklist
    return items.length !== checklist.length || checklist.some((id) => !items.includes(id))
  })
  if (otherList) found.push('CHECKLIST_CHANGED')
  return found
}

/** Of a hundred certifications, how many a second person looks at, unless a representative says otherwise. */
export const usualSampleShare = 5

/**
 * Whether a certification belongs to the sample. The draw is the first 32 bits of a keyed hash over what is decided
 * (FORMAT.md, Sample), so that deciding the same again draws the same, and nobody knows it before.
 * @param share of a hundred, 0 to 100
 */
export function isDrawn(digest: Uint8Array, share: number): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = digest
  const draw = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  return draw * 100 < share * 2 ** 32
}
