import { classes } from '../look/classes.ts'
import styles from './Sheet.module.css'

const c = classes(styles)

/** The one card in the middle of the window, for what happens before the vault is open. */
export function Sheet({
  size = 'usual',
  children,
  foot,
}: {
  size?: 'usual' | 'wide'
  children: React.ReactNode
  foot?: React.ReactNode
}): React.JSX.Element {
  return (
    <main className={c('page')}>
      <div className={c('column', size)}>
        <div className={c('sheet')}>{children}</div>
        {foot !== undefined && <div className={c('foot')}>{foot}</div>}
      </div>
    </main>
  )
}
