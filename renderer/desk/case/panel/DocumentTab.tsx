import { isPartItem } from '../../../domain/parts.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { FailureNotice, Notice } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { errorWords } from '../../words/errors.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { useDocumentNames } from '../names.ts'
import { mayDestroy, mayLook, maySettle, mayWork, readFor } from '../rules.ts'
import { Checklist } from './Checklist.tsx'
import { Destroy, Destroyed } from './Destroy.tsx'
import { Fields } from './Fields.tsx'
import { Found } from './Found.tsx'
import styles from './Panel.module.css'
import { Parts } from './Parts.tsx'
import { Predecessor } from './Predecessor.tsx'
import { Supplements } from './Supplements.tsx'
import { Verdict } from './Verdict.tsx'

const c = classes(styles)

/** The document at hand, from the top down: fields, checklist, verdict. */
export function DocumentTab({
  view,
  document,
}: {
  view: CaseView
  document: DocumentView
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { session } = useOnDesk()
  const complaint = useCase((state) => state.complaint)
  const names = useDocumentNames(view)
  const work = mayWork(view, session)
  const open = work && document.finding === null
  const noBytes = document.content.state !== 'stored'
  const whole = readFor(view, document)
  const gone = document.content.state === 'destroyed'
  const isShut = useCase((state) => state.sheets[document.id]?.state === 'failed')
  // Of what cannot be shown there is nothing to read; what was read before it failed stays in sight.
  const isUnread = isShut && document.readings.length === 0 && document.checked.every(isPartItem)
  return (
    <>
      <div className={c('title')}>
        <h2>{names.get(document.id)}</h2>
        <span className={c('file')} title={document.fileName}>
          {document.fileName}
        </span>
      </div>
      <Predecessor view={view} document={document} />
      <Supplements view={view} document={document} />
      <Parts view={view} document={document} open={open} />
      {document.reasonNeeded !== null && (
        <p className={c('needed')}>{t('case.reasonNeeded', { reason: document.reasonNeeded })}</p>
      )}
      {complaint !== null && (
        <div className={c('notice')}>
          <FailureNotice failure={complaint} />
        </div>
      )}
      {document.sameFileIn.length > 0 && (
        <div className={c('notice')}>
          <Notice tone="warn">
            {t('case.sameFile', { n: document.sameFileIn.length, refs: document.sameFileIn.join(', ') })}
          </Notice>
        </div>
      )}
      {document.content.state === 'unreadable' && (
        <div className={c('notice')}>
          <Notice tone="info" wayOn={t('case.noBytes.way')}>
            {t('case.noted')} {say(errorWords[document.content.code].sentence)}
          </Notice>
        </div>
      )}
      {document.content.state === 'destroyed' && (
        <div className={c('notice')}>
          <Notice tone="info">
            <Destroyed content={document.content} />
          </Notice>
        </div>
      )}
      {document.finding !== null && <Found view={view} document={document} finding={document.finding} />}
      {/* What was read and checked in reviews that are to be settled is shown with them, below. */}
      {!noBytes && !isUnread && mayLook(view, session) && !maySettle(view) && (
        <>
          <Fields
            key={whole.id}
            view={view}
            document={whole}
            of={whole === document ? null : (names.get(whole.id) ?? null)}
            open={work && whole.finding === null}
          />
          <Checklist view={view} document={document} open={open} />
        </>
      )}
      {document.finding === null &&
        !gone &&
        (work ? (
          <Verdict key={document.id} view={view} document={document} />
        ) : (
          !maySettle(view) && <p className={c('needed')}>{t('case.notYours')}</p>
        ))}
      {mayDestroy(view, document, session) && (
        <Destroy key={`destroy ${document.id}`} document={document} name={names.get(document.id) ?? ''} />
      )}
    </>
  )
}
