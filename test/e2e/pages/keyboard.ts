import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

/** Keys as `?` shows them. */
const shown: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ArrowDown: '↓',
  ArrowUp: '↑',
}

/**
 * Hands that touch nothing but the keyboard. A key of the app is pressed by `press`, and only if the screen's own `?`
 * has listed it when it was last looked up; keys that every program has, for going to a control and working it, go by
 * `use` and `go`.
 */
export class Hands {
  readonly #page: () => Page
  #listed: readonly string[] = []

  constructor(page: () => Page) {
    this.#page = page
  }

  /** What the keys do on this screen. */
  async lookUp(): Promise<void> {
    const page = this.#page()
    await page.keyboard.press('Shift+Slash')
    const dialog = page.getByRole('dialog', { name: 'Сочетания клавиш' })
    await expect(dialog).toBeVisible()
    this.#listed = (await dialog.locator('kbd').allTextContents()).flatMap((keys) => [keys, ...alone(keys)])
    expect(this.#listed).toContain('?')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  async press(keys: string): Promise<void> {
    expect(this.#listed).toContain(asShown(keys))
    await this.#page().keyboard.press(keys)
  }

  async use(key: 'Enter' | 'Space' | 'Escape' | 'ArrowDown' | 'ArrowUp'): Promise<void> {
    await this.#page().keyboard.press(key)
  }

  /** Into whatever has the focus, in place of what stands there. */
  async type(text: string): Promise<void> {
    await this.#page().keyboard.press('ControlOrMeta+a')
    await this.#page().keyboard.type(text)
  }

  /** By Tab, as often as it takes. */
  async go(to: Locator, back = false): Promise<void> {
    for (let presses = 0; presses < 60 && !(await hasFocus(to)); presses++) {
      await this.#page().keyboard.press(back ? 'Shift+Tab' : 'Tab')
    }
    await expect(to).toBeFocused()
  }

  /** By the arrows, within a list or radios. */
  async move(to: Locator): Promise<void> {
    for (const key of ['ArrowDown', 'ArrowUp'] as const) {
      for (let presses = 0; presses < 6 && !(await hasFocus(to)); presses++) await this.use(key)
    }
    await expect(to).toBeFocused()
  }
}

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

const asShown = (keys: string): string =>
  keys
    .split('+')
    .map((key) => shown[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ')

/** Of a pair like `PgUp PgDn` each key acts by itself; of a chord none does. */
const alone = (keys: string): string[] => (/^(Ctrl|Alt|Shift) /.test(keys) ? [] : keys.split(' '))
