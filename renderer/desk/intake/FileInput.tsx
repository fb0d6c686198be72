import { useRef } from 'react'
import { classes } from '../look/classes.ts'
import { Button, type ButtonProps } from '../parts/index.ts'
import { fromInput, type Gathered } from './gather.ts'
import styles from './Intake.module.css'

const c = classes(styles)

/** A button that opens the system's choice of files, or of one folder. `label` names the input behind it. */
export function FileInput({
  label,
  folder = false,
  onFiles,
  children,
  ...button
}: {
  label: string
  folder?: boolean
  onFiles: (files: readonly Gathered[]) => void
  children: React.ReactNode
} & Pick<ButtonProps, 'look' | 'size' | 'autoFocus'>): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={c('input')}>
      <input
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        autoComplete="off"
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={({ currentTarget }) => {
          const files = fromInput(currentTarget.files ?? [])
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
