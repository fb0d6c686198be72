import { I18nProvider } from 'react-aria-components'
import { Toasts } from '../parts/Toasts.tsx'
import { FirstRun } from '../first-run/FirstRun.tsx'
import { Unlock } from '../unlock/Unlock.tsx'
import { Unusable } from '../unlock/Unusable.tsx'
import { appWords } from '../words/app.ts'
import { useWords } from '../words/useWords.ts'
import { Quiet } from './Quiet.tsx'
import { useSettings } from './settings.ts'
import { useApp } from './store.ts'
import { VaultProvider, type Vault } from './vault.ts'
import { Workplace } from './Workplace.tsx'

// React Aria speaks no Kazakh; where it must say something itself it says it in Russian.
const ariaLocale = { ru: 'ru-RU', kk: 'ru-RU', en: 'en-GB' } as const

export function App({ vault }: { vault: Vault }): React.JSX.Element {
  const language = useSettings((state) => state.settings.language)
  return (
    <I18nProvider locale={ariaLocale[language]}>
      <VaultProvider value={vault}>
        <Place />
        <Toasts />
      </VaultProvider>
    </I18nProvider>
  )
}

function Place(): React.JSX.Element {
  const { t } = useWords(appWords)
  const phase = useApp((state) => state.phase)
  switch (phase.at) {
    case 'starting':
      return <Quiet>{t('app.starting')}</Quiet>
    case 'locking':
      return <Quiet>{t('app.locking')}</Quiet>
    case 'unusable':
      return <Unusable failure={phase.failure} />
    case 'first-run':
      return <FirstRun />
    case 'unlock':
      return <Unlock status={phase.status} />
    case 'open':
      return <Workplace />
  }
}
