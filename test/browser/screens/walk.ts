import { expect } from 'vitest'
import { page, type Locator } from 'vitest/browser'
import type { StateId } from '../../screens/states.ts'

/** Does what a person would, without the way through the browser's driver: each state is to be reached in no time. */

export type Leave = () => void
/** In Russian and in the light. */
export type Reach = () => Promise<Leave>

async function elementOf(locator: Locator): Promise<HTMLElement> {
  await expect.element(locator).toBeVisible()
  const element = locator.element()
  if (!(element instanceof HTMLElement)) throw new Error('no element of HTML')
  return element
}

export async function press(locator: Locator): Promise<void> {
  await expect.element(locator).toBeEnabled()
  const element = await elementOf(locator)
  element.click()
}

export async function put(locator: Locator, text: string): Promise<void> {
  const field = await elementOf(locator)
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  // React hears of what is set by the element's own setter alone.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

export async function choose(select: Locator, option: string): Promise<void> {
  await press(select)
  await press(page.getByRole('option', { name: option }))
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
}

/** Chosen as the system's dialog would: a browser takes no files from a script, so the input is told what it has. */
export async function give(label: string, files: readonly File[]): Promise<void> {
  const locator = page.getByLabelText(label)
  await expect.element(locator).toBeInTheDocument()
  const input = locator.element()
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

export const shown = (id: StateId): Promise<void> =>
  expect.poll(() => document.getElementById(id), { message: `${id} is shown` }).not.toBeNull()

/** What needs to come and a person would not wait for. */
export const settled = (milliseconds = 300): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
