import { diplomaOf, supplementsOf } from '../../../domain/education.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useOnDesk } from '../context.ts'
import { useDocumentNames } from '../names.ts'
import styles from './Panel.module.css'

const c = classes(styles)

/** Of a diploma its supplements, of a supplement its diploma: what belongs together is looked at side by side. */
export function Supplements({
  view,
  document,
}: {
  view: CaseView
  document: DocumentView
}): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const names = useDocumentNames(view)
  const diploma = diplomaOf(view.documents, document)
  const others = diploma === null ? supplementsOf(view.documents, document) : [diploma]
  const [first] = others
  if (first === undefined) return null
  const told = others.map(({ id }) => names.get(id) ?? '').join(', ')
  return (
    <div className={c('needed')}>
      <p>{t(diploma === null ? 'case.supplement.has' : 'case.supplement.of', { names: told })}</p>
      {first.content.state === 'stored' && (
        <Button size="small" onPress={() => desk.looking.beside(first.id)}>
          {t('case.supplement.beside')}
        </Button>
      )}
    </div>
  )
}
