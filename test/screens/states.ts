import { dialogIds, sheetIds } from '../../renderer/desk/parts/ids.ts'
import { before } from './before.ts'
import { ofCase } from './case.ts'
import { office } from './office.ts'
import { queue } from './queue.ts'
import type { PlaceId, ScreenState } from './state.ts'

/**
 * The one list of screen states: what axe judges, what pictures are taken of, and what the manual tells, in the order of a
 * working day. Each place of the desk is a key, so that one that is missing does not compile. How a state is reached stands
 * in `test/browser/screens/`, which must have every id.
 */
export const statesByPlace = {
  ...before,
  ...queue,
  ...ofCase,
  ...office,
} as const satisfies Record<PlaceId, readonly [ScreenState, ...ScreenState[]]>

export type StateId = (typeof statesByPlace)[PlaceId][number]['id']

/** The states that are a dialog or a sheet, whose element has their id: one that is missing above does not compile here. */
export const withElement: ReadonlySet<StateId> = new Set<StateId>([...dialogIds, ...sheetIds])

export const states = Object.entries(statesByPlace).flatMap(([place, all]) =>
  all.map((state): ScreenState & { readonly id: StateId; readonly place: PlaceId } => ({
    ...state,
    // The keys of the table above, which Object.entries forgets.
    place: place as PlaceId,
  })),
)
