import { useRef } from 'react'
import type { CaseView, DocumentView, ReadField } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { adviceTexts } from '../../words/advice.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { fieldsBeside, fieldsOf } from '../rules.ts'
import { AdviceNote } from './AdviceNote.tsx'
import { ConfirmedField } from './ConfirmedField.tsx'
import fieldStyles from './Fields.module.css'
import { MrzField } from './MrzField.tsx'
import styles from './Panel.module.css'
import { TypedField } from './TypedField.tsx'
import { firstWaiting, goOn } from './waiting.ts'

const c = classes(styles)
const columns = classes(fieldStyles)

/**
 * What is read from the document, beside what the Master claimed. `of`: its name, where it is not the one before the
 * person but the one that belongs to.
 */
export function Fields({
  view,
  document,
  of = null,
  open,
}: {
  view: CaseView
  document: DocumentView
  of?: string | null
  open: boolean
}): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const { t: more } = useWords(adviceTexts)
  const section = useRef<HTMLElement>(null)
  const fields = fieldsOf(view, document)
  const goTo = (): void => {
    const within = section.current
    if (within === null) return
    // All read: to the first, or to what may be read besides.
    const first = within.querySelector<HTMLElement>('input, textarea, [role=radio][tabindex="0"]')
    ;(firstWaiting(within) ?? first)?.focus()
  }
  useShortcut('f', t('case.goTo.fields'), goTo, { enabled: fields.length > 0 && open })
  if (fields.length === 0) return <AdviceNote document={document} />
  const next = (from: HTMLElement): void => {
    const panel = section.current?.parentElement
    if (panel) goOn(panel, from)
  }
  const offered = fieldsBeside(view, document).filter(
    (field) => open || document.readings.some((reading) => reading.field === field),
  )
  return (
    // Of the whole, where a part is before the person: nothing that they do with that waits for it.
    <section
      ref={section}
      className={c('section')}
      aria-label={t('case.fields')}
      {...(of === null ? {} : { 'data-besides': true })}
    >
      <header className={c('head')}>
        <h3>{t('case.fields')}</h3>
        {of !== null && <span>{of}</span>}
      </header>
      <div className={columns('columns')} aria-hidden="true">
        <span>{t('case.fields.claimed')}</span>
        <span>{t('case.fields.seen')}</span>
        <span>{t('case.fields.advised')}</span>
      </div>
      {fields.map(({ field, how }) => {
        const key = `${document.id}/${field}`
        return how === 'typed' && isTyped(field) ? (
          <TypedField key={key} document={document} field={field} open={open} onNext={next} />
        ) : (
          <ConfirmedField key={key} view={view} document={document} field={field} open={open} onNext={next} />
        )
      })}
      {offered.length > 0 && (
        <div className={columns('more')} data-besides>
          <header className={c('head')}>
            <h4>{more('mrz.more')}</h4>
            <span>{more('mrz.more.about')}</span>
          </header>
          {offered.includes('mrz') && (
            <MrzField key={`${document.id}/mrz`} view={view} document={document} open={open} onNext={next} />
          )}
          {offered.filter(isTyped).map((field) => (
            <TypedField
              key={`${document.id}/${field}`}
              document={document}
              field={field}
              optional
              open={open}
              onNext={next}
            />
          ))}
        </div>
      )}
      <AdviceNote document={document} />
    </section>
  )
}

const typed = ['number', 'birthDate', 'iin', 'issuer', 'issueDate', 'expiryDate', 'hours'] as const
/** In a line of its own; the machine-readable lines want more room. */
const isTyped = (field: ReadField): field is (typeof typed)[number] => typed.some((one) => one === field)
