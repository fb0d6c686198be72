import { classes } from '../look/classes.ts'
import type { SheetId } from './ids.ts'
import styles from './Sheet.module.css'

const c = classes(styles)

/** The one card in the middle of the window, for what happens before the vault is open. */
export function Sheet({
  id,
  size = 'usual',
  children,
  foot,
}: {
  id: SheetId
  size?: 'usual' | 'wide'
  children: React.ReactNode
  foot?: React.ReactNode
}): React.JSX.Element {
  return (
    <main id={id} className={c('page')}>
      <div className={c('column', size)}>
        <div className={c('sheet')}>{children}</div>
        {foot !== undefined && <div className={c('foot')}>{foot}</div>}
      </div>
    </main>
  )
}
