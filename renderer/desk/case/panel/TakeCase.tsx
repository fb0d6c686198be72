import type { CaseView } from '../../../vault/client/api.ts'
import { places, useGo } from '../../app/places.ts'
import { classes } from '../../look/classes.ts'
import { Button, FailureNotice } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { mayClaim } from '../rules.ts'
import styles from './Decision.module.css'

const c = classes(styles)

/** A case that is not this person's: whose it is, and how to take it. */
export function TakeCase({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { desk, session } = useOnDesk()
  const go = useGo()
  const doing = useCase((state) => state.doing)
  const complaint = useCase((state) => state.complaint)
  return (
    <>
      <p>
        {view.state === 'new'
          ? t('case.nobodys')
          : t('case.somebodys', { login: view.claimedByLogin ?? '—' })}
      </p>
      {complaint !== null && <FailureNotice failure={complaint} />}
      <div className={c('buttons')}>
        {mayClaim(view, session) && (
          <Button look="primary" wide busy={doing === 'claim'} onPress={() => void desk.claim()}>
            {t('case.claim')}
          </Button>
        )}
        <Button wide onPress={() => go(places.queue)}>
          {t('case.toQueue')}
        </Button>
      </div>
    </>
  )
}
