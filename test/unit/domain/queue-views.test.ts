import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  builtInLook,
  builtInViews,
  longestViewName,
  mayKeepViews,
  mostViews,
  queueOrders,
  queueTabs,
  sameLook,
  viewName,
  viewNameProblem,
  withView,
  withoutView,
  type SavedView,
} from '../../../renderer/domain/queue-views.ts'

const view = (part: Partial<SavedView> = {}): SavedView => ({
  ...{ id: 'a', name: 'Мои паспорта', tab: 'mine', search: '', order: 'oldest' },
  ...{ overdue: false, programme: null, reviewer: null },
  ...part,
})

const views = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.oneof(fc.constantFrom('Альфа', 'альфа', ' Бета', 'Бета  два'), fc.string({ maxLength: 70 })),
    tab: fc.constantFrom(...queueTabs),
    search: fc.string({ maxLength: 20 }),
    order: fc.constantFrom(...queueOrders),
    overdue: fc.boolean(),
    programme: fc.constantFrom(null, 'massage'),
    reviewer: fc.constantFrom(null, 'x'),
  }),
  { maxLength: 6 },
)

test('a view has a name of its own, of 1 to 60 characters, whatever is typed around it', () => {
  expect(viewNameProblem('   ', [])).toBe('EMPTY')
  expect(viewNameProblem('а'.repeat(longestViewName), [])).toBeNull()
  expect(viewNameProblem('а'.repeat(longestViewName + 1), [])).toBe('TOO_LONG')
  expect(viewNameProblem(' мои   ПАСПОРТА ', [view()])).toBe('TAKEN')
  expect(viewName('  Мои \n паспорта ')).toBe('Мои паспорта')
})

test('views that may be kept are at most fifty, each by an id and a name that no other has', () => {
  fc.assert(
    fc.property(views, (some) => {
      const kept = mayKeepViews(some)
      const ids = new Set(some.map(({ id }) => id)).size === some.length
      const names = new Set(some.map(({ name }) => name.toLowerCase())).size === some.length
      const clean = some.every(({ name }) => name === viewName(name) && name !== '' && name.length <= 60)
      expect(kept).toBe(ids && names && clean)
    }),
    { numRuns: 2000 },
  )
  const many = Array.from({ length: mostViews + 1 }, (_, n) => view({ id: `${n}`, name: `Вид ${n}` }))
  expect(mayKeepViews(many.slice(1))).toBe(true)
  expect(mayKeepViews(many)).toBe(false)
  expect(mayKeepViews([view({ search: 'я'.repeat(201) })])).toBe(false)
})

test('a view that is changed stays in its place, a new one goes to the end, one that is removed can be put back', () => {
  const [one, two] = [view(), view({ id: 'b', name: 'Второй' })]
  expect(withView([one], two)).toEqual([one, two])
  const renamed = { ...one, name: 'Первый' }
  expect(withView([one, two], renamed)).toEqual([renamed, two])
  expect(withoutView([one, two], 'a')).toEqual([two])
})

test('two looks are the same by what they show, and the built-in ones are none alike', () => {
  expect(sameLook(view({ search: ' омаров ' }), view({ search: 'омаров', name: 'Другое', id: 'z' }))).toBe(
    true,
  )
  const [own, late] = builtInViews.map((id) => builtInLook(id, 'me'))
  expect(own?.reviewer).toBe('me')
  expect(late?.overdue).toBe(true)
  for (const change of [
    { tab: 'all' },
    { search: 'x' },
    { order: 'newest' },
    { overdue: true },
    { programme: 'massage' },
    { reviewer: 'x' },
  ] as const) {
    expect(sameLook(view(), view(change))).toBe(false)
  }
})
