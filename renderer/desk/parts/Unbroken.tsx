import { Fragment } from 'react'
import { classes } from '../look/classes.ts'
import styles from './Unbroken.module.css'

const c = classes(styles)

/** `KZ-104-8832`, `SHA-256`: read as one word, so its hyphens are no place to break a line. */
const reference = /([A-Z0-9]+(?:-[A-Z0-9]+)+)/

/** A sentence in which references stay whole; anything but text stands as it is. */
export function Unbroken({ children }: { children: React.ReactNode }): React.ReactNode {
  if (typeof children !== 'string') return children
  // Every second piece is what the pattern holds.
  return children.split(reference).map((piece, at) =>
    at % 2 === 0 ? (
      <Fragment key={at}>{piece}</Fragment>
    ) : (
      <span key={at} className={c('whole')}>
        {piece}
      </span>
    ),
  )
}
