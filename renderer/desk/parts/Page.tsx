import { classes } from '../look/classes.ts'
import styles from './Page.module.css'

const c = classes(styles)

/** A screen under the bar: its head in one line, and the rest for what it is about. */
export function Page({
  title,
  tools,
  children,
  scrolls = false,
}: {
  title: React.ReactNode
  tools?: React.ReactNode
  children: React.ReactNode
  /** The whole screen scrolls; else its table does. */
  scrolls?: boolean
}): React.JSX.Element {
  return (
    <main className={c('page', scrolls && 'scrolls')}>
      <div className={c('head')}>
        <h1 className={c('title')}>{title}</h1>
        {tools !== undefined && <div className={c('tools')}>{tools}</div>}
      </div>
      {children}
    </main>
  )
}
