import { useId } from 'react'
import { classes } from '../look/classes.ts'
import styles from './Settings.module.css'

const c = classes(styles)

export function Section({
  title,
  children,
}: {
  title: string
  children: React.ReactNode
}): React.JSX.Element {
  const id = useId()
  return (
    <section className={c('section')} aria-labelledby={id}>
      <h2 id={id} className={c('title')}>
        {title}
      </h2>
      {children}
    </section>
  )
}
