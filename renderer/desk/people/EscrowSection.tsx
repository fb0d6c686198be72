import { classes } from '../look/classes.ts'
import { Button } from '../parts/index.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/useWords.ts'
import styles from './People.module.css'
import type { People } from './usePeople.ts'

const c = classes(styles)

export function EscrowSection({
  escrow,
  onSet,
}: {
  escrow: People['escrow']
  onSet: () => void
}): React.JSX.Element {
  const { t } = useWords(peopleWords)
  return (
    <section className={c('escrow')} aria-label={t('escrow.title')}>
      <div className={c('words')}>
        <h2 className={c('title')}>{t('escrow.title')}</h2>
        <p>{t('escrow.about')}</p>
        {escrow.state === 'none' ? (
          <p className={c('fact')}>{t('escrow.none')}</p>
        ) : (
          <p className={c('fact')}>
            {t('escrow.fingerprint')}: <span className={c('print')}>{escrow.fingerprint.join(' ')}</span>
          </p>
        )}
      </div>
      <Button onPress={onSet}>{t(escrow.state === 'none' ? 'escrow.set' : 'escrow.replace')}</Button>
    </section>
  )
}
