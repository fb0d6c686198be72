import * as z from 'zod'
import { id } from '../../../../preload/contract/scalars.ts'
import {
  builtInViews,
  longestSearch,
  longestViewName,
  mostViews,
  queueOrders,
  queueTabs,
} from '../../../domain/queue-views.ts'
import { nothing } from './common.ts'

/** How one account looks at the queue: the views it keeps, where it was last, and which case was open. The rules are the domain's. */

const queueLook = z.strictObject({
  tab: z.enum(queueTabs),
  search: z.string().max(longestSearch),
  order: z.enum(queueOrders),
  overdue: z.boolean(),
  programme: z.string().max(40).nullable(),
  reviewer: id.nullable(),
})

const savedViews = z
  .array(queueLook.extend({ id, name: z.string().min(1).max(longestViewName) }))
  .max(mostViews)

const queuePlace = z.strictObject({
  look: queueLook,
  /** The view that was chosen last, whether or not it was changed since. */
  view: z.union([z.enum(builtInViews), id]).nullable(),
  chosen: z.strictObject({ id: id.nullable(), index: z.int().min(0) }),
  /** Pixels from the top. */
  scroll: z.number().min(0),
})
export type QueuePlace = z.infer<typeof queuePlace>

export const queueDesk = z.strictObject({
  views: savedViews,
  place: queuePlace.nullable(),
  /** The case that was before the person; absent: none was. */
  open: id.optional(),
})
export type QueueDesk = z.infer<typeof queueDesk>

export const queueDeskCalls = {
  /** This account's; nothing yet: no views and no place. Does not wait for the list. */
  'queue.desk': { args: z.tuple([]), result: queueDesk },
  /** All views in their order, in place of those before. BAD_ARGUMENT where the rules refuse them. */
  'queue.keepViews': { args: z.tuple([savedViews]), result: nothing },
  'queue.keepPlace': { args: z.tuple([queuePlace]), result: nothing },
  /** The case that is before the person now; null: none is. */
  'queue.keepOpen': { args: z.tuple([id.nullable()]), result: nothing },
} as const
