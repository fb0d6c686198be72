import type { Note } from '../../../domain/advice/index.ts'
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
  // The same file elsewhere is told above, before anything is read.
  const isHere = ({ code }: Note): boolean => code !== 'SAME_FILE_ELSEWHERE'
  const notes = notesFor(document, 'document').filter(isHere)
  if (!document.advice.some(({ advice }) => isHere(advice))) return null
  return (
    <>
      {notes.length > 0 && <AdviceList notes={notes} />}
      <p className={c('small', 'last')}>{t('advice.last')}</p>
    </>
  )
}
