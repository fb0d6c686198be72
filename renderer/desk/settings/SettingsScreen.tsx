import type { Failure } from '../../../preload/contract/errors.ts'
import { useState } from 'react'
import { languages } from '../../domain/vocabulary.ts'
import { changeSettings } from '../app/change-settings.ts'
import { useSettings } from '../app/settings.ts'
import { useApp, useSession } from '../app/store.ts'
import { classes } from '../look/classes.ts'
import { Facts, FailureNotice, NumberField, Page, Select } from '../parts/index.ts'
import { countryName } from '../words/countries.ts'
import { settingsWords } from '../words/settings.ts'
import { useWords } from '../words/useWords.ts'
import { languageNames } from '../words/vocabulary.ts'
import { AccountSection } from './AccountSection.tsx'
import { SampleSection } from './SampleSection.tsx'
import { Section } from './Section.tsx'
import { ServerSection } from './ServerSection.tsx'
import styles from './Settings.module.css'

const c = classes(styles)

const themes = ['system', 'light', 'dark'] as const

export function SettingsScreen(): React.JSX.Element {
  const { t } = useWords(settingsWords)
  const { role } = useSession()
  return (
    <Page title={t('settings.title')} scrolls>
      <div className={c('columns')}>
        <div className={c('column')}>
          <ScreenSection />
          <ServerSection />
          {role === 'representative' && <SampleSection />}
        </div>
        <div className={c('column')}>
          <AccountSection />
          <PlaceSection />
          <AboutSection />
        </div>
      </div>
    </Page>
  )
}

function ScreenSection(): React.JSX.Element {
  const { t } = useWords(settingsWords)
  const settings = useSettings((state) => state.settings)
  const [failure, setFailure] = useState<Failure | null>(null)
  const change = async (part: Parameters<typeof changeSettings>[0]): Promise<void> =>
    setFailure(await changeSettings(part))
  return (
    <>
      <Section title={t('settings.screen')}>
        <div className={c('pair')}>
          <Select
            label={t('settings.language')}
            choices={languages.map((id) => ({ id, text: languageNames[id] }))}
            value={settings.language}
            onChange={(language) => void change({ language })}
          />
          <Select
            label={t('settings.theme')}
            choices={themes.map((id) => ({ id, text: t(`settings.theme.${id}`) }))}
            value={settings.theme}
            onChange={(theme) => void change({ theme })}
          />
        </div>
      </Section>
      <Section title={t('settings.times')}>
        <div className={c('pair')}>
          <NumberField
            label={t('settings.resting')}
            note={t('settings.resting.note')}
            less={t('settings.less')}
            more={t('settings.more')}
            min={0}
            max={60}
            value={settings.restingMinutes}
            onChange={(restingMinutes) => void change({ restingMinutes })}
          />
          <NumberField
            label={t('settings.idle')}
            note={t('settings.idle.note')}
            less={t('settings.less')}
            more={t('settings.more')}
            min={1}
            max={60}
            value={settings.idleMinutes}
            onChange={(idleMinutes) => void change({ idleMinutes })}
          />
        </div>
        {failure !== null && <FailureNotice failure={failure} />}
      </Section>
    </>
  )
}

function PlaceSection(): React.JSX.Element {
  const { t, language } = useWords(settingsWords)
  const { workstation } = useSession()
  return (
    <Section title={t('settings.place')}>
      <Facts
        facts={[
          { name: t('settings.name'), value: workstation.name },
          { name: t('settings.country'), value: countryName(workstation.location, language) },
          { name: t('settings.ref'), value: workstation.ref, mono: true },
        ]}
      />
    </Section>
  )
}

function AboutSection(): React.JSX.Element | null {
  const { t } = useWords(settingsWords)
  const info = useApp((state) => state.info)
  if (info === null) return null
  return (
    <Section title={t('settings.about')}>
      <Facts
        facts={[
          { name: t('settings.version'), value: info.version },
          { name: 'Electron', value: info.electron },
          { name: 'Chromium', value: info.chromium },
        ]}
      />
    </Section>
  )
}
