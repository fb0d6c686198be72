import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { DoubleAnswers } from './double-vault.ts'
import { entry, ledger, offline, outbox } from './figures.ts'
import { ids, noServer, session, stage, type Stage } from './stage.tsx'
import { caseView } from '../case/figures.ts'
import { looksRight } from '../looks.ts'

const size = 1284
const behind: DoubleAnswers = {
  'outbox.list': () => outbox(),
  'journal.list': ({ from, count }) => ({
    size,
    entries: Array.from({ length: Math.min(count, size - from) }, (_, i) => ({ ...entry(from + i) })),
  }),
}
const sheet = {
  groups: ['7QK4M', 'X2RTA', 'P9WDE', '5HNVC', 'J3BYS', 'ZK8GF', 'M6TQ2', 'RD4XW'],
  fingerprint: ['MZXW', '6YTB', 'OI2E', 'GRTJ', 'NU4D', 'AMJA', 'K5XQ', '7LEP'],
}
const founding: DoubleAnswers = {
  status: () => ({ state: 'empty' }),
  suggestPassphrase: () => 'малина весло кедр облако сухарь тропа',
  weighPassphrase: (passphrase) => ({ enough: passphrase.length > 20, bits: passphrase.length * 2 }),
  prepareFounding: () => sheet,
  found: (groups) => {
    const wrong = groups.flatMap((group, index) => (group === sheet.groups[index] ? [] : [String(index + 1)]))
    if (wrong.length > 0) throw new SverkaError('RECOVERY_MISMATCH', wrong)
  },
}

let on: Stage | null = null
afterEach(() => on?.leave())

test('A first run goes from language to a vault, and names the groups of the sheet that are wrong', async () => {
  on = await stage({ answers: founding })
  const next = page.getByRole('button', { name: 'Далее' })
  await expect.element(page.getByText(/Шаг 1 из 6/)).toBeVisible()
  await looksRight('first-1')
  await next.click()
  await page.getByRole('textbox', { name: 'Название рабочего места' }).fill('Алматы-3')
  await looksRight('first-2')
  await next.click()
  for (const [title, login] of [
    ['Уполномоченный представитель', 'Б. Представитель'],
    ['Рецензент', 'А. Рецензент'],
  ] as const) {
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible()
    const phrase = page.getByLabelText('Парольная фраза')
    await expect.element(phrase).toHaveValue('малина весло кедр облако сухарь тропа')
    await page.getByRole('textbox', { name: 'Имя учётной записи' }).fill(login)
    await page.getByLabelText('Повторите фразу').fill('малина весло кедр облако сухарь тропа')
    await looksRight(`first-${login}`)
    await next.click()
  }
  await expect.element(page.getByText('7QK4M')).toBeVisible()
  await looksRight('first-5')
  await page.getByRole('button', { name: 'Лист переписан' }).click()
  const type = async (groups: readonly string[]): Promise<void> => {
    for (const [index, group] of groups.entries()) {
      await page.getByRole('textbox', { name: `Группа ${index + 1}` }).fill(group)
    }
  }
  await type(sheet.groups.with(2, 'AAAAA'))
  await page.getByRole('button', { name: 'Создать хранилище' }).click()
  await expect.element(page.getByText(/Не совпала группа 3\./)).toBeVisible()
  await looksRight('first-6')
  await type(sheet.groups)
  await page.getByRole('button', { name: 'Создать хранилище' }).click()
  await expect.element(page.getByRole('heading', { name: 'Хранилище создано' })).toBeVisible()
  await looksRight('first-7')
})

test('What is typed while the vault still thinks of a phrase stays as it was typed', async () => {
  const proposed = Promise.withResolvers<string>()
  on = await stage({ answers: { ...founding, suggestPassphrase: () => proposed.promise } })
  const next = page.getByRole('button', { name: 'Далее' })
  await next.click()
  await page.getByRole('textbox', { name: 'Название рабочего места' }).fill('Алматы-3')
  await next.click()
  const login = page.getByRole('textbox', { name: 'Имя учётной записи' })
  await login.fill('Б. Представитель')
  proposed.resolve('малина весло кедр облако сухарь тропа')
  await expect
    .element(page.getByLabelText('Парольная фраза'))
    .toHaveValue('малина весло кедр облако сухарь тропа')
  await expect.element(login).toHaveValue('Б. Представитель')
})

test('A wrong passphrase is told in a sentence with a way on, and the field is empty again', async () => {
  on = await stage({
    answers: {
      unlock: () => {
        throw new SverkaError('BAD_PASSPHRASE')
      },
    },
  })
  const field = page.getByLabelText('Парольная фраза')
  await field.fill('не та фраза')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Парольная фраза не подошла.')).toBeVisible()
  await expect.element(field).toHaveValue('')
  await looksRight('unlock-wrong')
})

test('What must not be overwritten is named, and nothing offers to delete it', async () => {
  on = await stage({ answers: { status: () => ({ state: 'unusable', code: 'FUTURE_FORMAT' }) } })
  await expect.element(page.getByText(/более новой версией/)).toBeVisible()
  expect(
    page
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).not.toContain('Удалить')
  await looksRight('unusable')
})

test('A held decision can be undone or sent at once, and shows the time left', async () => {
  on = await stage({
    answers: { ...behind, 'outbox.sendNow': () => undefined },
    sync: offline,
    open: session,
    place: '/outcomes',
  })
  await expect.element(page.getByText(/можно отменить ещё 1:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: 'Отправить сейчас' }).click()
  expect(on.vault.asked.map(({ name }) => name)).toContain('outbox.sendNow')
  await expect.element(page.getByText('Нет сети · 2 решения ждут отправки')).toBeVisible()
  await userEvent.keyboard('{Alt>}4{/Alt}')
  await expect
    .poll(() => page.getByText('Ждут отправки', { exact: true }).query()?.parentElement?.textContent)
    .toMatch(/Ждут отправки\s*2$/)
})

test('Of two outcomes of one case each has its row with its round, and its receipt opens', async () => {
  const [, , first] = outbox()
  if (first === undefined) throw new Error('not there')
  const second = {
    ...first,
    outcomeId: first.outcomeId.replace(/.$/, 'f'),
    round: 2,
    decidedAt: new Date().toISOString(),
  }
  const receipt = {
    ...({ schema: 'sverka/receipt/v1', outcomeId: first.outcomeId, serverRef: ids.case(9) } as const),
    ...{ bodyHash: 'A'.repeat(43), signature: 'A'.repeat(86), receivedAt: '2026-03-02T09:02:11.000Z' },
  }
  on = await stage({
    answers: {
      ...behind,
      'outbox.list': () => [
        { ...first, round: 1 },
        { ...second, state: 'held' },
      ],
      'case.read': () => ({ ...caseView(), outcome: null, earlierReceipts: [receipt] }),
    },
    sync: offline,
    open: session,
    place: '/outcomes',
  })
  await expect.element(page.getByText(/· круг 2/)).toBeVisible()
  await expect.element(page.getByText(/· круг 1/)).toBeVisible()
  await looksRight('outcomes-rounds')
  await page.getByRole('button', { name: 'Квитанция' }).click()
  await expect.element(page.getByRole('dialog').getByText(first.outcomeId)).toBeVisible()
})

test('What has left the workstation can be read, its padding said in words', async () => {
  on = await stage({ answers: behind, sync: offline, ledger: ledger(), open: session, place: '/outcomes' })
  await page.getByRole('tab', { name: 'Что ушло с рабочего места' }).click()
  await page.getByRole('button', { name: 'Показать содержимое' }).nth(1).click()
  await expect.element(page.getByText(/"caseRef": "KZ-104-8832"/)).toBeVisible()
  await expect.element(page.getByText(/нулей: у всех результатов один размер/)).toBeVisible()
  await looksRight('ledger')
})

test('Ctrl+L locks from anywhere: stores are swept, the vault locks, main is told', async () => {
  on = await stage({ answers: { ...behind, lock: () => undefined }, open: session, place: '/settings' })
  await expect.element(page.getByRole('heading', { name: 'Настройки' })).toBeVisible()
  await userEvent.keyboard('{Control>}l{/Control}')
  await expect.poll(() => on?.locks.length).toBe(1)
  expect(on.vault.asked.at(-1)?.name).toBe('lock')
})

test('The question mark shows the shortcuts of the screen, and Alt with a number changes the section', async () => {
  on = await stage({ answers: behind, open: session, place: '/settings' })
  await expect.element(page.getByRole('heading', { name: 'Настройки' })).toBeVisible()
  await userEvent.keyboard('{Alt>}3{/Alt}')
  await expect.element(page.getByRole('heading', { name: /Журнал обработки/ })).toBeVisible()
  await userEvent.keyboard('{Shift>}/{/Shift}')
  await expect.element(page.getByRole('dialog', { name: 'Сочетания клавиш' })).toBeVisible()
  await looksRight('shortcuts')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('The representative connects a server by address and code; a reviewer is told who can', async () => {
  on = await stage({
    answers: { ...behind, 'sample.read': () => ({ share: 5, reviewers: 1 }) },
    sync: noServer,
    open: { ...session, role: 'representative' },
    place: '/settings',
  })
  await page.getByRole('textbox', { name: 'Одноразовый код' }).fill('abcd-efgh-ijkl-mnop-qrst-uvwx-yz23-4567')
  await page.getByRole('textbox', { name: 'Адрес сервера' }).fill('https://localhost:8443')
  await expect.element(page.getByRole('button', { name: 'Подключить сервер' })).toBeEnabled()
  await looksRight('settings-representative')
})

test('The representative sets how many certifications get a second look', async () => {
  on = await stage({
    answers: { ...behind, 'sample.read': () => ({ share: 5, reviewers: 2 }), 'sample.set': () => undefined },
    sync: noServer,
    open: { ...session, role: 'representative' },
    place: '/settings',
  })
  const share = page.getByRole('textbox', { name: 'Вторая проверка, % сертификаций' })
  await expect.element(share).toHaveValue('5')
  await share.fill('20')
  await userEvent.keyboard('{Tab}')
  await expect
    .poll(() => on?.vault.asked.filter(({ name }) => name === 'sample.set').map(({ args }) => args))
    .toEqual([[20]])
  expect(page.getByText(/^Сейчас здесь один рецензент/).elements()).toHaveLength(0)
})
