import { useRef } from 'react'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { fieldsOf } from '../rules.ts'
import { AdviceNote } from './AdviceNote.tsx'
import { ConfirmedField } from './ConfirmedField.tsx'
import styles from './Panel.module.css'
import { TypedField } from './TypedField.tsx'

const c = classes(styles)

/** What is read from the document, beside what the Master claimed. */
export function Fields({
  view,
  document,
  open,
}: {
  view: CaseView
  document: DocumentView
  open: boolean
}): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const section = useRef<HTMLElement>(null)
  const fields = fieldsOf(view, document)
  const goTo = (): void => {
    const all = [
      ...(section.current?.querySelectorAll<HTMLElement>('input, [role=radio][tabindex="0"]') ?? []),
    ]
    const empty = all.find((one) => one instanceof HTMLInputElement && one.value === '')
    ;(empty ?? all[0])?.focus()
  }
  useShortcut('f', t('case.goTo.fields'), goTo, { enabled: fields.length > 0 && open })
  if (fields.length === 0) return <AdviceNote document={document} />
  /** From the field just recorded to the next that waits, wherever a person is to type or to choose. */
  const next = (from: HTMLElement): void => {
    const all = [
      ...(section.current?.querySelectorAll<HTMLElement>('input, [role=radio][tabindex="0"]') ?? []),
    ]
    all.find((one) => (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)?.focus()
  }
  return (
    <section ref={section} className={c('section')} aria-label={t('case.fields')}>
      <header className={c('head')}>
        <h3>{t('case.fields')}</h3>
        <span>{t('case.fields.columns')}</span>
      </header>
      <div className={c('fields')}>
        {fields.map(({ field, how }) =>
          how === 'typed' ? (
            <TypedField
              key={`${document.id}/${field}`}
              document={document}
              field={field}
              open={open}
              onNext={next}
            />
          ) : (
            <ConfirmedField
              key={`${document.id}/${field}`}
              view={view}
              document={document}
              field={field}
              open={open}
            />
          ),
        )}
      </div>
      <AdviceNote document={document} />
    </section>
  )
}
