import { useEffect, useState } from 'react'
import { places, useGo } from '../app/places.ts'
import { useShortcut } from '../app/shortcuts.ts'
import { onSweep, useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice } from '../parts/index.ts'
import { caseWords } from '../words/case.ts'
import { useWords } from '../words/useWords.ts'
import { CaseDesk } from './case-desk.ts'
import { CaseHead } from './CaseHead.tsx'
import styles from './CaseScreen.module.css'
import { CaseProvider, useCase } from './context.ts'
import { Panel } from './panel/Panel.tsx'
import { Rail } from './Rail.tsx'
import { Viewer } from './Viewer.tsx'
import { paneSizes, PaneSizesProvider } from './viewing/pane.ts'
import type { MakeFrame } from './viewing/reader.ts'

const c = classes(styles)

/** The screen on which a person checks one case. Another case is another screen: give it `key`. */
export function CaseScreen({ id, makeFrame }: { id: string; makeFrame?: MakeFrame }): React.JSX.Element {
  const vault = useVault()
  const session = useSession()
  const [desk] = useState(() => new CaseDesk(id, vault, session, makeFrame))
  const [sizes] = useState(paneSizes)
  useEffect(() => {
    void desk.open()
    const dropSweep = onSweep(() => desk.end())
    return () => {
      dropSweep()
      void desk.end()
    }
  }, [desk])
  return (
    <CaseProvider value={{ desk, session }}>
      <PaneSizesProvider value={sizes}>
        <Laid />
      </PaneSizesProvider>
    </CaseProvider>
  )
}

function Laid(): React.JSX.Element {
  const { t } = useWords(caseWords)
  const go = useGo()
  const view = useCase((state) => state.view)
  const unreadable = useCase((state) => state.unreadable)
  useShortcut(
    'escape',
    t('case.back'),
    () => {
      const viewer = document.getElementById('viewer')
      const { activeElement } = document
      // A list or a menu over the screen has its own Esc.
      if (activeElement?.closest('[role=dialog], [role=menu], [role=listbox]')) return
      if (viewer === null || activeElement === viewer) go(places.queue)
      else viewer.focus()
    },
    { inFields: true },
  )
  return (
    <>
      <CaseHead view={view} />
      {unreadable !== null && (
        <div className={c('problem')}>
          <FailureNotice
            failure={unreadable}
            actions={<Button onPress={() => go(places.queue)}>{t('case.toQueue')}</Button>}
          />
        </div>
      )}
      {view !== null && (
        <main className={c('screen')}>
          <Rail view={view} />
          <Viewer />
          <Panel view={view} />
        </main>
      )}
    </>
  )
}
