import { useRef, useState } from 'react'
import type { DocumentView, ReadField } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, TextField } from '../../parts/index.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import styles from './Panel.module.css'
import { asIsoDate } from './readings.ts'
import { NotRead, Recorded } from './Recorded.tsx'

const c = classes(styles)

/** Fields for which something may be claimed, covered until the person has read the document. */
const covered: readonly ReadField[] = ['birthDate', 'iin']

/** A field typed from the document; only then the claim for it is there to be seen. */
export function TypedField({
  document,
  field,
  open,
  onNext,
}: {
  document: DocumentView
  field: ReadField
  open: boolean
  onNext: (from: HTMLElement) => void
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const reading = document.readings.find((one) => one.field === field)
  const text = useCase((state) => state.typing[document.id]?.[field] ?? '')
  const [changing, setChanging] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const name = say(fieldWords[field])

  if (reading !== undefined && !changing) {
    return (
      <Recorded
        name={name}
        reading={reading}
        onChange={
          open
            ? () => {
                desk.type(document.id, field, reading.seen)
                setChanging(true)
              }
            : null
        }
      />
    )
  }

  if (!open) return <NotRead name={name}>{t('case.notRead')}</NotRead>

  const record = async (): Promise<void> => {
    const typed = text.trim()
    if (typed === '') return
    const problem =
      field === 'birthDate' && asIsoDate(typed) === null
        ? t('case.date.wrong')
        : field === 'iin' && !/^\d{12}$/.test(typed)
          ? t('case.iin.wrong')
          : null
    setRefused(problem)
    if (problem !== null) return
    if (reading?.seen === typed) {
      leave()
      return
    }
    const from = input.current
    if (from !== null) onNext(from)
    if (await desk.read(document.id, field, typed, 'typed')) setChanging(false)
    else from?.focus()
  }
  const leave = (): void => {
    setChanging(false)
    setRefused(null)
    desk.type(document.id, field, '')
  }
  const note =
    reading !== undefined
      ? t('case.reading.kept')
      : covered.includes(field)
        ? t('case.covered')
        : t('case.typeFromDocument')
  return (
    <form
      className={c('field')}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <span className={c('fieldName')} aria-hidden="true">
        {name}
      </span>
      <div className={c('typed')}>
        <TextField
          label={name}
          labelHidden
          inputRef={input}
          autoFocus={changing}
          value={text}
          maxLength={200}
          note={refused === null ? note : undefined}
          error={refused ?? undefined}
          onChange={(typed) => {
            setRefused(null)
            desk.type(document.id, field, typed)
          }}
          onKeyDown={(event) => {
            // Out of changing, not out of the case.
            if (event.key === 'Escape' && changing) leave()
            else event.continuePropagation()
          }}
        />
        {text.trim() !== '' && (
          <Button type="submit" look="quiet" size="small" shortcut="enter">
            {t('case.record')}
          </Button>
        )}
      </div>
    </form>
  )
}
