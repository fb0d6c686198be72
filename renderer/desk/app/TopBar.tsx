import { createContext, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { Link, useLocation } from 'wouter'
import { classes } from '../look/classes.ts'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { ariaKeys } from '../parts/keys.ts'
import { ScheduledBackups } from '../upkeep/ScheduledBackups.tsx'
import { appWords } from '../words/app.ts'
import { useWords } from '../words/useWords.ts'
import { roleWords } from '../words/vocabulary.ts'
import { useGo } from './places.ts'
import { sectionsOf, type Section } from './sections.ts'
import { useShortcut } from './shortcuts.ts'
import { useSession } from './store.ts'
import { SyncChip } from './SyncChip.tsx'
import styles from './TopBar.module.css'

const c = classes(styles)

type Slot = { element: HTMLElement | null; take: () => () => void }
const SlotContext = createContext<Slot>({ element: null, take: () => () => undefined })

/** The bar over every screen behind the unlock, 44 px. A screen may put its own head in place of the sections. */
export function TopBar({
  onLock,
  children,
}: {
  onLock: () => void
  children: React.ReactNode
}): React.JSX.Element {
  const { t, say } = useWords(appWords)
  const session = useSession()
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [taken, setTaken] = useState(0)
  const value = useMemo<Slot>(
    () => ({
      element: slot,
      take: () => {
        setTaken((count) => count + 1)
        return () => setTaken((count) => count - 1)
      },
    }),
    [slot],
  )
  useShortcut('ctrl+l', t('app.lock'), onLock, { everywhere: true, overDialogs: true })
  return (
    <SlotContext value={value}>
      <header className={c('bar')}>
        <span className={c('name')}>{t('app.name')}</span>
        <div className={c('slot')} ref={setSlot} />
        {taken === 0 && <Sections />}
        <div className={c('end')}>
          {session.role === 'representative' && <ScheduledBackups />}
          <SyncChip />
          <Chip>
            <span title={`${session.login} · ${say(roleWords[session.role])}`}>
              {session.login}
              <span className={c('role')}> · {say(roleWords[session.role])}</span>
            </span>
          </Chip>
          <Button shortcut="ctrl+l" onPress={onLock}>
            {t('app.lock')}
          </Button>
        </div>
      </header>
      {children}
    </SlotContext>
  )
}

/** Puts a screen's own head into the bar, in place of the sections: a way back, a title, the age. */
export function TopBarContent({ children }: { children: React.ReactNode }): React.JSX.Element | null {
  const { element, take } = useContext(SlotContext)
  useLayoutEffect(take, [take])
  return element === null ? null : createPortal(children, element)
}

function Sections(): React.JSX.Element {
  const { t } = useWords(appWords)
  const [location] = useLocation()
  const { role } = useSession()
  return (
    <nav className={c('sections')} aria-label={t('app.sections')}>
      {sectionsOf(role).map((section) => (
        <Link
          key={section.place}
          href={section.place}
          className={c('section')}
          aria-current={location.startsWith(section.place) ? 'page' : undefined}
          aria-keyshortcuts={ariaKeys(section.keys)}
        >
          {t(section.word)}
        </Link>
      ))}
    </nav>
  )
}

/** Alt and a number from every screen, the case screen included. */
export function SectionKeys(): React.JSX.Element {
  const { role } = useSession()
  return (
    <>
      {sectionsOf(role).map((section) => (
        <SectionKey key={section.place} section={section} />
      ))}
    </>
  )
}

function SectionKey({ section }: { section: Section }): null {
  const { t } = useWords(appWords)
  const go = useGo()
  useShortcut(section.keys, t(section.word), () => go(section.place), { everywhere: true })
  return null
}
