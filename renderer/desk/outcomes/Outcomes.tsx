import { useState } from 'react'
import { classes } from '../look/classes.ts'
import { Tabs } from '../parts/index.ts'
import { outcomesWords } from '../words/outcomes.ts'
import { useWords } from '../words/useWords.ts'
import { Decisions } from './Decisions.tsx'
import { Ledger } from './Ledger.tsx'
import styles from './Outcomes.module.css'

const c = classes(styles)

type View = 'decisions' | 'ledger'

/** What was decided here and where it stands, and every byte that has left. */
export function Outcomes(): React.JSX.Element {
  const { t } = useWords(outcomesWords)
  const [view, setView] = useState<View>('decisions')
  return (
    <main className={c('screen')}>
      <h1 className={c('unseen')}>{t('outcomes.views')}</h1>
      <Tabs<View>
        label={t('outcomes.views')}
        tabs={[
          { id: 'decisions', text: t('outcomes.decisions') },
          { id: 'ledger', text: t('outcomes.ledger') },
        ]}
        value={view}
        onChange={setView}
      >
        {(id) => <div className={c('view')}>{id === 'decisions' ? <Decisions /> : <Ledger />}</div>}
      </Tabs>
    </main>
  )
}
