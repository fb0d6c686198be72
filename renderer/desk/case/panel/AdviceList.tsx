import { useState } from 'react'
import { warns, type AdviceCode, type AdviceField, type Note } from '../../../domain/advice/index.ts'
import type { DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { adviceShort, adviceTexts } from '../../words/advice.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Advice.module.css'
import { useAdviceSentence } from './advice-words.ts'
import fieldStyles from './Fields.module.css'
import { hasWorking, Working } from './Working.tsx'

const c = classes(styles)
const forReaders = classes(fieldStyles)('forReaders')

/** Out of its box to be said, and for nothing else (demand 3). What warns comes first. */
export const notesFor = (document: DocumentView, field: AdviceField): Note[] =>
  document.advice
    .map(({ advice }) => advice)
    .filter((note) => note.field === field)
    .toSorted((a, b) => Number(warns(b)) - Number(warns(a)))

/** For the eye; the words beside it say the same to those who do not see it. */
export const WarningSign = (): React.JSX.Element => (
  <span className={c('sign')} aria-hidden="true">
    !
  </span>
)

/** Notes in whole sentences, the working of them on demand. */
export function AdviceList({
  id,
  notes,
  worked = false,
}: {
  id?: string
  notes: readonly Note[]
  /** The working is there at once: it was asked for by opening the list. */
  worked?: boolean
}): React.JSX.Element {
  const { t } = useWords(adviceTexts)
  const sentence = useAdviceSentence()
  const [shown, setShown] = useState(false)
  const more = notes.some(hasWorking)
  return (
    <div
      {...(id === undefined ? {} : { id })}
      className={c('advice')}
      role="note"
      aria-label={t('advice.one')}
    >
      <ul>
        {notes.map((note, at) => (
          // Two notes of one code differ by their place alone.
          <li key={`${note.code} ${String(at)}`} className={c(warns(note) && 'warns')}>
            {warns(note) && <WarningSign />}
            {sentence(note)}
            {(worked || shown) && note.working !== null && hasWorking(note) && (
              <Working working={note.working} />
            )}
          </li>
        ))}
      </ul>
      {!worked && more && (
        <Button look="quiet" size="small" aria-expanded={shown} onPress={() => setShown(!shown)}>
          {t(shown ? 'advice.working.hide' : 'advice.working.show')}
        </Button>
      )}
    </div>
  )
}

const isShort = (code: AdviceCode): code is keyof typeof adviceShort => code in adviceShort

/** The third column: a word or two, which open into sentences and working. */
export function AdviceCell({
  name,
  notes,
  opens,
  expanded,
  onPress,
}: {
  name: string
  notes: readonly Note[]
  /** Id of what it opens. */
  opens: string
  expanded: boolean
  onPress: () => void
}): React.JSX.Element {
  const { t, say } = useWords(adviceTexts)
  // By what is said: two codes may say the same.
  const shorts = new Map(
    notes.flatMap((note) =>
      isShort(note.code) ? [[say(adviceShort[note.code]), warns(note)] as const] : [],
    ),
  )
  return (
    <button
      type="button"
      className={c('open')}
      aria-expanded={expanded}
      {...(expanded ? { 'aria-controls': opens } : {})}
      onClick={onPress}
    >
      <span className={forReaders}>{t('advice.of', { name })} </span>
      {[...shorts].map(([short, isWarning]) => (
        <span key={short} className={c('short', isWarning && 'warns')}>
          {isWarning && <WarningSign />}
          {short}
        </span>
      ))}
    </button>
  )
}
