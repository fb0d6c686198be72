import type { CaseView } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { useApp } from '../../app/store.ts'
import { useVault } from '../../app/vault.ts'
import { classes } from '../../look/classes.ts'
import { Button, Chip, FailureNotice, useAct, useNow } from '../../parts/index.ts'
import { places, useGo } from '../../app/places.ts'
import { caseWords } from '../../words/case.ts'
import { elsewhereWords } from '../../words/elsewhere.ts'
import { errorWords } from '../../words/errors.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { outcomeTones, outcomeWords } from '../../words/vocabulary.ts'
import { useCase, useOnDesk } from '../context.ts'
import { mayConfirm, maySettle, mayUndo } from '../rules.ts'
import { Appealed, TakeAppeal } from './Appeal.tsx'
import { DecideBetween } from './DecideBetween.tsx'
import { AnsweredElsewhere, Asked, ReturnResult, SendElsewhere } from './Elsewhere.tsx'
import styles from './Decision.module.css'
import { TakeAnswer } from './TakeAnswer.tsx'

const c = classes(styles)

/** A case that has been decided: what was decided, and where it stands. */
export function AfterDecision({ view }: { view: CaseView }): React.JSX.Element {
  const { t, say, format } = useWords(caseWords)
  const complaint = useCase((state) => state.complaint)
  const { decision } = view
  // What the Master writes is read before anybody says what becomes of it.
  const isOpen = view.appeal?.result === null
  return (
    <>
      {decision !== null && (
        <div className={c('decided')}>
          <Chip tone={outcomeTones[decision.outcome]} filled>
            {say(outcomeWords[decision.outcome])}
          </Chip>
          <span>{t('case.decided.at', { time: format.moment(decision.at) })}</span>
        </div>
      )}
      {isOpen && <Appealed view={view} />}
      <AnsweredElsewhere view={view} />
      <Standing view={view} />
      {!isOpen && <Appealed view={view} />}
      <TakeAppeal view={view} />
      {complaint !== null && <FailureNotice failure={complaint} />}
    </>
  )
}

function Standing({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t, say, format } = useWords(caseWords)
  const sync = useApp((state) => state.sync)
  switch (view.state) {
    case 'new':
    case 'claimed':
      return null
    case 'awaiting-confirmation':
      return <Confirmation view={view} />
    case 'held':
      return view.asked === null ? <Held view={view} /> : <ForAnother view={view} />
    case 'returned':
      return <ForAnother view={view} />
    case 'handed-over':
      return <p>{t(sync?.enrolment.state === 'none' ? 'case.handed.noServer' : 'case.handed')}</p>
    case 'acknowledged':
      return (
        <p>
          {view.outcome?.receipt
            ? t('case.acknowledged', { time: format.moment(view.outcome.receipt.receivedAt) })
            : t('case.acknowledged.plain')}
        </p>
      )
    case 'refused':
      return (
        <p>
          {t('case.refused')}{' '}
          {view.outcome?.refusal
            ? `${say(errorWords[view.outcome.refusal].sentence)} ${view.outcome.refusal}`
            : ''}
        </p>
      )
  }
}

/** A refusal wants a second person: the representative who did not make it. */
function Confirmation({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { t: review } = useWords(reviewWords)
  const { t: elsewhere } = useWords(elsewhereWords)
  const { desk, session } = useOnDesk()
  const go = useGo()
  const doing = useCase((state) => state.doing)
  if (maySettle(view)) {
    return view.reviews.length === 1 ? <TakeAnswer view={view} /> : <DecideBetween view={view} />
  }
  const whatFor = (): string => {
    if (view.differ) return review('review.differ.wait')
    if (view.elsewhere?.isAppeal === true && view.elsewhere.state === 'answered') {
      return elsewhere('elsewhere.appeal.wait')
    }
    return t(view.decision?.by === session.account ? 'case.awaiting.own' : 'case.awaiting')
  }
  if (!mayConfirm(view, session)) {
    return (
      <>
        <p>{whatFor()}</p>
        <div className={c('buttons', 'wrap')}>
          <Button wide onPress={() => go(places.queue)}>
            {t('case.toQueue')}
          </Button>
        </div>
        <SendElsewhere view={view} />
      </>
    )
  }
  const answer = async (agree: boolean): Promise<void> => {
    if ((await desk.deciding.confirm(agree)) !== null && !agree) go(places.queue)
  }
  return (
    <>
      <p>{t('case.confirm.about')}</p>
      <div className={c('buttons', 'wrap')}>
        <Button look="primary" wide busy={doing === 'confirm'} onPress={() => void answer(true)}>
          {t(view.decision?.outcome === 'declined' ? 'case.confirm.agree' : 'case.confirm.decision')}
        </Button>
        <Button wide isDisabled={doing === 'confirm'} onPress={() => void answer(false)}>
          {t('case.confirm.disagree')}
        </Button>
      </div>
      <SendElsewhere view={view} />
    </>
  )
}

/** On a key too, for who has decided too soon. */
function UndoDecision(): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const doing = useCase((state) => state.doing)
  const undo = (): void => void desk.deciding.undo()
  useShortcut('shift+u', t('case.undo.key'), undo, { enabled: doing === null })
  return (
    <Button wide shortcut="shift+u" busy={doing === 'undo'} onPress={undo}>
      {t('case.undo')}
    </Button>
  )
}

/** Decided for another workstation, to which it goes back; until then its reviewer can undo it. */
function ForAnother({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { session } = useOnDesk()
  const go = useGo()
  return (
    <>
      <Asked view={view} />
      <ReturnResult view={view} />
      <div className={c('buttons', 'wrap')}>
        {view.state === 'held' && view.decision?.by === session.account && <UndoDecision />}
        <Button wide onPress={() => go(places.queue)}>
          {t('case.toQueue')}
        </Button>
      </div>
    </>
  )
}

/** While it rests it can be taken back, or sent at once. */
function Held({ view }: { view: CaseView }): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const { desk, session } = useOnDesk()
  const vault = useVault()
  const go = useGo()
  const now = useNow(1000)
  const act = useAct()
  const { outcome } = view
  const left = outcome === null ? 0 : Date.parse(outcome.restUntil) - now
  const send = (): Promise<void> =>
    act.run(async () => {
      if (outcome !== null) await vault.call('outbox.sendNow', [outcome.outcomeId])
      await desk.refresh()
    })
  return (
    <>
      <p>{t('case.held', { rest: format.countdown(left) })}</p>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={c('buttons', 'wrap')}>
        {mayUndo(view, session) && <UndoDecision />}
        <Button wide busy={act.busy} onPress={() => void send()}>
          {t('case.sendNow')}
        </Button>
        <Button wide onPress={() => go(places.queue)}>
          {t('case.toQueue')}
        </Button>
      </div>
    </>
  )
}
