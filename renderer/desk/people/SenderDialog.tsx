import { useState } from 'react'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, Checkbox, Dialog, FailureNotice, Notice, showToast, useAct } from '../parts/index.ts'
import { packagesWords } from '../words/packages.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import styles from './People.module.css'
import type { Packages } from './usePackages.ts'

const c = classes(styles)

/** What a sender's file says, and its text. */
export type LookedSender = {
  text: string
  kind: 'sender' | 'workstation'
  name: string
  fingerprint: readonly string[]
}

/** Enrols a sender once the fingerprint was compared by voice. */
export function SenderDialog({
  looked: { text, kind, name, fingerprint },
  onDone,
  onClose,
}: {
  looked: LookedSender
  onDone: (packages: Packages) => void
  onClose: () => void
}): React.JSX.Element {
  const { t } = useWords(packagesWords)
  const { t: parts } = useWords(partsWords)
  const vault = useVault()
  const act = useAct()
  const [isSame, setSame] = useState(false)
  const [tried, setTried] = useState(false)
  const enrol = (): Promise<void> =>
    act.run(async () => {
      onDone(await vault.call('packages.enrolSender', [text]))
      showToast({ text: t(kind === 'sender' ? 'sender.done' : 'peer.done', { name }) })
      onClose()
    })
  const send = (): void => {
    setTried(true)
    if (isSame) void enrol()
  }
  return (
    <Dialog
      id={kind === 'sender' ? 'sender' : 'peer'}
      title={t(kind === 'sender' ? 'sender.title' : 'peer.title')}
      isOpen
      canClose={!act.busy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={act.busy} onPress={onClose}>
            {parts('parts.cancel')}
          </Button>
          <Button look="primary" busy={act.busy} onPress={send}>
            {t('sender.do')}
          </Button>
        </>
      }
    >
      <div className={c('stack')}>
        <p className={c('title')}>{name}</p>
        {kind === 'workstation' && <p className={c('note')}>{t('peer.about')}</p>}
        <div className={c('compare')}>
          <p className={c('print')} role="group" aria-label={t('packages.key.print')}>
            {fingerprint.join(' ')}
          </p>
          <p className={c('note')}>{t(kind === 'sender' ? 'sender.compare' : 'peer.compare')}</p>
          <Checkbox isSelected={isSame} isDisabled={act.busy} onChange={setSame} isInvalid={tried && !isSame}>
            {t('sender.same')}
          </Checkbox>
          {tried && !isSame && (
            <p className={c('wrong')} role="alert">
              {t('sender.same.missing')}
            </p>
          )}
        </div>
        {act.failure?.code === 'BAD_ARGUMENT' && <Notice tone="warn">{t('sender.known')}</Notice>}
        {act.failure !== null && act.failure.code !== 'BAD_ARGUMENT' && (
          <FailureNotice failure={act.failure} />
        )}
      </div>
    </Dialog>
  )
}
