import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { makeBadInput, type BadInput } from '../samples/index.ts'
import { caseScreen } from './pages/case.ts'
import { intakeDialog, lookAtFolder } from './pages/intake.ts'
import { sendAll } from './pages/outcomes.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck } from './pages/review.ts'
import { unlock } from './pages/unlock.ts'
import { expect, test } from './support/sverka.ts'

let home: string
let bad: BadInput

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sverka-bad-'))
  bad = await makeBadInput(join(home, 'bad'))
})

test.afterAll(() => rm(home, { recursive: true, force: true }))

/** A folder of one case like the good one among the bad, changed. */
async function folderLike(
  name: string,
  change: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<string> {
  const path = join(home, name)
  await mkdir(path, { recursive: true })
  const claim: unknown = JSON.parse(await readFile(join(bad.folders.goodAmongBad, 'claim.json'), 'utf8'))
  await writeFile(join(path, 'claim.json'), JSON.stringify(Object.assign({}, claim, change)))
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(path, file), bytes)
  return path
}

/** The same picture in other bytes: what follows a JPEG's end is not drawn. */
const anotherJpeg = async (): Promise<Uint8Array> =>
  Buffer.concat([await readFile(bad.files.good), Buffer.from('another')])

const line = (within: Locator, text: string): Locator =>
  within.getByRole('listitem').filter({ hasText: text })

test('every bad file or claim gets its own sentence, and what is good beside it is taken in, reviewed and decided (demands 5, 7)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(180_000)
  const app = await launch()
  const { page } = app
  const choose = (input: Locator, paths: readonly string[]): Promise<void> => app.chooseFiles(input, paths)
  await unlock(page, founded.people.reviewer)
  const intake = intakeDialog(page)
  const screen = caseScreen(page)

  await test.step('a folder of folders is looked at, each told by itself', async () => {
    const elsewhere = {
      caseRef: 'BAD-0006',
      residency: 'RU',
      documents: [{ file: 'good.jpg', kind: 'id-card' }],
    }
    await folderLike('bad/residency', elsewhere, { 'good.jpg': await readFile(bad.files.good) })
    await lookAtFolder(page, choose, join(home, 'bad'))
    const { dialog } = intake
    await expect(dialog.getByText('нет claim.json')).toBeVisible()
    await expect(line(dialog, 'bad/without-claim')).toBeVisible()
    await expect(
      dialog.getByText('лишнее поле «phone»: того, что не нужно, Сверка не принимает'),
    ).toBeVisible()
    await expect(line(dialog, 'Дата рождения')).toContainText('такой даты быть не может')
    await expect(line(dialog, 'Номер дела')).toContainText('номер выдаёт имя, ИИН или дату рождения Мастера')
    await expect(
      dialog.getByText(
        'Данные этого Мастера должны храниться в стране: Россия. Это рабочее место стоит в стране',
      ),
    ).toBeVisible()
    const among = dialog.getByRole('region', { name: 'Документы дела BAD-0003' })
    await expect(line(among, 'good.jpg')).toContainText('JPEG')
    await expect(line(among, 'html.jpg')).toContainText('веб-страница')
    await expect(line(among, 'html.jpg')).toContainText('не принимается')
    await expect(line(among, 'html.jpg')).toContainText('Без отметки в деле не останется следа')
    await expect(line(among, 'empty.png')).toContainText('файл пуст')
    // Only what opens it finds that its end is missing.
    await expect(line(among, 'truncated.pdf')).toContainText('PDF')
  })

  await test.step('what can be taken is: the refused file noted on the person’s word, the rest left out', async () => {
    const { dialog } = intake
    await dialog.getByText('Отметить как полученный и нечитаемый').last().click()
    await expect(dialog.getByRole('checkbox', { name: /нечитаемый: empty\.png$/ })).toBeChecked()
    await expect(intake.take).toHaveText('Принять 2 дела')
    await intake.take.click()
    await expect(intake.keep).toBeVisible({ timeout: 60_000 })
    await expect(line(dialog, 'html.jpg').last()).toContainText(
      'не принят: по содержимому это не JPEG, PNG, WebP, AVIF, GIF, TIFF, HEIC и не PDF',
    )
    await expect(line(dialog, 'empty.png').last()).toContainText(
      'отмечен как полученный и нечитаемый: файл пуст',
    )
    await expect(dialog.getByText('тот же файл есть в деле BAD-0003')).toBeVisible()
    await intake.keep.click()
    await intake.toQueue.click()
    await expect(queueScreen(page).row('BAD-0003')).toBeVisible()
    await expect(queueScreen(page).row('BAD-0004')).toBeVisible()
    for (const refused of ['BAD-0001', 'BAD-0002', 'BAD-0006', 'KZ-']) {
      await expect(queueScreen(page).row(refused)).toHaveCount(0)
    }
  })

  await test.step('300 MiB are refused, the same file twice in a case too, and the case is taken in all the same', async () => {
    const documents = ['good.jpg', 'copy.jpg', 'big.jpg', 'gone.jpg'].map((file) => ({
      file,
      kind: 'diploma',
    }))
    const folder = await folderLike('large', { caseRef: 'BAD-0005', documents }, {})
    const copy = join(folder, 'copy.jpg')
    await copyFile(bad.files.good, copy)
    await page.keyboard.press('Control+o')
    await app.chooseFiles(intake.files, [join(folder, 'claim.json'), bad.files.good, copy, bad.files.big])
    const { dialog } = intake
    await expect(line(dialog, 'big.jpg')).toContainText('слишком большой: принимаются файлы не больше 256 МБ')
    await expect(line(dialog, 'gone.jpg')).toContainText('файла нет')
    await intake.take.click()
    await expect(intake.keep).toBeVisible({ timeout: 60_000 })
    await expect(line(dialog, 'copy.jpg').last()).toContainText('не принят: этот файл уже есть в деле')
    await expect(line(dialog, 'big.jpg').last()).toContainText('не принят: слишком большой')
    await expect(dialog.getByText('тот же файл есть в делах BAD-0003, BAD-0004')).toBeVisible()
    await intake.keep.click()
    await intake.toQueue.click()
    await expect(queueScreen(page).row('BAD-0005')).toBeVisible()
  })

  await test.step('the case is reviewed: the broken and the refused file are rejected as unreadable', async () => {
    await openCase(page, 'BAD-0003')
    await expect(screen.documents).toHaveCount(3)
    await lookAt(page, 0)
    await expect(page.getByText(/лежит в делах .*BAD-0004/)).toBeVisible()
    await readAndCheck(page, { number: '012345678', birthDate: '1990-01-01', iin: '900101300007' })
    await giveVerdict(page, 'accepted', [])
    await expect(screen.documents.nth(0)).toHaveAccessibleName(/принят$/)

    expect((await lookAt(page, 1)).failed).toBe(true)
    await expect(screen.viewer.getByRole('alert')).toContainText('Файл повреждён, показать его не удалось.')
    await expect(screen.panel.getByText('дать заключение о документе «Диплом 1»')).toBeVisible()
    await giveVerdict(page, 'rejected', ['UNREADABLE_FILE'])
    await expect(screen.documents.nth(1)).toHaveAccessibleName(/отклонён$/)

    await screen.documents.nth(2).getByRole('button').click()
    await expect(screen.viewer.getByText('Файл получен, но не сохранён: прочитать его нельзя.')).toBeVisible()
    await expect(screen.viewer.getByRole('alert')).toContainText('Файл пуст.')
    await expect(screen.verdict.getByRole('radio', { name: 'Принять' })).toBeDisabled()
    await giveVerdict(page, 'rejected', ['UNREADABLE_FILE'])
    await expect(screen.documents.nth(2)).toHaveAccessibleName(/отклонён$/)

    await chooseOutcome(page, 'more-documents-required')
    await screen.decide.click()
    await expect(page.getByText(/BAD-0003: /).first()).toBeVisible()
  })

  await test.step('the same case again waits for its decision to be sent, then opens round 2, in which what was accepted stands', async () => {
    const again = await folderLike(
      'again',
      { documents: [{ file: 'new.jpg', kind: 'diploma' }] },
      { 'new.jpg': await anotherJpeg() },
    )
    await page.keyboard.press('Alt+1')
    await lookAtFolder(page, choose, again)
    await expect(intake.dialog.getByText('Предыдущее решение по делу ещё можно отменить')).toBeVisible()
    await expect(intake.dialog.getByText('Примите файлы, когда решение будет отправлено.')).toBeVisible()
    await intake.cancel.click()
    await sendAll(page)
    await page.keyboard.press('Alt+1')
    await lookAtFolder(page, choose, again)
    await expect(intake.dialog.getByText(/^круг 2: дело уже здесь/)).toBeVisible()
    await intake.take.click()
    await intake.keep.click()
    await intake.toQueue.click()
    await openCase(page, 'BAD-0003')
    await expect(screen.documents).toHaveCount(4)
    await expect(page.getByText('круг 2').first()).toBeVisible()
    await screen.documents.nth(0).getByRole('button').click()
    await expect(screen.panel.getByText('Заключение из круга 1 остаётся в силе.')).toBeVisible()
    await screen.documents.nth(3).getByRole('button').click()
    await expect(screen.verdict).toBeVisible()
  })
})
