import { useMemo } from 'react'
import { needsOf, type LookingNeeds } from '../../../domain/looking.ts'
import type { DocumentView, PageMark } from '../../../vault/client/api.ts'
import { useCase, useOnDesk } from '../context.ts'
import { pageKey, spotIn, standKey, type CaseState } from '../store.ts'
import type { Size } from './geometry.ts'
import { lyingOf, type Lying } from './look.ts'
import { usePaneIndex, usePaneSize } from './pane.ts'

/** The document and page of this pane, or of the active one where the part is in none. */
export function useSpot(): { document: DocumentView | null; page: number } {
  const pane = usePaneIndex()
  const id = useCase((state) => spotIn(state, pane)?.document ?? null)
  const page = useCase((state) => spotIn(state, pane)?.page ?? 1)
  const document = useCase(({ view }) => view?.documents.find((one) => one.id === id) ?? null)
  return { document, page }
}

/** The page in this pane; null while there is none. */
export function useLying(): Lying | null {
  const size = usePaneSize()
  const pane = usePaneIndex()
  const id = useCase((state) => spotIn(state, pane)?.document ?? null)
  const page = useCase((state) => spotIn(state, pane)?.page ?? 1)
  const sheet = useCase((state) => (id === null ? undefined : state.sheets[id]))
  const stand = useCase((state) => (id === null ? undefined : state.stands[standKey(id, page, pane)]))
  const adjustment = useCase((state) => (id === null ? undefined : state.adjustments[pageKey(id, page)]))
  return useMemo(
    () =>
      lyingOf(
        id,
        sheet,
        page,
        (at) => (at === page ? { stand, adjustment } : { stand: undefined, adjustment: undefined }),
        size,
      ),
    [id, sheet, page, stand, adjustment, size],
  )
}

/**
 * One thing of how the page lies. What tells of it alone is drawn anew when it changes, and not with every step of a
 * zoom. `part` answers the same value, or the same object, for as long as nothing has changed.
 */
export function useLyingPart<T>(part: (lying: Lying | null) => T): T {
  const size = usePaneSize()
  const pane = usePaneIndex()
  return useCase((state) => part(lyingNow(state, pane, size)))
}

/** Which page lies in the pane; null while there is none. */
export function useLyingPage(): { document: string; page: number } | null {
  const document = useLyingPart((lying) => lying?.document ?? null)
  const page = useLyingPart((lying) => lying?.page ?? null)
  return useMemo(() => (document === null || page === null ? null : { document, page }), [document, page])
}

/** The same, outside of what React draws. */
export function lyingNow(state: CaseState, pane: number, size: Size): Lying | null {
  const spot = spotIn(state, pane)
  if (spot === null) return null
  const { document } = spot
  const kept = (page: number) => ({
    stand: state.stands[standKey(document, page, pane)],
    adjustment: state.adjustments[pageKey(document, page)],
  })
  return lyingOf(document, state.sheets[document], spot.page, kept, size)
}

const none: readonly PageMark[] = []

/** What this person has drawn over one page, and whether its masks are lifted for looking. */
export function useMarks(
  document: string | null,
  page: number,
): { marks: readonly PageMark[]; lifted: boolean } {
  const all = useCase((state) => state.view?.documents.find(({ id }) => id === document)?.marks ?? none)
  const lifted = useCase((state) => document !== null && pageKey(document, page) in state.lifted)
  const marks = useMemo(() => all.filter((one) => one.page === page), [all, page])
  return { marks, lifted }
}

/** What lies over the page now. */
export function useMasks(document: string | null, page: number): readonly PageMark[] {
  const { marks, lifted } = useMarks(document, page)
  const held = useCase(({ drawing, current }) =>
    current === document && drawing?.of?.page === page && drawing.kind === 'mask' ? drawing : null,
  )
  return useMemo(() => {
    if (lifted) return none
    const masks = marks.filter(({ kind }) => kind === 'mask')
    // In the hand it covers the one place on the screen and the other in the record: neither is seen.
    return held?.of === undefined ? masks : [...masks, { ...held.of, ...held.area }]
  }, [marks, lifted, held])
}

/** How closely this document must be looked at; null: there is none. */
export const useNeeds = (document: string | null): LookingNeeds | null =>
  useCase((state) => needsNow(state, document))

/** The same, outside of what React draws. */
export function needsNow({ view }: CaseState, document: string | null): LookingNeeds | null {
  const kind = view?.documents.find(({ id }) => id === document)?.kind
  return kind === undefined ? null : needsOf(kind)
}

/** Whether the picture of the page is there; asked anew whenever a bitmap comes. */
export function useIsDrawn(document: string | null, page: number): boolean {
  const { desk } = useOnDesk()
  return useCase(
    ({ drawn }) =>
      drawn > 0 && document !== null && desk.looking.reader.pictures.of(document, page) !== undefined,
  )
}
