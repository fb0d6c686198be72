import { classes } from '../look/classes.ts'
import styles from './Table.module.css'

const c = classes(styles)

/**
 * A table's frame, head and rows as CSS grid, for short lists and for virtual ones. `columns` is the
 * grid-template-columns of head and rows. Rows that can be opened say so by `onOpen`.
 */
export function TableFrame({
  label,
  rowCount,
  children,
}: {
  label: string
  rowCount?: number
  children: React.ReactNode
}): React.JSX.Element {
  return (
    <div
      role="table"
      aria-label={label}
      {...(rowCount === undefined ? {} : { 'aria-rowcount': rowCount + 1 })}
      className={c('frame')}
    >
      {children}
    </div>
  )
}

/** How rows stand by a column, and what a press of its head makes of that. */
export type ColumnSort = {
  now: 'ascending' | 'descending' | 'none'
  /** What a press does, in words. */
  hint: string
  onPress: () => void
}

function SortButton({
  text,
  sort: { now, hint, onPress },
}: {
  text: string
  sort: ColumnSort
}): React.JSX.Element {
  return (
    <button type="button" className={c('sort')} title={hint} onClick={onPress}>
      {text}
      {now !== 'none' && <span aria-hidden="true">{now === 'ascending' ? '↑' : '↓'}</span>}
    </button>
  )
}

export function TableHead({
  columns,
  cells,
}: {
  columns: string
  cells: readonly { id: string; text: string; end?: boolean; sort?: ColumnSort }[]
}): React.JSX.Element {
  return (
    <div role="rowgroup" className={c('headGroup')}>
      <div role="row" className={c('row', 'head')} style={{ gridTemplateColumns: columns }}>
        {cells.map((cell) => (
          <span
            key={cell.id}
            role="columnheader"
            className={c('cell', cell.end === true && 'end')}
            {...(cell.sort === undefined || cell.sort.now === 'none' ? {} : { 'aria-sort': cell.sort.now })}
          >
            {cell.sort === undefined ? cell.text : <SortButton text={cell.text} sort={cell.sort} />}
          </span>
        ))}
      </div>
    </div>
  )
}

export function TableBody({
  children,
  isRead = false,
  ref,
}: {
  children: React.ReactNode
  /** Nothing in it takes the focus: the whole does, so that keys scroll it. */
  isRead?: boolean
  ref?: React.Ref<HTMLDivElement>
}): React.JSX.Element {
  return (
    <div
      role="rowgroup"
      className={c('body')}
      {...(isRead ? { tabIndex: 0 } : {})}
      {...(ref === undefined ? {} : { ref })}
    >
      {children}
    </div>
  )
}

export type TableRowProps = {
  columns: string
  chosen?: boolean
  /** From 2 (the head is 1), where not all rows are in the document. */
  rowIndex?: number
  /** Where a virtual list puts it. */
  top?: number
  /** Pixels; where a virtual list counts on it. */
  height?: number
  children: React.ReactNode
} & Pick<
  React.HTMLAttributes<HTMLDivElement>,
  'onClick' | 'onDoubleClick' | 'onKeyDown' | 'tabIndex' | 'id'
> & {
    ref?: React.Ref<HTMLDivElement>
  }

export function TableRow({
  columns,
  chosen,
  rowIndex,
  top,
  height,
  children,
  ...rest
}: TableRowProps): React.JSX.Element {
  return (
    <div
      {...rest}
      role="row"
      className={c('row', chosen === true && 'chosen', top !== undefined && 'placed')}
      style={{
        gridTemplateColumns: columns,
        ...(top === undefined ? {} : { transform: `translateY(${top}px)` }),
        ...(height === undefined ? {} : { height, minHeight: height }),
      }}
      {...(rowIndex === undefined ? {} : { 'aria-rowindex': rowIndex })}
      {...(chosen === undefined ? {} : { 'aria-selected': chosen })}
    >
      {children}
    </div>
  )
}

export function TableCell({
  look = 'usual',
  end = false,
  span,
  title,
  children,
}: {
  look?: 'usual' | 'strong' | 'second' | 'mono' | 'accept' | 'ask' | 'reject'
  end?: boolean
  span?: string
  /** The whole text where the cell may cut it. */
  title?: string
  children: React.ReactNode
}): React.JSX.Element {
  return (
    <span
      role="cell"
      className={c('cell', look, end && 'end')}
      {...(span === undefined ? {} : { style: { gridColumn: span } })}
      {...(title === undefined ? {} : { title })}
    >
      {children}
    </span>
  )
}
