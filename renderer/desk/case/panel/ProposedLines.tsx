import { useEffect, useRef } from 'react'
import {
  readMrz,
  tidyLines,
  untold,
  warns,
  type Note,
  type ProposedLines as Told,
} from '../../../domain/advice/index.ts'
import { seen } from '../../../domain/brands.ts'
import type { DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, TextField } from '../../parts/index.ts'
import { adviceTexts } from '../../words/advice.ts'
import { fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useOnDesk } from '../context.ts'
import type { Proposal } from '../store.ts'
import { WarningSign } from './AdviceList.tsx'
import adviceStyles from './Advice.module.css'
import { useAdviceSentence } from './advice-words.ts'
import styles from './Fields.module.css'
import { placesTogether, runsOf } from './places.ts'
import { areWhole, LinesCount } from './LinesCount.tsx'

const c = classes(styles)
const note = classes(adviceStyles)

/** Milliseconds in which an Enter still belongs to the rectangle that was read: lines nobody has looked at stay a machine's. */
const notYetSeen = 700

/**
 * Lines a machine has read, for the person to compare with the document and to correct. Enter or the button makes them
 * theirs, and nothing else does (demand 3).
 */
export function ProposedLines({
  document,
  proposal,
  onNext,
  onRecorded,
}: {
  document: DocumentView
  proposal: Extract<Proposal, { state: 'proposed' }>
  onNext: (from: HTMLElement) => void
  onRecorded: () => void
}): React.JSX.Element {
  const { t, say } = useWords(adviceTexts)
  const { desk } = useOnDesk()
  const box = useRef<HTMLDivElement>(null)
  const told = proposal.lines.advice
  const { text, at } = proposal
  useFocusOnDoubt(box, told, at)
  const { lines } = tidyLines(text)
  const whole = areWhole(lines) && !text.includes(untold)
  const drop = (): void => {
    // While it is there: the focus goes with it.
    const from = box.current?.querySelector('textarea')
    if (from) onNext(from)
    desk.lines.drop(document.id)
  }
  const confirm = async (): Promise<void> => {
    if (text.trim() === '') return
    const kept = text === told.lines.join('\n')
    // A person's own act, on lines that were before them.
    const done = await desk.judging.read(document.id, 'mrz', seen(text), 'typed', kept ? 'kept' : 'changed')
    if (!done) return
    drop()
    onRecorded()
  }
  const name = say(fieldWords.mrz)
  return (
    <div ref={box} className={c('mrz')} role="group" aria-label={name}>
      <TextField
        label={`${name}: ${t('mrz.proposed')}`}
        lines={Math.max(lines.length, 2)}
        mono
        value={text}
        maxLength={200}
        note={t('mrz.proposed.about')}
        onChange={(typed) => desk.lines.edit(document.id, typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && whole) {
            event.preventDefault()
            if (!event.repeat && performance.now() - at > notYetSeen) void confirm()
          } else if (event.key === 'Escape') drop()
          else event.continuePropagation()
        }}
      />
      <Working told={told} text={text} />
      <div className={c('mrzFoot')}>{lines.length > 0 && <LinesCount lines={lines} />}</div>
      <div className={c('mrzActs')}>
        <Button
          size="small"
          {...(whole ? { shortcut: 'enter' as const } : {})}
          isDisabled={text.includes(untold)}
          onPress={() => void confirm()}
        >
          {t('mrz.proposed.confirm')}
        </Button>
        <Button look="quiet" size="small" shortcut="escape" onPress={drop}>
          {t('mrz.proposed.drop')}
        </Button>
      </div>
    </div>
  )
}

/** Into the lines once they come, at the first character to be looked at, unless the person is typing elsewhere. */
function useFocusOnDoubt(box: React.RefObject<HTMLElement | null>, told: Told, at: number): void {
  useEffect(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) return
    const field = box.current?.querySelector('textarea') ?? null
    const [first] = told.doubts
    if (field === null) return
    field.focus()
    const before = first === undefined ? [] : told.lines.slice(0, first.line - 1)
    const from = before.reduce((sum, { length }) => sum + length + 1, (first?.place ?? 1) - 1)
    field.setSelectionRange(from, first === undefined ? from : from + 1)
  }, [box, told, at])
}

/** What the machine doubts and took for something else, while it stands as told; and the check digits as it now stands. */
function Working({ told, text }: { told: Told; text: string }): React.JSX.Element {
  const { t } = useWords(adviceTexts)
  const sentence = useAdviceSentence()
  const typed = text.split('\n')
  const doubts = told.doubts.filter(
    ({ line, place, read }) => read !== untold && typed[line - 1]?.[place - 1] === read,
  )
  const taken = told.taken.filter(({ line, place, taken: to }) => typed[line - 1]?.[place - 1] === to)
  const at = (line: number, places: readonly number[]): string =>
    t('mrz.proposed.places', { line, n: places.length, places: runsOf(places) })
  const doubted = placesTogether(doubts, ({ read, or }) => `${read} ${or}`).map(
    ({ said: { read, or }, line, places }) =>
      `${or === '' ? read : t('mrz.proposed.or', { read, or })}: ${at(line, places)}`,
  )
  const replaced = placesTogether(taken, ({ typed: read, taken: to }) => `${read} ${to}`).map(
    ({ said: { typed: read, taken: to }, line, places }) => `${read} → ${to}: ${at(line, places)}`,
  )
  const checks = text.includes(untold) ? null : checksIn(text)
  return (
    <div className={note('advice')} role="note" aria-label={t('advice.one')}>
      <ul>
        {text.includes(untold) && <li>{t('mrz.proposed.untold')}</li>}
        {checks !== null && (
          <li className={note(warns(checks) && 'warns')}>
            {warns(checks) && <WarningSign />}
            {sentence(checks)}
          </li>
        )}
        {doubted.length > 0 && <li>{t('mrz.proposed.doubts', { characters: doubted.join('; ') })}</li>}
        {replaced.length > 0 && <li>{t('mrz.proposed.taken', { characters: replaced.join('; ') })}</li>}
      </ul>
    </div>
  )
}

/** The check digits of lines as they now stand; null: they are of no format that has any. */
function checksIn(text: string): Note | null {
  const read = readMrz(text)
  if (!read.ok) return null
  const { checks } = read.mrz
  const code = checks.every(({ holds }) => holds) ? 'MRZ_CHECKS_HOLD' : 'MRZ_CHECKS_FAIL'
  return { code, field: 'mrz', working: { kind: 'checks', checks: [...checks] } }
}
