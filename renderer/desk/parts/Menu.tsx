import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import { Button, type ButtonProps } from './Button.tsx'
import { KeyHint } from './KeyHint.tsx'
import type { Keys } from './keys.ts'
import styles from './List.module.css'

const c = classes(styles)

export type MenuEntry = {
  id: string
  text: string
  shortcut?: Keys
  danger?: boolean
  isDisabled?: boolean
  run: () => void
}

/** A button that opens a list of acts. */
export function Menu({
  label,
  entries,
  ...button
}: { label: React.ReactNode; entries: readonly MenuEntry[] } & Omit<
  ButtonProps,
  'children'
>): React.JSX.Element {
  return (
    <MenuTrigger>
      <Button {...button}>{label}</Button>
      <Popover className={c('popover')} offset={4} placement="bottom end">
        <AriaMenu className={c('list')} items={entries}>
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.text}
              isDisabled={entry.isDisabled ?? false}
              className={c('item', entry.danger === true && 'danger')}
              onAction={entry.run}
            >
              <span className={c('text')}>{entry.text}</span>
              {entry.shortcut !== undefined && <KeyHint keys={entry.shortcut} />}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
