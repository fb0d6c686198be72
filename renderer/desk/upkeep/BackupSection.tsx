import { useEffect } from 'react'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Notice } from '../parts/index.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { BackupSchedule } from './BackupSchedule.tsx'
import { makeBackup, readStanding, stopBackup, useBackups } from './backups.ts'
import { LongProgress } from './LongProgress.tsx'
import styles from './Upkeep.module.css'

const c = classes(styles)

export function BackupSection(): React.JSX.Element {
  const { t, format } = useWords(upkeepWords)
  const vault = useVault()
  const { running, progress, failure, made, standing } = useBackups()
  useEffect(() => {
    void readStanding().catch(() => undefined)
  }, [])
  return (
    <>
      <p className={c('about')}>{t('backup.about')}</p>
      {failure !== null && (
        <FailureNotice failure={failure} tone={failure.code === 'CANCELLED' ? 'info' : 'error'} />
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
      {running !== null ? (
        <LongProgress
          label={(what) => t('backup.making', { what })}
          progress={progress}
          onStop={stopBackup}
        />
      ) : (
        <div>
          <Button look="primary" onPress={() => void makeBackup(vault, 'chosen')}>
            {t('backup.make')}
          </Button>
        </div>
      )}
      {standing !== null && <BackupSchedule standing={standing} />}
    </>
  )
}
