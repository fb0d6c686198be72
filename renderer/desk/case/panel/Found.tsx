import { reasonOf } from '../../../domain/reasons.ts'
import type { CaseView, DocumentView, Finding } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, Chip } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { verdictTones, verdictWords } from '../../words/vocabulary.ts'
import { useCase, useOnDesk } from '../context.ts'
import { mayWork } from '../rules.ts'
import { MasterReads } from './MasterReads.tsx'
import styles from './Panel.module.css'

const c = classes(styles)

/** A verdict that stands. */
export function Found({
  view,
  document,
  finding,
}: {
  view: CaseView
  document: DocumentView
  finding: Finding
}): React.JSX.Element {
  const { t, say, format } = useWords(caseWords)
  const { desk, session } = useOnDesk()
  const doing = useCase((state) => state.doing)
  // An appeal looks at every document anew, whichever round it came in.
  const ownRound = document.round === view.round || view.appeal?.result === null
  return (
    <section className={c('section')} aria-label={t('case.verdict')}>
      <header className={c('head')}>
        <h3>{t('case.verdict')}</h3>
        <span>{t('case.found.at', { time: format.moment(finding.at) })}</span>
      </header>
      <div className={c('verdict')}>
        <div className={c('found')}>
          <Chip tone={verdictTones[finding.verdict]} filled>
            {say(verdictWords[finding.verdict])}
          </Chip>
          {finding.reasons.map((code) => (
            <span key={code}>{say(reasonOf(code).label)}</span>
          ))}
        </div>
        {finding.namedPages.length > 0 && (
          <p className={c('why')}>{t('case.found.pages', { pages: finding.namedPages.join(', ') })}</p>
        )}
        {finding.reasons.length > 0 && <MasterReads verdict={finding.verdict} reasons={finding.reasons} />}
        {mayWork(view, session) && ownRound && (
          <>
            <Button busy={doing === 'withdraw'} onPress={() => void desk.judging.withdraw(document.id)}>
              {t('case.withdraw')}
            </Button>
            <p className={c('why')}>{t('case.withdraw.about')}</p>
          </>
        )}
        {!ownRound && <p className={c('why')}>{t('case.found.earlier', { n: document.round })}</p>}
      </div>
    </section>
  )
}
