import { partOfAnother, wholeFor, wholeOf } from '../../../domain/parts.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, Checkbox } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useOnDesk } from '../context.ts'
import { useDocumentNames } from '../names.ts'
import styles from './Panel.module.css'

const c = classes(styles)

/**
 * Of a file whether it is a part of another document of its kind, which a person says here; of a document the files that
 * are its parts. What belongs together is looked at side by side.
 */
export function Parts({
  view,
  document,
  open,
}: {
  view: CaseView
  document: DocumentView
  open: boolean
}): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const names = useDocumentNames(view)
  const parts = view.documents.filter((one) => wholeOf(view.documents, one)?.id === document.id)
  const whole = wholeFor(view.documents, document)
  const isPart = document.checked.includes(partOfAnother)
  const [other] = parts.length > 0 ? parts : isPart && whole !== null ? [whole] : []
  const mayBe = parts.length === 0 && (isPart || (open && whole !== null))
  if (!mayBe && other === undefined) return null
  return (
    <div className={c('parts')}>
      {mayBe && (
        <Checkbox
          isSelected={isPart}
          isDisabled={!open}
          onChange={(checked) => void desk.check(document.id, partOfAnother, checked)}
        >
          {t('case.part', { name: names.get((whole ?? document).id) ?? '' })}
        </Checkbox>
      )}
      {isPart && <p className={c('why')}>{t('case.part.about')}</p>}
      {parts.length > 0 && (
        <p>{t('case.part.has', { names: parts.map(({ id }) => names.get(id) ?? '').join(', ') })}</p>
      )}
      {other?.content.state === 'stored' && (
        <Button size="small" onPress={() => desk.looking.beside(other.id)}>
          {t('case.supplement.beside')}
        </Button>
      )}
    </div>
  )
}
