import { useState } from 'react'
import { deviceFailures } from '../../../preload/contract/device-failures.ts'
import type { Failure } from '../../../preload/contract/errors.ts'
import type { VaultStatus } from '../../vault/client/api.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Notice, PasswordField, Select } from '../parts/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Recovery, type Enrolled } from '../recovery/index.ts'
import { countryName } from '../words/countries.ts'
import { formatCountdown } from '../words/format.ts'
import { unlockWords } from '../words/unlock.ts'
import { useWords } from '../words/useWords.ts'
import { roleWords } from '../words/vocabulary.ts'
import { DeviceNote } from './DeviceNote.tsx'
import { LanguageLinks } from './LanguageLinks.tsx'
import styles from './Unlock.module.css'
import { useUnlocking } from './useUnlocking.ts'

const c = classes(styles)

type Locked = Extract<VaultStatus, { state: 'locked' | 'open' }>

export function Unlock({ status }: { status: Locked }): React.JSX.Element {
  const [isRecovering, setRecovering] = useState(false)
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)
  if (!isRecovering) {
    return <Opening status={status} enrolled={enrolled} onRecover={() => setRecovering(true)} />
  }
  return (
    <Recovery
      status={status}
      foot={<LanguageLinks />}
      onBack={() => setRecovering(false)}
      onDone={(made) => {
        setEnrolled(made)
        setRecovering(false)
      }}
    />
  )
}

function Opening({
  status: { accounts, workstation, waitSeconds },
  enrolled,
  onRecover,
}: {
  status: Locked
  /** Who has just come in by recovery. */
  enrolled: Enrolled | null
  onRecover: () => void
}): React.JSX.Element {
  const { t, say, language } = useWords(unlockWords)
  const [account, setAccount] = useState(() => {
    const made = accounts.find((one) => one.account === enrolled?.account)
    // The reviewer sits here most days.
    return (made ?? accounts.find(({ role }) => role === 'reviewer') ?? accounts[0])?.account ?? null
  })
  const { passphrase, setPassphrase, field, failure, isEmpty, busy, secondsLeft, open } = useUnlocking(
    account,
    waitSeconds,
  )
  return (
    <Sheet id="unlock" foot={<Foot onRecover={onRecover} />}>
      <h1 className={c('title')}>Сверка</h1>
      <p className={c('where')}>
        {t('unlock.workstation', {
          name: workstation.name,
          country: countryName(workstation.location, language),
        })}
      </p>
      {enrolled !== null && (
        <div className={c('enrolled')}>
          <Notice tone="info" wayOn={t('unlock.enrolled.way')}>
            {t(`unlock.enrolled.${enrolled.by}`, { login: enrolled.login })}
          </Notice>
        </div>
      )}
      <form
        className={c('form')}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <Select
          label={t('unlock.account')}
          large
          isDisabled={busy}
          value={account}
          onChange={setAccount}
          choices={accounts.map((one) => ({
            id: one.account,
            text: one.login,
            note: say(roleWords[one.role]),
          }))}
        />
        <PasswordField
          label={t('unlock.passphrase')}
          large
          autoFocus
          isReadOnly={busy}
          inputRef={field}
          value={passphrase}
          onChange={setPassphrase}
          isInvalid={failure?.code === 'BAD_PASSPHRASE' || isEmpty}
          error={isEmpty ? t('unlock.empty') : undefined}
        />
        {failure !== null && <FailureNotice failure={failure} />}
        {secondsLeft > 0 && (
          <p className={c('wait')} role="timer">
            {t('unlock.wait', { time: formatCountdown(secondsLeft * 1000) })}
          </p>
        )}
        <Button look="primary" size="large" wide type="submit" busy={busy} isDisabled={secondsLeft > 0}>
          {busy ? t('unlock.opening') : t('unlock.open')}
        </Button>
      </form>
      {!isDeviceFailure(failure) && (
        <DeviceNote needed={accounts.find((one) => one.account === account)?.device ?? false} />
      )}
    </Sheet>
  )
}

/** Told beside the button already, which is the way to try again. */
const isDeviceFailure = (failure: Failure | null): boolean =>
  Object.values<string>(deviceFailures).includes(failure?.code ?? '')

function Foot({ onRecover }: { onRecover: () => void }): React.JSX.Element {
  const { t } = useWords(unlockWords)
  return (
    <>
      <span>
        {t('unlock.forgotten')}{' '}
        <button type="button" className={c('link', 'underlined')} onClick={onRecover}>
          {t('unlock.sheet')}
        </button>
      </span>
      <LanguageLinks />
    </>
  )
}
