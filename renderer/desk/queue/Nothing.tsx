import { Button, EmptyState } from '../parts/index.ts'
import { queueWords } from '../words/queue.ts'
import { useWords } from '../words/useWords.ts'
import { isNarrow, wide } from './rows.ts'
import { narrow, setSearch, setTab, useQueue } from './store.ts'

/** No row to show: why, and what to do about it. `elsewhere`: under another tab there is some case. */
export function Nothing({
  elsewhere,
  onTakeIn,
}: {
  elsewhere: boolean
  onTakeIn: () => void
}): React.JSX.Element {
  const { t } = useWords(queueWords)
  const told = useQueue((state) => state.told)
  const failure = useQueue((state) => state.failure)
  const search = useQueue((state) => state.search)
  const tab = useQueue((state) => state.tab)
  const narrowing = useQueue((state) => state.narrowing)

  if (!told && !elsewhere) return failure === null ? <EmptyState title={t('queue.loading')} /> : <div />
  if (!elsewhere) {
    return (
      <EmptyState
        title={t('queue.empty')}
        actions={
          <Button look="primary" onPress={onTakeIn}>
            {t('queue.takeIn')}
          </Button>
        }
      >
        {t('queue.empty.about')}
      </EmptyState>
    )
  }
  if (search.trim() !== '') {
    return (
      <EmptyState
        title={t('queue.notFound')}
        actions={
          <>
            {tab !== 'all' && <Button onPress={() => setTab('all')}>{t('queue.searchAll')}</Button>}
            <Button look="primary" onPress={() => setSearch('')}>
              {t('queue.clear')}
            </Button>
          </>
        }
      >
        {t('queue.notFound.about')}
      </EmptyState>
    )
  }
  if (isNarrow(narrowing)) {
    return (
      <EmptyState
        title={t('queue.narrowed')}
        actions={
          <Button look="primary" onPress={() => narrow(wide)}>
            {t('queue.widen')}
          </Button>
        }
      >
        {t('queue.narrowed.about')}
      </EmptyState>
    )
  }
  if (tab === 'all') return <div />
  return (
    <EmptyState
      title={t(`queue.none.${tab}`)}
      actions={<Button onPress={() => setTab('all')}>{t('queue.showAll')}</Button>}
    >
      {t(`queue.none.${tab}.about`)}
    </EmptyState>
  )
}
