import { Fragment, useRef } from 'react'
import { checklistFor } from '../../../domain/checklists.ts'
import { supplementsOf } from '../../../domain/education.ts'
import { wholeOf } from '../../../domain/parts.ts'
import { reasonOf } from '../../../domain/reasons.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { Checkbox } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useOnDesk } from '../context.ts'
import styles from './Panel.module.css'

const c = classes(styles)

/** What a person makes sure of before accepting a document of this kind. */
export function Checklist({
  view,
  document,
  open,
}: {
  view: CaseView
  document: DocumentView
  open: boolean
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const section = useRef<HTMLElement>(null)
  const items = checklistFor(document.kind, wholeOf(view.documents, document) !== null)
  const goTo = (): void => {
    const boxes = [...(section.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    ;(boxes.find((box) => !box.checked) ?? boxes[0])?.focus()
  }
  useShortcut('c', t('case.goTo.checklist'), goTo, { enabled: open })
  const alone = supplementsOf(view.documents, document).length === 0
  const done = items.filter(({ id }) => document.checked.includes(id)).length
  return (
    <section ref={section} className={c('section')} aria-label={t('case.checklist')}>
      <header className={c('head')}>
        <h3>{t('case.checklist')}</h3>
        <span>{t('case.checklist.count', { done, all: items.length })}</span>
      </header>
      <div className={c('checks')}>
        {items.map(({ id, text, supplement }) => (
          <Fragment key={`${document.id}/${id}`}>
            <Checkbox
              isSelected={document.checked.includes(id)}
              isDisabled={!open}
              onChange={(checked) => void desk.judging.check(document.id, id, checked)}
            >
              {say(text)}
            </Checkbox>
            {supplement !== undefined && alone && (
              <p className={c('why')}>
                {t('case.supplement.none', { reason: say(reasonOf(supplement.missing).label) })}
              </p>
            )}
          </Fragment>
        ))}
      </div>
    </section>
  )
}
