import type { places } from '../../renderer/desk/app/places.ts'
import type { Phase } from '../../renderer/desk/app/store.ts'
import type { Text } from '../../renderer/desk/words/words.ts'

/** Where one can be: an address behind the unlock, or a phase before it. */
export type PlaceId = keyof typeof places | Exclude<Phase['at'], 'open'>

export interface ScreenState {
  /** Of the picture too; of a dialog or a sheet, the id of its element. */
  readonly id: string
  readonly title: Text
  /** What one sees there and does, in a few sentences. */
  readonly about: Text
}

/** Some places, each with its states in the order in which one meets them. */
export type SomePlaces = Partial<Record<PlaceId, readonly [ScreenState, ...ScreenState[]]>>
