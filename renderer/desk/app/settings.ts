import { create } from 'zustand'
import type { Settings } from '../../../preload/contract/bridge.ts'

export const settingsAtFirst: Settings = {
  language: 'ru',
  theme: 'system',
  restingMinutes: 2,
  idleMinutes: 5,
  panes: 1,
  linked: false,
}

type SettingsStore = { settings: Settings; take: (settings: Settings) => void }

/** The desk's copy of the settings that main keeps. Change them by `useApp().changeSettings`. */
export const useSettings = create<SettingsStore>((set) => ({
  settings: settingsAtFirst,
  take: (settings) => {
    set({ settings })
    const root = document.documentElement
    root.lang = settings.language
    if (settings.theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = settings.theme
  },
}))
