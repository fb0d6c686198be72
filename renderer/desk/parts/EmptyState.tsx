import { classes } from '../look/classes.ts'
import styles from './EmptyState.module.css'

const c = classes(styles)

/** Nothing here: why, and what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string
  children?: React.ReactNode
  actions?: React.ReactNode
}): React.JSX.Element {
  return (
    <div className={c('empty')}>
      <p className={c('title')}>{title}</p>
      {children !== undefined && <p className={c('text')}>{children}</p>}
      {actions !== undefined && <div className={c('actions')}>{actions}</div>}
    </div>
  )
}
