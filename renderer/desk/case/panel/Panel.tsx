import { useState } from 'react'
import type { CaseView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Tabs } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { maySettle, mayWork } from '../rules.ts'
import { documentNow } from '../store.ts'
import { CaseTab } from './CaseTab.tsx'
import { Decision } from './Decision.tsx'
import { DocumentTab } from './DocumentTab.tsx'
import { JournalTab } from './JournalTab.tsx'
import styles from './Panel.module.css'

const c = classes(styles)

type TabId = 'document' | 'case' | 'journal'

/** At the right, 384 px, read from the top down; the decision on the case stays at its foot. */
export function Panel({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const document = useCase(documentNow)
  const { session } = useOnDesk()
  const [tab, setTab] = useState<TabId>('document')
  const isBrief = tab === 'document' && maySettle(view)
  // Where nothing inside takes the focus the panel itself does, to be scrolled by keys.
  const onlyRead = (shown: TabId): boolean => shown !== 'document' || !mayWork(view, session)
  return (
    <aside className={c('panel')} aria-label={t('case.panel')}>
      <Tabs
        label={t('case.tabs')}
        look="tight"
        isBrief={isBrief}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'document', text: t('case.tab.document') },
          { id: 'case', text: t('case.tab.case') },
          { id: 'journal', text: t('case.tab.journal') },
        ]}
      >
        {(shown) => (
          <div
            key={shown === 'document' ? document?.id : shown}
            className={c('scroll')}
            {...(onlyRead(shown) ? { tabIndex: 0, role: 'group', 'aria-label': t(`case.tab.${shown}`) } : {})}
          >
            {shown === 'document' &&
              (document === null ? (
                <p className={c('needed')}>{t('case.noDocuments')}</p>
              ) : (
                <DocumentTab view={view} document={document} />
              ))}
            {shown === 'case' && <CaseTab view={view} />}
            {shown === 'journal' && <JournalTab view={view} />}
          </div>
        )}
      </Tabs>
      <Decision view={view} fills={isBrief} />
    </aside>
  )
}
