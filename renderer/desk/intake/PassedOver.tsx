import { classes } from '../look/classes.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/useWords.ts'
import type { Grouped } from './gather.ts'
import styles from './Intake.module.css'

const c = classes(styles)

/** Folders without a claim, by name. */
export function PassedOver({ without }: { without: Grouped['without'] }): React.JSX.Element | null {
  const { t } = useWords(intakeWords)
  if (without.length === 0) return null
  return (
    <div className={c('passed')}>
      <p>{t('intake.without', { n: without.length })}</p>
      <ul>
        {without.map(({ folder }) => (
          <li key={folder}>{folder === '' ? t('intake.without.here') : folder}</li>
        ))}
      </ul>
    </div>
  )
}
