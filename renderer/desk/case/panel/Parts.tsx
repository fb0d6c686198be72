import { partsOf, saidWhole, wholeOf, wholesFor } from '../../../domain/parts.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, Checkbox } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useOnDesk } from '../context.ts'
import { useDocumentNames } from '../names.ts'
import { countingDocuments } from '../rules.ts'
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
  const parts = partsOf(view.documents, document)
  const whole = wholeOf(view.documents, document)
  const said = saidWhole(document)
  const lost = said !== null && whole === null
  const offered = open ? wholesFor(countingDocuments(view), document) : whole === null ? [] : [whole]
  const [other = whole] = parts
  if (offered.length === 0 && !lost && other === null) return null
  return (
    <div className={c('parts')} data-besides>
      {offered.map(({ id }) => (
        <Checkbox
          key={id}
          isSelected={said === id}
          isDisabled={!open}
          onChange={(checked) => void desk.judging.sayPart(document.id, id, checked)}
        >
          {t('case.part', { name: names.get(id) ?? '' })}
        </Checkbox>
      ))}
      {lost && (
        <Checkbox
          isSelected
          isDisabled={!open}
          onChange={() => void desk.judging.sayPart(document.id, said, false)}
        >
          {t('case.part.ofLost')}
        </Checkbox>
      )}
      {said !== null && <p className={c('why')}>{t(lost ? 'case.part.lost' : 'case.part.about')}</p>}
      {parts.length > 0 && (
        <p>
          {t('case.part.has', {
            n: parts.length,
            names: parts.map(({ id }) => names.get(id) ?? '').join(', '),
          })}
        </p>
      )}
      {other?.content.state === 'stored' && (
        <Button size="small" onPress={() => desk.looking.beside(other.id)}>
          {t('case.supplement.beside')}
        </Button>
      )}
    </div>
  )
}
