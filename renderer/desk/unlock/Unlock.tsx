import { useState } from 'react'
import { deviceFailures } from '../../../preload/contract/device-failures.ts'
import type { Failure } from '../../../preload/contract/errors.ts'
import type { VaultStatus } from '../../vault/client/api.ts'
import { classes } from '../look/classes.ts'
import { Button, Dialog, FailureNotice, PasswordField, Select } from '../parts/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { countryName } from '../words/countries.ts'
import { formatCountdown } from '../words/format.ts'
import { partsWords } from '../words/parts.ts'
import { unlockWords } from '../words/unlock.ts'
import { useWords } from '../words/useWords.ts'
import { roleWords } from '../words/vocabulary.ts'
import { DeviceNote } from './DeviceNote.tsx'
import { LanguageLinks } from './LanguageLinks.tsx'
import styles from './Unlock.module.css'
import { useUnlocking } from './useUnlocking.ts'

const c = classes(styles)

export function Unlock({
  status,
}: {
  status: Extract<VaultStatus, { state: 'locked' | 'open' }>
}): React.JSX.Element {
  const { t, say, language } = useWords(unlockWords)
  const { accounts, workstation } = status
  const [account, setAccount] = useState(
    // The reviewer sits here most days.
    () => (accounts.find(({ role }) => role === 'reviewer') ?? accounts[0])?.account ?? null,
  )
  const { passphrase, setPassphrase, field, failure, isEmpty, busy, secondsLeft, open } = useUnlocking(
    account,
    status.waitSeconds,
  )
  return (
    <Sheet foot={<Foot />}>
      <h1 className={c('title')}>Сверка</h1>
      <p className={c('where')}>
        {t('unlock.workstation', {
          name: workstation.name,
          country: countryName(workstation.location, language),
        })}
      </p>
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

function Foot(): React.JSX.Element {
  const { t } = useWords(unlockWords)
  const { t: parts } = useWords(partsWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <span>
        {t('unlock.forgotten')}{' '}
        <button type="button" className={c('link', 'underlined')} onClick={() => setOpen(true)}>
          {t('unlock.sheet')}
        </button>
      </span>
      <LanguageLinks />
      <Dialog
        title={t('unlock.sheet')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={<Button onPress={() => setOpen(false)}>{parts('parts.close')}</Button>}
      >
        <div className={c('about')}>
          <p>{t('unlock.sheet.lost')}</p>
          <p>{t('unlock.sheet.what')}</p>
        </div>
      </Dialog>
    </>
  )
}
