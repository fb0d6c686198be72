import { classes } from '../look/classes.ts'
import styles from './Quiet.module.css'

const c = classes(styles)

/** The window while there is nothing to do but wait a moment. */
export function Quiet({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <main className={c('quiet')} aria-busy="true">
      <h1>{children}</h1>
    </main>
  )
}
