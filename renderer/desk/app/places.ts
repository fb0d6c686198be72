import { useLocation } from 'wouter'

/** Where one can be. Addresses hold opaque ids only. */
export const places = {
  queue: '/queue',
  case: (id: string): string => `/case/${id}`,
  outcomes: '/outcomes',
  journal: '/journal',
  settings: '/settings',
  people: '/people',
  vault: '/vault',
} as const

/** `const go = useGo(); go(places.case(id))` */
export function useGo(): (place: string) => void {
  const [, navigate] = useLocation()
  return navigate
}
