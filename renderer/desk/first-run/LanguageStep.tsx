import { languages } from '../../domain/vocabulary.ts'
import { changeSettings } from '../app/change-settings.ts'
import { Choices } from '../parts/index.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import { languageNames } from '../words/vocabulary.ts'
import { StepForm } from './StepForm.tsx'

export function LanguageStep({ onNext }: { onNext: () => void }): React.JSX.Element {
  const { t, language } = useWords(firstRunWords)
  return (
    <StepForm title={t('first.language')} about={t('first.language.about')} onNext={onNext}>
      <Choices
        label={t('first.language')}
        choices={languages.map((one) => ({ id: one, text: languageNames[one], lang: one }))}
        value={language}
        onChange={(chosen) => void changeSettings({ language: chosen })}
      />
    </StepForm>
  )
}
