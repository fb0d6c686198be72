import { places } from './places.ts'

/** The sections of the app in the order of the bar. */
export const sections = [
  { place: places.queue, word: 'app.queue', keys: 'alt+1' },
  { place: places.outcomes, word: 'app.outcomes', keys: 'alt+2' },
  { place: places.journal, word: 'app.journal', keys: 'alt+3' },
  { place: places.settings, word: 'app.settings', keys: 'alt+4' },
] as const
