import type { Failure } from '../../../preload/contract/errors.ts'
import { isPhraseReady, PhraseFields, useStrength, type PhraseDraft } from '../keys/index.ts'
import { FailureNotice, TextField } from '../parts/index.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import { StepForm } from './StepForm.tsx'

export type AccountDraft = PhraseDraft & { login: string }

export function AccountStep({
  role,
  draft,
  onChange,
  taken,
  busy,
  failure,
  onBack,
  onNext,
}: {
  role: 'representative' | 'reviewer'
  draft: AccountDraft
  onChange: (draft: AccountDraft) => void
  /** A name that is somebody else's already. */
  taken: string | null
  busy: boolean
  failure: Failure | null
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t } = useWords(firstRunWords)
  const strength = useStrength(draft.passphrase)
  const sameName = taken !== null && draft.login.trim() !== '' && draft.login.trim() === taken.trim()
  return (
    <StepForm
      title={t(role === 'representative' ? 'first.representative' : 'first.reviewer')}
      about={t(role === 'representative' ? 'first.representative.about' : 'first.reviewer.about')}
      ready={draft.login.trim() !== '' && !sameName && isPhraseReady(draft, strength)}
      busy={busy}
      onBack={onBack}
      onNext={onNext}
      {...(busy ? { next: t('first.preparing') } : {})}
    >
      <TextField
        label={t('first.login')}
        large
        maxLength={64}
        value={draft.login}
        onChange={(login) => onChange({ ...draft, login })}
        note={t('first.login.note')}
        error={sameName ? t('first.login.same') : undefined}
      />
      <PhraseFields
        large
        draft={draft}
        onChange={(phrase) => onChange({ ...draft, ...phrase })}
        strength={strength}
        busy={busy}
      />
      {failure !== null && <FailureNotice failure={failure} />}
    </StepForm>
  )
}
