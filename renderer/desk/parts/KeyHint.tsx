import { classes } from '../look/classes.ts'
import { keyParts, type Keys } from './keys.ts'
import styles from './KeyHint.module.css'

const c = classes(styles)

/** The chip that shows a shortcut where it acts. Readers hear it by `aria-keyshortcuts` instead. */
export function KeyHint({ keys }: { keys: Keys }): React.JSX.Element {
  return (
    <kbd className={c('hint')} aria-hidden="true">
      {keyParts(keys).join(' ')}
    </kbd>
  )
}
