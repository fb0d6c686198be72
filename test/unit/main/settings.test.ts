import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings, openSettings } from '../../../main/settings.ts'
import { emptyFolder } from './folder.ts'

const none = { locale: null, restingMinutes: null }

describe('the settings', () => {
  it('start in Russian, with two minutes of rest and five of idleness', async () => {
    const store = await openSettings(await emptyFolder(), none)
    expect(store.current()).toEqual({
      language: 'ru',
      theme: 'system',
      restingMinutes: 2,
      idleMinutes: 5,
      panes: 1,
      linked: false,
    })
    expect(store.broken).toBe(false)
  })

  it('of a file from before the panes are read as they are, with one pane', async () => {
    const folder = await emptyFolder()
    const before = { language: 'kk', theme: 'dark', restingMinutes: 3, idleMinutes: 7 }
    await writeFile(
      join(folder, 'settings.json'),
      JSON.stringify({ format: 1, settings: before, window: null }),
    )
    const store = await openSettings(folder, none)
    expect(store.current()).toEqual({ ...before, panes: 1, linked: false })
    expect(store.broken).toBe(false)
  })

  it('are kept over a restart, the window’s place among them', async () => {
    const folder = await emptyFolder()
    const store = await openSettings(folder, none)
    store.rememberBounds({ x: 10, y: 20, width: 1200, height: 800, maximized: false })
    await store.write({ ...defaultSettings, language: 'kk', idleMinutes: 9 })
    const again = await openSettings(folder, none)
    expect(again.current()).toEqual({ ...defaultSettings, language: 'kk', idleMinutes: 9 })
    expect(again.bounds()).toEqual({ x: 10, y: 20, width: 1200, height: 800, maximized: false })
  })

  it('give way to the switches of this start, which are not kept by themselves', async () => {
    const folder = await emptyFolder()
    const store = await openSettings(folder, { locale: 'en', restingMinutes: 0 })
    expect(store.current()).toEqual({ ...defaultSettings, language: 'en', restingMinutes: 0 })
    store.rememberBounds({ x: 0, y: 0, width: 1200, height: 800, maximized: true })
    await store.write(store.current())
    expect((await openSettings(folder, none)).current().language).toBe('en')
  })

  it.each(['{', '{"format":1}', '{"format":2,"settings":{},"window":null}'])(
    'that say nothing (%s) are kept aside, told, and the defaults hold',
    async (text) => {
      const folder = await emptyFolder()
      await writeFile(join(folder, 'settings.json'), text)
      const store = await openSettings(folder, none)
      expect(store.broken).toBe(true)
      expect(store.current()).toEqual(defaultSettings)
      expect(await readdir(folder)).toEqual(['settings.json.broken'])
      expect(await readFile(join(folder, 'settings.json.broken'), 'utf8')).toBe(text)
    },
  )
})
