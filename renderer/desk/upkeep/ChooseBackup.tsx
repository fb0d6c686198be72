import { useRef } from 'react'
import type { Failure } from '../../../preload/contract/errors.ts'
import type { LookedBackup } from '../../vault/client/upkeep.ts'
import { StepForm } from '../first-run/StepForm.tsx'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Notice } from '../parts/index.ts'
import { sectionWords, upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { LongProgress } from './LongProgress.tsx'
import styles from './Upkeep.module.css'
import { useLongCall } from './useLongCall.ts'

const c = classes(styles)

export type Chosen = { file: File; looked: LookedBackup }

/** Chooses the file and has it read and checked whole. */
export function ChooseBackup({
  chosen,
  onChoose,
  onBack,
  onNext,
}: {
  chosen: Chosen | null
  onChoose: (chosen: Chosen | null) => void
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t, format } = useWords(upkeepWords)
  const look = useLongCall('restore.look')
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File): void => {
    onChoose(null)
    void look.run([file], (looked) => onChoose({ file, looked }))
  }
  return (
    <StepForm
      title={t('restore.choose')}
      about={t('restore.choose.about')}
      ready={chosen !== null}
      busy={look.busy}
      onBack={onBack}
      onNext={onNext}
    >
      <span className={c('input')}>
        <input
          ref={input}
          type="file"
          accept=".svbackup"
          tabIndex={-1}
          autoComplete="off"
          aria-label={t('restore.file')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file !== undefined) take(file)
            // So that the same choice again is a change again.
            currentTarget.value = ''
          }}
        />
        <Button size="large" isDisabled={look.busy} onPress={() => input.current?.click()}>
          {t('restore.choose.button')}
        </Button>
      </span>
      {look.busy && (
        <LongProgress label={() => t('restore.looking')} progress={look.progress} onStop={look.stop} />
      )}
      {look.failure !== null && <LookFailure failure={look.failure} />}
      {chosen !== null && (
        <Notice tone="info">
          {t('restore.looked', {
            name: chosen.looked.workstation.name,
            time: format.dateTime(chosen.looked.at),
            cases: chosen.looked.cases,
            documents: chosen.looked.documents,
          })}
        </Notice>
      )}
    </StepForm>
  )
}

function LookFailure({ failure }: { failure: Failure }): React.JSX.Element {
  const { t, say } = useWords(upkeepWords)
  const part = failure.code === 'BACKUP_DAMAGED' ? sectionWords[failure.detail[0] ?? ''] : undefined
  return (
    <>
      <FailureNotice failure={failure} />
      {part !== undefined && <p className={c('about')}>{t('restore.where', { where: say(part) })}</p>}
    </>
  )
}
