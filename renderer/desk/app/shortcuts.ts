import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { create } from 'zustand'
import type { Keys } from '../parts/keys.ts'
import { LayerContext, topLayer } from './layers.ts'

export type Shortcut = {
  owner: string
  /** By when its owner first came: where it is listed, whatever it is called since. */
  place: number
  /** Null: it has no key, and is found by its name alone. */
  keys: Keys | null
  /** What it does, in the person's language. */
  label: string
  layer: number
  everywhere: boolean
  /** Does it: for who found it by its name. Null: moves about in what has the focus, and is listed alone. */
  run: (() => void) | null
}

type Registry = {
  shortcuts: readonly Shortcut[]
  put: (shortcut: Shortcut) => void
  drop: (owner: string) => void
}

/** What the `?` dialog shows and the palette does. */
export const useShortcutRegistry = create<Registry>((set) => ({
  shortcuts: [],
  put: (shortcut) =>
    set(({ shortcuts }) => ({
      shortcuts: [...shortcuts.filter((other) => other.owner !== shortcut.owner), shortcut].toSorted(
        (one, other) => one.place - other.place,
      ),
    })),
  drop: (owner) =>
    set(({ shortcuts }) => ({ shortcuts: shortcuts.filter((other) => other.owner !== owner) })),
}))

let comers = 0
/** After all that have come. Taken once by each owner, so that a change of language leaves the list in its order. */
export const nextPlace = (): number => comers++

export type ShortcutOptions = {
  /** False: it sleeps and is not listed. */
  enabled?: boolean
  /** Works while a field for text has the focus; so by default for Ctrl, Alt and function keys, not for bare letters. */
  inFields?: boolean
  /** Listed under "everywhere" and not under this screen. */
  everywhere?: boolean
  /** Works even while a dialog is open: locking. */
  overDialogs?: boolean
}

/**
 * Binds a key by its place on the keyboard, so that it works on every layout, and lists it under `?`.
 * Several keys for one act: an array; the first is listed. A dialog above the caller puts it to sleep.
 * @param label null: bound but not listed.
 */
export function useShortcut(
  keys: Keys | readonly Keys[],
  label: string | null,
  run: () => void,
  { enabled = true, inFields, everywhere = false, overDialogs = false }: ShortcutOptions = {},
): void {
  const layer = useContext(LayerContext)
  const all = typeof keys === 'string' ? [keys] : keys
  const [listed = ''] = all
  const whileTyping = inFields ?? /^(?:ctrl|alt|f\d)/.test(listed)

  useRegistered(listed, label, run, { enabled, everywhere })

  useHotkeys(
    all,
    () => {
      if (layer === topLayer() || overDialogs) run()
    },
    {
      enabled,
      preventDefault: () => overDialogs || layer === topLayer(),
      // The library counts radios and checkboxes among the fields, and would sleep after every choice.
      enableOnFormTags: true,
      ignoreEventWhen: (event) =>
        (!whileTyping && takesLetters(event.target)) ||
        // A held key must not decide twice.
        (event.repeat && !/arrow|page/i.test(event.code)),
    },
  )
}

/** An act that has a button and no key: the palette finds it by its name. */
export const useNamedAct = (label: string, run: () => void, { enabled = true } = {}): void =>
  useRegistered(null, label, run, { enabled, everywhere: false })

/** @param label null: it is told to nobody. */
function useRegistered(
  keys: Keys | null,
  label: string | null,
  run: () => void,
  { enabled, everywhere }: { enabled: boolean; everywhere: boolean },
): void {
  const owner = useId()
  const layer = useContext(LayerContext)
  const { put, drop } = useShortcutRegistry.getState()
  const [place] = useState(nextPlace)
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  }, [run])
  useEffect(() => {
    if (!enabled || label === null) return undefined
    put({ owner, place, keys, label, layer, everywhere, run: () => latest.current() })
    return () => drop(owner)
  }, [owner, place, keys, label, layer, everywhere, enabled, put, drop])
}

/** Whether a bare letter belongs to what has the focus: a text, or a list that is searched by letters. */
function takesLetters(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button|submit|file)$/.test(target.type)
  if (!(target instanceof HTMLElement)) return false
  return (
    /^(?:TEXTAREA|SELECT)$/.test(target.tagName) ||
    /^(?:searchbox|slider|spinbutton|textbox|option|menuitem.*)$/.test(target.role ?? '')
  )
}
