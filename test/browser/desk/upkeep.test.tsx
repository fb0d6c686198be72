import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CheckResult } from '../../../renderer/vault/client/upkeep.ts'
import type { Session } from '../../../renderer/vault/client/api.ts'
import type { DoubleAnswers } from './double-vault.ts'
import { ids, session, stage, type Stage } from './stage.tsx'

let on: Stage | null = null
afterEach(() => on?.leave())

const representative: Session = {
  ...session,
  account: ids.representative,
  login: 'Б. Представитель',
  role: 'representative',
}
const good: CheckResult = {
  counts: { cases: 21, wraps: 40, entries: 1284 },
  bytes: 52_428_800,
  damaged: [],
  more: 0,
}
const open = (answers: DoubleAnswers, as = representative, place = '/vault'): Promise<Stage> =>
  stage({
    answers: { 'outbox.list': () => [], 'shredding.standing': () => ({ waiting: 0 }), ...answers },
    open: as,
    place,
  })
const fits = (): void => {
  const { scrollWidth, clientWidth } = document.documentElement
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
}

test('a check shows how far it is, can be stopped, and says that the vault is whole', async () => {
  const waiting = Promise.withResolvers<CheckResult>()
  on = await open({ 'vault.check': () => waiting.promise })
  await page.getByRole('button', { name: 'Проверить хранилище' }).click()
  const call = on.vault.asked.findIndex(({ name }) => name === 'vault.check') + 1
  on.vault.tell('upkeep.progress', { call, step: 'documents', done: 26_214_400, all: 52_428_800 })
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.5')
  await page.getByRole('button', { name: 'Остановить' }).click()
  expect(on.vault.asked[call - 1]?.signal?.aborted).toBe(true)
  waiting.resolve(good)
  await expect.element(page.getByText(/Хранилище цело\. Просмотрено: 21 дело, 40 документов/)).toBeVisible()
  fits()
})

test('damage is listed by what, case and how, with what to do', async () => {
  on = await open({
    'vault.check': () => ({
      ...good,
      damaged: [
        { table: 'chunks', ref: `${ids.case(1)}/3`, code: 'DAMAGED', caseRef: 'CASE-7' },
        { table: 'entries', ref: '12', code: 'NOT_FOUND', caseRef: null },
      ],
      more: 3,
    }),
  })
  await page.getByRole('button', { name: 'Проверить хранилище' }).click()
  await expect.element(page.getByText('Найдено 5 повреждений')).toBeVisible()
  const list = page.getByRole('table', { name: 'Повреждения' })
  await expect.element(list.getByText('CASE-7')).toBeVisible()
  await expect.element(list.getByText('нет на месте')).toBeVisible()
  fits()
})

test('what was destroyed waits for its batch, which is ended by a button and told (demand 2)', async () => {
  let waiting = 2
  on = await open({
    'shredding.standing': () => ({ waiting }),
    'shredding.end': () => {
      waiting = 0
      return { shredded: 2 }
    },
  })
  const end = page.getByRole('button', { name: 'Завершить уничтожение' })
  await expect.element(page.getByText('2 уничтоженных документа ждут завершения.')).toBeVisible()
  await end.click()
  await expect.element(page.getByText('Уничтожение завершено: 2 документа')).toBeVisible()
  await expect.element(page.getByText(/Завершать нечего/)).toBeVisible()
  expect(end.elements()).toEqual([])
  fits()
})

test('a backup says its size and checkpoint, and a failure its way on', async () => {
  let tries = 0
  on = await open({
    'backup.make': () => {
      if (tries++ === 0) throw new SverkaError('STORE_FULL')
      const root = 'A'.repeat(43)
      return {
        at: '2026-03-02T09:00:00.000Z',
        bytes: 12_582_912,
        log: { origin: 'sverka.local/x/1', size: 1284, root },
      }
    },
  })
  await page.getByRole('button', { name: 'Снять копию' }).click()
  await expect.element(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Снять копию' }).click()
  await expect.element(page.getByText(/Копия снята и лежит на диске: 12/)).toBeVisible()
})

test('a reviewer has no section for the vault as a whole, and Alt+6 leads nowhere', async () => {
  on = await open({}, session)
  await expect.element(page.getByRole('link', { name: 'Очередь' })).toBeVisible()
  expect(page.getByRole('link', { name: 'Хранилище' }).elements()).toEqual([])
  await userEvent.keyboard('{Alt>}5{/Alt}')
  expect(location.hash).toBe('#/queue')
})

test('a first run can be a restoring: file, sheet, account; a damaged file is told by its part', async () => {
  const asked: unknown[] = []
  let looks = 0
  on = await stage({
    answers: {
      status: () => ({ state: 'empty' }),
      suggestPassphrase: () => 'малина весло кедр облако сухарь тропа',
      weighPassphrase: () => ({ enough: true, bits: 80 }),
      'restore.look': () => {
        if (looks++ === 0) throw new SverkaError('BACKUP_DAMAGED', ['chunks'])
        return {
          at: '2026-03-02T09:00:00.000Z',
          workstation: { name: 'Алматы-3', location: 'KZ' },
          cases: 21,
          documents: 40,
          entries: 1284,
        }
      },
      'restore.use': (order) => {
        asked.push({ ...order, file: order.file.name })
        if (asked.length === 1) throw new SverkaError('RECOVERY_MISMATCH')
      },
    },
  })
  await page.getByRole('button', { name: 'Восстановить из копии' }).click()
  const file = page.getByLabelText('Файл резервной копии')
  await file.upload(new File(['x'], 'sverka.svbackup'))
  await expect.element(page.getByText('Повреждена часть: документ')).toBeVisible()
  await file.upload(new File(['x'], 'sverka.svbackup'))
  await expect.element(page.getByText(/Копия цела: «Алматы-3»/)).toBeVisible()
  await page.getByRole('button', { name: 'Далее' }).click()

  const groups = ['7QK4M', 'X2RTA', 'P9WDE', '5HNVC', 'J3BYS', 'ZK8GF', 'M6TQ2', 'RD4XW']
  const typeSheet = async (): Promise<void> => {
    for (const [index, group] of groups.entries()) {
      await page.getByRole('textbox', { name: `Группа ${index + 1}` }).fill(group)
    }
    await page.getByRole('button', { name: 'Далее' }).click()
  }
  await typeSheet()
  await page.getByRole('textbox', { name: 'Имя учётной записи' }).fill('Д. Представитель')
  await page.getByLabelText('Повторите фразу').fill('малина весло кедр облако сухарь тропа')
  await page.getByRole('button', { name: 'Далее' }).click()
  // The sheet was another vault's: it is typed again.
  await expect.element(page.getByRole('heading', { name: 'Лист восстановления' })).toBeVisible()
  await typeSheet()
  await page.getByRole('button', { name: 'Далее' }).click()
  await expect.element(page.getByRole('heading', { name: 'Хранилище восстановлено' })).toBeVisible()
  expect(asked.at(-1)).toEqual({
    file: 'sverka.svbackup',
    groups,
    login: 'Д. Представитель',
    passphrase: 'малина весло кедр облако сухарь тропа',
  })
})
