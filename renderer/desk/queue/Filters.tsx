import { useMemo } from 'react'
import { ToggleButton } from 'react-aria-components'
import { findProgramme } from '../../domain/programmes.ts'
import { useShortcut } from '../app/shortcuts.ts'
import { classes } from '../look/classes.ts'
import { Button, KeyHint, Select, type Choice } from '../parts/index.ts'
import { compareIn } from '../words/collate.ts'
import { queueWords } from '../words/queue.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Filters.module.css'
import { isNarrow, wide, type QueueRow } from './rows.ts'
import { narrow, useQueue } from './store.ts'

const c = classes(styles)

/** Chosen where nothing is narrowed; no programme and no account has such an id. */
const all = '*'

/** What the queue is narrowed to. Of programmes and reviewers those are offered that some case has. */
export function Filters({
  rows,
  overdue,
}: {
  rows: readonly QueueRow[]
  /** Cases beyond their promise, under any tab. */
  overdue: number
}): React.JSX.Element {
  const { t, say, language, format } = useWords(queueWords)
  const narrowing = useQueue((state) => state.narrowing)
  const logins = useQueue((state) => state.logins)
  const offered = useMemo(() => {
    const programmes = new Set<string>()
    const reviewers = new Set<string>()
    for (const { entry } of rows) {
      programmes.add(entry.programme)
      if (entry.claimedBy !== null) reviewers.add(entry.claimedBy)
    }
    return { programmes: [...programmes], reviewers: [...reviewers] }
  }, [rows])
  const compare = compareIn(language)
  const inOrder = (choices: Choice<string>[], first: string): Choice<string>[] => [
    { id: all, text: first },
    ...choices.toSorted((a, b) => compare(a.text, b.text)),
  ]
  const programmes = inOrder(
    offered.programmes.map((id) => {
      const known = findProgramme(id)
      return { id, text: known === undefined ? id : say(known.name) }
    }),
    t('queue.programmes.all'),
  )
  const reviewers = inOrder(
    offered.reviewers.map((id) => ({ id, text: logins.get(id) ?? t('queue.nobody') })),
    t('queue.reviewers.all'),
  )
  const chosen = (id: string): string | null => (id === all ? null : id)
  const isDisabled = overdue === 0 && !narrowing.overdue
  const toggle = (): void => narrow({ overdue: !narrowing.overdue })
  useShortcut('p', t('queue.key.overdue'), toggle, { enabled: !isDisabled })
  return (
    <div className={c('filters')} role="group" aria-label={t('queue.narrow')}>
      <ToggleButton
        className={c('toggle', overdue > 0 && 'late')}
        isSelected={narrowing.overdue}
        isDisabled={isDisabled}
        onChange={toggle}
      >
        {t('queue.overdue')} <span className={c('count')}>{format.number(overdue)}</span>
        {!isDisabled && <KeyHint keys="p" />}
      </ToggleButton>
      <div className={c('select')}>
        <Select
          label={t('queue.programme')}
          labelHidden
          choices={programmes}
          value={narrowing.programme ?? all}
          onChange={(id) => narrow({ programme: chosen(id) })}
        />
      </div>
      <div className={c('select')}>
        <Select
          label={t('queue.reviewer')}
          labelHidden
          choices={reviewers}
          value={narrowing.reviewer ?? all}
          onChange={(id) => narrow({ reviewer: chosen(id) })}
        />
      </div>
      {isNarrow(narrowing) && (
        <Button look="quiet" size="small" onPress={() => narrow(wide)}>
          {t('queue.widen')}
        </Button>
      )}
    </div>
  )
}
