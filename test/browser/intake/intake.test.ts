import { afterEach, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { manualWords } from '../../../renderer/desk/words/intake.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import { chooseFiles, dialog, intakeStage, openIntake, type IntakeStage } from './intake-stage.ts'
import { claimOf, goodFolder, mixed, paper } from './papers.ts'
import { looksRight } from '../looks.ts'

let on: IntakeStage | null = null
afterEach(() => on?.leave())

const sees = (text: string | RegExp) => expect.element(dialog.getByText(text).first()).toBeVisible()
const press = (name: string | RegExp) => dialog.getByRole('button', { name }).click()
/** By keyboard: the box that is seen is drawn beside the one that is named. */
const tick = async (box: Locator): Promise<void> => {
  const element = box.element()
  if (element instanceof HTMLElement) element.focus()
  await userEvent.keyboard(' ')
}
const inbox = 'Папка с делами'

const known = [{ caseRef: 'KZ-104-8840', round: 1, state: 'acknowledged' as const }]

test.each(languages.flatMap((language) => [[language, 'light'] as const, [language, 'dark'] as const]))(
  'Every step in %s, %s',
  async (language, theme) => {
    on = await intakeStage({
      language,
      theme,
      known,
      sameFileIn: ['KZ-104-8801'],
      cannotDelete: ['front.png'],
    })
    const name = (step: string): string => `intake-${step}-${language}-${theme}`
    await openIntake()
    await looksRight(name('choose'))
    const input = dialog.element().querySelector('input[webkitdirectory]')
    chooseFiles(input?.getAttribute('aria-label') ?? '', mixed())
    await sees('KZ-104-8871')
    await looksRight(name('look'))
    dialog.getByText(manualWords['manual.birthDate'][language]).element().scrollIntoView()
    await looksRight(name('look-below'))
    await tick(dialog.getByRole('checkbox').first())
    await dialog.getByRole('button').last().click()
    await sees(/reviewer\/Входящие/)
    await looksRight(name('done'))
    await dialog.getByRole('button').last().click()
    await sees(/front\.png$/)
    await looksRight(name('deleted'))
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth)
  },
)

test('Every folder with a claim is a case; the others are named and passed over', async () => {
  on = await intakeStage()
  await openIntake()
  chooseFiles(inbox, [
    ...goodFolder('дела/1', 'KZ-1'),
    ...goodFolder('дела/2', 'KZ-2'),
    paper('дела/прочее/a.jpg', 'jpg'),
  ])
  await sees('1 папка пропущена: нет claim.json')
  await sees('дела/прочее')
  await press('Принять 2 дела')
  await sees('Принято 2 дела')
  expect(on.taken.map(({ files }) => files.map(({ name }) => name))).toEqual([
    ['front.png', 'diploma.pdf'],
    ['front.png', 'diploma.pdf'],
  ])
})

test('Files without paths are one case when claim.json is among them', async () => {
  on = await intakeStage()
  await openIntake()
  chooseFiles(inbox, [
    paper('claim.json', { text: claimOf('KZ-5') }),
    paper('front.png', 'png'),
    paper('diploma.pdf', 'pdf'),
  ])
  await press('Принять 1 дело')
  await sees('Принято 1 дело')
})

test('Files without a claim lead to typing it in, with the files kept', async () => {
  on = await intakeStage()
  await openIntake()
  chooseFiles('Файлы дела', [paper('front.png', 'png'), paper('diploma.pdf', 'pdf')])
  await sees('Среди выбранного нет claim.json с заявленными сведениями.')
  await looksRight('intake-no-claim')
  await press('Ввести сведения вручную')
  await press('Проверить')
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Исправьте отмеченные поля: 8.')
  await looksRight('intake-manual-problems')
  const type = (name: string, text: string) => dialog.getByRole('textbox', { name }).fill(text)
  await type('Номер дела', 'kz-104-9001')
  await type('Фамилия', 'Омаров')
  await type('Имя', 'Нұрлан')
  await type('Дата рождения', '31.02.1990')
  await sees('такой даты быть не может')
  await type('Дата рождения', '01.01.1990')
  await type('Специализация', 'маникюр')
  await dialog.getByRole('button', { name: /Программа/ }).click()
  await page.getByRole('option', { name: 'Мастер бьюти-услуг' }).click()
  await dialog.getByRole('button', { name: /Вид документа «front.png»/ }).click()
  await page.getByRole('option', { name: 'Удостоверение личности' }).click()
  await dialog.getByRole('button', { name: /Вид документа «diploma.pdf»/ }).click()
  await page.getByRole('option', { name: 'Другой документ' }).click()
  await sees('для другого документа нужна причина, зачем он нужен')
  await type('Зачем он нужен', 'справка о смене фамилии')
  await looksRight('intake-manual')
  await press('Проверить')
  await press('Принять 1 дело')
  await sees('Принято 1 дело')
  expect(JSON.parse(on.taken[0]?.claim ?? '{}')).toMatchObject({
    caseRef: 'KZ-104-9001',
    residency: 'KZ',
    claim: { birthDate: '1990-01-01' },
    documents: [{ kind: 'id-card' }, { kind: 'other', reasonNeeded: 'справка о смене фамилии' }],
  })
})

test('Problems of a claim are told by field, in words, and no case comes of it (demand 5)', async () => {
  on = await intakeStage({ known })
  await openIntake()
  chooseFiles(inbox, mixed())
  await sees('лишнее поле «phone»: того, что не нужно, Сверка не принимает')
  await sees('Дата рождения')
  await sees('такой даты быть не может')
  await sees(/^круг 2/)
  await expect.element(dialog.getByRole('button', { name: 'Принять 3 дела' })).toBeEnabled()
})

test('A case of another country is refused, with where it can be taken in and who knows (demand 7)', async () => {
  on = await intakeStage({ known })
  await openIntake()
  chooseFiles(inbox, mixed())
  await sees(/должны храниться в стране: Россия/)
  await sees(/^Примите дело на рабочем месте Компании в этой стране: Россия\..*уполномоченный представитель/)
})

test('A refused file is told by its content and its limit, and does not block its case', async () => {
  on = await intakeStage()
  await openIntake()
  chooseFiles(inbox, mixed())
  await sees(/по содержимому это веб-страница/)
  await sees(/не больше 256 МБ/)
  await sees(/файл пуст/)
  await sees(/файла нет в папке/)
  const trace = dialog.getByText('Без отметки в деле не останется следа, что файл приходил.')
  const unnoted = trace.elements().length
  expect(unnoted).toBe(dialog.getByRole('checkbox').elements().length)
  await press(new RegExp(`^${unnoted} файл.* не буд.* принят`))
  await expect.element(dialog.getByRole('checkbox').first()).toHaveFocus()
  await tick(dialog.getByRole('checkbox', { name: /нечитаемый: photo.jpg/ }))
  await expect.poll(() => trace.elements()).toHaveLength(unnoted - 1)
  await expect
    .element(dialog.getByRole('button', { name: new RegExp(`^${unnoted - 1} файл.* не буд.* принят`) }))
    .toBeVisible()
  await press(/^Принять \d/)
  await sees(/отмечен как полученный и нечитаемый/)
  expect(on.taken.find(({ claim }) => claim.includes('8872'))?.noteUnreadable).toEqual(['photo.jpg'])
})

test('A claim that is no JSON, and the same case twice, are told so', async () => {
  on = await intakeStage()
  await openIntake()
  chooseFiles(inbox, [
    paper('a/1/claim.json', { text: 'не JSON' }),
    ...goodFolder('a/2', 'KZ-7'),
    ...goodFolder('a/3', 'KZ-7'),
  ])
  await sees('файл не читается как JSON')
  await sees(/Дело с этим номером уже есть среди выбранных/)
  await expect.element(dialog.getByRole('button', { name: 'Принять 1 дело' })).toBeEnabled()
})

test('Taking in shows its progress by bytes; cancelled, what was taken stays and it is said', async () => {
  on = await intakeStage({ holds: true })
  await openIntake()
  chooseFiles(inbox, [
    ...goodFolder('a/1', 'KZ-1'),
    ...goodFolder('a/2', 'KZ-2'),
    ...goodFolder('a/3', 'KZ-3'),
  ])
  await press('Принять 3 дела')
  await sees('Дело 1 из 3: KZ-1')
  await expect
    .element(dialog.getByRole('progressbar', { name: 'файл 1 из 2: front.png' }))
    .toHaveAttribute('aria-valuetext', '2\u00a0КБ из 24\u00a0КБ')
  await looksRight('intake-taking')
  on.release()
  await sees('Дело 2 из 3: KZ-2')
  await userEvent.keyboard('{Escape}')
  await sees('Дело 2 из 3: KZ-2')
  await press('Отмена')
  await sees(/Приём остановлен. Принятые дела уже в очереди/)
  await looksRight('intake-cancelled')
  expect(on.taken).toHaveLength(1)
  await sees('Принято 1 дело')
})

test('A case that fails does not keep the next from its turn', async () => {
  on = await intakeStage({ refuses: (ref) => (ref === 'KZ-1' ? new SverkaError('FILE_CHANGED') : null) })
  await openIntake()
  chooseFiles(inbox, [...goodFolder('a/1', 'KZ-1'), ...goodFolder('a/2', 'KZ-2')])
  await press('Принять 2 дела')
  await sees(/не принято. Файл изменился, пока его принимали/)
  await sees('Принято 1 дело')
})

test('The answer to the offer is journalled first, then the files are deleted; failures are named', async () => {
  on = await intakeStage({ cannotDelete: ['diploma.pdf'] })
  await openIntake()
  chooseFiles(inbox, goodFolder('a/1', 'KZ-1'))
  await press('Принять 1 дело')
  await sees('папка /home/reviewer/Входящие: 3 файла')
  await userEvent.keyboard('{Escape}')
  await sees('Исходные файлы остались открытыми на диске')
  await press('Удалить исходные файлы')
  await sees(/Удалено 2 исходных файла/)
  await sees('/home/reviewer/Входящие/diploma.pdf')
  expect(on.vault.asked.at(-1)).toMatchObject({ name: 'intake.sources', args: [{ deleted: 3, kept: 0 }] })
  expect(on.deleted).toEqual(['front.png', 'claim.json'])
  await press('К очереди')
  await expect.element(dialog).not.toBeInTheDocument()
})

test('Kept sources are journalled as kept', async () => {
  on = await intakeStage()
  await openIntake()
  chooseFiles(inbox, goodFolder('a/1', 'KZ-1'))
  await press('Принять 1 дело')
  await press('Оставить')
  await sees(/Исходные файлы оставлены/)
  expect(on.vault.asked.at(-1)).toMatchObject({ name: 'intake.sources', args: [{ deleted: 0, kept: 3 }] })
  expect(on.deleted).toEqual([])
})

test('Where the runtime cannot tell a path, the names are listed and nothing is offered to be deleted', async () => {
  on = await intakeStage({ folder: null })
  await openIntake()
  chooseFiles(inbox, goodFolder('a/1', 'KZ-1'))
  await press('Принять 1 дело')
  await sees('diploma.pdf')
  await looksRight('intake-unknown-places')
  await expect.element(dialog.getByRole('button', { name: 'Удалить исходные файлы' })).not.toBeInTheDocument()
  await press('Понятно')
  expect(on.vault.asked.at(-1)).toMatchObject({ name: 'intake.sources', args: [{ deleted: 0, kept: 3 }] })
})

test('Files dropped on the queue are looked at', async () => {
  on = await intakeStage()
  await expect.element(page.getByRole('main')).toBeVisible()
  const data = new DataTransfer()
  for (const file of [paper('claim.json', { text: claimOf('KZ-9') }), paper('front.png', 'png')])
    data.items.add(file)
  page
    .getByRole('main')
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  await sees('KZ-9')
  await expect.element(dialog.getByRole('button', { name: 'Принять 1 дело' })).toBeEnabled()
})
