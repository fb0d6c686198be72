import { useState } from 'react'
import type { Failure } from '../../../preload/contract/errors.ts'
import { showStanding } from '../app/start.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice } from '../parts/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Restore } from '../upkeep/Restore.tsx'
import { unlockWords } from '../words/unlock.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import styles from './Unlock.module.css'

const c = classes(styles)

/** Something is there that must not be overwritten: what it is and what to do, and no button that deletes. */
export function Unusable({ failure }: { failure: Failure }): React.JSX.Element {
  const { t } = useWords(unlockWords)
  const vault = useVault()
  const { t: upkeep } = useWords(upkeepWords)
  const [busy, setBusy] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const again = async (): Promise<void> => {
    setBusy(true)
    await showStanding(vault)
    setBusy(false)
  }
  if (isRestoring) return <Restore onBack={() => setRestoring(false)} />
  return (
    <Sheet id="unusable" size="wide" foot={<LanguageLinks />}>
      <div className={c('unusable')}>
        <h1 className={c('title')}>{t('unlock.unusable')}</h1>
        <FailureNotice failure={failure} />
        <div>
          <Button busy={busy} onPress={() => void again()}>
            {t('unlock.unusable.again')}
          </Button>{' '}
          {failure.code === 'STORE_LOST' && (
            <Button onPress={() => setRestoring(true)}>{upkeep('restore.offer')}</Button>
          )}
        </div>
      </div>
    </Sheet>
  )
}
