import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import type { PackagesStanding } from '../../../renderer/vault/client/api.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { ids, stage, type Stage } from '../desk/stage.tsx'
import { looksRight } from '../looks.ts'
import { answers, packages, print, representative } from './people.ts'

let on: Stage | null = null
afterEach(() => on?.leave())

const section = page.getByRole('region', { name: 'Пакеты с делами' })
const dialog = page.getByRole('dialog', { name: 'Новый отправитель' })
const at = '2026-03-02T09:00:00.000Z'

const senders: PackagesStanding['senders'] = [
  {
    kind: 'sender',
    sender: ids.case(40),
    name: 'Филиал в Шымкенте, прежний ключ',
    fingerprint: print,
    at,
    state: 'removed',
  },
  {
    kind: 'sender',
    sender: ids.case(41),
    name: 'Сервер Компании',
    fingerprint: print,
    at,
    state: 'enrolled',
  },
  { kind: 'sender', sender: ids.case(42), name: null, fingerprint: print, at, state: 'enrolled' },
]
const peerPrint = [...print].reverse()
const key = { file: '{}', fingerprint: print, peerFingerprint: peerPrint }

const open = (more: DoubleAnswers, rest: Partial<Parameters<typeof stage>[0]> = {}): Promise<Stage> =>
  stage({ answers: { ...answers, ...more }, open: representative, place: '/people', ...rest })

function choose(text: string): void {
  const input = section.getByLabelText('Файл ключа отправителя').element()
  Object.defineProperty(input, 'files', { value: [new File([text], 'sender.pub')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

test('The key is made on a representative’s word; from then on its fingerprint stands there and it can be saved', async () => {
  on = await open({ 'packages.makeKey': () => packages({ key }) })
  await expect.element(section.getByText(/Ещё не создан/)).toBeVisible()
  await section.getByRole('button', { name: 'Создать ключ' }).click()
  await expect.element(section.getByText(print.join(' '))).toBeVisible()
  await expect.element(section.getByText(peerPrint.join(' '))).toBeVisible()
  await section.getByRole('button', { name: 'Сохранить ключ для отправителя' }).click()
  await expect.element(page.getByText('Файл ключа сохранён.')).toBeVisible()
})

test('A sender is enrolled once the fingerprint in their file was compared by voice', async () => {
  on = await open({
    'packages.lookAtSender': () => ({ kind: 'sender', name: 'Сервер Компании', fingerprint: print }),
    'packages.enrolSender': () => packages({ key, senders: senders.slice(1, 2) }),
  })
  await expect.element(section.getByText(/ни один пакет не будет принят/)).toBeVisible()
  choose('{"of": "a sender"}')
  await expect.element(dialog.getByText(print.join(' '))).toBeVisible()
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  await expect.element(dialog.getByText('Сначала сверьте отпечаток.')).toBeVisible()
  await looksRight('sender-not-compared')
  await dialog.getByText('Отпечаток совпадает').click()
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(section.getByRole('list').getByText('Сервер Компании')).toBeVisible()
  expect(on.vault.asked.find(({ name }) => name === 'packages.enrolSender')?.args).toEqual([
    '{"of": "a sender"}',
  ])
})

test('A file that is no sender’s key is told as that, and one enrolled already in the dialog', async () => {
  on = await open({
    'packages.lookAtSender': (text) => {
      if (text === 'none') throw new SverkaError('PACKAGE_KEY_UNFIT')
      return { kind: 'sender', name: 'Сервер Компании', fingerprint: print }
    },
    'packages.enrolSender': () => {
      throw new SverkaError('BAD_ARGUMENT', ['signKey'])
    },
  })
  await expect.element(section.getByRole('button', { name: 'Внести отправителя' })).toBeVisible()
  choose('none')
  await expect.element(section.getByText(/Это не файл ключа отправителя/)).toBeVisible()
  choose('known')
  await dialog.getByText('Отпечаток совпадает').click()
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  await expect.element(dialog.getByText(/уже внесён/)).toBeVisible()
})

test('A sender is removed by name and stays in the list as removed', async () => {
  const [, first] = senders
  on = await open({
    'packages.standing': () => packages({ key, senders: senders.slice(1, 2) }),
    'packages.removeSender': () =>
      packages({ key, senders: first === undefined ? [] : [{ ...first, state: 'removed' }] }),
  })
  await section.getByRole('button', { name: 'Убрать отправителя: Сервер Компании' }).click()
  await expect.element(section.getByText('убран', { exact: true })).toBeVisible()
})

test('The folder is chosen, and is not watched any more when asked so', async () => {
  on = await open({})
  await section.getByRole('button', { name: 'Выбрать папку' }).click()
  await expect.element(section.getByText('/media/packages')).toBeVisible()
  await section.getByRole('button', { name: 'Не следить' }).click()
  await expect.element(section.getByText(/Не выбрана/)).toBeVisible()
})

test('Where it cannot be read which folder was chosen, key and senders stand there, and it is chosen again', async () => {
  on = await open({ 'packages.standing': () => packages({ key, senders }) }, { place: '/settings' })
  const failure = { code: 'DAMAGED', detail: ['packages.json'] }
  Object.assign(on.desk.packages, { folder: () => Promise.resolve({ ok: false, failure }) })
  location.hash = '/people'
  await expect.element(section.getByText(/Какая папка выбрана, прочитать не удалось/)).toBeVisible()
  await expect.element(section.getByText('Сервер Компании')).toBeVisible()
  await section.getByRole('button', { name: 'Выбрать папку' }).click()
  await expect.element(section.getByText('/media/packages')).toBeVisible()
})

for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    test(`Senders, key and folder in ${language}, ${theme}`, async () => {
      on = await open(
        { 'packages.standing': () => packages({ key, senders }) },
        { language, theme, packages: { folder: '/media/packages', readable: false, found: [] } },
      )
      await expect.element(page.getByText('/media/packages')).toBeVisible()
      await expect.element(page.getByText('Сервер Компании')).toBeVisible()
      page.getByText('/media/packages').element().scrollIntoView({ block: 'end' })
      await looksRight(`packages-${language}-${theme}`)
    })
  }
}
