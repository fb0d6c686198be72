import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { session } from '../desk/stage.tsx'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { caseView, representative, reviewer } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const other = '33'.repeat(16)
const heirs = [{ account: other, login: 'Б. Рецензент', role: 'reviewer' as const }]
const at = '2026-03-02T09:00:00.000Z'
const between = (handedOn: Partial<NonNullable<CaseView['handedOn']>> = {}): CaseView =>
  caseView({
    ...{ state: 'new', claimedBy: null, claimedByLogin: null },
    handedOn: {
      ...{ by: reviewer, byLogin: 'А. Рецензент', to: other, toLogin: 'Б. Рецензент', at, mayTakeBack: true },
      ...handedOn,
    },
  })
const called = (name: string) =>
  on?.vault.asked.filter((one) => one.name === name).map(({ args }) => args) ?? []
const dialog = page.getByRole('dialog')
const ask = async (): Promise<void> => {
  await expect.element(page.getByRole('button', { name: 'Отложить' })).toBeVisible()
  await userEvent.keyboard('{Shift>}h{/Shift}')
  await expect.element(dialog).toBeVisible()
}

test('nobody is chosen beforehand; the case goes to whom the person has named', async () => {
  on = await caseStage({
    answers: { 'case.heirs': () => heirs, 'case.handOn': () => between() },
  })
  await ask()
  await expect.element(dialog.getByRole('button', { name: 'Передать' })).toBeDisabled()
  await expect.element(dialog.getByRole('button', { name: /Кому/ })).toHaveTextContent('Выберите, кому')
  await dialog.getByRole('button', { name: /Кому/ }).click()
  await page.getByRole('option', { name: 'Б. Рецензент' }).click()
  await dialog.getByRole('button', { name: 'Передать' }).click()
  await expect.poll(() => called('case.handOn')).toEqual([[{ case: caseView().id, to: other }]])
})

test('as soon as it is known who may have it, the keyboard stands on the choice', async () => {
  const told = Promise.withResolvers<typeof heirs>()
  on = await caseStage({ answers: { 'case.heirs': () => told.promise } })
  await ask()
  const choice = dialog.getByRole('button', { name: /Кому/ })
  await expect.element(choice).toBeDisabled()
  await expect.poll(() => called('case.heirs')).toHaveLength(1)
  told.resolve(heirs)
  await expect.element(choice).toHaveFocus()
})

test('where there is nobody it says so and what to do', async () => {
  on = await caseStage({ answers: { 'case.heirs': () => [] } })
  await ask()
  await expect.element(dialog.getByText(/Передать дело некому/)).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Передать' })).not.toBeInTheDocument()
})

test('where the vault does not say who may have it, that is told, and not that there is nobody', async () => {
  on = await caseStage({
    answers: { 'case.heirs': () => Promise.reject(new SverkaError('INTERNAL')) },
  })
  await ask()
  await expect
    .poll(() =>
      dialog
        .getByRole('alert')
        .elements()
        .map(({ textContent }) => textContent),
    )
    .toEqual([expect.stringContaining('Код: INTERNAL')])
  await expect.element(dialog.getByText(/Передать дело некому/)).not.toBeInTheDocument()
})

test('who is given it may refuse, who gave it may have it back, and a representative frees it', async () => {
  const freed = () => caseView({ state: 'new', claimedBy: null, claimedByLogin: null })
  on = await caseStage({
    view: between({ by: other, to: reviewer, mayTakeBack: false }),
    answers: { 'case.free': freed },
  })
  await page.getByRole('button', { name: 'Вернуть в очередь' }).click()
  await expect.poll(() => called('case.free')).toHaveLength(1)
  on.leave()
  on = await caseStage({ view: between(), answers: { 'case.takeBack': () => caseView() } })
  expect(page.getByRole('button', { name: 'Вернуть в очередь' }).elements()).toEqual([])
  await page.getByRole('button', { name: 'Вернуть себе' }).click()
  await expect.poll(() => called('case.takeBack')).toHaveLength(1)
  on.leave()
  const settler = { ...session, account: representative, role: 'representative' as const }
  on = await caseStage({
    view: between({ mayTakeBack: false }),
    session: settler,
    answers: { 'case.free': freed },
  })
  await page.getByRole('button', { name: 'Освободить дело' }).click()
  await expect.poll(() => called('case.free')).toHaveLength(1)
})
