import { useEffect, useId, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { mostViews, sameLook, type SavedView } from '../../domain/queue-views.ts'
import { nextPlace, useShortcut, useShortcutRegistry } from '../app/shortcuts.ts'
import { classes } from '../look/classes.ts'
import { ariaKeys, Button, FailureNotice, KeyHint, Menu, useAct, type MenuEntry } from '../parts/index.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import { viewsWords } from '../words/views.ts'
import { lookOf, useQueue } from './store.ts'
import { NameDialog } from './NameDialog.tsx'
import { chooseView, useViewActs, useViews, type OfferedView } from './views.ts'
import styles from './Views.module.css'

const c = classes(styles)

/** Views that have a digit of their own. */
const digits = 9

/** Under which names the queue may be looked at: a click or a digit shows one, a menu keeps and changes them. */
export function Views(): React.JSX.Element {
  const { t } = useWords(viewsWords)
  const views = useViews()
  const failure = useQueue((state) => state.viewsFailure)
  useDigitsListed(t('views.key'))
  return (
    <>
      <div className={c('strip')} role="group" aria-label={t('views.title')}>
        <div className={c('views')}>
          {views.map((view, at) => (
            <ViewButton key={view.id} view={view} digit={at < digits ? at + 1 : null} />
          ))}
        </div>
        <ViewMenu views={views} />
      </div>
      {failure !== null && <Unavailable />}
    </>
  )
}

function ViewButton({ view, digit }: { view: OfferedView; digit: number | null }): React.JSX.Element {
  const { t } = useWords(viewsWords)
  const isLast = useQueue((state) => state.view === view.id)
  const isShown = useQueue((state) => sameLook(lookOf(state), view.look)) && isLast
  const isChanged = isLast && !isShown && view.saved !== null
  const choose = (): void => chooseView(view)
  const keys = digit === null ? [] : [`${digit}`, `numpad${digit}`]
  useShortcut(keys, null, choose, { enabled: digit !== null })
  return (
    <ToggleButton
      className={c('view', isChanged && 'changed')}
      isSelected={isShown}
      onChange={choose}
      ref={(element: HTMLButtonElement | null) => {
        // React Aria hands on no aria-keyshortcuts.
        if (digit !== null) element?.setAttribute('aria-keyshortcuts', ariaKeys(`${digit}`))
      }}
    >
      <span className={c('name')}>{view.name}</span>
      {isChanged && <span className={c('note')}>{t('views.changed')}</span>}
      {digit !== null && <KeyHint keys={`${digit}`} />}
    </ToggleButton>
  )
}

/** What a name is asked for: a new view, or the one that is called otherwise from now on. */
type Asking = { for: 'save' } | { for: 'rename'; view: SavedView }

function ViewMenu({ views }: { views: readonly OfferedView[] }): React.JSX.Element {
  const { t } = useWords(viewsWords)
  const acts = useViewActs()
  const act = useAct()
  const [asking, setAsking] = useState<Asking | null>(null)
  const broken = useQueue((state) => state.viewsFailure !== null)
  const last = useQueue((state) => state.view)
  const { saved = null, look } = views.find(({ id }) => id === last) ?? {}
  const isChanged = useQueue((state) => look !== undefined && !sameLook(lookOf(state), look))
  const isFull = views.length >= mostViews + views.filter((one) => one.saved === null).length
  const save = (): void => setAsking({ for: 'save' })
  const overwrite = (view: SavedView): void => void act.run(() => acts.overwrite(view))
  useShortcut('s', t('views.save'), save, { enabled: !broken && !isFull })
  useShortcut('shift+s', t('views.key.overwrite'), () => saved !== null && overwrite(saved), {
    enabled: !broken && saved !== null && isChanged,
  })
  const entries: MenuEntry[] = [
    { id: 'save', text: t('views.save'), shortcut: 's', isDisabled: isFull, run: save },
    ...(saved === null ? [] : forSaved(saved)),
  ]
  function forSaved(view: SavedView): MenuEntry[] {
    const { name } = view
    return [
      {
        ...{ id: 'overwrite', text: t('views.overwrite', { name }), shortcut: 'shift+s' },
        isDisabled: !isChanged,
        run: () => overwrite(view),
      },
      { id: 'rename', text: t('views.rename', { name }), run: () => setAsking({ for: 'rename', view }) },
      {
        ...{ id: 'remove', text: t('views.remove', { name }), danger: true },
        run: () => void act.run(() => acts.remove(view)),
      },
    ]
  }
  return (
    <>
      <Menu look="quiet" size="small" label={t('views.menu')} isDisabled={broken} entries={entries} />
      {isFull && <span className={c('full')}>{t('views.full')}</span>}
      {act.failure !== null && (
        <FailureNotice failure={act.failure} actions={<Dismiss onPress={act.forget} />} />
      )}
      {asking !== null && (
        <NameDialog
          id={asking.for === 'save' ? 'save-view' : 'rename-view'}
          title={t(asking.for === 'save' ? 'views.save.title' : 'views.rename.title')}
          button={t(asking.for === 'save' ? 'views.save.do' : 'views.rename.do')}
          about={asking.for === 'save' ? t('views.save.about') : null}
          name={asking.for === 'save' ? '' : asking.view.name}
          others={views.flatMap((one) =>
            one.saved === null || (asking.for === 'rename' && one.id === asking.view.id) ? [] : [one.saved],
          )}
          onName={(name) => (asking.for === 'save' ? acts.save(name) : acts.rename(asking.view, name))}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

function Dismiss({ onPress }: { onPress: () => void }): React.JSX.Element {
  const { t } = useWords(partsWords)
  return (
    <Button size="small" onPress={onPress}>
      {t('parts.dismiss')}
    </Button>
  )
}

/** They could not be read or kept; the built-in ones are there all the same. */
function Unavailable(): React.JSX.Element | null {
  const failure = useQueue((state) => state.viewsFailure)
  if (failure === null) return null
  return (
    <div className={c('failure')}>
      <FailureNotice failure={failure} tone="warn" />
    </div>
  )
}

/** Under `?` the digits are one line: views have names of their own, and there may be many. */
function useDigitsListed(label: string): void {
  const owner = useId()
  const [place] = useState(nextPlace)
  useEffect(() => {
    const { put, drop } = useShortcutRegistry.getState()
    put({ owner, place, keys: '1>9', label, layer: 0, everywhere: false, run: null })
    return () => drop(owner)
  }, [owner, place, label])
}
