import { untold, wantedShape } from '../../../domain/advice/index.ts'
import { classes } from '../../look/classes.ts'
import { adviceTexts } from '../../words/advice.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Fields.module.css'

const c = classes(styles)

/** Whether lines are as many and as long as those of a document. */
export function areWhole(lines: readonly string[]): boolean {
  const shape = wantedShape(lines)
  return lines.length === shape.count && lines.every(({ length }) => length === shape.length)
}

/** How long each line is, and how long it should be. */
export function LinesCount({ lines }: { lines: readonly string[] }): React.JSX.Element {
  const { t } = useWords(adviceTexts)
  const wanted = wantedShape(lines).length
  return (
    <span className={c('counts')} role="status" aria-label={t('mrz.counts')}>
      {lines.map((line, at) => {
        const { length } = line
        // With a character that nobody could tell, it is not done, however long it is.
        const isFull = length === wanted && !line.includes(untold)
        return (
          // Lines have no name but their place.
          <span key={at} className={c(isFull && 'full')}>
            {t('mrz.count', { line: at + 1, length, wanted })}
            {isFull && ' ✓'}
          </span>
        )
      })}
    </span>
  )
}
