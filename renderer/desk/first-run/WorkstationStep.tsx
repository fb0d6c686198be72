import { useMemo } from 'react'
import { SearchSelect, TextField } from '../parts/index.ts'
import { countryChoices } from '../words/countries.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import { StepForm } from './StepForm.tsx'

export type WorkstationDraft = { name: string; location: string }

export function WorkstationStep({
  draft,
  onChange,
  onBack,
  onNext,
}: {
  draft: WorkstationDraft
  onChange: (draft: WorkstationDraft) => void
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t, language } = useWords(firstRunWords)
  const countries = useMemo(() => countryChoices(language), [language])
  return (
    <StepForm
      title={t('first.workstation')}
      about={t('first.workstation.about')}
      ready={draft.name.trim() !== '' && draft.location !== ''}
      onBack={onBack}
      onNext={onNext}
    >
      <TextField
        label={t('first.workstation.name')}
        large
        maxLength={64}
        placeholder={t('first.workstation.example')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <SearchSelect
        label={t('first.workstation.country')}
        large
        choices={countries}
        placeholder={t('first.workstation.search')}
        value={draft.location === '' ? null : draft.location}
        onChange={(location) => onChange({ ...draft, location: location ?? '' })}
      />
    </StepForm>
  )
}
