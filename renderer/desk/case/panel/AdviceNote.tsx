import type { DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { adviceTexts } from '../../words/advice.ts'
import { useWords } from '../../words/useWords.ts'
import { AdviceList, notesFor } from './AdviceList.tsx'
import styles from './Fields.module.css'

const c = classes(styles)

/** What a machine noticed of the document as a whole, and, after all advice, that none of it decides (demand 3). */
export function AdviceNote({ document }: { document: DocumentView }): React.JSX.Element | null {
  const { t } = useWords(adviceTexts)
  const notes = notesFor(document, 'document')
  if (document.advice.length === 0) return null
  return (
    <>
      {notes.length > 0 && <AdviceList notes={notes} />}
      <p className={c('small', 'last')}>{t('advice.last')}</p>
    </>
  )
}
