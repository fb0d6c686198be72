import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './Button.module.css'
import { KeyHint } from './KeyHint.tsx'
import { ariaKeys, type Keys } from './keys.ts'

const c = classes(styles)

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  /** `primary`: the one thing to do here. `plain`: bordered. `quiet`: no border. `danger`: cannot be taken back. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'usual' | 'small' | 'large'
  /** Fills the width it is given. */
  wide?: boolean
  /** Shows the hint; bind the key itself by `useShortcut`. */
  shortcut?: Keys
  /** Something long is under way: the button says so and cannot be pressed again. */
  busy?: boolean
  children: React.ReactNode
}

export function Button({
  look = 'plain',
  size = 'usual',
  wide = false,
  shortcut,
  busy = false,
  children,
  ...rest
}: ButtonProps): React.JSX.Element {
  return (
    <AriaButton
      {...rest}
      isPending={busy}
      className={c('button', look, size, wide && 'wide')}
      ref={(element: HTMLButtonElement | null) => {
        // React Aria hands on no aria-keyshortcuts.
        if (shortcut === undefined || shortcut.includes('>')) element?.removeAttribute('aria-keyshortcuts')
        else element?.setAttribute('aria-keyshortcuts', ariaKeys(shortcut))
      }}
    >
      {busy && <span className={c('spinner')} aria-hidden="true" />}
      <span className={c('label')}>{children}</span>
      {shortcut !== undefined && <KeyHint keys={shortcut} />}
    </AriaButton>
  )
}
