import type { Role } from '../../domain/vocabulary.ts'
import { places } from './places.ts'

/** The sections of the app in the order of the bar. */
const sections = [
  { place: places.queue, word: 'app.queue', keys: 'alt+1' },
  { place: places.outcomes, word: 'app.outcomes', keys: 'alt+2' },
  { place: places.journal, word: 'app.journal', keys: 'alt+3' },
  { place: places.settings, word: 'app.settings', keys: 'alt+4' },
  { place: places.vault, word: 'app.vault', keys: 'alt+5', roles: ['representative', 'auditor'] },
] as const satisfies readonly { place: string; word: string; keys: string; roles?: readonly Role[] }[]
export type Section = (typeof sections)[number]

/** Those that a person of this role has. */
export const sectionsOf = (role: Role): readonly Section[] =>
  sections.filter((section) => !('roles' in section) || section.roles.some((one) => one === role))
