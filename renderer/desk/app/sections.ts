import type { Role } from '../../domain/vocabulary.ts'
import { places } from './places.ts'

/** The sections of the app in the order of the bar. */
const sections = [
  { place: places.queue, word: 'app.queue', keys: 'alt+1' },
  { place: places.outcomes, word: 'app.outcomes', keys: 'alt+2' },
  { place: places.journal, word: 'app.journal', keys: 'alt+3' },
  { place: places.settings, word: 'app.settings', keys: 'alt+4' },
  { place: places.people, word: 'app.people', keys: 'alt+5' },
  { place: places.vault, word: 'app.vault', keys: 'alt+6' },
] as const
export type Section = (typeof sections)[number]

const seen = {
  reviewer: [places.queue, places.outcomes, places.journal, places.settings],
  representative: [
    places.queue,
    places.outcomes,
    places.journal,
    places.settings,
    places.people,
    places.vault,
  ],
  auditor: [places.journal, places.settings, places.vault],
} as const satisfies Record<Role, readonly Section['place'][]>

/** What a role has to do with; a section keeps its key, whoever sees it. */
export function sectionsOf(role: Role): readonly Section[] {
  const own: readonly string[] = seen[role]
  return sections.filter(({ place }) => own.includes(place))
}

/** Where a role begins. */
export const homeOf = (role: Role): Section['place'] => seen[role][0]
