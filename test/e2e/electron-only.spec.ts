import { expect, test } from './support/sverka.ts'
import { electronOnly } from './support/runtime.ts'

/** What only real Electron can show; skipped, with that reason, where it is not. */
test.describe('on real Electron', { tag: '@electron' }, () => {
  const why = electronOnly()
  test.skip(why !== undefined, why ?? '')

  test('the window is protected from screen capture (demand 9)', async ({ launch }) => {
    const app = await launch()
    const isProtected = await app.mainEval(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().every((window) => window.isContentProtected()),
      null,
    )
    expect(isProtected).toBe(true)
  })

  test('the desk’s process is sandboxed and its scripts stay apart from preload’s', async ({ launch }) => {
    const app = await launch()
    const preferences = await app.mainEval(
      ({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter(({ type }) => type === 'Tab')
          .map(({ sandboxed }) => sandboxed),
      null,
    )
    expect(preferences).not.toContain(false)
    expect(await app.page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false)
  })
})
