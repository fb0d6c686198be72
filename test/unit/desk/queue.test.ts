import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { ageOf, overdueBefore } from '../../../renderer/desk/queue/age.ts'
import { createFeed } from '../../../renderer/desk/queue/feed.ts'
import { latinSpellings } from '../../../renderer/domain/advice/index.ts'
import { searchWords } from '../../../renderer/desk/queue/folding.ts'
import { finder, found, isIn, makeRow, papersOf, type QueueRow } from '../../../renderer/desk/queue/rows.ts'
import { queueWords } from '../../../renderer/desk/words/queue.ts'
import { say } from '../../../renderer/desk/words/words.ts'
import type { ListEntry } from '../../../renderer/vault/client/api.ts'

const me = '11'.repeat(16)
const hash = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'

const entry = (part: Partial<ListEntry> = {}): ListEntry => ({
  id: 'aa'.repeat(16),
  rev: 1,
  caseRef: 'KZ-104-8831',
  programme: 'hairdresser',
  name: 'Щеглова Юлия Семёновна',
  residency: 'KZ',
  receivedAt: '2026-03-02T09:00:00.000Z',
  round: 1,
  state: 'new',
  claimedBy: null,
  standing: null,
  documents: [],
  ...part,
})
const id = (n: number): string => n.toString(16).padStart(32, '0')

describe('The age of a case', () => {
  const at = (iso: string): Date => new Date(iso)
  const noon = (day: number): string => new Date(2026, 2, day, 12).toISOString()

  it('counts calendar days at the workstation, not hours', () => {
    const late = new Date(2026, 2, 1, 23, 50).toISOString()
    expect(ageOf(late, new Date(2026, 2, 1, 23, 59), 5).days).toBe(0)
    expect(ageOf(late, new Date(2026, 2, 2, 0, 1), 5).days).toBe(1)
  })
  it('is close on the last day of the promise and the day before, and overdue after it', () => {
    const tones = [1, 4, 5, 6, 7].map((day) => ageOf(noon(1), at(noon(day)), 5))
    expect(tones.map(({ days, tone, overdue }) => [days, tone, overdue])).toEqual([
      [0, 'plain', 0],
      [3, 'plain', 0],
      [4, 'close', 0],
      [5, 'close', 0],
      [6, 'overdue', 1],
    ])
    expect(ageOf(noon(1), at(noon(30)), 5).share).toBe(1)
  })
  it('is never below nothing, whatever the clock says', () => {
    expect(ageOf(noon(5), at(noon(1)), 5)).toMatchObject({ days: 0, overdue: 0, tone: 'plain' })
  })
  it('is overdue by the instant alone exactly when it is by its days', () => {
    const instant = fc.date({ min: new Date(2024, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true })
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 365 }), (received, now, promised) => {
        const { overdue } = ageOf(received.toISOString(), now, promised)
        expect(received.toISOString() < overdueBefore(now, promised)).toBe(overdue > 0)
      }),
    )
  })
  it('is said with the right endings', () => {
    const words = (n: number): string => say('ru', queueWords['queue.age.days'], { n, all: 5 })
    expect([1, 2, 5, 21].map(words)).toEqual(['1 день из 5', '2 дня из 5', '5 дней из 5', '21 день из 5'])
    expect(say('ru', queueWords['queue.age.overdue'], { n: 3 })).toBe('просрочено на 3 дня')
    expect(say('kk', queueWords['queue.age.overdue'], { n: 3 })).toBe('3 күнге кешікті')
    expect(say('en', queueWords['queue.age.overdue'], { n: 1 })).toBe('1 day overdue')
  })
})

describe('The search', () => {
  const row = makeRow(entry())
  const finds = (typed: string, of: QueueRow = row): boolean => found(of, searchWords(typed))

  it('finds by name, case number and programme in any language, whatever the case', () => {
    for (const typed of ['щеглова', 'ЮЛИЯ', '8831', 'парикмах', 'шаштараз', 'Hairdresser']) {
      expect(finds(typed)).toBe(true)
    }
  })
  it('wants every word, in any order', () => {
    expect(finds('юлия щег')).toBe(true)
    expect(finds('юлия омаров')).toBe(false)
  })
  it('takes е for ё and a letter with a separate mark for the whole one', () => {
    expect(finds('семеновна')).toBe(true)
    expect(finds('Семёновна'.normalize('NFD'))).toBe(true)
    expect(finds('ЙОЛДАС'.normalize('NFD'), makeRow(entry({ name: 'Йолдас' })))).toBe(true)
  })
  it('knows Kazakh letters', () => {
    expect(finds('ӘБДІ', makeRow(entry({ name: 'Әбдірахманова Гүлназ' })))).toBe(true)
  })

  const kazakh = makeRow(entry({ name: 'Өтеғұлова Гауһар Әнуарқызы' }))
  it('takes the Russian letters of a keyboard without the Kazakh ones for them, and the other way round', () => {
    for (const typed of ['отегулова', 'ОТЕГУЛ', 'гаухар', 'ануаркызы', 'өтеғұл гауһар']) {
      expect(finds(typed, kazakh)).toBe(true)
    }
    expect(finds('Ібраимов', makeRow(entry({ name: 'Ибраимов Нурлан' })))).toBe(true)
    expect(finds('отегулов', makeRow(entry({ name: 'Утегулова Гаухар' })))).toBe(false)
  })
  it('finds a name in Cyrillic by the Latin letters of any paper, and a Latin one without its marks', () => {
    for (const typed of [
      'otegulova',
      'OTEGUL',
      'gaukhar',
      'anuarkyzy',
      'oteghulova',
      'gauhar',
      'otegulova 8831',
    ])
      expect(finds(typed, kazakh)).toBe(true)
    for (const typed of ['shcheglova', 'iuliia', 'yuliya semenovna', 'KZ-104', 'kz-104 hairdr'])
      expect(finds(typed)).toBe(true)
    expect(finds('otegulova')).toBe(false)
    expect(finds('nur-ali', makeRow(entry({ name: 'Нұр-Әлі' })))).toBe(true)
    for (const typed of ['muller', 'MÜLLER', "o'brien", 'obrien'])
      expect(finds(typed, makeRow(entry({ name: "Müller O'Brien" })))).toBe(true)
  })
  it('finds every name by every spelling of it, from the first letter typed to the last', () => {
    const letters = 'абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
    const name = fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(name, (word) => {
        const rows = [makeRow(entry({ name: word }))]
        for (const spelling of latinSpellings(word)) {
          const find = finder(rows)
          for (let at = 1; at <= spelling.length; at++) expect(find(spelling.slice(0, at))).toEqual(rows)
        }
      }),
    )
  })
})

describe('The tabs', () => {
  const tabs = (part: Partial<ListEntry>): boolean[] =>
    (['mine', 'awaiting', 'decided', 'all'] as const).map((tab) =>
      isIn(tab, entry(part), { account: me, role: 'reviewer' }),
    )

  it('show a reviewer what is new and what they work on, and not what others do', () => {
    expect(tabs({})).toEqual([true, false, false, true])
    expect(tabs({ state: 'claimed', claimedBy: me })).toEqual([true, false, false, true])
    expect(tabs({ state: 'claimed', claimedBy: '22'.repeat(16) })).toEqual([false, false, false, true])
    expect(tabs({ state: 'awaiting-confirmation', claimedBy: me })).toEqual([false, true, false, true])
    for (const state of ['held', 'handed-over', 'acknowledged', 'refused'] as const) {
      expect(tabs({ state })).toEqual([false, false, true, true])
    }
  })
  it('show a second review to those it is given to, and to the others as something that waits', () => {
    const second = { review: 'second' as const }
    expect(tabs(second)).toEqual([true, false, false, true])
    expect(tabs({ ...second, barred: [me] })).toEqual([false, true, false, true])
    expect(tabs({ barred: [me] })).toEqual([false, false, false, true])
    // What is before another workstation waits, for everybody.
    expect(tabs({ review: 'appeal' })).toEqual([true, false, false, true])
    expect(tabs({ review: 'appeal', away: true })).toEqual([false, true, false, true])
    const representative = { account: me, role: 'representative' as const }
    expect([
      isIn('mine', entry(second), representative),
      isIn('awaiting', entry(second), representative),
    ]).toEqual([false, true])
  })
})

describe('The documents of a row', () => {
  const paper = (kind: ListEntry['documents'][number]['kind'], bytes = true) => ({
    kind,
    hash: bytes ? hash : null,
    verdict: null,
  })
  it('are counted by kind, and a missing required group is named', () => {
    expect(papersOf(entry({ documents: [paper('id-card'), paper('id-card')] }))).toEqual({
      kinds: [{ kind: 'id-card', count: 2 }],
      unreadable: 0,
      missing: ['education'],
    })
  })
  it('prove nothing by a supplement alone', () => {
    const documents = [paper('passport'), paper('diploma-supplement')]
    expect(papersOf(entry({ documents })).missing).toEqual(['education'])
  })
  it('say how many have no bytes', () => {
    expect(papersOf(entry({ documents: [paper('passport'), paper('diploma', false)] })).unreadable).toBe(1)
  })
})

describe('The list the vault tells', () => {
  const told = () => {
    const shown: string[][] = []
    const feed = createFeed((rows) => shown.push(rows.map(({ entry: { caseRef } }) => caseRef)))
    return { shown, feed }
  }
  const one = (n: number, part: Partial<ListEntry> = {}): ListEntry =>
    entry({ id: id(n), caseRef: `C-${n}`, receivedAt: `2026-03-0${n}T09:00:00.000Z`, ...part })

  it('stands oldest first, with the first page shown before the rest has come', () => {
    const { shown, feed } = told()
    feed.take({ entries: [], reset: true })
    feed.take({ entries: [one(3), one(1)], reset: false })
    expect(shown).toEqual([['C-1', 'C-3']])
    feed.take({ entries: [one(2)], reset: false })
    feed.done()
    expect(shown.at(-1)).toEqual(['C-1', 'C-2', 'C-3'])
  })
  it('puts a changed case into its new place and takes no older revision for newer', () => {
    const { shown, feed } = told()
    feed.take({ entries: [], reset: true })
    feed.take({ entries: [one(1), one(2), one(3)], reset: false })
    feed.done()
    feed.take({ entries: [one(1, { rev: 2, receivedAt: '2026-03-09T09:00:00.000Z' })], reset: false })
    expect(shown.at(-1)).toEqual(['C-2', 'C-3', 'C-1'])
    feed.take({ entries: [one(1)], reset: false })
    expect(shown.at(-1)).toEqual(['C-2', 'C-3', 'C-1'])
  })
  it('told anew, keeps the old list until the new one is whole, then drops what is gone', () => {
    const { shown, feed } = told()
    feed.take({ entries: [], reset: true })
    feed.take({ entries: [one(1), one(2)], reset: false })
    feed.done()
    const before = shown.length
    feed.take({ entries: [], reset: true })
    feed.take({ entries: [one(2)], reset: false })
    expect(shown).toHaveLength(before)
    feed.done()
    expect(shown.at(-1)).toEqual(['C-2'])
  })
  it('keeps a change that came while the list was told anew', () => {
    const { shown, feed } = told()
    feed.take({ entries: [], reset: true })
    feed.take({ entries: [one(1), one(2)], reset: false })
    feed.done()
    feed.take({ entries: [one(1, { rev: 5, caseRef: 'C-1-NEW' })], reset: false })
    feed.take({ entries: [], reset: true })
    feed.take({ entries: [one(1), one(2)], reset: false })
    feed.done()
    expect(shown.at(-1)).toEqual(['C-1-NEW', 'C-2'])
  })
  it('with a hundred thousand cases, takes a change in a fraction of the time of the list', () => {
    const { shown, feed } = told()
    const entries = Array.from({ length: 100_000 }, (_, n) =>
      entry({
        id: id(n),
        caseRef: `C-${n}`,
        receivedAt: new Date(1e12 + ((n * 7919) % 100_003)).toISOString(),
      }),
    )
    const timeOf = (work: () => void): number => {
      const from = performance.now()
      work()
      return performance.now() - from
    }
    feed.take({ entries: [], reset: true })
    const all = timeOf(() => feed.take({ entries, reset: false }))
    feed.done()
    const changes = [2, 3, 4, 5, 6].map((rev) =>
      timeOf(() => feed.take({ entries: [entry({ id: id(5), rev, caseRef: 'C-5' })], reset: false })),
    )
    expect(Math.min(...changes)).toBeLessThan(all / 8)
    expect(shown.at(-1)).toHaveLength(100_000)
  })
  it('told anew and unchanged, is not drawn again', () => {
    const { shown, feed } = told()
    const again = (): void => {
      feed.take({ entries: [], reset: true })
      feed.take({ entries: [one(2), one(1)], reset: false })
      feed.done()
    }
    again()
    const before = shown.length
    again()
    expect(shown).toHaveLength(before)
  })
})

describe('A search that is typed on', () => {
  it('finds by what was found before exactly what it finds from the beginning', () => {
    const names = [
      'Щеглова Юлия',
      'Омаров Нұрлан',
      'Омарова Айгүл',
      'Ким Ан',
      'Ан-Кимова',
      'Ma Кiм',
      'José Mi',
    ]
    const rows = names.map((name, n) => makeRow(entry({ id: id(n), name, caseRef: `M-${n}` })))
    const typed = fc.string({ unit: fc.constantFrom(...Array.from('омакин М-1qmaіé')) })
    fc.assert(
      fc.property(fc.array(typed), (searches) => {
        const find = finder(rows)
        for (const search of searches.flatMap((whole) =>
          Array.from(whole).map((_, at) => whole.slice(0, at + 1)),
        )) {
          const words = searchWords(search)
          expect(find(search)).toEqual(rows.filter((row) => found(row, words)))
        }
      }),
    )
  })
})
