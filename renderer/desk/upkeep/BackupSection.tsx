import { useState } from 'react'
import type { BackupResult } from '../../vault/client/upkeep.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Notice } from '../parts/index.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { LongProgress } from './LongProgress.tsx'
import styles from './Upkeep.module.css'
import { useLongCall } from './useLongCall.ts'

const c = classes(styles)

export function BackupSection(): React.JSX.Element {
  const { t, format } = useWords(upkeepWords)
  const backup = useLongCall('backup.make')
  const [made, setMade] = useState<BackupResult | null>(null)
  const begin = (): void => {
    setMade(null)
    void backup.run([], setMade)
  }
  return (
    <>
      <p className={c('about')}>{t('backup.about')}</p>
      {backup.failure !== null && (
        <FailureNotice
          failure={backup.failure}
          tone={backup.failure.code === 'CANCELLED' ? 'info' : 'error'}
        />
      )}
      {made !== null && (
        <Notice tone="info">
          {t('backup.made', {
            bytes: format.bytes(made.bytes),
            size: format.number(made.log.size),
            root: made.log.root,
          })}
        </Notice>
      )}
      {backup.busy ? (
        <LongProgress
          label={(what) => t('backup.making', { what })}
          progress={backup.progress}
          onStop={backup.stop}
        />
      ) : (
        <div>
          <Button look="primary" onPress={begin}>
            {t('backup.make')}
          </Button>
        </div>
      )}
    </>
  )
}
