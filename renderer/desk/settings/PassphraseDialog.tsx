import { useId, useRef, useState } from 'react'
import { useVault } from '../app/vault.ts'
import { isPhraseReady, noPhrase, PhraseFields, useStrength } from '../keys/index.ts'
import { classes } from '../look/classes.ts'
import { Button, Dialog, FailureNotice, PasswordField, showToast, useAct } from '../parts/index.ts'
import { errorWords } from '../words/errors.ts'
import { partsWords } from '../words/parts.ts'
import { settingsWords } from '../words/settings.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Settings.module.css'

const c = classes(styles)

/** The own passphrase: the old one, and a new one that is weighed and typed again. */
export function PassphraseDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t, say } = useWords(settingsWords)
  const { t: parts } = useWords(partsWords)
  const vault = useVault()
  const act = useAct()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [old, setOld] = useState('')
  const [phrase, setPhrase] = useState(noPhrase)
  const [tried, setTried] = useState(false)
  const strength = useStrength(phrase.passphrase)
  const code = act.failure?.code
  const oldError = ((): string | undefined => {
    if (code === 'BAD_PASSPHRASE') return say(errorWords.BAD_PASSPHRASE.sentence)
    return tried && old === '' ? t('settings.phrase.old.empty') : undefined
  })()

  const change = (): Promise<void> =>
    act.run(async () => {
      await vault.call('people.changePassphrase', [{ old, next: phrase.passphrase }])
      showToast({ text: t('settings.phrase.done') })
      onClose()
    })
  const send = async (): Promise<void> => {
    setTried(true)
    if (old !== '' && isPhraseReady(phrase, strength)) await change()
    // What is wrong is marked by then.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  return (
    <Dialog
      id="passphrase"
      title={t('settings.phrase')}
      isOpen
      canClose={!act.busy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={act.busy} onPress={onClose}>
            {parts('parts.cancel')}
          </Button>
          <Button look="primary" type="submit" form={id} busy={act.busy}>
            {t(act.busy ? 'settings.phrase.busy' : 'settings.phrase.do')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={form}
        className={c('form')}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (!act.busy) void send()
        }}
      >
        <PasswordField
          label={t('settings.phrase.old')}
          autoFocus
          isReadOnly={act.busy}
          value={old}
          onChange={(text) => {
            setOld(text)
            act.forget()
          }}
          error={oldError}
        />
        <PhraseFields
          label={t('settings.phrase.new')}
          draft={phrase}
          onChange={(next) => {
            setPhrase(next)
            act.forget()
          }}
          strength={strength}
          busy={act.busy}
          tried={tried}
          failure={act.failure}
        />
        {act.failure !== null && code !== 'BAD_PASSPHRASE' && code !== 'WEAK_PASSPHRASE' && (
          <FailureNotice failure={act.failure} />
        )}
      </form>
    </Dialog>
  )
}
