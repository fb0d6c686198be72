import { useState } from 'react'
import { seen } from '../../../domain/brands.ts'
import type { CaseView, DocumentView, ReadField } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useOnDesk } from '../context.ts'
import { notesFor } from './AdviceList.tsx'
import { FieldRow } from './FieldRow.tsx'
import styles from './Fields.module.css'
import { Segments } from './Segments.tsx'

const c = classes(styles)

/** A field whose claim is there to be seen: the person says whether the document has the same. */
export function ConfirmedField({
  view,
  document,
  field,
  open,
  onNext,
}: {
  view: CaseView
  document: DocumentView
  field: ReadField
  open: boolean
  onNext: (from: HTMLElement) => void
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const [busy, setBusy] = useState(false)
  const reading = document.readings.find((one) => one.field === field)
  const name = say(fieldWords[field])
  const said = reading?.seen === 'same' ? 'same' : reading?.seen === 'different' ? 'different' : null
  const record = async (answer: 'same' | 'different', byKey: boolean): Promise<void> => {
    if (busy) return
    const { activeElement: from } = globalThis.document
    if (byKey && from instanceof HTMLElement) onNext(from)
    if (answer === said) return
    setBusy(true)
    const done = await desk.judging.read(document.id, field, seen(answer), 'confirmed')
    setBusy(false)
    if (!done && byKey && from instanceof HTMLElement) from.focus()
  }
  return (
    <FieldRow
      name={name}
      claimed={claimedValue(view, document, field)}
      notes={isAdvised(field) ? notesFor(document, field) : []}
    >
      {!open && said === null ? (
        t('case.notRead')
      ) : (
        <Segments
          label={t('case.confirm', { name })}
          look="small"
          isDisabled={!open}
          value={said}
          segments={[
            { id: 'same', text: t('case.same'), tone: 'accept' },
            { id: 'different', text: t('case.different'), tone: 'ask' },
          ]}
          onChange={(answer, byKey) => void record(answer, byKey)}
        />
      )}
      {reading !== undefined && reading.replaced.length > 0 && (
        <span className={c('small')}>{t('case.reading.changed')}</span>
      )}
    </FieldRow>
  )
}

/** Names are compared and hours weighed; the rest is left to the eye. */
const isAdvised = (field: ReadField): field is 'familyName' | 'givenName' | 'hours' =>
  field === 'familyName' || field === 'givenName' || field === 'hours'

function claimedValue({ claim }: CaseView, { claimed }: DocumentView, field: ReadField): string {
  switch (field) {
    case 'familyName':
      return claim.familyName
    case 'givenName':
      return claim.givenName
    case 'patronymic':
      return claim.patronymic ?? '—'
    case 'holder':
      return [claim.familyName, claim.givenName, claim.patronymic].filter((part) => part !== null).join(' ')
    case 'issuer':
      return claimed?.issuer ?? '—'
    case 'hours':
      return String(claimed?.hours ?? '—')
    default:
      return '—'
  }
}
