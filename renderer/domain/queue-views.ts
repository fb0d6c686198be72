/**
 * Ways to look at the queue that a person keeps under a name. A search may be for a Master's name, and a view may be
 * called by one: the vault seals them, and nothing of them stands in the settings.
 */

/** What is to be done with a case, by which the queue is parted. */
export const queueTabs = ['mine', 'awaiting', 'decided', 'all'] as const
export type QueueTab = (typeof queueTabs)[number]

export const queueOrders = ['oldest', 'newest', 'reference'] as const
export type QueueOrder = (typeof queueOrders)[number]

export interface QueueLook {
  readonly tab: QueueTab
  readonly search: string
  readonly order: QueueOrder
  readonly overdue: boolean
  /** Null: any. */
  readonly programme: string | null
  /** The account that has a case, or to whom it was handed on; null: any. */
  readonly reviewer: string | null
}

export interface SavedView extends QueueLook {
  readonly id: string
  readonly name: string
}

/** Of one account. */
export const mostViews = 50
/** Characters. */
export const longestViewName = 60
export const longestSearch = 200

/** Views that everybody has, in their order before the saved ones. */
export const builtInViews = ['own', 'overdue'] as const
export type BuiltInView = (typeof builtInViews)[number]

/** @param me the account that looks */
export function builtInLook(view: BuiltInView, me: string): QueueLook {
  const wide = { search: '', order: 'oldest', overdue: false, programme: null, reviewer: null } as const
  return view === 'own' ? { ...wide, tab: 'mine', reviewer: me } : { ...wide, tab: 'all', overdue: true }
}

export const sameLook = (one: QueueLook, other: QueueLook): boolean =>
  one.tab === other.tab &&
  one.search.trim() === other.search.trim() &&
  one.order === other.order &&
  one.overdue === other.overdue &&
  one.programme === other.programme &&
  one.reviewer === other.reviewer

/** As it is kept: without space around it and between words no more than one. */
export const viewName = (typed: string): string => typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

/** Why a view is not called so. */
export const viewNameProblems = ['EMPTY', 'TOO_LONG', 'TAKEN'] as const
export type ViewNameProblem = (typeof viewNameProblems)[number]

/** @param others the views it stands beside, without itself */
export function viewNameProblem(typed: string, others: readonly SavedView[]): ViewNameProblem | null {
  const name = viewName(typed)
  if (name === '') return 'EMPTY'
  if (name.length > longestViewName) return 'TOO_LONG'
  return others.some((one) => alike(one.name, name)) ? 'TAKEN' : null
}

/** Two names that nobody would tell apart in a list. */
const alike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Whether these may be the views of one account, in this order. */
export function mayKeepViews(views: readonly SavedView[]): boolean {
  return (
    views.length <= mostViews &&
    new Set(views.map(({ id }) => id)).size === views.length &&
    views.every(
      (view, at) =>
        view.name === viewName(view.name) &&
        view.search.length <= longestSearch &&
        viewNameProblem(view.name, views.slice(0, at)) === null,
    )
  )
}

export const withoutView = (views: readonly SavedView[], id: string): SavedView[] =>
  views.filter((one) => one.id !== id)

/** In place of the view of the same id; a new one at the end. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  views.some(({ id }) => id === view.id)
    ? views.map((one) => (one.id === view.id ? view : one))
    : [...views, view]
