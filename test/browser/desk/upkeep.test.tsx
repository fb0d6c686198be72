import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CheckResult, Session } from '../../../renderer/vault/client/api.ts'
import type { DoubleAnswers } from './double-vault.ts'
import { looksRight } from '../looks.ts'
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
  await looksRight('check-running')
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
      return { shredded: 2, damagedKeys: 0 }
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

test('a backup by schedule is made when it is due, in the folder that was chosen, with the journal beside it', async () => {
  const to: string[] = []
  const text = JSON.stringify({ vault: 'ab'.repeat(16), checkpoint: 'o\n1\nr\n' })
  const staged = await open({
    'backup.make': (target) => {
      to.push(target)
      if (to.length === 1) throw new SverkaError('BACKUP_FOLDER_MISSING')
      staged.backups.now = { ...staged.backups.now, lastAt: new Date().toISOString() }
      return {
        at: '2026-03-02T09:00:00.000Z',
        bytes: 5_000_000,
        log: { origin: 'o', size: 9, root: 'A'.repeat(43) },
      }
    },
    'backup.scheduled': () => undefined,
    'journal.export': () => text,
  })
  on = staged
  await expect.element(page.getByText('не выбрана')).toBeVisible()
  await page.getByRole('button', { name: 'Выбрать папку' }).click()
  await expect.element(page.getByText('/media/copies')).toBeVisible()
  await expect
    .element(page.getByText(/Копия по расписанию не снята\. Папки для резервных копий нет/))
    .toBeVisible()
  await looksRight('backup-folder-missing')
  // Chosen again, now that its medium is back.
  await page.getByRole('button', { name: 'Выбрать папку' }).click()
  await expect.element(page.getByText(/Копия снята и лежит на диске/)).toBeVisible()
  await expect.element(page.getByText('ещё не снималась')).not.toBeInTheDocument()
  expect(to).toEqual(['folder', 'folder'])
  const asked = staged.vault.asked.map(({ name }) => name)
  expect(asked.filter((name) => name === 'backup.scheduled')).toHaveLength(2)
  expect(asked.filter((name) => name === 'journal.export')).toHaveLength(1)
  fits()
})

test('a reviewer has no section for the vault as a whole, and Alt+6 leads nowhere', async () => {
  on = await open({}, session)
  await expect.element(page.getByRole('link', { name: 'Очередь' })).toBeVisible()
  expect(page.getByRole('link', { name: 'Хранилище' }).elements()).toEqual([])
  await userEvent.keyboard('{Alt>}5{/Alt}')
  expect(location.hash).toBe('#/queue')
})

test('a first run can be a restoring: file, later journal, sheet or escrow key, account; a damaged file is told by its part', async () => {
  const asked: unknown[] = []
  let looks = 0
  on = await stage({
    answers: {
      status: () => ({ state: 'empty' }),
      suggestPassphrase: () => 'малина весло кедр облако сухарь тропа',
      weighPassphrase: () => ({ enough: true, bits: 80 }),
      'restore.look': (_file, later) => {
        if (looks++ === 0) throw new SverkaError('BACKUP_DAMAGED', ['chunks'])
        if (later?.name === 'early.json') throw new SverkaError('LATER_JOURNAL_UNFIT', ['earlier'])
        return {
          at: '2026-03-02T09:00:00.000Z',
          workstation: { name: 'Алматы-3', location: 'KZ' },
          cases: 21,
          documents: 40,
          entries: 1284,
          destroyedLater: later === null ? 0 : 2,
          escrow: true,
        }
      },
      'restore.use': (order) => {
        asked.push({ ...order, file: order.file.name, later: order.later?.name })
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
  const later = page.getByLabelText('Файл более позднего журнала')
  await later.upload(new File(['x'], 'early.json'))
  await expect.element(page.getByText('Он выгружен раньше, чем снята копия.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Далее' })).toBeDisabled()
  await looksRight('restore-later-unfit')
  await later.upload(new File(['x'], 'late.json'))
  await expect.element(page.getByText(/будут уничтожены 2 документа/)).toBeVisible()
  await looksRight('restore-later')
  await page.getByRole('button', { name: 'Далее' }).click()

  await page.getByRole('radio', { name: 'Запасной ключ Компании' }).click({ force: true })
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
  // The key was another vault's: it is typed again.
  await expect.element(page.getByRole('heading', { name: 'Чем открыть копию' })).toBeVisible()
  await typeSheet()
  await page.getByRole('button', { name: 'Далее' }).click()
  await expect.element(page.getByRole('heading', { name: 'Хранилище восстановлено' })).toBeVisible()
  expect(asked.at(-1)).toEqual({
    file: 'sverka.svbackup',
    later: 'late.json',
    by: 'escrow',
    groups,
    login: 'Д. Представитель',
    passphrase: 'малина весло кедр облако сухарь тропа',
  })
})
