import { classes } from '../look/classes.ts'
import { Button, FileButton, Notice } from '../parts/index.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/useWords.ts'
import { fromInput, type Gathered, type Grouped } from './gather.ts'
import styles from './Intake.module.css'
import { useFileDrop } from './useFileDrop.ts'
import { PassedOver } from './PassedOver.tsx'

const c = classes(styles)

/** The first step: what to take in. `without`: what was chosen before and held no claim at all. */
export function Choose({
  without,
  busy,
  onFiles,
  onManual,
}: {
  without: Grouped['without']
  busy: boolean
  onFiles: (files: readonly Gathered[]) => void
  onManual: () => void
}): React.JSX.Element {
  const { t } = useWords(intakeWords)
  const { isOver, handlers } = useFileDrop(onFiles, !busy)
  const take = (files: readonly File[]): void => onFiles(fromInput(files))
  const isFlat = without.every(({ folder }) => folder === '')
  return (
    <div className={c('step')}>
      <div className={c('drop', isOver && 'over')} {...handlers}>
        <p className={c('dropTitle')}>{busy ? t('intake.looking') : t('intake.drop')}</p>
        <p>{t('intake.drop.about')}</p>
        <p>{t('intake.limits')}</p>
        <div className={c('ways')}>
          <FileButton label={t('intake.folder.input')} folder many look="primary" autoFocus onFiles={take}>
            {t('intake.folder')}
          </FileButton>
          <FileButton label={t('intake.files.input')} many onFiles={take}>
            {t('intake.files')}
          </FileButton>
          <Button onPress={onManual}>{t('intake.manual')}</Button>
        </div>
      </div>
      {without.length > 0 && (
        <>
          <Notice
            tone="warn"
            wayOn={t(without.length === 1 ? 'intake.claimMissing.way' : 'intake.claimMissing.folders')}
          >
            {t('intake.claimMissing')}
          </Notice>
          {!isFlat && <PassedOver without={without} />}
        </>
      )}
    </div>
  )
}
