import { useEffect, useEffectEvent, useId, useState } from 'react'
import { topLayer } from '../app/layers.ts'
import { nextPlace, useShortcutRegistry } from '../app/shortcuts.ts'
import { queueWords } from '../words/queue.ts'
import { useWords } from '../words/useWords.ts'

export type Step = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last'

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
}

/**
 * Keys that move the chosen row and open it: while the focus is in the table, nowhere, or in the search field
 * (where Home and End belong to the text).
 */
export function useQueueKeys({
  table,
  search,
  onStep,
  onOpen,
}: {
  table: React.RefObject<HTMLElement | null>
  search: React.RefObject<HTMLInputElement | null>
  onStep: (step: Step) => void
  onOpen: () => void
}): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (topLayer() > 0 || !(event.target instanceof Element)) return
    const { target } = event
    const inSearch = target === search.current
    if (!inSearch && target !== document.body && table.current?.contains(target) !== true) return
    const step = steps[event.code]
    if (step !== undefined && !(inSearch && (step === 'first' || step === 'last'))) {
      event.preventDefault()
      onStep(step)
    } else if (event.key === 'Enter' && !event.repeat && target.tagName !== 'BUTTON') {
      event.preventDefault()
      onOpen()
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  useListed()
}

/** They are listed under `?` like the shortcuts of the whole screen. */
function useListed(): void {
  const owner = useId()
  const [place] = useState(nextPlace)
  const { t } = useWords(queueWords)
  useEffect(() => {
    const { put, drop } = useShortcutRegistry.getState()
    const listed = [
      { keys: 'up>down', label: t('queue.key.move') },
      { keys: 'pageup>pagedown', label: t('queue.key.pages') },
      { keys: 'home>end', label: t('queue.key.ends') },
      { keys: 'enter', label: t('queue.key.open') },
    ].map((one) => ({ ...one, owner: `${owner}${one.keys}`, place, layer: 0, everywhere: false, run: null }))
    for (const shortcut of listed) put(shortcut)
    return () => {
      for (const shortcut of listed) drop(shortcut.owner)
    }
  }, [owner, place, t])
}
