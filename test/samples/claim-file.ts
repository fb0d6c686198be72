import type { DocumentKind } from '../../renderer/domain/vocabulary.ts'

/** claim.json as the Company's server writes it. The product's own schema reads it; this is only the writer's side. */
export interface ClaimFile {
  readonly caseRef: string
  readonly programme: string
  /** ISO 3166-1 alpha-2 */
  readonly residency: string
  readonly claim: {
    readonly familyName: string
    readonly givenName: string
    readonly patronymic?: string
    /** `YYYY-MM-DD` */
    readonly birthDate: string
    readonly iin?: string
    readonly specialisation: string
  }
  readonly documents: readonly {
    readonly file: string
    readonly kind: DocumentKind
    readonly reasonNeeded?: string
    /** Of documents of education. */
    readonly issuer?: string
    readonly number?: string
    readonly issueDate?: string
    readonly hours?: number
  }[]
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
