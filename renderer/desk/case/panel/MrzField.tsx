import { useRef, useState } from 'react'
import { tidyLines, wantedShape } from '../../../domain/advice/index.ts'
import { seen } from '../../../domain/brands.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, TextField } from '../../parts/index.ts'
import { adviceTexts } from '../../words/advice.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { AdviceList, notesFor } from './AdviceList.tsx'
import { Heading } from './FieldRow.tsx'
import styles from './Fields.module.css'
import { areWhole, LinesCount } from './LinesCount.tsx'
import { ProposedLines } from './ProposedLines.tsx'
import { ReadFromPage } from './ReadFromPage.tsx'

const c = classes(styles)

/** The machine-readable lines, typed, pasted, or confirmed as a machine read them; advice on them stands below. */
export function MrzField({
  view,
  document,
  open,
  onNext,
}: {
  view: CaseView
  document: DocumentView
  open: boolean
  onNext: (from: HTMLElement) => void
}): React.JSX.Element | null {
  const { t, say } = useWords(caseWords)
  const { t: tell } = useWords(adviceTexts)
  const { desk } = useOnDesk()
  const reading = document.readings.find(({ field }) => field === 'mrz')
  const text = useCase((state) => state.typing[document.id]?.mrz ?? '')
  const [asked, setAsked] = useState(false)
  // Come back to, a reading that was being changed is still being changed.
  const [changing, setChanging] = useState(
    reading !== undefined && text.trim() !== '' && text.trim() !== reading.seen,
  )
  const box = useRef<HTMLDivElement>(null)
  const name = say(fieldWords.mrz)
  const notes = notesFor(document, 'mrz')
  const proposal = useCase(({ proposals }) => proposals[document.id])

  if (open && proposal?.state === 'proposed') {
    return (
      <>
        <ProposedLines
          document={document}
          proposal={proposal}
          onNext={onNext}
          onRecorded={() => setChanging(false)}
        />
        <ReadFromPage view={view} document={document} />
      </>
    )
  }
  if (reading !== undefined && !changing) {
    const before = reading.replaced.at(-1)
    const change = (): void => {
      desk.judging.type(document.id, 'mrz', reading.seen)
      setChanging(true)
      setAsked(true)
    }
    return (
      <div className={c('mrz')} role="group" aria-label={name}>
        <Heading name={name} onChange={open ? change : null} />
        <pre data-copyable>{tidyLines(reading.seen).lines.join('\n')}</pre>
        {reading.proposed !== undefined && (
          <span className={c('small')}>{tell(`mrz.was.${reading.proposed}`)}</span>
        )}
        {before !== undefined && (
          <span className={c('small')}>
            {t('case.reading.before', { seen: tidyLines(before.seen).lines.join(' ') })}
          </span>
        )}
        {notes.length > 0 && <AdviceList notes={notes} />}
        {open && <ReadFromPage view={view} document={document} />}
      </div>
    )
  }
  if (!open) return null

  const { lines } = tidyLines(text)
  const shape = wantedShape(lines)
  const complete = areWhole(lines)
  const isWithdrawn = reading !== undefined && text.trim() === ''
  const leave = (): void => {
    setChanging(false)
    desk.judging.type(document.id, 'mrz', '')
  }
  const record = async (): Promise<void> => {
    const typed = text.trim()
    if (typed === '') {
      if (reading !== undefined && (await desk.judging.unread(document.id, 'mrz'))) leave()
      return
    }
    const from = box.current?.querySelector('textarea')
    if (from) onNext(from)
    if (reading?.seen === typed) leave()
    else if (await desk.judging.read(document.id, 'mrz', seen(typed), 'typed')) setChanging(false)
    else from?.focus()
  }
  const { kind } = document
  return (
    <div ref={box} className={c('mrz')} role="group" aria-label={name}>
      <TextField
        label={name}
        lines={lines.length === 0 && kind === 'id-card' ? 3 : shape.count}
        mono
        autoFocus={asked}
        value={text}
        maxLength={200}
        note={
          reading !== undefined
            ? t('case.reading.kept')
            : tell(kind === 'id-card' || kind === 'internal-passport' ? `mrz.note.${kind}` : 'mrz.note')
        }
        onChange={(typed) => {
          // What a machine could not read is being typed: its failure has been read.
          if (proposal?.state === 'failed') desk.lines.drop(document.id)
          desk.judging.type(document.id, 'mrz', typed)
        }}
        onKeyDown={(event) => {
          // Enter breaks the line until all of them are there.
          if (event.key === 'Enter' && !event.ctrlKey && (complete || isWithdrawn)) {
            event.preventDefault()
            void record()
          } else if (event.key === 'Escape' && changing) leave()
          else event.continuePropagation()
        }}
      />
      {(lines.length > 0 || isWithdrawn) && (
        <div className={c('mrzFoot')}>
          <LinesCount lines={lines} />
          <Button
            look="quiet"
            size="small"
            {...(complete || isWithdrawn ? { shortcut: 'enter' as const } : {})}
            onPress={() => void record()}
          >
            {isWithdrawn ? t('case.reading.withdraw') : tell('mrz.record')}
          </Button>
        </div>
      )}
      <ReadFromPage view={view} document={document} />
    </div>
  )
}
