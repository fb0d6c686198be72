import { useRef, useState } from 'react'
import { readDate } from '../../../domain/dates.ts'
import { seen } from '../../../domain/brands.ts'
import { readHours } from '../../../domain/education.ts'
import type { AdviceField } from '../../../domain/advice/index.ts'
import type { DocumentView, ReadField } from '../../../vault/client/api.ts'
import { Button, TextField } from '../../parts/index.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { notesFor } from './AdviceList.tsx'
import { Covered, FieldRow } from './FieldRow.tsx'
import { Recorded, Uncovered } from './Recorded.tsx'

/** Whether something is claimed for the field that is covered until the person has read the document. */
const isCovered = ({ claimed }: DocumentView, field: ReadField): boolean =>
  field === 'birthDate' ||
  field === 'iin' ||
  (field === 'number' && claimed?.hasNumber === true) ||
  (field === 'issueDate' && claimed?.hasIssueDate === true)

/** A field typed from the document; only then the claim for it is there to be seen, and advice on it. */
export function TypedField({
  document,
  field,
  optional = false,
  open,
  onNext,
}: {
  document: DocumentView
  field: ReadField & AdviceField
  /** It need not be read: emptied, what was read is withdrawn. */
  optional?: boolean
  open: boolean
  onNext: (from: HTMLElement) => void
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const reading = document.readings.find((one) => one.field === field)
  const text = useCase((state) => state.typing[document.id]?.[field] ?? '')
  const [asked, setAsked] = useState(false)
  // Come back to, a reading that was being changed is still being changed.
  const [changing, setChanging] = useState(
    reading !== undefined && text.trim() !== '' && text.trim() !== reading.seen,
  )
  const [refused, setRefused] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const name = say(fieldWords[field])
  const notes = notesFor(document, field)
  const claimed =
    reading !== undefined ? (
      reading.claimed === null ? null : (
        <Uncovered reading={reading} />
      )
    ) : isCovered(document, field) ? (
      <Covered />
    ) : null

  if (reading !== undefined && !changing) {
    const change = (): void => {
      desk.judging.type(document.id, field, reading.seen)
      setChanging(true)
      setAsked(true)
    }
    return (
      <FieldRow name={name} claimed={claimed} notes={notes} onChange={open ? change : null}>
        <Recorded reading={reading} />
      </FieldRow>
    )
  }

  if (!open) {
    return (
      <FieldRow name={name} claimed={claimed} notes={notes}>
        {t('case.notRead')}
      </FieldRow>
    )
  }

  const mayWithdraw = optional && reading !== undefined
  const record = async (): Promise<void> => {
    const typed = text.trim()
    if (typed === '') {
      if (mayWithdraw && (await desk.judging.unread(document.id, field))) leave()
      return
    }
    const problem =
      field.endsWith('Date') && readDate(typed) === null
        ? t('case.date.wrong')
        : field === 'iin' && !/^\d{12}$/.test(typed)
          ? t('case.iin.wrong')
          : field === 'hours' && readHours(typed) === null
            ? t('case.hours.wrong')
            : null
    setRefused(problem)
    if (problem !== null) return
    if (reading?.seen === typed) {
      leave()
      return
    }
    const from = input.current
    if (from !== null) onNext(from)
    if (await desk.judging.read(document.id, field, seen(typed), 'typed')) setChanging(false)
    else from?.focus()
  }
  const leave = (): void => {
    setChanging(false)
    setRefused(null)
    desk.judging.type(document.id, field, '')
  }
  const act = (text.trim() !== '' || mayWithdraw) && (
    <Button type="submit" look="quiet" size="small">
      {t(text.trim() === '' ? 'case.reading.withdraw' : 'case.record')}
    </Button>
  )
  return (
    <FieldRow
      name={name}
      claimed={claimed}
      notes={notes}
      act={act === false ? null : act}
      onSubmit={() => void record()}
    >
      <TextField
        label={name}
        labelHidden
        inputRef={input}
        autoFocus={asked}
        value={text}
        maxLength={200}
        placeholder={t('case.typeFromDocument')}
        note={reading === undefined ? undefined : t('case.reading.kept')}
        error={refused ?? undefined}
        onChange={(typed) => {
          setRefused(null)
          desk.judging.type(document.id, field, typed)
        }}
        onKeyDown={(event) => {
          // Out of changing, not out of the case.
          if (event.key === 'Escape' && changing) leave()
          else event.continuePropagation()
        }}
      />
    </FieldRow>
  )
}
