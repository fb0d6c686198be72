import type { Failure } from '../../../preload/contract/errors.ts'
import { StepForm } from '../first-run/StepForm.tsx'
import { isPhraseReady, PhraseFields, useStrength, type PhraseDraft } from '../keys/index.ts'
import { classes } from '../look/classes.ts'
import { FailureNotice, TextField } from '../parts/index.ts'
import { isTaken } from '../people/enrolment.ts'
import { firstRunWords } from '../words/first-run.ts'
import { recoveryWords } from '../words/recovery.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Recovery.module.css'

const c = classes(styles)

export type PersonDraft = PhraseDraft & { login: string }

export function PersonStep({
  draft,
  onChange,
  taken,
  busy,
  failure,
  onBack,
  onNext,
}: {
  draft: PersonDraft
  onChange: React.Dispatch<React.SetStateAction<PersonDraft>>
  taken: readonly string[]
  busy: boolean
  failure: Failure | null
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t } = useWords(recoveryWords)
  const { t: first } = useWords(firstRunWords)
  const strength = useStrength(draft.passphrase)
  const isNameTaken = isTaken(draft.login, taken)
  return (
    <StepForm
      title={t('recovery.person')}
      about={t('recovery.person.about')}
      next={busy ? t('recovery.busy') : t('recovery.do')}
      ready={draft.login.trim() !== '' && !isNameTaken && isPhraseReady(draft, strength)}
      busy={busy}
      onBack={onBack}
      onNext={onNext}
    >
      <TextField
        label={first('first.login')}
        large
        maxLength={64}
        isReadOnly={busy}
        value={draft.login}
        onChange={(login) => onChange((before) => ({ ...before, login }))}
        note={first('first.login.note')}
        error={isNameTaken ? t('recovery.login.taken') : undefined}
      />
      <PhraseFields
        large
        draft={draft}
        onChange={(phrase) => onChange((before) => ({ ...before, ...phrase }))}
        strength={strength}
        busy={busy}
        failure={failure}
      />
      <div className={c('follows')}>
        <p className={c('caption')}>{t('recovery.follows')}</p>
        <ul>
          <li>{t('recovery.follows.stays')}</li>
          <li>{t('recovery.follows.recorded')}</li>
          <li>{t('recovery.follows.locked')}</li>
        </ul>
      </div>
      {failure !== null && failure.code !== 'WEAK_PASSPHRASE' && <FailureNotice failure={failure} />}
    </StepForm>
  )
}
