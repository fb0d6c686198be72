import type { Failure } from '../../../preload/contract/errors.ts'
import { StepForm } from '../first-run/StepForm.tsx'
import { isPhraseReady, PhraseFields, useStrength, type PhraseDraft } from '../keys/index.ts'
import { classes } from '../look/classes.ts'
import { FailureNotice, TextField } from '../parts/index.ts'
import { firstRunWords } from '../words/first-run.ts'
import { recoveryWords } from '../words/recovery.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Recovery.module.css'

const c = classes(styles)

export type PersonDraft = PhraseDraft & { login: string }

export function PersonStep({
  draft,
  onChange,
  busy,
  failure,
  onBack,
  onNext,
}: {
  draft: PersonDraft
  onChange: React.Dispatch<React.SetStateAction<PersonDraft>>
  busy: boolean
  failure: Failure | null
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t } = useWords(recoveryWords)
  const { t: first } = useWords(firstRunWords)
  const strength = useStrength(draft.passphrase)
  // Not looked for here: one whose recovery was cut off is enrolled again under the same name.
  const isNameTaken = failure?.code === 'BAD_ARGUMENT' && failure.detail.includes('login')
  return (
    <StepForm
      title={t('recovery.person')}
      about={t('recovery.person.about')}
      next={busy ? t('recovery.busy') : t('recovery.do')}
      ready={draft.login.trim() !== '' && isPhraseReady(draft, strength)}
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
      {failure !== null && failure.code !== 'WEAK_PASSPHRASE' && !isNameTaken && (
        <FailureNotice failure={failure} />
      )}
    </StepForm>
  )
}
