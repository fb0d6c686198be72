import { useRef, useState } from 'react'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import { reasonOf } from '../../domain/reasons.ts'
import type { ReasonCode } from '../../domain/vocabulary.ts'
import { useIsAsking } from '../claiming/index.ts'
import { classes } from '../look/classes.ts'
import { Button, Notice, PasswordField } from '../parts/index.ts'
import { caseWords } from '../words/case.ts'
import { errorWords } from '../words/errors.ts'
import { useWords } from '../words/useWords.ts'
import { useCase, useOnDesk } from './context.ts'
import { Destroyed } from './panel/Destroy.tsx'
import { mayClaim, mayLook } from './rules.ts'
import { pageKey } from './store.ts'
import styles from './Viewer.module.css'
import type { Limit } from './viewing/allowances.ts'
import { useSpot } from './viewing/useLying.ts'

const c = classes(styles)

/** Reasons that a person may think of when a file fails; the list is where they choose one. */
const thoughtOf: Partial<Record<ErrorCode, ReasonCode>> = {
  PASSWORD_PROTECTED_FILE: 'PASSWORD_PROTECTED',
  VIEWER_BROKEN_FILE: 'UNREADABLE_FILE',
  VIEWER_LIMIT: 'UNREADABLE_FILE',
  VIEWER_OVERRUN: 'UNREADABLE_FILE',
  VIEWER_UNSUPPORTED: 'UNREADABLE_FILE',
}

/** What stands where the page would: why it is not there, and what can be done. */
export function InPlaceOfPage(): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  const { desk, session } = useOnDesk()
  const view = useCase((state) => state.view)
  const { document, page } = useSpot()
  const doing = useCase((state) => state.doing)
  const isAsking = useIsAsking()
  const sheet = useCase((state) => (document === null ? undefined : state.sheets[document.id]))
  const fault = useCase((state) => (document === null ? undefined : state.faults[pageKey(document.id, page)]))
  const drawn = useCase((state) => state.drawn)
  if (view === null) return null
  if (document === null) return <Card>{t('case.noDocuments')}</Card>
  if (document.content.state === 'unreadable') {
    return <Failure code={document.content.code} lead={t('case.noted')} />
  }
  if (document.content.state === 'destroyed') {
    return (
      <Card>
        <Destroyed content={document.content} />
      </Card>
    )
  }
  if (!mayLook(view, session)) {
    return (
      <Card>
        <p>{t(view.state === 'new' ? 'case.closed.new' : 'case.closed.taken')}</p>
        {mayClaim(view, session) && (
          <Button
            look="primary"
            busy={doing === 'claim' && !isAsking}
            onPress={() => void desk.custody.claim()}
          >
            {t('case.claim')}
          </Button>
        )}
      </Card>
    )
  }
  const again = <Button onPress={() => void desk.looking.tryAgain(document.id)}>{t('case.tryAgain')}</Button>
  const trying = sheet?.state === 'opening' && sheet.byPassword
  if (trying || (sheet?.state === 'failed' && sheet.code === 'PASSWORD_PROTECTED_FILE')) {
    // One form through all its tries: with it would go the focus, and what is typed next would be shortcuts.
    return (
      <Failure
        code="PASSWORD_PROTECTED_FILE"
        actions={
          <Password
            key={document.id}
            document={document.id}
            trying={trying}
            wrong={sheet.state === 'failed' && sheet.problem === 'wrong-password'}
          />
        }
      />
    )
  }
  if (sheet?.state === 'failed') {
    const limit = limitOf(sheet.code, sheet.problem)
    if (limit !== null) return <TooMuch document={document.id} code={sheet.code} limit={limit} />
    return <Failure code={sheet.code} actions={again} />
  }
  if (fault === 'incomplete') {
    return (
      <div className={c('over')}>
        <Notice tone="warn" actions={again}>
          {t('case.incomplete')}
        </Notice>
      </div>
    )
  }
  if (fault !== undefined) {
    const limit = limitOf(fault, null)
    if (limit !== null) return <TooMuch document={document.id} code={fault} limit={limit} />
    return <Failure code={fault} actions={again} />
  }
  if (drawn > 0 && desk.looking.reader.pictures.of(document.id, page) !== undefined) return null
  const isSlow = /hei[cf]/.test(document.content.type)
  return <p className={c('waiting')}>{t(isSlow ? 'case.opening.heic' : 'case.opening')}</p>
}

/** Which limit a document met; a page of an opened one can have too many pixels only. */
function limitOf(code: ErrorCode, problem: string | null): Limit | null {
  if (code === 'VIEWER_OVERRUN') return 'time'
  if (code !== 'VIEWER_LIMIT') return null
  return problem === 'too-many-pages' ? 'pages' : 'pixels'
}

/** Names the limit, and lets a person raise it for this document. */
function TooMuch({
  document,
  code,
  limit,
}: {
  document: string
  code: ErrorCode
  limit: Limit
}): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const { desk } = useOnDesk()
  const { now, next } = desk.looking.reader.limit(document, limit)
  const said = (value: number): { n: string } => ({
    n: format.number(limit === 'pixels' ? value / 1_000_000 : value),
  })
  return (
    <Failure
      code={code}
      {...(limit === 'time' ? {} : { sentence: t(`case.limit.${limit}`, said(now)) })}
      actions={
        <>
          {next !== null && (
            <>
              <p>{t('case.raise.about')}</p>
              <Button look="primary" onPress={() => void desk.looking.raise(document, limit)}>
                {t(`case.raise.${limit}`, said(limit === 'time' ? next / now : next))}
              </Button>
            </>
          )}
          <Button onPress={() => void desk.looking.tryAgain(document)}>{t('case.tryAgain')}</Button>
        </>
      }
    />
  )
}

/** What is typed stands in the field alone, and leaves it with each try; the focus is there for the next. */
function Password({
  document,
  trying,
  wrong,
}: {
  document: string
  trying: boolean
  wrong: boolean
}): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const field = useRef<HTMLInputElement>(null)
  const [tries, setTries] = useState(0)
  return (
    <form
      className={c('password')}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        const password = field.current?.value ?? ''
        if (password === '' || trying) return
        setTries(tries + 1)
        void desk.looking.unlock(document, password)
      }}
    >
      <PasswordField
        key={tries}
        autoFocus={tries > 0}
        isReadOnly={trying}
        label={t('case.password')}
        note={t('case.password.note')}
        maxLength={1024}
        inputRef={field}
        error={wrong ? t('case.password.wrong') : undefined}
      />
      <Button look="primary" type="submit" busy={trying}>
        {t('case.password.open')}
      </Button>
    </form>
  )
}

function Failure({
  code,
  sentence,
  lead,
  actions,
}: {
  code: ErrorCode
  /** More exact than the code's own. */
  sentence?: string
  lead?: string
  actions?: React.ReactNode
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const text = errorWords[code]
  const reason = thoughtOf[code]
  return (
    <Card>
      {lead !== undefined && <p>{lead}</p>}
      <div role="alert">
        <p className={c('sentence')}>{sentence ?? say(text.sentence)}</p>
        {lead === undefined && <p>{say(text.wayOn)}</p>}
      </div>
      {reason !== undefined && (
        <p className={c('thought')}>{t('case.thought', { reason: say(reasonOf(reason).label) })}</p>
      )}
      {actions}
      <p className={c('code')}>{code}</p>
    </Card>
  )
}

function Card({ children }: { children: React.ReactNode }): React.JSX.Element {
  return <div className={c('card')}>{children}</div>
}
