import { readDate } from '../../../domain/dates.ts'
import type { Reading } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Fields.module.css'
import { piecesOf } from './readings.ts'

const c = classes(styles)

/** What was read, with how it compares. */
export function Recorded({ reading }: { reading: Reading }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const asShown = useReadingText(reading)
  const { seen, comparison, replaced } = reading
  const before = replaced.at(-1)
  return (
    <div className={c('recorded')}>
      <span className={c('value')} data-copyable>
        {asShown(seen)}
      </span>
      <Sign comparison={comparison} />
      {before !== undefined && (
        <span className={c('small')}>{t('case.reading.before', { seen: asShown(before.seen) })}</span>
      )}
    </div>
  )
}

/** The claim that a reading uncovered, with the letters that differ. */
export function Uncovered({ reading }: { reading: Reading }): React.JSX.Element | null {
  const asShown = useReadingText(reading)
  const { seen, claimed, comparison } = reading
  if (claimed === null) return null
  if (comparison !== 'different') return <>{asShown(claimed)}</>
  return (
    <>
      {piecesOf(asShown(claimed), asShown(seen)).map(({ text, differs }, at) =>
        differs ? (
          // Pieces have no name but their place.
          <mark key={at} className={c('letters')}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}

/** Dates as people write them. */
function useReadingText({ field }: Reading): (text: string) => string {
  const { format } = useWords(caseWords)
  return (text) => {
    const date = field.endsWith('Date') ? readDate(text) : null
    return date === null ? text : format.date(date)
  }
}

/** Equal, different, or nothing to compare with; a word for those who do not see the sign. */
export function Sign({ comparison }: { comparison: Reading['comparison'] }): React.JSX.Element | null {
  const { t } = useWords(caseWords)
  if (comparison === 'not-claimed')
    return (
      <span className={c('sign', 'noted')} role="img" aria-label={t('case.noted.reading')}>
        ✓
      </span>
    )
  const same = comparison === 'same'
  return (
    <span
      className={c('sign', same ? 'same' : 'different')}
      role="img"
      aria-label={t(same ? 'case.same' : 'case.different')}
      title={t(same ? 'case.same' : 'case.different')}
    >
      {same ? '=' : '≠'}
    </span>
  )
}
