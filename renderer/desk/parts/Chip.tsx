import { classes } from '../look/classes.ts'
import styles from './Chip.module.css'

const c = classes(styles)

export type ChipTone = 'plain' | 'accept' | 'ask' | 'reject'

/** A state in words. The dot carries the tone; the word carries the meaning. */
export function Chip({
  tone = 'plain',
  dot = false,
  filled = false,
  label,
  children,
}: {
  tone?: ChipTone
  dot?: boolean
  /** On the tone's soft colour, for a verdict or a reason. */
  filled?: boolean
  label?: string
  children: React.ReactNode
}): React.JSX.Element {
  return (
    <span
      className={c('chip', tone, filled && 'filled')}
      {...(label === undefined ? {} : { role: 'status', 'aria-label': label })}
    >
      {dot && <span className={c('dot')} aria-hidden="true" />}
      {children}
    </span>
  )
}
