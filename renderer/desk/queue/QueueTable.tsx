import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { findProgramme } from '../../domain/programmes.ts'
import type { QueueOrder } from '../../domain/queue-views.ts'
import type { ListEntry } from '../../vault/client/api.ts'
import { classes } from '../look/classes.ts'
import { TableBody, TableCell, TableFrame, TableHead, TableRow, type ColumnSort } from '../parts/index.ts'
import { useWords } from '../words/useWords.ts'
import { viewsWords } from '../words/views.ts'
import { AgeCell, DocumentsCell, StateCell } from './Cells.tsx'
import styles from './Queue.module.css'
import type { QueueRow } from './rows.ts'
import { choose, setOrder, setScroll, useQueue } from './store.ts'
import { useQueueKeys, type Step } from './useQueueKeys.ts'
import { useTeller, type Teller } from './useTeller.ts'

const c = classes(styles)

const columns =
  'minmax(112px, 120px) minmax(120px, 0.55fr) minmax(90px, 172px) minmax(140px, 1fr) minmax(150px, 220px) minmax(84px, 132px) minmax(72px, 112px)'
const rowHeight = 40

/**
 * The rows of the chosen tab that the search has found; drawn are those in sight alone, and anew for other rows only.
 */
export const QueueTable = memo(function QueueTable({
  rows,
  search,
  onOpen,
}: {
  rows: readonly QueueRow[]
  search: React.RefObject<HTMLInputElement | null>
  onOpen: (entry: ListEntry) => void
}): React.JSX.Element {
  const teller = useTeller()
  const { t } = teller
  const { t: views } = useWords(viewsWords)
  const table = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const chosen = useChosen(rows)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialOffset: () => useQueue.getState().scroll,
    // The chosen row stays, wherever one scrolls: it has the focus.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), chosen])].sort((a, b) => a - b),
  })
  useScrollKept(body, virtual.getTotalSize())
  const focusChosen = useFocusOnChosen(table, chosen)

  const step = (where: Step): void => {
    const page = Math.max(1, Math.floor((body.current?.clientHeight ?? 0) / rowHeight) - 1)
    const last = rows.length - 1
    const to = {
      up: chosen - 1,
      down: chosen + 1,
      pageUp: chosen - page,
      pageDown: chosen + page,
      first: 0,
      last,
    }[where]
    const index = Math.min(last, Math.max(0, to))
    const row = rows[index]
    if (row === undefined) return
    choose(row.entry.id, index)
    virtual.scrollToIndex(index, { align: 'auto' })
    if (document.activeElement !== search.current) focusChosen()
  }
  useQueueKeys({
    table,
    search,
    onStep: step,
    onOpen: () => {
      const row = rows[chosen]
      if (row !== undefined) onOpen(row.entry)
    },
  })

  const order = useQueue((state) => state.order)
  const sortOf = (next: QueueOrder): ColumnSort => {
    const is = next === 'reference' ? order === 'reference' : order !== 'reference'
    return {
      now: !is ? 'none' : order === 'oldest' ? 'descending' : 'ascending',
      hint: order === 'reference' && is ? views('views.order.reference') : views(`views.order.${next}`),
      onPress: () => setOrder(is && next === 'reference' ? 'oldest' : next),
    }
  }

  return (
    <div className={c('table')} ref={table}>
      <TableFrame label={t('queue.title')} rowCount={rows.length}>
        <TableHead
          columns={columns}
          cells={[
            { id: 'case', text: t('queue.case'), sort: sortOf('reference') },
            { id: 'master', text: t('queue.master') },
            { id: 'programme', text: t('queue.programme') },
            { id: 'documents', text: t('queue.documents') },
            { id: 'age', text: t('queue.age'), sort: sortOf(order === 'oldest' ? 'newest' : 'oldest') },
            { id: 'state', text: t('queue.state') },
            { id: 'reviewer', text: t('queue.reviewer') },
          ]}
        />
        <TableBody ref={body}>
          <div role="presentation" className={c('all')} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              return (
                row !== undefined && (
                  <TableRow
                    // By its place and not by its case: another search fills the rows that are there.
                    key={index}
                    columns={columns}
                    chosen={index === chosen}
                    rowIndex={index + 2}
                    top={start}
                    height={rowHeight}
                    tabIndex={index === chosen ? 0 : -1}
                    onClick={() => choose(row.entry.id, index)}
                    onDoubleClick={() => onOpen(row.entry)}
                  >
                    <RowCells entry={row.entry} teller={teller} onOpen={onOpen} />
                  </TableRow>
                )
              )
            })}
          </div>
        </TableBody>
      </TableFrame>
    </div>
  )
})

const RowCells = memo(function RowCells({
  entry,
  teller,
  onOpen,
}: {
  entry: ListEntry
  teller: Teller
  onOpen: (entry: ListEntry) => void
}): React.JSX.Element {
  const { t, say, logins } = teller
  const login = entry.claimedBy === null ? null : logins.get(entry.claimedBy)
  const programme = findProgramme(entry.programme)
  const programmeName = programme === undefined ? entry.programme : say(programme.name)
  const reviewer = login ?? entry.claimedBy?.slice(0, 8) ?? t('queue.nobody')
  return (
    <>
      <TableCell look="strong" title={entry.caseRef}>
        <button type="button" tabIndex={-1} className={c('open')} onClick={() => onOpen(entry)}>
          {entry.caseRef}
        </button>
      </TableCell>
      <TableCell title={entry.name}>{entry.name}</TableCell>
      <TableCell title={programmeName}>{programmeName}</TableCell>
      <DocumentsCell entry={entry} teller={teller} />
      <AgeCell entry={entry} teller={teller} />
      <StateCell entry={entry} teller={teller} />
      <TableCell look="second" title={reviewer}>
        {reviewer}
      </TableCell>
    </>
  )
})

/** Where the chosen case stands now; where it left the list, its neighbour is chosen. */
function useChosen(rows: readonly QueueRow[]): number {
  const { id, index } = useQueue((state) => state.chosen)
  const place = id === null ? index : rows.findIndex(({ entry }) => entry.id === id)
  return Math.max(0, Math.min(rows.length - 1, place < 0 ? index : place))
}

/** The focus follows the keys, and the chosen case to another row; it is taken at first where nothing else has it. */
function useFocusOnChosen(table: React.RefObject<HTMLElement | null>, chosen: number): () => void {
  const wanted = useRef(true)
  useEffect(() => {
    const { activeElement } = document
    const isOnRow = activeElement?.role === 'row' && table.current?.contains(activeElement) === true
    if (!wanted.current && !isOnRow) return
    wanted.current = false
    const isFree = activeElement === document.body || table.current?.contains(activeElement) === true
    const row = table.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
    if (isFree) row?.focus({ preventScroll: true })
  }, [table, chosen])
  return () => {
    wanted.current = true
  }
}

/**
 * Where the list is scrolled to is kept as it moves, since a lock asks nobody. What was kept is gone to again once as
 * many rows are there.
 */
function useScrollKept(body: React.RefObject<HTMLElement | null>, height: number): void {
  const wanted = useRef<number | null>(useQueue.getState().scroll)
  const told = useQueue((state) => state.told)
  useLayoutEffect(() => {
    const element = body.current
    if (element === null || wanted.current === null) return
    element.scrollTo({ top: wanted.current })
    if (told || element.scrollTop >= wanted.current) wanted.current = null
  }, [body, height, told])
  useEffect(() => {
    const element = body.current
    if (element === null) return undefined
    const onScroll = (): void => {
      if (wanted.current === null) setScroll(element.scrollTop)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [body])
}
