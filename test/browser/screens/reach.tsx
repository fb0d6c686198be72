import { createRoot } from 'react-dom/client'
import { page, userEvent } from 'vitest/browser'
import { expect } from 'vitest'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import { useApp } from '../../../renderer/desk/app/store.ts'
import { settingsAtFirst, useSettings } from '../../../renderer/desk/app/settings.ts'
import { FailureNotice } from '../../../renderer/desk/parts/index.ts'
import { upkeepWords } from '../../../renderer/desk/words/upkeep.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import { failuresTitle } from '../../screens/manual.ts'
import type { StateId } from '../../screens/states.ts'
import { caseStage } from '../case/case-stage.tsx'
import { adviceOn, caseView, documentView, reading, reviewer, seenPages } from '../case/figures.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { entry, offline, outbox } from '../desk/figures.ts'
import { ids, session, stage } from '../desk/stage.tsx'
import { answers, people, print, representative } from '../people/people.ts'
import { morning } from '../queue/cases.ts'
import { queueStage } from '../queue/queue-stage.ts'

/** How each state of the list is reached, on doubles of the vault and of main. */

export interface Look {
  readonly language: Language
  readonly theme: 'light' | 'dark'
}
type Leave = () => void
type Reach = (look: Look) => Promise<Leave>

const size = 1284
const behind: DoubleAnswers = {
  'outbox.list': () => outbox(),
  'journal.list': ({ from, count }) => ({
    size,
    entries: Array.from({ length: Math.min(count, size - from) }, (_, i) => ({ ...entry(from + i) })),
  }),
}

/** A screen behind the unlock, as a reviewer has it. */
const section =
  (place: string): Reach =>
  async (look) => {
    const on = await stage({ answers: behind, ...look, sync: offline, open: session, place })
    await expect.element(page.getByRole('main')).toBeVisible()
    await settled()
    return on.leave
  }

/** What a picture needs to come and a person would not wait for. */
const settled = (milliseconds = 300) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const phase =
  (at: 'starting' | 'locking'): Reach =>
  async (look) => {
    const on = await stage({ answers: {}, ...look })
    useApp.setState({ phase: { at } })
    await expect.element(page.getByRole('status').or(page.getByRole('main')).first()).toBeVisible()
    return on.leave
  }

const found = {
  verdict: 'accepted',
  reasons: [],
  namedPages: [],
  by: reviewer,
  at: '2026-03-01T09:00:00.000Z',
} as const

export const reach = {
  starting: phase('starting'),
  locking: phase('locking'),
  'first-run': async (look) => {
    const on = await stage({ answers: { status: () => ({ state: 'empty' }) }, ...look })
    await expect.element(page.getByRole('heading').first()).toBeVisible()
    return on.leave
  },
  restore: async (look) => {
    const on = await stage({ answers: { status: () => ({ state: 'empty' }) }, ...look })
    await page.getByRole('button', { name: upkeepWords['restore.offer'][look.language] }).click()
    await expect.element(page.getByRole('heading')).toBeVisible()
    return on.leave
  },
  unlock: async (look) => {
    const on = await stage({ answers: {}, ...look })
    await expect.element(page.getByRole('heading', { name: 'Сверка' })).toBeVisible()
    return on.leave
  },
  unusable: async (look) => {
    const status = () => ({ state: 'unusable' as const, code: 'FUTURE_FORMAT' as const })
    const on = await stage({ answers: { status }, ...look })
    await expect.element(page.getByRole('alert')).toBeVisible()
    return on.leave
  },
  queue: async (look) => {
    const on = await queueStage(morning(), look)
    await expect.poll(() => document.querySelectorAll('[role="row"][tabindex] button').length).toBe(8)
    return on.leave
  },
  'queue-empty': async (look) => {
    const on = await queueStage([], look)
    await expect.element(page.getByRole('main')).toBeVisible()
    await settled()
    return on.leave
  },
  case: async (look) => {
    const readings = [
      reading('number', '012345678'),
      reading('birthDate', '10.01.1990', { comparison: 'different' }),
      reading('familyName', 'same', { how: 'confirmed' }),
    ]
    const part = { ...seenPages(1)[0], page: 1, shown: true, legible: false, failureShown: false } as const
    const documents = [
      documentView(1, { pages: 1, readings, advice: adviceOn(readings), checked: ['both-sides', 'photo'] }),
      documentView(2, {
        kind: 'diploma',
        pages: 2,
        content: { state: 'stored', type: 'application/pdf', size: 9000 },
        evidence: [
          { ...part, milliseconds: 4000, largestZoom: 1, coverage: 'f'.repeat(40) + '0'.repeat(24) },
        ],
      }),
    ]
    const on = await caseStage({ view: caseView({ documents }), ...look })
    await userEvent.keyboard('2')
    await expect.element(page.getByRole('radiogroup').last()).toBeVisible()
    await settled(900)
    return on.leave
  },
  'case-decide': async (look) => {
    const documents = [
      documentView(1, {
        pages: 1,
        evidence: seenPages(1),
        finding: { ...found, reasons: [], namedPages: [] },
      }),
      documentView(2, {
        kind: 'diploma',
        pages: 2,
        evidence: seenPages(2),
        finding: { ...found, verdict: 'resubmission', reasons: ['BLUR', 'EXPIRED'], namedPages: [1] },
        content: { state: 'stored', type: 'application/pdf', size: 9000 },
      }),
    ]
    const on = await caseStage({ view: caseView({ documents }), ...look })
    await userEvent.keyboard('j')
    await settled(900)
    return on.leave
  },
  outcomes: section('/outcomes'),
  journal: section('/journal'),
  settings: section('/settings'),
  people: async (look) => {
    const listed = () => people({ escrow: { state: 'set', fingerprint: print } })
    const on = await stage({
      ...{ answers: { ...answers, 'people.list': listed }, open: representative, place: '/people' },
      ...look,
    })
    await expect.element(page.getByRole('table')).toBeVisible()
    return on.leave
  },
  // With damage found and something to be ended.
  vault: async (look) => {
    const damaged = [
      { table: 'chunks', ref: `${ids.case(1)}/3`, code: 'DAMAGED', caseRef: 'CASE-7' },
      { table: 'entries', ref: '12', code: 'NOT_FOUND', caseRef: null },
    ] as const
    const counts = { cases: 21, wraps: 40, entries: 1284 }
    const on = await stage({
      answers: {
        ...answers,
        'shredding.standing': () => ({ waiting: 2 }),
        'vault.check': () => ({ counts, bytes: 52_428_800, damaged: [...damaged], more: 3 }),
      },
      ...look,
      open: representative,
      place: '/vault',
      backups: { folder: '/media/copies', schedule: { every: 'never', keep: 7 }, lastAt: null },
    })
    await page.getByRole('main').getByRole('button').first().click()
    await expect.element(page.getByText('CASE-7')).toBeVisible()
    return on.leave
  },
} as const satisfies Record<StateId, Reach>

/** Every failure that is met in one place, each in the notice that tells it wherever it is met. */
export async function reachFailures(codes: readonly ErrorCode[], { language, theme }: Look): Promise<Leave> {
  await page.viewport(1440, 900)
  useSettings.getState().take({ ...settingsAtFirst, language, theme })
  document.body.innerHTML = '<main id="root"></main>'
  const place = document.getElementById('root')
  if (place === null) throw new Error('no root')
  place.setAttribute('style', 'display: grid; gap: 8px; padding: 16px; overflow: auto; height: 100%')
  const root = createRoot(place)
  place.tabIndex = 0
  root.render([
    <h1 key="title">{failuresTitle[language]}</h1>,
    ...codes.map((code) => <FailureNotice key={code} failure={{ code, detail: [] }} tone="warn" />),
  ])
  await expect.poll(() => place.children.length).toBe(codes.length + 1)
  return () => root.unmount()
}
