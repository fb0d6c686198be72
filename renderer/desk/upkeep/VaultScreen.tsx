import { useSession } from '../app/store.ts'
import { classes } from '../look/classes.ts'
import { Page } from '../parts/index.ts'
import { Section } from '../settings/Section.tsx'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { BackupSection } from './BackupSection.tsx'
import { CheckSection } from './CheckSection.tsx'
import { ShreddingSection } from './ShreddingSection.tsx'
import styles from './Upkeep.module.css'

const c = classes(styles)

/** The vault as a whole: whether it is whole, and a copy of it. */
export function VaultScreen(): React.JSX.Element {
  const { t } = useWords(upkeepWords)
  const session = useSession()
  return (
    <Page title={t('upkeep.title')} scrolls>
      <div className={c('columns')}>
        <Section title={t('check.title')}>
          <CheckSection />
        </Section>
        <div className={c('column')}>
          <Section title={t('backup.title')}>
            {session.role === 'representative' ? (
              <BackupSection />
            ) : (
              <p className={c('about')}>{t('backup.who')}</p>
            )}
          </Section>
          {session.role === 'representative' && (
            <Section title={t('shredding.title')}>
              <ShreddingSection />
            </Section>
          )}
        </div>
      </div>
    </Page>
  )
}
