import { expect, test } from './support/sverka.ts'

test('the window cannot navigate, open another, ask for a permission, or reach a network (demand 9)', async ({
  launch,
}) => {
  const { page, context } = await launch()
  const pages = context.pages().length
  const address = page.url()
  const tried = await page.evaluate(async () => {
    const denied = async (name: PermissionName): Promise<string> =>
      (await navigator.permissions.query({ name })).state
    const fetched = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    )
    const copied = await navigator.clipboard.writeText('x').then(
      () => 'copied',
      () => 'refused',
    )
    window.open('https://example.com/')
    return {
      fetched,
      copied,
      camera: await denied('camera'),
      notifications: await denied('notifications'),
    }
  })
  expect(tried).toEqual({ fetched: 'refused', copied: 'refused', camera: 'denied', notifications: 'denied' })
  await page.evaluate(() => location.assign('https://example.com/'))
  await page.waitForTimeout(500)
  expect(page.url()).toBe(address)
  expect(context.pages()).toHaveLength(pages)
  await expect(page).toHaveTitle('Сверка')
})

test('markup and script cannot be made from text: the policy refuses eval, inline script and HTML sinks', async ({
  launch,
}) => {
  const { page } = await launch()
  const refused = await page.evaluate(async () => {
    // A debugger's own call may eval; what a task of the page does later may not.
    await new Promise((resolve) => setTimeout(resolve))
    const refuses = (act: () => unknown): boolean => {
      try {
        act()
        return false
      } catch {
        return true
      }
    }
    return {
      eval: refuses(() => (0, eval)('1')),
      html: refuses(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      worker: refuses(() => new Worker('https://example.com/x.js')),
    }
  })
  expect(refused).toEqual({ eval: true, html: true, worker: true })
})

test('what is typed into a field is not offered to the browser to keep', async ({ launch }) => {
  const { page } = await launch()
  const kept = await page.locator('input:not([autocomplete="off"])').count()
  expect(kept).toBe(0)
})
