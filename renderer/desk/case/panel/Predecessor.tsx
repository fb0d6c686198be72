import { predecessorOf } from '../../../domain/rounds.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { verdictWords } from '../../words/vocabulary.ts'
import { reasonOf } from '../../../domain/reasons.ts'
import { useOnDesk } from '../context.ts'
import styles from './Panel.module.css'

const c = classes(styles)

/** Of a document sent again: which it was sent in place of, why that was not enough, and the way to it. */
export function Predecessor({
  view,
  document,
}: {
  view: CaseView
  document: DocumentView
}): React.JSX.Element | null {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const before = predecessorOf(view.documents, document)
  if (before === null) return null
  const { finding } = before
  const told =
    finding === null
      ? t('case.unjudged')
      : [
          say(verdictWords[finding.verdict]),
          ...finding.reasons.map((code) => say(reasonOf(code).label)),
        ].join(', ')
  return (
    <div className={c('needed')}>
      <p>{t('case.predecessor', { n: before.round, told })}</p>
      <Button size="small" onPress={() => desk.looking.show(before.id)}>
        {t('case.predecessor.show')}
      </Button>
    </div>
  )
}
