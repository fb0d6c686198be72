import { useEffect, useState } from 'react'
import type { CaseView } from '../../../vault/client/api.ts'
import type { VaultResult } from '../../app/vault.ts'
import { classes } from '../../look/classes.ts'
import { Button, Dialog, FailureNotice, Select } from '../../parts/index.ts'
import { handingWords } from '../../words/handing.ts'
import { partsWords } from '../../words/parts.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import styles from './Decision.module.css'

const c = classes(styles)

/** Asks to whom the case is handed on; offered are those who may be given it. */
export function HandOnDialog({
  view,
  onHandOn,
  onClose,
}: {
  view: CaseView
  onHandOn: (to: string, login: string) => Promise<void>
  onClose: () => void
}): React.JSX.Element {
  const { t } = useWords(handingWords)
  const { t: parts } = useWords(partsWords)
  const { desk } = useOnDesk()
  const busy = useCase((state) => state.doing === 'handOn')
  const complaint = useCase((state) => state.complaint)
  const [heirs, setHeirs] = useState<VaultResult<'case.heirs'> | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    let ended = false
    void desk.custody.heirs().then((found) => {
      if (!ended) setHeirs(found)
    })
    return () => {
      ended = true
    }
  }, [desk])
  const nameOf = (account: string): string =>
    heirs?.find((one) => one.account === account)?.login ?? account.slice(0, 8)
  const hand = (): void => {
    if (chosen !== null && !busy) void onHandOn(chosen, nameOf(chosen))
  }
  const none = heirs?.length === 0
  return (
    <Dialog
      id="hand-on"
      title={t('handing.title', { caseRef: view.caseRef })}
      size="small"
      isOpen
      canClose={!busy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {parts(none ? 'parts.close' : 'parts.cancel')}
          </Button>
          {!none && (
            <Button look="primary" busy={busy} isDisabled={chosen === null} onPress={hand}>
              {t('handing.do')}
            </Button>
          )}
        </>
      }
    >
      <div className={c('stack')}>
        {none ? (
          <p>{t('handing.nobody')}</p>
        ) : (
          <>
            <Select
              // It takes the focus once there is somebody to choose: asleep, it could not.
              key={heirs === null ? 'asked' : 'told'}
              autoFocus={heirs !== null}
              label={t('handing.to')}
              choices={(heirs ?? []).map(({ account }) => ({ id: account, text: nameOf(account) }))}
              value={chosen}
              placeholder={t('handing.to.choose')}
              isDisabled={heirs === null || busy}
              onChange={setChosen}
            />
            <p>{t(view.stage === 'second' ? 'handing.about.second' : 'handing.about')}</p>
          </>
        )}
        {complaint !== null && <FailureNotice failure={complaint} />}
      </div>
    </Dialog>
  )
}

/** Between two hands: whose it was, whom it waits for, and what this person may do about it. */
export function Between({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t, format } = useWords(handingWords)
  const { session } = useOnDesk()
  const { handedOn } = view
  if (handedOn === undefined) return null
  const { by, to, byLogin, toLogin, at } = handedOn
  const time = format.moment(at)
  if (to === session.account) return <p>{t('handing.toYou', { time, login: byLogin ?? '—' })}</p>
  return (
    <p>{t(by === session.account ? 'handing.byYou' : 'handing.between', { time, login: toLogin ?? '—' })}</p>
  )
}

export function BetweenActs({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t } = useWords(handingWords)
  const { desk, session } = useOnDesk()
  const doing = useCase((state) => state.doing)
  const { handedOn } = view
  if (handedOn === undefined) return null
  const isHeir = handedOn.to === session.account
  return (
    <>
      {handedOn.mayTakeBack && (
        <Button look="primary" wide busy={doing === 'takeBack'} onPress={() => void desk.custody.takeBack()}>
          {t('handing.undo')}
        </Button>
      )}
      {(isHeir || session.role === 'representative') && (
        <Button wide busy={doing === 'free'} onPress={() => void desk.custody.free()}>
          {t(isHeir ? 'handing.refuse' : 'handing.free')}
        </Button>
      )}
    </>
  )
}
