import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { Notice } from '../../parts/index.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { withinSentence } from '../../words/words.ts'
import { useDocumentNames } from '../names.ts'
import { countingDocuments, differingFields } from '../rules.ts'

/**
 * What the person has themselves read otherwise than the Master claims, told once more before it is accepted: a slip of
 * one key would certify somebody else. It keeps nobody from accepting it, since names change and are written in many ways.
 */
export function DiffersHere({ document }: { document: DocumentView }): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const list = useFieldList()
  const fields = differingFields(document)
  return fields.length === 0 ? null : (
    <Notice tone="warn">{t('case.differs', { fields: list(document) })}</Notice>
  )
}

/** The same, of every accepted document that the decision stands on. */
export function DiffersInCase({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const list = useFieldList()
  const names = useDocumentNames(view)
  const documents = countingDocuments(view).filter(
    (one) => one.finding?.verdict === 'accepted' && differingFields(one).length > 0,
  )
  if (documents.length === 0) return null
  const parts = documents.map((one) => `${names.get(one.id) ?? ''} (${list(one)})`)
  return <Notice tone="warn">{t('case.differs.accepted', { documents: parts.join(', ') })}</Notice>
}

function useFieldList(): (document: DocumentView) => string {
  const { say } = useWords(caseWords)
  return (document) =>
    differingFields(document)
      .map((field) => withinSentence(say(fieldWords[field])))
      .join(', ')
}
