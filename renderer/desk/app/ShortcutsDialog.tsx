import { useState } from 'react'
import { classes } from '../look/classes.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { KeyHint } from '../parts/KeyHint.tsx'
import type { Keys } from '../parts/keys.ts'
import { appWords } from '../words/app.ts'
import { useWords } from '../words/useWords.ts'
import { useShortcut, useShortcutRegistry, type Shortcut } from './shortcuts.ts'
import styles from './ShortcutsDialog.module.css'

const c = classes(styles)

type Keyed = Shortcut & { keys: Keys }

/** `?` shows what the keys do here. */
export function ShortcutsDialog(): React.JSX.Element {
  const { t } = useWords(appWords)
  const [isOpen, setOpen] = useState(false)
  const shortcuts = useShortcutRegistry((state) => state.shortcuts)
  useShortcut(['shift+slash', 'f1'], t('app.shortcuts.show'), () => setOpen(true), { everywhere: true })
  const below = shortcuts.filter((one): one is Keyed => one.layer === 0 && one.keys !== null)
  const here = below.filter(({ everywhere }) => !everywhere)
  return (
    <Dialog
      id="shortcuts"
      title={t('app.shortcuts')}
      size="large"
      isRead
      isOpen={isOpen}
      onClose={() => setOpen(false)}
    >
      <div className={c('lists')}>
        <List
          title={t('app.shortcuts.here')}
          shortcuts={here}
          none={here.length === 0 ? t('app.shortcuts.none') : null}
        />
        <List
          title={t('app.shortcuts.everywhere')}
          shortcuts={below.filter(({ everywhere }) => everywhere)}
          none={null}
        />
      </div>
    </Dialog>
  )
}

function List({
  title,
  shortcuts,
  none,
}: {
  title: string
  shortcuts: readonly Keyed[]
  none: string | null
}): React.JSX.Element {
  return (
    <section>
      <h3 className={c('title')}>{title}</h3>
      {none !== null && <p>{none}</p>}
      <dl className={c('list')}>
        {shortcuts.map(({ owner, keys, label }) => (
          <div key={owner} className={c('entry')}>
            <dt>{label}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
