import type { CaseView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useOnDesk } from '../context.ts'
import { maySettle, mayWork } from '../rules.ts'
import { AfterDecision } from './AfterDecision.tsx'
import { Decide } from './Decide.tsx'
import styles from './Decision.module.css'
import { TakeCase } from './TakeCase.tsx'

const c = classes(styles)

/**
 * At the foot of the panel: what is left to do for the case, the decision, and what has become of it.
 * @param fills little stands above it: it takes the rest of the panel
 */
export function Decision({ view, fills }: { view: CaseView; fills: boolean }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { session } = useOnDesk()
  return (
    <section
      className={c('foot', maySettle(view) && 'settling', fills && 'filling')}
      aria-label={t('case.decision')}
    >
      {mayWork(view, session) ? (
        <Decide view={view} />
      ) : view.state === 'new' || view.state === 'claimed' ? (
        <TakeCase view={view} />
      ) : (
        <AfterDecision view={view} />
      )}
    </section>
  )
}
