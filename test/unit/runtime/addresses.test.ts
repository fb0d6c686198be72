import { expect, test } from 'vitest'
import { headerToWeb, originOf, registerScheme, toApp, toWeb } from '../../runtime/shim/addresses.ts'

registerScheme('app')

test('every address of the app’s scheme is shown under a site of its own and read back', () => {
  for (const [app, web] of [
    ['app://desk/index.html?a=b#c', 'https://desk.test/index.html?a=b#c'],
    ['app://viewer/', 'https://viewer.test/'],
    ['https://example.org/x', 'https://example.org/x'],
  ] as const) {
    expect(toWeb(app)).toBe(web)
    expect(toApp(web)).toBe(app)
  }
  expect(toWeb('app://desk')).toBe('https://desk.test/')
  expect(toApp('https://desk.test.example.org/')).toBe('https://desk.test.example.org/')
})

test('origins are named as Electron names them', () => {
  expect(originOf('app://desk/a/b')).toBe('app://desk')
  expect(originOf('https://example.org/a')).toBe('https://example.org')
  expect(originOf('about:blank')).toBe('null')
})

test('a policy that names the app’s origins is told to Chromium in its own names', () => {
  expect(headerToWeb("default-src 'none'; frame-src app://viewer; img-src app: data:")).toBe(
    "default-src 'none'; frame-src https://viewer.test; img-src https://*.test data:",
  )
  expect(headerToWeb('myapp://desk')).toBe('myapp://desk')
})
