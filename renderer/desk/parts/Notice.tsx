import type { Failure } from '../../../preload/contract/errors.ts'
import { classes } from '../look/classes.ts'
import { errorWords } from '../words/errors.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Notice.module.css'
import { Unbroken } from './Unbroken.tsx'

const c = classes(styles)

export type NoticeTone = 'info' | 'warn' | 'error'

/** A sentence the person should read: what is so, what they can do, and the buttons for it. */
export function Notice({
  tone,
  children,
  wayOn,
  code,
  actions,
  label,
}: {
  tone: NoticeTone
  children: React.ReactNode
  wayOn?: React.ReactNode
  /** The error's code, for the person to tell others. */
  code?: string
  actions?: React.ReactNode
  label?: string
}): React.JSX.Element {
  return (
    <div
      className={c('notice', tone)}
      role={tone === 'error' ? 'alert' : 'status'}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={c('sign')} aria-hidden="true">
        {tone === 'info' ? 'i' : '!'}
      </span>
      <div className={c('body')}>
        <div className={c('sentence')}>
          <Unbroken>{children}</Unbroken>
        </div>
        {wayOn !== undefined && <p className={c('way')}>{wayOn}</p>}
        {code !== undefined && <p className={c('code')}>{code}</p>}
        {actions !== undefined && <div className={c('actions')}>{actions}</div>}
      </div>
    </div>
  )
}

/** A failure by its code: sentence, way on, code. */
export function FailureNotice({
  failure,
  actions,
  tone = 'error',
}: {
  failure: Failure
  actions?: React.ReactNode
  tone?: NoticeTone
}): React.JSX.Element {
  const { t, say } = useWords(partsWords)
  const text = errorWords[failure.code]
  return (
    <Notice
      tone={tone}
      wayOn={say(text.wayOn)}
      code={t('parts.code', { code: failure.code })}
      {...(actions === undefined ? {} : { actions })}
    >
      {say(text.sentence)}
    </Notice>
  )
}
