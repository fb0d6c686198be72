import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FoundPackage } from '../../../preload/contract/bridge.ts'
import { queueOrders, queueTabs, type QueueTab } from '../../domain/queue-views.ts'
import type { ListEntry } from '../../vault/client/api.ts'
import { useShortcut } from '../app/shortcuts.ts'
import { useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { useIsAsking } from '../claiming/index.ts'
import { IntakeDialog, useFileDrop, type Gathered } from '../intake/index.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, KeyHint, Tabs, TextField, useNow } from '../parts/index.ts'
import { DamageNotice } from '../upkeep/DamageNotice.tsx'
import { partsWords } from '../words/parts.ts'
import { queueWords } from '../words/queue.ts'
import { useWords } from '../words/useWords.ts'
import { viewsWords } from '../words/views.ts'
import { Filters } from './Filters.tsx'
import { Nothing } from './Nothing.tsx'
import { PackagesNotice } from './PackagesNotice.tsx'
import styles from './Queue.module.css'
import { QueueTable } from './QueueTable.tsx'
import { finder, inOrder, isIn, isNarrow, narrowed, overdueAt, type QueueRow } from './rows.ts'
import { askForQueue, setOrder, setSearch, setTab, useQueue } from './store.ts'
import { useOpenCase } from './useOpenCase.ts'
import { Views } from './Views.tsx'

const c = classes(styles)

/** Cases waiting, at work and decided: the first screen of a reviewer's day. */
export function QueueScreen(): React.JSX.Element {
  const { t, format } = useWords(queueWords)
  const { t: parts } = useWords(partsWords)
  const vault = useVault()
  const failure = useQueue((state) => state.failure)
  const damagedPages = useQueue((state) => state.damagedPages)
  const { t: views } = useWords(viewsWords)
  const tab = useQueue((state) => state.tab)
  const view = useQueue((state) => state.view)
  const order = useQueue((state) => state.order)
  const search = useRef<HTMLInputElement>(null)
  const { all, byTab, overdue, isOverdue } = useRows()
  const { act, open, openOldest } = useOpenCase()
  const isAsking = useIsAsking()
  /** Null: closed; else open, with what was dropped on the queue. */
  const [intake, setIntake] = useState<readonly Gathered[] | null>(null)
  const [found, setFound] = useState<readonly FoundPackage[]>([])
  const { isOver, handlers } = useFileDrop(setIntake, intake === null)

  useEffect(() => {
    void askForQueue(vault)
  }, [vault])
  const { busy } = act
  const openRow = useCallback(
    (entry: ListEntry) => {
      if (!busy) void open(entry)
    },
    [busy, open],
  )
  const takeOldest = (): void => {
    if (!act.busy) void openOldest()
  }
  useShortcut('n', t('queue.oldest'), takeOldest)
  useShortcut('ctrl+o', t('queue.takeIn'), () => setIntake([]))
  useShortcut('slash', t('queue.key.search'), () => search.current?.select())
  const turnOrder = (): void =>
    setOrder(queueOrders[(queueOrders.indexOf(order) + 1) % queueOrders.length] ?? 'oldest')
  useShortcut('o', views('views.order'), turnOrder)

  return (
    <main className={c('screen', isOver && 'over')} {...handlers}>
      <h1 className={c('hidden')}>{t('queue.title')}</h1>
      <div className={c('tools')}>
        <SearchField field={search} />
        <Filters rows={all} overdue={overdue} />
        <div className={c('acts')}>
          <Button shortcut="ctrl+o" onPress={() => setIntake([])}>
            {t('queue.takeIn')}
          </Button>
          <Button look="primary" shortcut="n" busy={act.busy && !isAsking} onPress={takeOldest}>
            {t('queue.oldest')}
          </Button>
        </div>
      </div>
      <Views />
      {failure !== null && (
        <div className={c('notice')}>
          <FailureNotice
            failure={failure}
            actions={
              <Button size="small" onPress={() => void askForQueue(vault)}>
                {parts('parts.again')}
              </Button>
            }
          />
        </div>
      )}
      {damagedPages > 0 && (
        <div className={c('notice')}>
          <DamageNotice>{t('queue.damaged', { n: damagedPages })}</DamageNotice>
        </div>
      )}
      <PackagesNotice
        hidden={intake !== null}
        onTake={(packages) => {
          setFound(packages)
          setIntake([])
        }}
      />
      {act.failure !== null && (
        <div className={c('notice')}>
          <FailureNotice
            failure={act.failure}
            tone="warn"
            actions={
              <Button size="small" onPress={act.forget}>
                {parts('parts.dismiss')}
              </Button>
            }
          />
        </div>
      )}
      <Tabs<QueueTab>
        label={t('queue.filter')}
        tabs={queueTabs.map((id) => ({ id, text: t(`queue.${id}`), count: format.number(byTab[id].length) }))}
        value={tab}
        onChange={setTab}
      >
        {(id) => (
          <div className={c('view')}>
            <Found
              key={`${id} ${view}`}
              among={byTab[id]}
              isOverdue={isOverdue}
              elsewhere={byTab.all.length > 0}
              search={search}
              onOpen={openRow}
              onTakeIn={() => setIntake([])}
            />
          </div>
        )}
      </Tabs>
      {intake !== null && (
        <IntakeDialog
          dropped={intake}
          found={found}
          onClose={() => {
            setIntake(null)
            setFound([])
          }}
        />
      )}
    </main>
  )
}

/** Rows by tab, before anything narrows them. */
function useRows(): {
  all: readonly QueueRow[]
  byTab: Record<QueueTab, readonly QueueRow[]>
  overdue: number
  isOverdue: (entry: ListEntry) => boolean
} {
  const { account, role } = useSession()
  // By the day: nothing becomes overdue within one.
  const day = new Date(useNow(60_000)).setHours(0, 0, 0, 0)
  const isOverdue = useMemo(() => overdueAt(new Date(day)), [day])
  const all = useQueue((state) => state.rows)
  const order = useQueue((state) => state.order)
  const byTab = useMemo(() => {
    const ordered = inOrder(all, order)
    const of = (id: QueueTab): readonly QueueRow[] =>
      ordered.filter(({ entry }) => isIn(id, entry, { account, role }))
    return { mine: of('mine'), awaiting: of('awaiting'), decided: of('decided'), all: ordered }
  }, [all, order, account, role])
  const overdue = useMemo(() => all.filter(({ entry }) => isOverdue(entry)).length, [all, isOverdue])
  return { all, byTab, overdue, isOverdue }
}

/** Of the chosen tab's rows those to which the filters narrow it and that the search has found. */
function Found({
  among,
  isOverdue,
  elsewhere,
  search,
  onOpen,
  onTakeIn,
}: {
  among: readonly QueueRow[]
  isOverdue: (entry: ListEntry) => boolean
  elsewhere: boolean
  search: React.RefObject<HTMLInputElement | null>
  onOpen: (entry: ListEntry) => void
  onTakeIn: () => void
}): React.JSX.Element {
  const narrowing = useQueue((state) => state.narrowing)
  const typed = useQueue((state) => state.search)
  const find = useMemo(
    () => finder(isNarrow(narrowing) ? narrowed(among, narrowing, isOverdue) : among),
    [among, narrowing, isOverdue],
  )
  const rows = useMemo(() => find(typed), [find, typed])
  if (rows.length === 0) return <Nothing elsewhere={elsewhere} onTakeIn={onTakeIn} />
  return <QueueTable rows={rows} search={search} onOpen={onOpen} />
}

function SearchField({ field }: { field: React.RefObject<HTMLInputElement | null> }): React.JSX.Element {
  const { t } = useWords(queueWords)
  const typed = useQueue((state) => state.search)
  return (
    <div className={c('search')} role="search">
      <TextField
        label={t('queue.search')}
        labelHidden
        type="search"
        maxLength={200}
        placeholder={t('queue.search.hint')}
        inputRef={field}
        value={typed}
        onChange={setSearch}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') event.continuePropagation()
          else if (typed === '') field.current?.blur()
          else setSearch('')
        }}
      />
      {typed === '' && (
        <span className={c('key')}>
          <KeyHint keys="slash" />
        </span>
      )}
    </div>
  )
}
