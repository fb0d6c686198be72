import { isResult } from '../../../preload/contract/package.ts'
import type { IntakeResult } from '../../vault/client/api.ts'
import { classes } from '../look/classes.ts'
import { Notice, Unbroken } from '../parts/index.ts'
import { errorWords } from '../words/errors.ts'
import { intakeWords } from '../words/intake.ts'
import { packagesWords } from '../words/packages.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Intake.module.css'
import { sayLeftOut } from './problems.ts'
import type { Taken } from './take.ts'

const c = classes(styles)

/** What became of every case. */
export function Results({ taken }: { taken: readonly Taken[] }): React.JSX.Element {
  const { t } = useWords(intakeWords)
  const got = taken.filter(({ result }) => result.state === 'taken').length
  const isCancelled = taken.some(
    ({ result }) =>
      result.state === 'not-begun' ||
      (result.state === 'failed' && result.failure.code === 'INTAKE_CANCELLED'),
  )
  return (
    <>
      <h3 className={c('doneTitle')}>{got === 0 ? t('intake.done.none') : t('intake.done', { n: got })}</h3>
      {isCancelled && (
        <Notice tone="info">{t(got === 0 ? 'intake.cancelled.none' : 'intake.cancelled')}</Notice>
      )}
      <ul className={c('results')}>
        {taken.map(({ one, result }) => (
          <li key={one.key} className={c('resultCase')}>
            <p className={c('caseHead')}>
              <span className={c('ref')}>{one.look.inspection.claim.caseRef}</span>
              <span>{one.look.inspection.claim.name}</span>
              <ResultWord
                result={result}
                isAnswer={one.origin !== undefined && isResult(one.origin.contents)}
              />
            </p>
            {result.state === 'taken' && <Documents documents={result.intake.documents} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function ResultWord({
  result,
  isAnswer,
}: {
  result: Taken['result']
  /** Of a review elsewhere: it has no documents. */
  isAnswer: boolean
}): React.JSX.Element {
  const { t: packages } = useWords(packagesWords)
  const { t, say } = useWords(intakeWords)
  const { t: parts } = useWords(partsWords)
  switch (result.state) {
    case 'taken': {
      const n = result.intake.documents.filter((document) => document.result === 'stored').length
      return (
        <span className={c('word', 'good')}>
          <span aria-hidden="true">✓ </span>
          {isAnswer ? packages('package.result.taken') : t('intake.got', { n })}
        </span>
      )
    }
    case 'failed': {
      const { code, detail } = result.failure
      if (code === 'INTAKE_CANCELLED') return <span className={c('word')}>{t('intake.notBegun')}</span>
      return (
        <span className={c('word', 'bad')}>
          <span aria-hidden="true">✕ </span>
          {t('intake.failed')}. {say(errorWords[code].sentence)}{' '}
          {code === 'NOT_ENOUGH_SPACE' && <Space detail={detail} />}
          {diskFull.has(code) && `${say(errorWords[code].wayOn)} ${parts('parts.code', { code })}`}
        </span>
      )
    }
    case 'not-begun':
      return <span className={c('word')}>{t('intake.notBegun')}</span>
  }
}

/** After these the person has something to do before the next try. */
const diskFull: ReadonlySet<string> = new Set(['NOT_ENOUGH_SPACE', 'STORE_FULL'])

/** The detail holds bytes needed and bytes there are (vault/store/space.ts). */
function Space({ detail: [needed, free] }: { detail: readonly string[] }): React.JSX.Element {
  const { t, format } = useWords(intakeWords)
  const told = { needed: format.bytes(Number(needed)), free: format.bytes(Number(free)) }
  return <>{t('intake.space', told)} </>
}

/** Documents of a taken case that there is something to say about. */
function Documents({ documents }: { documents: IntakeResult['documents'] }): React.JSX.Element | null {
  const { t, say } = useWords(intakeWords)
  const told = documents.flatMap(({ name, result, code, sameFileIn }) => {
    const why = code === null ? '' : sayLeftOut({ t, say }, code)
    const lines: { look: 'bad' | 'ask'; text: string }[] = []
    if (result === 'left-out') lines.push({ look: 'bad', text: `${t('intake.notTaken')}: ${why}` })
    if (result === 'noted-unreadable') lines.push({ look: 'ask', text: `${t('intake.noted')}: ${why}` })
    if (sameFileIn.length > 0) {
      lines.push({
        look: 'ask',
        text: t('intake.sameFile', { n: sameFileIn.length, refs: sameFileIn.join(', ') }),
      })
    }
    return lines.map((line) => ({ ...line, name }))
  })
  if (told.length === 0) return null
  return (
    <ul className={c('resultFiles')}>
      {told.map(({ name, look, text }) => (
        <li key={`${name} ${text}`}>
          <span className={c('fileName')}>{name}</span>
          <span className={c(look)}>
            <Unbroken>{text}</Unbroken>
          </span>
        </li>
      ))}
    </ul>
  )
}
