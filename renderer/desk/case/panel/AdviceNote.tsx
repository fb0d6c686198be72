import type { DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { adviceWords, caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Panel.module.css'

const c = classes(styles)

/** What a machine noticed. It looks like no fact and says of itself that it does not decide (demand 3). */
export function AdviceNote({ document }: { document: DocumentView }): React.JSX.Element | null {
  const { t, say } = useWords(caseWords)
  if (document.advice.length === 0) return null
  const lines = document.advice.map(({ code, refs }) => say(adviceWords[code], { refs: refs.join(', ') }))
  return (
    <p className={c('advice')} role="note">
      {t('case.advice')} {lines.join(' ')} {t('case.advice.last')}
    </p>
  )
}
