import { useRef } from 'react'
import { classes } from '../look/classes.ts'
import { Button, type ButtonProps } from './Button.tsx'
import styles from './FileButton.module.css'

const c = classes(styles)

/** A button that opens the system's choice of files, or of one folder. `label` names the input behind it. */
export function FileButton({
  label,
  folder = false,
  many = false,
  accept,
  onFiles,
  children,
  ...button
}: {
  label: string
  folder?: boolean
  many?: boolean
  /** Endings that the choice shows first, as `accept` of an input. */
  accept?: string
  /** At least one. */
  onFiles: (files: readonly File[]) => void
  children: React.ReactNode
} & Pick<ButtonProps, 'look' | 'size' | 'autoFocus' | 'isDisabled'>): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={c('input')}>
      <input
        ref={input}
        type="file"
        multiple={many}
        tabIndex={-1}
        autoComplete="off"
        aria-label={label}
        {...(accept === undefined ? {} : { accept })}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // So that the same choice again is a change again.
          currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button {...button} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </span>
  )
}
