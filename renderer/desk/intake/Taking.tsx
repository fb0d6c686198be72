import { classes } from '../look/classes.ts'
import { ProgressBar } from '../parts/index.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Intake.module.css'
import type { Progress } from './take.ts'

const c = classes(styles)

/** How far the taking in has come, by bytes. */
export function Taking({ progress }: { progress: Progress | null }): React.JSX.Element {
  const { t, format } = useWords(intakeWords)
  return (
    <div className={c('step', 'taking')}>
      {progress === null ? (
        <ProgressBar label={t('intake.taking')} value={null} />
      ) : (
        <>
          <p className={c('takingCase')}>
            {t('intake.taking.case', {
              n: progress.caseNumber,
              all: progress.cases,
              caseRef: progress.caseRef,
            })}
          </p>
          <ProgressBar
            label={t('intake.taking.file', {
              n: progress.fileNumber,
              all: progress.files,
              file: progress.file,
            })}
            value={progress.bytesAll === 0 ? null : progress.bytesDone / progress.bytesAll}
            told={t('intake.taking.bytes', {
              done: format.bytes(progress.bytesDone),
              all: format.bytes(progress.bytesAll),
            })}
          />
        </>
      )}
      <p className={c('second')}>{t('intake.taking.about')}</p>
    </div>
  )
}
