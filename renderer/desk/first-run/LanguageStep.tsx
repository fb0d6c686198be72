import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { languages } from '../../domain/vocabulary.ts'
import { changeSettings } from '../app/change-settings.ts'
import { classes } from '../look/classes.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import { languageNames } from '../words/vocabulary.ts'
import styles from './FirstRun.module.css'
import { StepForm } from './StepForm.tsx'

const c = classes(styles)

export function LanguageStep({ onNext }: { onNext: () => void }): React.JSX.Element {
  const { t, language } = useWords(firstRunWords)
  return (
    <StepForm title={t('first.language')} about={t('first.language.about')} onNext={onNext}>
      <RadioGroup
        aria-label={t('first.language')}
        className={c('choices')}
        value={language}
        onChange={(value) => {
          const chosen = languages.find((one) => one === value)
          if (chosen) void changeSettings({ language: chosen })
        }}
      >
        {languages.map((one) => (
          <RadioField key={one} value={one} className={c('field')}>
            <RadioButton className={c('choice')}>
              <span lang={one}>{languageNames[one]}</span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
    </StepForm>
  )
}
