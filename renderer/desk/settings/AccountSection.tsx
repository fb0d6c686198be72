import { useState } from 'react'
import { useSession } from '../app/store.ts'
import { Button, Facts } from '../parts/index.ts'
import { settingsWords } from '../words/settings.ts'
import { useWords } from '../words/useWords.ts'
import { affiliationWords, roleWords, verbWords } from '../words/vocabulary.ts'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import { Section } from './Section.tsx'

export function AccountSection(): React.JSX.Element {
  const { t, say, format } = useWords(settingsWords)
  const session = useSession()
  const [isChanging, setChanging] = useState(false)
  const verbs = session.verbs.map((verb) => say(verbWords[verb]))
  return (
    <Section title={t('settings.account')}>
      <Facts
        facts={[
          { name: t('settings.login'), value: session.login },
          { name: t('settings.role'), value: say(roleWords[session.role]) },
          { name: t('settings.affiliation'), value: say(affiliationWords[session.affiliation]) },
          {
            name: t('settings.ends'),
            value: session.ends === null ? t('settings.ends.never') : format.date(session.ends),
          },
          {
            name: t('settings.verbs'),
            value: verbs.length === 0 ? t('settings.verbs.none') : verbs.join(', '),
          },
          {
            name: t('settings.protection'),
            value: t(session.device ? 'settings.protection.both' : 'settings.protection.phrase'),
          },
          { name: t('settings.ref'), value: session.account, mono: true },
        ]}
      />
      <div>
        <Button onPress={() => setChanging(true)}>{t('settings.phrase')}</Button>
      </div>
      {isChanging && <PassphraseDialog onClose={() => setChanging(false)} />}
    </Section>
  )
}
