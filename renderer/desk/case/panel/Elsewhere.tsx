import { useState } from 'react'
import type { AskedFor } from '../../../domain/elsewhere.ts'
import type { CaseView } from '../../../vault/client/api.ts'
import { useVault, type VaultResult } from '../../app/vault.ts'
import { classes } from '../../look/classes.ts'
import { Button, Dialog, FailureNotice, Select, useAct } from '../../parts/index.ts'
import { elsewhereWords } from '../../words/elsewhere.ts'
import { partsWords } from '../../words/parts.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { isAway, mayDestroy, mayReturn, maySendAway } from '../rules.ts'
import styles from './Decision.module.css'

const c = classes(styles)

/** Of a case that waits for its second review, or an appeal: another workstation is asked, or is asked already. */
export function SendElsewhere({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t, format } = useWords(elsewhereWords)
  const { desk, session } = useOnDesk()
  const vault = useVault()
  const doing = useCase((state) => state.doing)
  const act = useAct()
  const [places, setPlaces] = useState<VaultResult<'review.places'> | null>(null)
  const { elsewhere } = view
  if (elsewhere !== null && isAway(view)) {
    return (
      <>
        <p>
          {t(elsewhere.isAppeal ? 'elsewhere.out.appeal' : 'elsewhere.out', {
            name: elsewhere.name ?? '—',
            time: format.moment(elsewhere.at),
          })}
        </p>
        {session.verbs.includes('use') && (
          <div className={c('buttons', 'wrap')}>
            <Button wide busy={doing === 'send'} onPress={() => void desk.custody.recall()}>
              {t('elsewhere.recall')}
            </Button>
          </div>
        )}
      </>
    )
  }
  const asked = maySendAway(view, session)
  if (asked === null) return null
  const look = (): Promise<void> =>
    act.run(async () => setPlaces(await vault.call('review.places', [view.residency])))
  return (
    <>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={c('buttons', 'wrap')}>
        <Button
          {...(view.appeal?.nobody === true ? { look: 'primary' as const } : {})}
          wide
          busy={act.busy || doing === 'send'}
          onPress={() => void look()}
        >
          {t('elsewhere.send')}
        </Button>
      </div>
      {places !== null && (
        <SendDialog
          asked={asked}
          saysAppeal={view.appeal?.result === null}
          places={places}
          onClose={() => setPlaces(null)}
        />
      )}
    </>
  )
}

function SendDialog({
  asked,
  saysAppeal,
  places,
  onClose,
}: {
  asked: AskedFor
  /** What the Master writes goes along. */
  saysAppeal: boolean
  places: VaultResult<'review.places'>
  onClose: () => void
}): React.JSX.Element {
  const { t } = useWords(elsewhereWords)
  const { t: parts } = useWords(partsWords)
  const { desk } = useOnDesk()
  const busy = useCase((state) => state.doing) === 'send'
  const complaint = useCase((state) => state.complaint)
  const [peer, setPeer] = useState(places[0]?.peer ?? '')
  const send = async (): Promise<void> => {
    if (await desk.custody.sendAway(peer)) onClose()
  }
  return (
    <Dialog
      id="send-elsewhere"
      title={t(`elsewhere.send.${asked}`)}
      isOpen
      canClose={!busy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {parts('parts.cancel')}
          </Button>
          <Button look="primary" busy={busy} isDisabled={peer === ''} onPress={() => void send()}>
            {t('elsewhere.send.do')}
          </Button>
        </>
      }
    >
      <div className={c('stack')}>
        <p>{t(`elsewhere.send.${asked === 'second' && saysAppeal ? 'again' : asked}.about`)}</p>
        {places.length === 0 ? (
          <p>{t('elsewhere.send.none')}</p>
        ) : (
          <Select
            label={t('elsewhere.send.to')}
            choices={places.map(({ peer: id, name }) => ({ id, text: name }))}
            value={peer}
            onChange={setPeer}
          />
        )}
        {complaint !== null && <FailureNotice failure={complaint} />}
      </div>
    </Dialog>
  )
}

/** By whom the second review of a decided case was given, or its appeal reviewed. */
export function AnsweredElsewhere({ view: { elsewhere } }: { view: CaseView }): React.JSX.Element | null {
  const { t } = useWords(elsewhereWords)
  if (elsewhere?.state !== 'answered') return null
  const { name, isAppeal } = elsewhere
  return <p>{t(isAppeal ? 'elsewhere.answered.appeal' : 'elsewhere.answered', { name: name ?? '—' })}</p>
}

/** For whom a case is reviewed here, and of an appeal what the Master writes. */
export function Asked({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t } = useWords(elsewhereWords)
  const { t: review } = useWords(reviewWords)
  const { asked } = view
  if (asked === null) return null
  const { name, caseRef, isFor, appeal } = asked
  const text = appeal?.text ?? null
  const second = appeal === null ? 'elsewhere.asked' : 'elsewhere.asked.again'
  return (
    <>
      <p>{t(isFor === 'second' ? second : 'elsewhere.asked.appeal', { name: name ?? '—', caseRef })}</p>
      {text !== null && <p data-copyable>{review('review.appeal.says', { text })}</p>}
    </>
  )
}

/** Decided for another workstation: the result goes back there, and then the copies have no purpose here any more. */
export function ReturnResult({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t, format } = useWords(elsewhereWords)
  const { t: parts } = useWords(partsWords)
  const { desk, session } = useOnDesk()
  const doing = useCase((state) => state.doing)
  const [isAsking, setAsking] = useState(false)
  const { asked } = view
  if (asked === null) return null
  const isReturned = view.state === 'returned'
  const copies = view.documents.filter((one) => mayDestroy(view, one, session))
  const destroy = async (): Promise<void> => {
    for (const { id } of copies) if (!(await desk.judging.destroy(id, 'purpose-reached'))) break
    setAsking(false)
  }
  const isThere = view.documents.some(({ content }) => content.state === 'stored')
  return (
    <>
      <p>
        {asked.returnedAt === null || !isReturned
          ? t('elsewhere.decided')
          : t('elsewhere.returned', { time: format.moment(asked.returnedAt) })}{' '}
        {isReturned && isThere && copies.length === 0 && t('elsewhere.returned.wait')}
      </p>
      <div className={c('buttons', 'wrap')}>
        {mayReturn(view, session) && (
          <Button
            {...(isReturned ? {} : { look: 'primary' as const })}
            wide
            busy={doing === 'send'}
            onPress={() => void desk.custody.returnResult()}
          >
            {t(isReturned ? 'elsewhere.return.again' : 'elsewhere.return')}
          </Button>
        )}
        {isReturned && copies.length > 0 && (
          <Button wide onPress={() => setAsking(true)}>
            {t('elsewhere.destroy')}
          </Button>
        )}
      </div>
      <Dialog
        id="destroy-copies"
        title={t('elsewhere.destroy.title')}
        isOpen={isAsking}
        canClose={doing !== 'destroy'}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button isDisabled={doing === 'destroy'} onPress={() => setAsking(false)}>
              {parts('parts.cancel')}
            </Button>
            <Button look="danger" busy={doing === 'destroy'} onPress={() => void destroy()}>
              {t('elsewhere.destroy.do')}
            </Button>
          </>
        }
      >
        <p>{t('elsewhere.destroy.about', { name: asked.name ?? '—' })}</p>
      </Dialog>
    </>
  )
}
