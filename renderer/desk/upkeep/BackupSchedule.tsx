import type { BackupStanding } from '../../../preload/contract/bridge.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, Facts, FailureNotice, NumberField, Select, useAct } from '../parts/index.ts'
import { settingsWords } from '../words/settings.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { changeSchedule, chooseFolder } from './backups.ts'
import styles from './Upkeep.module.css'

const c = classes(styles)

const periods = ['never', 'day', 'week'] as const

/** Where backups go by themselves, how often, and how many of them stay. */
export function BackupSchedule({ standing }: { standing: BackupStanding }): React.JSX.Element {
  const { t, format } = useWords(upkeepWords)
  const { t: settings } = useWords(settingsWords)
  const vault = useVault()
  const act = useAct()
  const { folder, schedule, lastAt } = standing
  const change = (part: Partial<typeof schedule>): void =>
    void act.run(() => changeSchedule(vault, { ...schedule, ...part }))
  return (
    <div className={c('schedule')}>
      <h3 className={c('subtitle')}>{t('backup.schedule')}</h3>
      <p className={c('about')}>{t('backup.schedule.about')}</p>
      <Facts
        facts={[
          { name: t('backup.folder'), value: folder ?? t('backup.folder.none') },
          {
            name: t('backup.last'),
            value: lastAt === null ? t('backup.last.none') : format.dateTime(lastAt),
          },
        ]}
      />
      <div>
        <Button busy={act.busy} onPress={() => void act.run(() => chooseFolder(vault))}>
          {t('backup.folder.choose')}
        </Button>
      </div>
      {folder !== null && (
        <div className={c('pair')}>
          <Select
            label={t('backup.every')}
            choices={periods.map((id) => ({ id, text: t(`backup.every.${id}`) }))}
            value={schedule.every}
            onChange={(every) => change({ every })}
          />
          <NumberField
            label={t('backup.keep')}
            note={t('backup.keep.note')}
            less={settings('settings.less')}
            more={settings('settings.more')}
            min={2}
            max={60}
            value={schedule.keep}
            onChange={(keep) => change({ keep })}
          />
        </div>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </div>
  )
}
