import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useAsked } from '../../../renderer/desk/claiming/store.ts'
import type { queue } from '../../screens/queue.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { intakeStage, openIntake, type IntakeStage } from '../intake/intake-stage.ts'
import { goodFolder, mixed, paper } from '../intake/papers.ts'
import { listEntry, morning } from '../queue/cases.ts'
import { queueStage, type QueueStage } from '../queue/queue-stage.ts'
import { choose, give, press, put, settled, shown, type Leave, type Reach } from './walk.ts'

/** How the queue is reached, and what opens over it. */

type QueueId = (typeof queue)['queue'][number]['id']

const dialog = page.getByRole('dialog')

async function atWork(answers: DoubleAnswers = {}): Promise<QueueStage> {
  const on = await queueStage(morning(), { answers })
  await expect.poll(() => document.querySelectorAll('[role="row"][tabindex] button').length).toBe(8)
  return on
}

async function asked(): Promise<Leave> {
  const oldest = listEntry(31, { name: 'Щеглова Юлия Сергеевна', programme: 'hairdresser' })
  const on = await atWork({ 'case.oldest': () => oldest })
  await userEvent.keyboard('n')
  await shown('claiming')
  return () => {
    // The question outlives the screen.
    useAsked.getState().asked?.answer('left')
    on.leave()
  }
}

type IntakeOptions = Parameters<typeof intakeStage>[0]

async function intake(options: IntakeOptions = {}): Promise<IntakeStage> {
  const on = await intakeStage({
    known: [{ caseRef: 'KZ-104-8840', round: 1, state: 'acknowledged' }],
    sameFileIn: ['KZ-104-8801'],
    ...options,
  })
  await openIntake()
  return on
}

async function looking(files: File[], options?: IntakeOptions): Promise<IntakeStage> {
  const on = await intake(options)
  await give('Папка с делами', files)
  await shown('intake-look')
  return on
}

const view = {
  ...({ id: '1'.padStart(32, '0'), name: 'Парикмахеры', tab: 'all', search: '', order: 'oldest' } as const),
  ...{ overdue: false, programme: 'hairdresser', reviewer: null },
}

export const reachQueue = {
  queue: async () => (await atWork()).leave,
  'queue-empty': async () => {
    const on = await queueStage([])
    await expect.element(page.getByRole('main')).toBeVisible()
    await settled()
    return on.leave
  },
  'intake-choose': async () => (await intake()).leave,
  'intake-manual': async () => {
    const on = await intake()
    await give('Файлы дела', [
      paper('удостоверение.png', 'png'),
      paper('свидетельство-о-повышении-квалификации.pdf', 'pdf'),
      paper('справка.jpg', 'jpg'),
    ])
    await press(dialog.getByRole('button', { name: 'Ввести сведения вручную' }))
    await put(dialog.getByRole('textbox', { name: 'Номер дела' }), 'KZ-104-9001')
    await put(dialog.getByRole('textbox', { name: 'Фамилия' }), 'Омаров')
    await put(dialog.getByRole('textbox', { name: 'Имя' }), 'Нұрлан')
    const kindOf = (file: string) =>
      dialog.getByRole('button', { name: new RegExp(`Вид документа «${file}`) })
    await choose(kindOf('свидетельство'), 'Свидетельство')
    await choose(kindOf('справка'), 'Другой документ')
    await expect.element(dialog.getByRole('textbox', { name: 'Часов' })).toBeVisible()
    return on.leave
  },
  'intake-look': async () => (await looking(mixed())).leave,
  'intake-take': async () => {
    const files = ['KZ-104-8871', 'KZ-104-8872', 'KZ-104-8873'].flatMap((ref) =>
      goodFolder(`Входящие/${ref}`, ref),
    )
    const on = await looking(files, { holds: true })
    await press(dialog.getByRole('button', { name: 'Принять 3 дела' }))
    await expect.element(dialog.getByRole('progressbar', { name: 'файл 1 из 2: front.png' })).toBeVisible()
    return on.leave
  },
  'intake-done': async () => {
    const on = await looking(mixed())
    await press(dialog.getByRole('button', { name: /^Принять \d/ }))
    await expect.element(dialog.getByText(/reviewer\/Входящие/)).toBeVisible()
    return on.leave
  },
  claiming: asked,
  tie: async () => {
    const leave = await asked()
    await press(dialog.getByRole('button', { name: 'Есть связь…' }))
    return leave
  },
  'save-view': async () => {
    const on = await atWork()
    await userEvent.keyboard('s')
    await put(dialog.getByRole('textbox', { name: 'Название' }), 'Парикмахеры, просроченные')
    return on.leave
  },
  'rename-view': async () => {
    const on = await atWork({ 'queue.desk': () => ({ views: [view], place: null }) })
    await userEvent.keyboard('3')
    await press(page.getByRole('button', { name: 'Виды', exact: true }))
    await press(page.getByRole('menuitem', { name: /^Переименовать/ }))
    return on.leave
  },
  palette: async () => {
    const on = await atWork()
    await userEvent.keyboard('{Control>}k{/Control}')
    await put(page.getByRole('searchbox', { name: 'Действие или дело' }), 'ом')
    await expect.element(page.getByRole('menuitem').first()).toBeVisible()
    return on.leave
  },
} as const satisfies Record<QueueId, Reach>
