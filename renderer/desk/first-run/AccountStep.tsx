import { useEffect, useState } from 'react'
import type { Failure } from '../../../preload/contract/errors.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, PasswordField, TextField } from '../parts/index.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import styles from './FirstRun.module.css'
import { StepForm } from './StepForm.tsx'
import { Strength, useStrength } from './Strength.tsx'

const c = classes(styles)

export type AccountDraft = {
  login: string
  passphrase: string
  again: string
  /** What was proposed last; null: nothing yet. */
  suggested: string | null
}

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
  const { t, language } = useWords(firstRunWords)
  const vault = useVault()
  const [left, setLeft] = useState(false)
  const strength = useStrength(draft.passphrase)
  const sameName = taken !== null && draft.login.trim() !== '' && draft.login.trim() === taken.trim()
  const differs = draft.again !== draft.passphrase
  const isSuggested = draft.suggested !== null && draft.passphrase === draft.suggested

  const suggest = async (): Promise<void> => {
    const suggested = await vault.call('suggestPassphrase', [language])
    onChange({ ...draft, suggested, passphrase: suggested, again: '' })
  }
  useEffect(() => {
    if (draft.suggested === null) void suggest()
    // Once, when the step is first seen: what the person typed since is theirs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <StepForm
      title={t(role === 'representative' ? 'first.representative' : 'first.reviewer')}
      about={t(role === 'representative' ? 'first.representative.about' : 'first.reviewer.about')}
      ready={draft.login.trim() !== '' && !sameName && strength?.enough === true && !differs}
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
      <div className={c('phrase')}>
        <PasswordField
          label={t('first.passphrase')}
          large
          shownAtFirst
          value={draft.passphrase}
          onChange={(passphrase) => onChange({ ...draft, passphrase })}
          note={isSuggested ? t('first.passphrase.suggested') : undefined}
        />
        <div className={c('under')}>
          <Strength strength={strength} />
          <Button size="small" isDisabled={busy} onPress={() => void suggest()}>
            {t('first.passphrase.another')}
          </Button>
        </div>
      </div>
      <PasswordField
        label={t('first.passphrase.again')}
        large
        value={draft.again}
        onChange={(again) => {
          setLeft(false)
          onChange({ ...draft, again })
        }}
        onBlur={() => setLeft(true)}
        error={left && draft.again !== '' && differs ? t('first.passphrase.differs') : undefined}
        note={t('first.passphrase.lost')}
      />
      {failure !== null && <FailureNotice failure={failure} />}
    </StepForm>
  )
}
