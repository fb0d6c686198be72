import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DeviceSecret } from '../../../preload/contract/bridge.ts'
import { deviceFailures } from '../../../preload/contract/device-failures.ts'
import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import { errorWords } from '../../../renderer/desk/words/errors.ts'
import { unlockWords } from '../../../renderer/desk/words/unlock.ts'
import { lockedStatus, stage, type Stage } from './stage.tsx'

let on: Stage | null = null
afterEach(() => on?.leave())

const status = (waitSeconds: number, device = false) => ({
  ...lockedStatus,
  accounts: lockedStatus.accounts.map((account) => ({ ...account, device })),
  waitSeconds,
})
const open = (language: (typeof languages)[number]) =>
  page.getByRole('button', { name: unlockWords['unlock.open'][language] })

test.each(languages)(
  'in %s, an attempt that has to wait shows the time left, and the button comes back at its end',
  async (language) => {
    on = await stage({ answers: { status: () => status(9) }, language })
    await expect.element(page.getByText(/0:0[1-9]$/)).toBeVisible()
    await expect.element(open(language)).toBeDisabled()
    await expect.element(open(language), { timeout: 30_000 }).toBeEnabled()
    expect(page.getByRole('timer').elements()).toEqual([])
  },
)

test('a failure after which the vault makes us wait begins the countdown, and Enter tries nothing meanwhile', async () => {
  let wait = 0
  const unlock = (): never => {
    wait = 40
    throw new SverkaError('BAD_PASSPHRASE')
  }
  on = await stage({ answers: { status: () => status(wait), unlock } })
  const field = page.getByLabelText('Парольная фраза', { exact: true })
  await field.fill('not this one')
  await open('ru').click()
  await expect.element(page.getByText(/^Следующая попытка через 0:(40|3\d)$/)).toBeVisible()
  await expect.element(page.getByText(/BAD_PASSPHRASE/)).toBeVisible()
  await field.fill('nor this')
  await userEvent.keyboard('{Enter}')
  expect(on.vault.asked.filter(({ name }) => name === 'unlock')).toHaveLength(1)
})

type Lacking = keyof typeof deviceFailures
// Object.entries forgets the keys; the table has these and no others.
const lacking = Object.entries(deviceFailures) as [Lacking, ErrorCode][]
const deviceIn = (state: Lacking): DeviceSecret =>
  state === 'changed'
    ? { state, backend: 'kwallet6', made: 'gnome_libsecret' }
    : { state, backend: 'kwallet6' }

describe.each(lacking)('the device’s secret %s', (state, code) => {
  test.each(languages)(
    'in %s: an account that needs it is told what is wrong and what to do, and may look again',
    async (language) => {
      on = await stage({ answers: { status: () => status(0, true) }, language, device: deviceIn(state) })
      await expect.element(page.getByText(errorWords[code].sentence[language])).toBeVisible()
      await expect.element(page.getByText(errorWords[code].wayOn[language])).toBeVisible()
      on.device.now = { state: 'present', backend: 'gnome_libsecret', secret: new Uint8Array(32).fill(7) }
      await page.getByRole('button', { name: unlockWords['unlock.device.again'][language] }).click()
      await expect.element(page.getByText(unlockWords['unlock.device.present'][language])).toBeVisible()
    },
  )

  test('an account made without it is told that its passphrase alone protects', async () => {
    on = await stage({ answers: { status: () => status(0) }, device: deviceIn(state) })
    await expect.element(page.getByText(/только фразой$/)).toBeVisible()
    expect(page.getByText(errorWords[code].sentence.ru).elements()).toEqual([])
  })
})

test('a refused unlock tells it in place of the note, and the same button tries again', async () => {
  const unlock = (): never => {
    throw new SverkaError('DEVICE_STORE_LOCKED')
  }
  on = await stage({ answers: { status: () => status(0, true), unlock }, device: deviceIn('locked') })
  await page.getByLabelText('Парольная фраза', { exact: true }).fill('whatever')
  await open('ru').click()
  await expect.element(page.getByText(/DEVICE_STORE_LOCKED/)).toBeVisible()
  await expect.element(open('ru')).toBeEnabled()
  expect(page.getByRole('button', { name: unlockWords['unlock.device.again'].ru }).elements()).toEqual([])
})
