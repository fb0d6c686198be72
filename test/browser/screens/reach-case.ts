import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ofCase } from '../../screens/case.ts'
import { partOf } from '../../../renderer/domain/parts.ts'
import { gatedVerbs } from '../../../renderer/domain/vocabulary.ts'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { decidedThere } from '../case/away.ts'
import { caseStage, idCard, type CaseStage } from '../case/case-stage.tsx'
import { adviceOn, caseView, documentId, documentView, reading } from '../case/figures.ts'
import { representative as settling, reviewer, seenPages } from '../case/figures.ts'
import { doubtful, read } from '../case/lines.ts'
import { differing } from '../case/reviews.ts'
import { session } from '../desk/stage.tsx'
import { press, put, settled, shown, type Reach } from './walk.ts'

/** How a case is reached, and what opens over it. */

type CaseId = (typeof ofCase)['case'][number]['id']

const at = '2026-03-01T09:00:00.000Z'
const other = '33'.repeat(16)
const settler = {
  ...{ ...session, account: settling, login: 'Б. Представитель', role: 'representative' as const },
  verbs: [...gatedVerbs],
}
const accepted = { verdict: 'accepted', reasons: [], round: 1, namedPages: [], by: reviewer, at } as const
const again = { verdict: 'resubmission', round: 1, namedPages: [1], by: reviewer, at } as const

const pdf = { state: 'stored', type: 'application/pdf', size: 9000 } as const
const part = { shown: true, legible: false, failureShown: false, milliseconds: 4000, largestZoom: 1 } as const

const card = () => {
  const readings = [
    reading('number', '012345678'),
    reading('birthDate', '10.01.1990', { comparison: 'different' }),
    reading('familyName', 'same', { how: 'confirmed' }),
  ]
  return documentView(1, {
    ...{ pages: 1, readings, advice: adviceOn(readings), checked: ['both-sides', 'photo'] },
  })
}
const diploma = (coverage: string) =>
  documentView(2, {
    ...{ kind: 'diploma', pages: 2, content: pdf, evidence: [{ ...part, page: 1, coverage }] },
  })
const atWork = (): CaseView => caseView({ documents: [card(), diploma('f'.repeat(40) + '0'.repeat(24))] })

const judged = () => [
  documentView(1, {
    pages: 1,
    evidence: seenPages(1),
    finding: { ...accepted, reasons: [], namedPages: [] },
  }),
  documentView(2, {
    ...{ kind: 'diploma', pages: 2, evidence: seenPages(2), content: pdf },
    finding: { ...again, reasons: ['BLUR', 'EXPIRED'], namedPages: [1] },
  }),
]

/** With its page drawn, as far as a double draws. */
async function drawn(options: Parameters<typeof caseStage>[0]): Promise<CaseStage> {
  const on = await caseStage(options)
  const canvas = () => document.querySelector<HTMLCanvasElement>('#viewer canvas')
  await expect
    .poll(() => canvas()?.getContext('2d')?.getImageData(474, 390, 1, 1).data[3], { timeout: 10_000 })
    .toBe(255)
  return on
}

const overCard = (keys: string): Reach => {
  const marks = [
    { page: 1, kind: 'mask', x: 0.08, y: 0.24, width: 0.24, height: 0.36 },
    { page: 1, kind: 'mark', x: 0.4, y: 0.3, width: 0.3, height: 0.08, note: 'шрифт другой' },
  ] as const
  return async () => {
    const view = caseView({ documents: [documentView(1, { marks: [...marks] })] })
    const on = await drawn({ view, papers: { [documentId(1)]: idCard } })
    await userEvent.keyboard(keys)
    return on.leave
  }
}

export const reachCase = {
  case: async () => {
    const on = await caseStage({ view: atWork() })
    await userEvent.keyboard('2 ')
    await expect.element(page.getByRole('radiogroup').last()).toBeVisible()
    await settled(900)
    return on.leave
  },
  'case-unseen': async () => {
    const seen = 'fff8'.repeat(5) + 'ff80'.repeat(4) + '0'.repeat(28)
    const on = await caseStage({ view: caseView({ documents: [diploma(seen)] }) })
    await press(page.getByRole('button', { name: 'Что не осмотрено' }))
    await expect.poll(() => document.querySelector('[class*=unseen-edge]')).not.toBeNull()
    return on.leave
  },
  'case-lines': async () => {
    const documents = [documentView(1, { pages: 1, readings: read() })]
    const on = await drawn({ view: caseView({ documents }) })
    on.frame.before.readLines = () => Promise.resolve(doubtful())
    await userEvent.keyboard('o')
    await expect.poll(() => document.activeElement?.id).toBe('viewer')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelector('textarea')?.value).toContain('IDKAZ')
    document.querySelector('textarea')?.scrollIntoView({ block: 'center' })
    return on.leave
  },
  'case-part': async () => {
    const seen = { pages: 1, evidence: seenPages(1) }
    const back = documentView(2, { ...seen, checked: [partOf(documentId(1))] })
    const on = await drawn({
      view: caseView({ documents: [documentView(1, seen), back] }),
      papers: { [documentId(1)]: idCard, [documentId(2)]: idCard },
    })
    await userEvent.keyboard('j')
    await expect.element(page.getByRole('checkbox').first()).toBeChecked()
    return on.leave
  },
  'page-view': overCard('nn..v'),
  marks: overCard('t'),
  reasons: async () => {
    const on = await caseStage({ view: atWork() })
    await expect.element(page.getByRole('radiogroup').last()).toBeVisible()
    await userEvent.keyboard('2 ')
    await press(page.getByRole('button', { name: '+ причина' }))
    return on.leave
  },
  'case-decide': async () => {
    const on = await caseStage({ view: caseView({ documents: judged() }) })
    await userEvent.keyboard('j')
    await settled(900)
    return on.leave
  },
  'hand-on': async () => {
    const heirs = [{ account: other, login: 'Б. Рецензент', role: 'reviewer' as const }]
    const on = await caseStage({ view: atWork(), answers: { 'case.heirs': () => heirs } })
    await expect.element(page.getByRole('button', { name: 'Отложить' })).toBeVisible()
    await userEvent.keyboard('{Shift>}h{/Shift}')
    await expect.element(page.getByRole('dialog').getByRole('button', { name: /Кому/ })).toBeEnabled()
    return on.leave
  },
  'case-between': async () => {
    const view = caseView({
      ...{ state: 'new', claimedBy: null, claimedByLogin: null, documents: atWork().documents },
      handedOn: {
        ...{ by: other, byLogin: 'Б. Рецензент', to: reviewer, toLogin: 'А. Рецензент', at },
        mayTakeBack: false,
      },
    })
    const on = await caseStage({ view })
    await expect.element(page.getByText(/Б\. Рецензент/)).toBeVisible()
    return on.leave
  },
  'case-two-reviews': async () => {
    const on = await caseStage({ view: differing(), session: settler })
    await expect.element(page.getByRole('table')).toBeVisible()
    return on.leave
  },
  'case-answer': async () => {
    const on = await caseStage({ view: decidedThere(), session: settler })
    await expect.element(page.getByRole('table')).toBeVisible()
    return on.leave
  },
  'send-elsewhere': async () => {
    const view = caseView({
      ...{ documents: atWork().documents, state: 'new', claimedBy: null, claimedByLogin: null },
      ...{ stage: 'second', notForYou: 'SETTLES', secondBy: 'reviewer' },
    })
    const places = [{ peer: 'ab'.repeat(16), name: 'Шымкент' }]
    const on = await caseStage({ view, session: settler, answers: { 'review.places': () => places } })
    await press(page.getByRole('button', { name: 'Отправить на другое рабочее место…' }))
    return on.leave
  },
  'destroy-copies': async () => {
    const view = caseView({
      ...{ documents: judged(), state: 'returned', outcome: null },
      ...{
        asked: { name: 'Шымкент', caseRef: 'SAMPLE-0002', returnedAt: at, isFor: 'second', appeal: null },
      },
      decision: { outcome: 'declined', by: reviewer, at, confirmation: 'not-needed', confirmedBy: null },
    })
    const on = await caseStage({ view, session: settler })
    await press(page.getByRole('button', { name: 'Уничтожить копии…' }))
    return on.leave
  },
  appeal: async () => {
    const on = await caseStage({ view: caseView({ documents: judged(), state: 'acknowledged' }) })
    await press(page.getByRole('button', { name: 'Принять апелляцию…' }))
    await put(
      page.getByLabelText('Что пишет Мастер'),
      'Диплом подлинный: он выдан взамен утерянного, поэтому дата на нём поздняя.',
    )
    return on.leave
  },
  destroy: async () => {
    const view = caseView({ documents: judged(), state: 'acknowledged' })
    const on = await caseStage({ view, session: settler })
    await press(page.getByRole('button', { name: 'Уничтожить документ…' }))
    return on.leave
  },
  shortcuts: async () => {
    const on = await drawn({ view: atWork() })
    await userEvent.keyboard('{Shift>}/{/Shift}')
    await shown('shortcuts')
    return on.leave
  },
} as const satisfies Record<CaseId, Reach>
