import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { partOf } from '../../../renderer/domain/parts.ts'
import { caseStage, diploma, idCard, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView, seenPages } from './figures.ts'
import { read, told } from './lines.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const papers = { [documentId(1)]: idCard, [documentId(2)]: idCard, [documentId(3)]: diploma }
const seen = { pages: 1, evidence: seenPages(1) }
const front = documentView(1, seen)
const back = documentView(2, seen)
const paper = documentView(3, { kind: 'diploma' })
const stage = (more: Parameters<typeof caseStage>[0] = {}) =>
  caseStage({ view: caseView({ documents: [front, back, paper] }), papers, ...more })

const part = page.getByRole('checkbox', { name: /^Это другая сторона или страница того же документа/ })
const saysPart = () => page.getByText('Это другая сторона или страница', { exact: false }).click()
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const asked = (name: string) =>
  on?.vault.asked.filter((one) => one.name === name).map(({ args }) => args[0]) ?? []

test('beside another file of its kind a person can say that a file is its other side; then the fields before them are that document’s', async () => {
  on = await stage()
  await userEvent.keyboard('j')
  await expect.element(part).toHaveAccessibleName(/того же документа, что и «Удостоверение личности 1»$/)
  await expect.element(page.getByText('0 из 5')).toBeVisible()
  await saysPart()
  await expect
    .poll(() => asked('document.check'))
    .toEqual([{ case: on.view().id, document: documentId(2), item: partOf(documentId(1)), checked: true }])
  await expect.element(page.getByText('0 из 1')).toBeVisible()
  const fields = page.getByRole('region', { name: 'Поля', exact: true })
  await expect.element(fields.getByText('Удостоверение личности 1')).toBeVisible()
  // Typed with the back before them, it is a reading of the card.
  await field('Номер').fill('012345678')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => asked('document.reading'))
    .toMatchObject([{ document: documentId(1), field: 'number', seen: '012345678' }])
})

test('a file alone of its kind is asked nothing of the sort, and one that has parts names them', async () => {
  on = await stage({
    view: caseView({
      documents: [front, documentView(2, { ...seen, checked: [partOf(documentId(1))] }), paper],
    }),
  })
  await expect.element(page.getByText('К нему относится и: Удостоверение личности 2.')).toBeVisible()
  expect(part.elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Показать рядом' }).click()
  await expect.element(page.getByRole('region', { name: 'Документ 2', exact: true })).toBeVisible()
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}')
  await expect.element(page.getByRole('complementary').getByRole('heading', { name: 'Диплом' })).toBeVisible()
  expect(part.elements()).toHaveLength(0)
})

test('with its pages seen and its picture checked a part is accepted, no field asked; undone, it is a document of its own again', async () => {
  on = await stage()
  await userEvent.keyboard('j')
  await saysPart()
  await page.getByText('Видны все четыре угла', { exact: false }).click()
  await page.getByRole('radiogroup', { name: 'Заключение' }).getByText('Принять').click()
  await page.getByRole('button', { name: 'Записать заключение' }).click()
  await expect
    .poll(() => asked('document.find'))
    .toMatchObject([{ document: documentId(2), verdict: 'accepted' }])
  on.leave()
  on = await stage()
  await userEvent.keyboard('j')
  await saysPart()
  await expect.element(part).toBeChecked()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(part).not.toBeChecked()
})

test('lines recognised on the back are lines of the card', async () => {
  on = await stage({
    view: caseView({
      documents: [
        documentView(1, { ...seen, readings: read() }),
        documentView(2, { ...seen, checked: [partOf(documentId(1))] }),
        paper,
      ],
    }),
  })
  on.frame.before.readLines = () => Promise.resolve(told())
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('button', { name: 'Прочитать со страницы' })).toBeEnabled()
  await userEvent.keyboard('o')
  await expect.poll(() => document.querySelector('[class*=drawn-lines]')).not.toBeNull()
  await userEvent.keyboard('{Enter}')
  await page.getByRole('textbox', { name: 'Машиночитаемые строки: прочитано машиной' }).click()
  await new Promise((resolve) => setTimeout(resolve, 800))
  await page.getByRole('button', { name: 'Подтвердить строки' }).click()
  await expect
    .poll(() => asked('document.reading'))
    .toMatchObject([{ document: documentId(1), field: 'mrz', proposed: 'kept' }])
})

test('what leads to what is missing leads past what may be said, and on a part to what its picture wants', async () => {
  on = await stage()
  await page.getByRole('radiogroup', { name: 'Заключение' }).getByText('Принять').click()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(field('Номер')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('j')
  await saysPart()
  await page.getByRole('radiogroup', { name: 'Заключение' }).getByText('Принять').click()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByRole('checkbox', { name: /^Видны все четыре угла/ })).toHaveFocus()
})

test('what was typed of a file and not recorded goes to the document that it is said to be a part of', async () => {
  on = await stage()
  await userEvent.keyboard('j')
  await field('Номер').fill('0123')
  await saysPart()
  await expect.element(field('Номер')).toHaveValue('0123')
  await field('Номер').fill('012345678')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => asked('document.reading'))
    .toMatchObject([{ document: documentId(1), seen: '012345678' }])
})

test('taken back, what was typed of a file is its own again, and what was typed on of the document is the document’s', async () => {
  on = await stage()
  await field('Номер').fill('987')
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('j')
  await field('Номер').fill('0123')
  await field('ИИН').fill('900101')
  await field('Дата рождения').fill('01')
  await saysPart()
  // Typed of the card already, its number stays; the others came along, and of one more is typed.
  await expect.element(field('Номер')).toHaveValue('987')
  await expect.element(field('ИИН')).toHaveValue('900101')
  await field('Дата рождения').fill('0102')
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(part).not.toBeChecked()
  await expect.element(field('Номер')).toHaveValue('0123')
  await expect.element(field('ИИН')).toHaveValue('900101')
  await userEvent.keyboard('{Escape}k')
  await expect.element(field('Номер')).toHaveValue('987')
  await expect.element(field('ИИН')).toHaveValue('')
  await expect.element(field('Дата рождения')).toHaveValue('0102')
})

test('what is typed of a file does not lie over what was read of its document, nor come over it when that is said again', async () => {
  on = await stage()
  await userEvent.keyboard('j')
  await field('Номер').fill('0123')
  await saysPart()
  await field('Номер').fill('012345678')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked('document.reading')).toHaveLength(1)
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(part).not.toBeChecked()
  await expect.element(field('Номер')).toHaveValue('0123')
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(part).toBeChecked()
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(on.draft()?.documents.find(({ document }) => document === documentId(1))?.typing ?? {}).toEqual({})
  // By the box itself it is taken back as well as by Ctrl+Z.
  await saysPart()
  await expect.element(part).not.toBeChecked()
  await expect.element(field('Номер')).toHaveValue('0123')
})

test('with three files of a kind it is said which one a file is a part of, and one whose whole is gone says so', async () => {
  const gone = partOf('f'.repeat(32))
  on = await stage({
    view: caseView({ documents: [front, back, documentView(3, seen)] }),
    papers: { ...papers, [documentId(3)]: idCard },
  })
  await userEvent.keyboard('j')
  await expect.poll(() => part.elements()).toHaveLength(2)
  await page.getByText('что и «Удостоверение личности 3»', { exact: false }).click()
  await expect
    .poll(() => asked('document.check'))
    .toMatchObject([{ document: documentId(2), item: partOf(documentId(3)), checked: true }])
  on.leave()
  on = await stage({
    view: caseView({ documents: [documentView(2, { ...seen, checked: [gone] }), paper] }),
  })
  await page.getByText('Это часть документа, которого больше нет').click()
  await expect
    .poll(() => asked('document.check'))
    .toMatchObject([{ document: documentId(2), item: gone, checked: false }])
})
