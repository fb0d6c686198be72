import { belowUsualHours } from '../education.ts'
import type { DocumentKind } from '../vocabulary.ts'
import type { AdviceCode, Working } from './note.ts'

/** Hours below what is usual for the kind; null: nothing to say of them. */
export function adviseOnHours(
  hours: number | null,
  kind: DocumentKind,
): { code: AdviceCode; field: 'hours'; working: Working } | null {
  const usual = hours === null ? null : belowUsualHours(kind, hours)
  if (hours === null || usual === null) return null
  const values = [
    { of: 'hours' as const, text: String(hours) },
    { of: 'usualHours' as const, text: String(usual) },
  ]
  return { code: 'HOURS_BELOW_USUAL', field: 'hours', working: { kind: 'values', values } }
}
