import type { Reading } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Panel.module.css'
import { asIsoDate, piecesOf } from './readings.ts'

const c = classes(styles)

/** A reading beside its claim: equal or not, with the letters that differ. */
export function Recorded({
  name,
  reading,
  onChange,
}: {
  name: string
  reading: Reading
  /** Null: it stands. */
  onChange: (() => void) | null
}): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const { seen, claimed, comparison, replaced, field } = reading
  const asShown = (text: string): string => {
    const date = field === 'birthDate' ? asIsoDate(text) : null
    return date === null ? text : format.date(date)
  }
  const before = replaced.at(-1)
  return (
    <div className={c('field')} role="group" aria-label={name}>
      <span className={c('fieldName')}>{name}</span>
      <div className={c('reading')}>
        <span className={c('seen')} data-copyable>
          {asShown(seen)}
        </span>
        <Sign comparison={comparison} />
        {onChange !== null && (
          <Button
            look="quiet"
            size="small"
            aria-label={t('case.reading.change.named', { name })}
            onPress={onChange}
          >
            {t('case.reading.change')}
          </Button>
        )}
        {claimed !== null && (
          <span className={c('claimed')}>
            {comparison === 'different' ? (
              <>
                {t('case.claimed')} <Differing claimed={asShown(claimed)} seen={asShown(seen)} />
              </>
            ) : (
              `${t('case.claimed')} ${asShown(claimed)}`
            )}
          </span>
        )}
        {before !== undefined && (
          <span className={c('claimed')}>{t('case.reading.before', { seen: asShown(before.seen) })}</span>
        )}
      </div>
    </div>
  )
}

/** A field that nobody read, where nobody can any more. */
export function NotRead({ name, children }: { name: string; children: React.ReactNode }): React.JSX.Element {
  return (
    <div className={c('field')} role="group" aria-label={name}>
      <span className={c('fieldName')}>{name}</span>
      <span className={c('fieldName')}>{children}</span>
    </div>
  )
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

function Differing({ claimed, seen }: { claimed: string; seen: string }): React.JSX.Element {
  return (
    <>
      {piecesOf(claimed, seen).map(({ text, differs }, at) =>
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
