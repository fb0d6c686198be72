import { useId, useRef, useState } from 'react'
import { useVault } from '../app/vault.ts'
import { areWhole, noGroups, SheetGroups } from '../keys/index.ts'
import { classes } from '../look/classes.ts'
import { Button, Checkbox, Dialog, showToast, TextField, useAct } from '../parts/index.ts'
import { partsWords } from '../words/parts.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/useWords.ts'
import styles from './People.module.css'
import { useFingerprint } from './useFingerprint.ts'
import type { People } from './usePeople.ts'

const c = classes(styles)

/** The Company's public key pasted, its fingerprint compared, the sheet typed in, which alone may sign it. */
export function EscrowDialog({
  onDone,
  onClose,
}: {
  onDone: (people: People) => void
  onClose: () => void
}): React.JSX.Element {
  const { t } = useWords(peopleWords)
  const { t: parts } = useWords(partsWords)
  const vault = useVault()
  const act = useAct()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [key, setKey] = useState('')
  const [isSame, setSame] = useState(false)
  const [sheet, setSheet] = useState(noGroups)
  const [tried, setTried] = useState(false)
  const fingerprint = useFingerprint(key)
  const isMistyped = act.failure?.code === 'ESCROW_KEY_MISTYPED'
  const isWrong = isMistyped || (fingerprint === 'none' && (tried || key.trim() !== ''))
  const isReady = typeof fingerprint !== 'string' && isSame && areWhole(sheet)

  const record = (): Promise<void> =>
    act.run(async () => {
      setSheet((before) => ({ ...before, touched: new Set() }))
      onDone(await vault.call('people.setEscrow', [{ key: key.trim(), sheet: [...sheet.groups] }]))
      showToast({ text: t('escrow.done') })
      onClose()
    })
  const send = (): void => {
    setTried(true)
    if (isReady) void record()
    // What is wrong is marked by then; a group left empty is where to go on.
    else
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true], [value=""]')?.focus(),
      )
  }
  return (
    <Dialog
      id="escrow"
      title={t('escrow.title')}
      isOpen
      canClose={!act.busy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={act.busy} onPress={onClose}>
            {parts('parts.cancel')}
          </Button>
          <Button look="primary" type="submit" form={id} busy={act.busy}>
            {act.busy ? t('escrow.busy') : t('escrow.set')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={form}
        className={c('stack')}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (!act.busy) send()
        }}
      >
        <TextField
          label={t('escrow.key')}
          autoFocus
          mono
          maxLength={120}
          isReadOnly={act.busy}
          value={key}
          onChange={(text) => {
            setKey(text)
            setSame(false)
            act.forget()
          }}
          note={t('escrow.key.note')}
          error={isWrong ? t('escrow.key.wrong') : undefined}
        />
        {typeof fingerprint !== 'string' && (
          <div className={c('compare')}>
            <p className={c('note')}>{t('escrow.fingerprint')}</p>
            <p className={c('print')} role="group" aria-label={t('escrow.fingerprint')}>
              {fingerprint.join(' ')}
            </p>
            <p className={c('note')}>{t('escrow.compare')}</p>
            <Checkbox
              isDisabled={act.busy}
              isSelected={isSame}
              onChange={setSame}
              isInvalid={tried && !isSame}
            >
              {t('escrow.same')}
            </Checkbox>
            {tried && !isSame && (
              <p className={c('wrong')} role="alert">
                {t('escrow.same.missing')}
              </p>
            )}
          </div>
        )}
        <div className={c('mandates')}>
          <p className={c('label')}>{t('escrow.sheet')}</p>
          <p className={c('note')}>{t('escrow.sheet.about')}</p>
        </div>
        <SheetGroups
          label={t('escrow.sheet')}
          draft={sheet}
          onChange={setSheet}
          busy={act.busy}
          failure={isMistyped ? null : act.failure}
          wayOn={t('escrow.sheet.way')}
        />
      </form>
    </Dialog>
  )
}
