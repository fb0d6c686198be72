import { useState } from 'react'
import type { Failure } from '../../../preload/contract/errors.ts'
import { areWhole, noGroups, SheetGroups } from '../keys/index.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import { StepForm } from './StepForm.tsx'

export function CheckStep({
  busy,
  failure,
  words,
  onBack,
  onNext,
}: {
  busy: boolean
  failure: Failure | null
  /** Where the sheet is typed for another reason than founding. */
  words?: { title: string; about: string; next: string }
  onBack: () => void
  onNext: (groups: readonly string[]) => void
}): React.JSX.Element {
  const { t } = useWords(firstRunWords)
  const [draft, setDraft] = useState(noGroups)
  return (
    <StepForm
      title={words?.title ?? t('first.check')}
      about={words?.about ?? t('first.check.about')}
      next={words?.next ?? (busy ? t('first.creating') : t('first.create'))}
      ready={areWhole(draft)}
      busy={busy}
      onBack={onBack}
      onNext={() => {
        setDraft({ ...draft, touched: new Set() })
        onNext(draft.groups)
      }}
    >
      <SheetGroups
        draft={draft}
        onChange={setDraft}
        busy={busy}
        failure={failure}
        wayOn={t('first.check.wrong.way')}
      />
    </StepForm>
  )
}
