import { useId, useState } from 'react'
import type { Note } from '../../../domain/advice/index.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { AdviceCell, AdviceList } from './AdviceList.tsx'
import styles from './Fields.module.css'

const c = classes(styles)

/** One field across the columns: claimed, seen, advised. */
export function FieldRow({
  name,
  claimed,
  notes,
  act = null,
  onChange = null,
  onSubmit,
  children,
}: {
  name: string
  /** What the Master said, or that it is covered; null where nothing is claimed. */
  claimed: React.ReactNode
  notes: readonly Note[]
  /** In the third column while something is typed. */
  act?: React.ReactNode
  /** Null: what was read stands, or is just being typed. */
  onChange?: (() => void) | null
  /** The second column is a form. */
  onSubmit?: () => void
  children: React.ReactNode
}): React.JSX.Element {
  const { t } = useWords(caseWords)
  const id = useId()
  const [expanded, setExpanded] = useState(false)
  const cells = (
    <>
      <div className={c('claimed')}>
        <span className={c('forReaders')}>{t('case.fields.claimed')} </span>
        {claimed ?? <NotClaimed />}
      </div>
      <div className={c('seen')}>{children}</div>
      <div className={c('advised')}>
        {act ??
          (notes.length > 0 && (
            <AdviceCell
              name={name}
              notes={notes}
              opens={id}
              expanded={expanded}
              onPress={() => setExpanded(!expanded)}
            />
          ))}
      </div>
    </>
  )
  return (
    <div className={c('row')} role="group" aria-label={name}>
      <Heading name={name} onChange={onChange} />
      {onSubmit === undefined ? (
        cells
      ) : (
        <form
          className={c('contents')}
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          {cells}
        </form>
      )}
      {expanded && notes.length > 0 && <AdviceList id={id} notes={notes} worked />}
    </div>
  )
}

/** The field's name, and the way to change what was read of it. */
export function Heading({
  name,
  onChange,
}: {
  name: string
  onChange: (() => void) | null
}): React.JSX.Element {
  const { t } = useWords(caseWords)
  return (
    <div className={c('heading')}>
      <span aria-hidden="true">{name}</span>
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
    </div>
  )
}

export function Covered(): React.JSX.Element {
  const { t } = useWords(caseWords)
  return <span className={c('covered')}>{t('case.covered')}</span>
}

function NotClaimed(): React.JSX.Element {
  const { t } = useWords(caseWords)
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className={c('forReaders')}>{t('case.notClaimed')}</span>
    </>
  )
}
