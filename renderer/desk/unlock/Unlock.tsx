import { useEffect, useRef, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { VaultStatus } from '../../vault/client/api.ts'
import { ask, bridge } from '../app/desk.ts'
import { afterUnlock } from '../app/start.ts'
import { useApp } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Notice, PasswordField, Select } from '../parts/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Recovery, type Enrolled } from '../recovery/index.ts'
import { countryName } from '../words/countries.ts'
import { unlockWords } from '../words/unlock.ts'
import { useWords } from '../words/useWords.ts'
import { roleWords } from '../words/vocabulary.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import styles from './Unlock.module.css'

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
  status: { accounts, workstation },
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
  const { passphrase, setPassphrase, field, failure, isEmpty, busy, open } = useUnlocking(account)
  return (
    <Sheet foot={<Foot onRecover={onRecover} />}>
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
        <Button look="primary" size="large" wide type="submit" busy={busy}>
          {busy ? t('unlock.opening') : t('unlock.open')}
        </Button>
      </form>
      <DeviceNote />
    </Sheet>
  )
}

function useUnlocking(account: string | null): {
  passphrase: string
  setPassphrase: (passphrase: string) => void
  field: React.RefObject<HTMLInputElement | null>
  failure: Failure | null
  isEmpty: boolean
  busy: boolean
  open: () => Promise<void>
} {
  const vault = useVault()
  const [passphrase, type] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const setPassphrase = (text: string): void => {
    type(text)
    setEmpty(false)
  }

  const open = async (): Promise<void> => {
    if (account === null || busy) return
    if (passphrase === '') {
      setEmpty(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    try {
      const session = await vault.call('unlock', [{ account, passphrase }])
      type('')
      useApp.setState({ phase: { at: 'open', session } })
      await afterUnlock(vault)
    } catch (error) {
      setFailure(toFailure(error))
      type('')
      setBusy(false)
      field.current?.focus()
    }
  }
  return { passphrase, setPassphrase, field, failure, isEmpty, busy, open }
}

/** Says whether this computer's own key adds to the passphrase. */
function DeviceNote(): React.JSX.Element | null {
  const { t } = useWords(unlockWords)
  const [state, setState] = useState<'present' | 'unavailable' | null>(null)
  useEffect(() => {
    let here = true
    void ask(bridge().device.secret())
      .then((device) => {
        if (device.state === 'present') device.secret.fill(0)
        if (here) setState(device.state)
      })
      // The note is not worth a failure: unlocking asks again and tells.
      .catch(() => undefined)
    return () => {
      here = false
    }
  }, [])
  if (state === null) return null
  return (
    <p className={c('device', state)}>
      <span className={c('dot')} aria-hidden="true" />
      {t(state === 'present' ? 'unlock.device.present' : 'unlock.device.none')}
    </p>
  )
}

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
