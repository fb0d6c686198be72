import type { Failure } from '../../../preload/contract/errors.ts'
import type { LookedBackup } from '../../vault/client/api.ts'
import { StepForm } from '../first-run/StepForm.tsx'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, FileButton, Notice } from '../parts/index.ts'
import { sectionWords, unfitWords, upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { LongProgress } from './LongProgress.tsx'
import styles from './Upkeep.module.css'
import { useLongCall } from './useLongCall.ts'

const c = classes(styles)

export interface Chosen {
  readonly file: File | null
  /** A journal exported after the backup was made. */
  readonly later: File | null
  /** Null until both have been read through. */
  readonly looked: LookedBackup | null
}
export const nothingChosen: Chosen = { file: null, later: null, looked: null }

/** Chooses the file, and a later journal where there is one, and has them read and checked whole. */
export function ChooseBackup({
  chosen,
  onChoose,
  onBack,
  onNext,
}: {
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t, format } = useWords(upkeepWords)
  const look = useLongCall('restore.look')
  const { looked } = chosen
  const take = (file: File | null, later: File | null): void => {
    if (file === null) return
    onChoose({ file, later, looked: null })
    void look.run([file, later], (result) => onChoose({ file, later, looked: result }))
  }
  return (
    <StepForm
      title={t('restore.choose')}
      about={t('restore.choose.about')}
      ready={looked !== null}
      busy={look.busy}
      onBack={onBack}
      onNext={onNext}
    >
      <div>
        <FileButton
          label={t('restore.file')}
          size="large"
          accept=".svbackup"
          isDisabled={look.busy}
          onFiles={([file]) => take(file ?? null, chosen.later)}
        >
          {t('restore.choose.button')}
        </FileButton>
      </div>
      {look.busy && (
        <LongProgress label={() => t('restore.looking')} progress={look.progress} onStop={look.stop} />
      )}
      {look.failure !== null && <LookFailure failure={look.failure} />}
      {looked !== null && (
        <Notice tone="info">
          {t('restore.looked', {
            name: looked.workstation.name,
            time: format.dateTime(looked.at),
            cases: looked.cases,
            documents: looked.documents,
          })}
          {chosen.later !== null && ` ${t('restore.later.destroyed', { n: looked.destroyedLater })}`}
        </Notice>
      )}
      {(looked !== null || look.failure?.code === 'LATER_JOURNAL_UNFIT') && (
        <div className={c('later')}>
          <p className={c('about')}>{t('restore.later.about')}</p>
          <div className={c('buttons')}>
            <FileButton
              label={t('restore.later.file')}
              accept=".json"
              onFiles={([later]) => take(chosen.file, later ?? null)}
            >
              {t('restore.later.button')}
            </FileButton>
            {chosen.later !== null && (
              <Button onPress={() => take(chosen.file, null)}>{t('restore.later.without')}</Button>
            )}
          </div>
        </div>
      )}
    </StepForm>
  )
}

function LookFailure({ failure }: { failure: Failure }): React.JSX.Element {
  const { t, say } = useWords(upkeepWords)
  const { code, detail } = failure
  const part = code === 'BACKUP_DAMAGED' ? sectionWords[detail[0] ?? ''] : undefined
  const why = code === 'LATER_JOURNAL_UNFIT' ? unfitWords[detail[0] ?? ''] : undefined
  return (
    <>
      <FailureNotice failure={failure} />
      {part !== undefined && <p className={c('about')}>{t('restore.where', { where: say(part) })}</p>}
      {why !== undefined && <p className={c('about')}>{say(why)}</p>}
    </>
  )
}
