import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import type { VaultResult } from '../../../renderer/desk/app/vault.ts'
import { errorWords } from '../../../renderer/desk/words/errors.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import type { PackageOrigin } from '../../../renderer/vault/client/api.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { ids } from '../desk/stage.tsx'
import { looksRight } from '../looks.ts'
import { chooseFiles, dialog, intakeStage, openIntake, type IntakeStage } from './intake-stage.ts'
import { goodFolder } from './papers.ts'

/** Packages among what is chosen: looked at, refused with a sentence each, taken in, offered for deletion. */

let on: IntakeStage | null = null
afterEach(() => on?.leave())

const sees = (text: string | RegExp) => expect.element(dialog.getByText(text).first()).toBeVisible()
const press = (name: string | RegExp) => dialog.getByRole('button', { name }).click()
const sealed = (name: string): File => new File(['sverka/package\n'], name)

const codes = [
  'PACKAGE_CUT',
  'PACKAGE_DAMAGED',
  'PACKAGE_EXPIRED',
  'PACKAGE_FOR_ANOTHER',
  'PACKAGE_FUTURE',
  'PACKAGE_REPLAYED',
  'PACKAGE_SENDER_REMOVED',
  'PACKAGE_SENDER_UNKNOWN',
  'PACKAGE_SIGNATURE',
  'PACKAGE_TOO_LARGE',
] as const satisfies readonly ErrorCode[]

/** A case of that reference, whose package says that it holds this. */
const lookedAt = (
  caseRef: string,
  contents: PackageOrigin['contents'] = 'case',
): VaultResult<'package.inspect'> => ({
  inspection: {
    claim: {
      ...{ state: 'good', caseRef, name: 'Омаров Нурлан', programme: 'beauty-master' },
      ...{ residency: 'KZ', round: 1 },
    },
    blocked: null,
    files: [
      { name: 'id.jpg', kind: 'id-card', size: 2000, result: { state: 'good', type: 'image/jpeg' } },
      {
        name: 'diploma.pdf',
        kind: 'diploma',
        size: 9000,
        result: { state: 'good', type: 'application/pdf' },
      },
    ],
  },
  origin: {
    contents,
    package: ids.case(60),
    sender: 'Сервер Компании',
    at: '2026-03-02T09:00:00.000Z',
    expires: '2026-03-16T09:00:00.000Z',
  },
})

/** By the file's name: a code of failure, or a case. */
const vault: DoubleAnswers = {
  'package.inspect': (chosen) => {
    const name = chosen.from === 'file' ? chosen.file.name.replace('.svcase', '') : 'PACK-7'
    const failed = codes.find((code) => code === name)
    if (failed !== undefined) throw new SverkaError(failed)
    return lookedAt(name)
  },
  'package.take': ({ package: chosen }) => ({
    case: ids.case(61),
    caseRef: chosen.from === 'file' ? chosen.file.name.replace('.svcase', '') : 'PACK-7',
    round: 1,
    documents: [
      { name: 'id.jpg', document: ids.case(62), result: 'stored', code: null, sameFileIn: [] },
      { name: 'diploma.pdf', document: ids.case(63), result: 'stored', code: null, sameFileIn: [] },
    ],
  }),
}

test('A package is looked at beside folders, says who sealed it, is taken in, and may be deleted', async () => {
  on = await intakeStage({ answers: vault, folder: '/home/a/inbox' })
  await openIntake()
  chooseFiles('Файлы дела', [sealed('PACK-1.svcase'), ...goodFolder('Входящие/KZ-1', 'KZ-104-8871')])
  await sees('PACK-1')
  await sees('KZ-104-8871')
  await sees(/запечатал Сервер Компании/)
  await press('Принять 2 дела')
  await sees('Принято 2 дела')
  const asked = on.vault.asked.filter(({ name }) => name === 'package.take')
  expect(asked).toHaveLength(1)
})

test.each([
  ['appeal-request', 'Апелляция с другого рабочего места: её рассмотрит тот, кто дела не видел'],
  ['appeal-result', /^Заключение по апелляции с другого рабочего места\. Принимает его/],
  ['second-review-request', 'Запрос второй проверки с другого рабочего места'],
  ['second-review-result', /^Результат второй проверки с другого рабочего места/],
] as const)('Of another workstation’s %s it is said what it is', async (contents, told) => {
  on = await intakeStage({ answers: { ...vault, 'package.inspect': () => lookedAt('PACK-1', contents) } })
  await openIntake()
  chooseFiles('Файлы дела', [sealed('PACK-1.svcase')])
  await sees(told)
})

test('Of packages alone the offer says that they are encrypted; deleted, they are told to main and to the journal', async () => {
  on = await intakeStage({ answers: vault, folder: '/home/a/inbox' })
  await openIntake()
  chooseFiles('Файлы дела', [sealed('PACK-1.svcase')])
  await press('Принять 1 дело')
  await sees('Пакеты остались на диске')
  await looksRight('package-taken')
  await press('Удалить пакеты')
  await sees(/Удалён 1 пакет\./)
  await expect.poll(() => on?.deleted).toEqual(['PACK-1.svcase'])
  expect(on.vault.asked.find(({ name }) => name === 'intake.sources')?.args).toEqual([
    { case: ids.case(61), deleted: 1, kept: 0 },
  ])
})

test('Each failure of a package has a sentence of its own and its code, and keeps no other case from coming in', async () => {
  on = await intakeStage({ answers: vault })
  await openIntake()
  chooseFiles('Файлы дела', [...codes.map((code) => sealed(`${code}.svcase`)), sealed('PACK-2.svcase')])
  for (const code of codes) {
    await sees(errorWords[code].sentence.ru)
    await sees(new RegExp(code))
  }
  expect(new Set(codes.map((code) => errorWords[code].sentence.ru)).size).toBe(codes.length)
  await expect.element(dialog.getByRole('button', { name: 'Принять 1 дело' })).toBeEnabled()
})

test('What lies in the watched folder is told of in the queue, taken in from there, and not told of again', async () => {
  const found = [{ token: ids.case(70), name: 'PACK-7.svcase', size: 4000 }]
  on = await intakeStage({ answers: vault, packages: { folder: '/media/packages', readable: true, found } })
  const notice = page.getByText('В папке для пакетов лежит 1 пакет.')
  await expect.element(notice).toBeVisible()
  await looksRight('queue-packages')
  await page.getByRole('button', { name: 'Принять', exact: true }).click()
  await sees('PACK-7')
  await press('Принять 1 дело')
  await sees('Принято 1 дело')
  await press('К очереди')
  await expect.element(notice).not.toBeInTheDocument()
  expect(on.packages.now.found).toEqual([])
})

test('Hidden, the notice is gone', async () => {
  const found = [{ token: ids.case(70), name: 'PACK-7.svcase', size: 4000 }]
  on = await intakeStage({ answers: vault, packages: { folder: '/media/packages', readable: true, found } })
  await page.getByRole('button', { name: 'Скрыть' }).click()
  await expect.element(page.getByText(/В папке для пакетов/)).not.toBeInTheDocument()
  expect(on.packages.now.found).toEqual([])
})

for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    test(`A package that is good and some that are not, in ${language}, ${theme}`, async () => {
      on = await intakeStage({ answers: vault, language, theme })
      await openIntake()
      const input = dialog
        .element()
        .querySelector<HTMLInputElement>('input[type=file]:not([webkitdirectory])')
      if (input === null) throw new Error('no input')
      const files = [
        sealed('PACK-1.svcase'),
        sealed('PACKAGE_REPLAYED.svcase'),
        sealed('PACKAGE_SIGNATURE.svcase'),
      ]
      Object.defineProperty(input, 'files', { value: files, configurable: true })
      input.dispatchEvent(new Event('change', { bubbles: true }))
      await sees(/PACKAGE_SIGNATURE/)
      await looksRight(`packages-looked-${language}-${theme}`)
    })
  }
}
