import { useEffect, useRef } from 'react'
import { classes } from '../look/classes.ts'
import { Button } from '../parts/index.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import styles from './FirstRun.module.css'

const c = classes(styles)

/** One step: its title, why, its fields, back and on. Enter goes on. */
export function StepForm({
  title,
  about,
  children,
  next,
  ready = true,
  busy = false,
  onBack,
  onNext,
}: {
  title: string
  about: string
  children: React.ReactNode
  next?: string
  ready?: boolean
  busy?: boolean
  onBack?: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t } = useWords(partsWords)
  const form = useRef<HTMLFormElement>(null)
  // Each step begins at its first field; the one before it has gone with its focus.
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input:not([readonly])')
    if (field) field.focus()
    else form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus()
  }, [])
  return (
    <form
      ref={form}
      className={c('body')}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !busy) onNext()
      }}
    >
      <h1 className={c('title')}>{title}</h1>
      <p className={c('about')}>{about}</p>
      {children}
      <div className={c('buttons')}>
        {onBack !== undefined && (
          <Button size="large" isDisabled={busy} onPress={onBack}>
            {t('parts.back')}
          </Button>
        )}
        <Button look="primary" size="large" type="submit" isDisabled={!ready} busy={busy}>
          {next ?? t('parts.next')}
        </Button>
      </div>
    </form>
  )
}
