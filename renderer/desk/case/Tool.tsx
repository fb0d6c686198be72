import { Button, ToggleButton } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import { ariaKeys, KeyHint, type Keys } from '../parts/index.ts'
import styles from './Toolbar.module.css'

const c = classes(styles)

/** A button of the bar over the document; with `chosen`, one that stays pressed. */
export function Tool({
  chosen,
  off,
  keys,
  label,
  hint = true,
  onPress,
  children,
}: {
  chosen?: boolean
  off: boolean
  keys: Keys
  label?: string
  hint?: boolean
  onPress: () => void
  children: React.ReactNode
}): React.JSX.Element {
  const common = {
    className: c('tool'),
    isDisabled: off,
    'aria-keyshortcuts': ariaKeys(keys),
    ...(label === undefined ? {} : { 'aria-label': label }),
  }
  const face = (
    <>
      {children}
      {hint && <KeyHint keys={keys} />}
    </>
  )
  return chosen === undefined ? (
    <Button {...common} onPress={onPress}>
      {face}
    </Button>
  ) : (
    <ToggleButton {...common} isSelected={chosen} onChange={onPress}>
      {face}
    </ToggleButton>
  )
}
