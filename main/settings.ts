import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { settings as settingsSchema, type Settings } from '../preload/contract/bridge.ts'
import { inTurn, isMissing, replaceFile } from './files.ts'
import type { Switches } from './switches.ts'

const windowBounds = z.strictObject({
  x: z.int().min(-100_000).max(100_000),
  y: z.int().min(-100_000).max(100_000),
  width: z.int().min(200).max(100_000),
  height: z.int().min(200).max(100_000),
  maximized: z.boolean(),
})
export type WindowBounds = z.infer<typeof windowBounds>

const fileSchema = z.strictObject({
  format: z.literal(1),
  settings: settingsSchema,
  window: windowBounds.nullable(),
})
type File = z.infer<typeof fileSchema>

export const defaultSettings: Settings = {
  language: 'ru',
  theme: 'system',
  restingMinutes: 2,
  idleMinutes: 5,
  panes: 1,
  linked: false,
}

export type SettingsStore = {
  current(): Settings
  /** Resolves when it is on the disk. */
  write(settings: Settings): Promise<void>
  bounds(): WindowBounds | null
  rememberBounds(bounds: WindowBounds): void
  /** The file could not be read at start: defaults hold, and it was kept beside as `settings.json.broken`. */
  readonly broken: boolean
}

/**
 * Preferences, none of them personal. A switch holds over the file for this start, and is kept only when the person
 * saves the settings.
 */
export async function openSettings(
  userData: string,
  switches: Pick<Switches, 'locale' | 'restingMinutes'>,
): Promise<SettingsStore> {
  const path = join(userData, 'settings.json')
  const read = await readSettings(path)
  let file: File = read ?? { format: 1, settings: defaultSettings, window: null }
  let current: Settings = {
    ...file.settings,
    ...(switches.locale === null ? {} : { language: switches.locale }),
    ...(switches.restingMinutes === null ? {} : { restingMinutes: switches.restingMinutes }),
  }
  const turn = inTurn()
  const keep = (next: File): Promise<void> =>
    turn(async () => {
      await replaceFile(path, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`))
    })

  return {
    broken: read === undefined,
    current: () => current,
    write: async (next) => {
      const changed = { ...file, settings: next }
      await keep(changed)
      file = changed
      current = next
    },
    bounds: () => file.window,
    rememberBounds: (bounds) => {
      const checked = windowBounds.safeParse(bounds)
      if (!checked.success || JSON.stringify(checked.data) === JSON.stringify(file.window)) return
      file = { ...file, window: checked.data }
      // Where the window stood is not worth a word when it cannot be kept.
      keep(file).catch(() => undefined)
    },
  }
}

/** Null: there is none yet. Undefined: there was one that says nothing, now kept aside. */
async function readSettings(path: string): Promise<File | null | undefined> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (isMissing(error)) return null
    await rename(path, `${path}.broken`)
    return undefined
  }
}
