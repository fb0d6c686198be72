import type { CaseView } from '../../../vault/client/api.ts'
import { places, useGo } from '../../app/places.ts'
import { useIsAsking } from '../../claiming/index.ts'
import { classes } from '../../look/classes.ts'
import { Button, FailureNotice } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { isAway, mayClaim, mayStepIn, mayTakeBack } from '../rules.ts'
import styles from './Decision.module.css'
import { Asked, SendElsewhere } from './Elsewhere.tsx'
import { Between, BetweenActs } from './HandOn.tsx'
import { Ties } from './Ties.tsx'
import { Appealed } from './Appeal.tsx'

const c = classes(styles)

/** A case that is not this person's: whose it is, what it waits for, and how to take it. */
export function TakeCase({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { t: review } = useWords(reviewWords)
  const { desk, session } = useOnDesk()
  const go = useGo()
  const doing = useCase((state) => state.doing)
  const isAsking = useIsAsking()
  const complaint = useCase((state) => state.complaint)
  return (
    <>
      <Between view={view} />
      <Whose view={view} />
      <Appealed view={view} />
      <Ties view={view} />
      <Asked view={view} />
      {complaint !== null && <FailureNotice failure={complaint} />}
      <div className={c('buttons', 'wrap')}>
        {mayClaim(view, session) && (
          <Button
            look="primary"
            wide
            busy={doing === 'claim' && !isAsking}
            onPress={() => void desk.custody.claim()}
          >
            {t('case.claim')}
          </Button>
        )}
        {mayTakeBack(view, session) && (
          <Button wide busy={doing === 'undo'} onPress={() => void desk.deciding.undo()}>
            {review('review.takeBack')}
          </Button>
        )}
        {mayStepIn(view, session) && (
          <Button look="primary" wide busy={doing === 'confirm'} onPress={() => void desk.deciding.stepIn()}>
            {review('review.stepIn')}
          </Button>
        )}
        <BetweenActs view={view} />
        <Button wide onPress={() => go(places.queue)}>
          {t('case.toQueue')}
        </Button>
      </div>
      <SendElsewhere view={view} />
    </>
  )
}

function Whose({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const { t: review } = useWords(reviewWords)
  const { session } = useOnDesk()
  if (view.state !== 'new') return <p>{t('case.somebodys', { login: view.claimedByLogin ?? '—' })}</p>
  // Between two hands it is said whose it is to be.
  if (view.handedOn !== undefined) {
    const blind = view.stage === 'second' && view.handedOn.to === session.account
    return blind ? <p>{review('review.blind')}</p> : null
  }
  // The tie is told with the others.
  if (view.notForYou === 'TIED' || isAway(view)) return null
  // That everybody here has seen an appeal is told with it.
  if (view.appeal?.nobody === true) return null
  if (mayTakeBack(view, session)) return <p>{review('review.waits.own')}</p>
  if (mayStepIn(view, session)) return <p>{review('review.nobody')}</p>
  if (mayClaim(view, session)) {
    return (
      <>
        {view.stage === 'second' && <p>{review('review.blind')}</p>}
        <p>{t('case.nobodys')}</p>
      </>
    )
  }
  if (view.stage === 'second') {
    return <p>{review(view.secondBy === 'reviewer' ? 'review.waits' : 'review.nobody.wait')}</p>
  }
  return <p>{view.notForYou === 'TOOK_PART' ? review('review.tookPart') : t('case.nobodys')}</p>
}
