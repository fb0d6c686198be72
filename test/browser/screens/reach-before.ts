import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { useApp } from '../../../renderer/desk/app/store.ts'
import type { before } from '../../screens/before.ts'
import type { StateId } from '../../screens/states.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { stage } from '../desk/stage.tsx'
import { answers, print, proposed, sheet } from '../people/people.ts'
import { give, press, put, shown, type Reach } from './walk.ts'

/** How the states before the unlock are reached. */

type BeforeId = (typeof before)[keyof typeof before][number]['id']

const nothingYet: DoubleAnswers = {
  ...answers,
  status: () => ({ state: 'empty' }),
  prepareFounding: () => ({ groups: sheet, fingerprint: print }),
  found: () => undefined,
  'restore.look': (_, later) => ({
    at: '2026-03-02T09:00:00.000Z',
    workstation: { name: 'Алматы-3', location: 'KZ' },
    ...{ cases: 21, documents: 40, entries: 1284, destroyedLater: later === null ? 0 : 2, escrow: true },
  }),
  'restore.use': () => undefined,
}

interface Step {
  readonly id: StateId
  readonly fill?: () => Promise<void>
}

/** From step to step, each filled in, to the one that is asked for. */
async function walk(steps: readonly Step[], to: StateId): Promise<void> {
  const next = page.getByRole('button', { name: /^(Далее|Лист переписан|Создать хранилище)$/ })
  for (const { id, fill } of steps) {
    await shown(id)
    await fill?.()
    if (id === to) return
    await press(next)
  }
}

async function account(login: string): Promise<void> {
  await expect.element(page.getByLabelText('Парольная фраза', { exact: true })).toHaveValue(proposed)
  await put(page.getByLabelText('Имя учётной записи'), login)
  await put(page.getByLabelText('Повторите фразу'), proposed)
}

async function groups(): Promise<void> {
  for (const [index, group] of sheet.entries()) {
    await put(page.getByRole('textbox', { name: `Группа ${String(index + 1)}` }), group)
  }
}

const firstRun: readonly Step[] = [
  { id: 'first-run-language' },
  {
    id: 'first-run-workstation',
    fill: () => put(page.getByRole('textbox', { name: 'Название рабочего места' }), 'Алматы-3'),
  },
  { id: 'first-run-representative', fill: () => account('Б. Представитель') },
  { id: 'first-run-reviewer', fill: () => account('А. Рецензент') },
  { id: 'first-run-sheet' },
  { id: 'first-run-check', fill: groups },
  { id: 'first-run-done' },
]

const restoring: readonly Step[] = [
  {
    id: 'restore-choose',
    fill: async () => {
      await give('Файл резервной копии', [new File(['x'], 'sverka.svbackup')])
      await give('Файл более позднего журнала', [new File(['x'], 'journal.json')])
      await expect.element(page.getByText(/будут уничтожены 2 документа/)).toBeVisible()
    },
  },
  { id: 'restore-groups', fill: groups },
  { id: 'restore-account', fill: () => account('Д. Представитель') },
  { id: 'restore-done' },
]

const recovering: readonly Step[] = [
  { id: 'recovery-groups', fill: groups },
  { id: 'recovery-person', fill: () => account('Г. Новый Представитель') },
]

const firstRunTo =
  (to: StateId): Reach =>
  async () => {
    const on = await stage({ answers: nothingYet })
    await walk(firstRun, to)
    return on.leave
  }

const restoringTo =
  (to: StateId): Reach =>
  async () => {
    const on = await stage({ answers: nothingYet })
    await press(page.getByRole('button', { name: 'Восстановить из копии' }))
    await walk(restoring, to)
    return on.leave
  }

const recoveringTo =
  (to: StateId): Reach =>
  async () => {
    const on = await stage({ answers })
    await press(page.getByRole('button', { name: 'Лист восстановления' }))
    await walk(recovering, to)
    return on.leave
  }

const phase =
  (at: 'starting' | 'locking'): Reach =>
  async () => {
    const on = await stage({ answers: {} })
    useApp.setState({ phase: { at } })
    await expect.element(page.getByRole('status').or(page.getByRole('main')).first()).toBeVisible()
    return on.leave
  }

export const reachBefore = {
  starting: phase('starting'),
  'first-run-language': firstRunTo('first-run-language'),
  'first-run-workstation': firstRunTo('first-run-workstation'),
  'first-run-representative': firstRunTo('first-run-representative'),
  'first-run-reviewer': firstRunTo('first-run-reviewer'),
  'first-run-sheet': firstRunTo('first-run-sheet'),
  'first-run-check': firstRunTo('first-run-check'),
  'first-run-done': firstRunTo('first-run-done'),
  'restore-choose': restoringTo('restore-choose'),
  'restore-groups': restoringTo('restore-groups'),
  'restore-account': restoringTo('restore-account'),
  'restore-done': restoringTo('restore-done'),
  unlock: async () => (await stage({ answers: {} })).leave,
  'recovery-groups': recoveringTo('recovery-groups'),
  'recovery-person': recoveringTo('recovery-person'),
  unusable: async () => {
    const status = () => ({ state: 'unusable' as const, code: 'FUTURE_FORMAT' as const })
    const on = await stage({ answers: { status } })
    await expect.element(page.getByRole('alert')).toBeVisible()
    return on.leave
  },
  locking: phase('locking'),
} as const satisfies Record<BeforeId, Reach>
