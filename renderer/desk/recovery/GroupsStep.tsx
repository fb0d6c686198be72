import type { Failure } from '../../../preload/contract/errors.ts'
import { StepForm } from '../first-run/StepForm.tsx'
import { areWhole, SheetGroups, type GroupsDraft } from '../keys/index.ts'
import { Choices } from '../parts/index.ts'
import { recoveryWords } from '../words/recovery.ts'
import { useWords } from '../words/useWords.ts'
import type { Means } from './Recovery.tsx'

const means = ['sheet', 'escrow'] as const satisfies readonly Means[]

export function GroupsStep({
  by,
  onBy,
  groups,
  onGroups,
  failure,
  onBack,
  onNext,
}: {
  by: Means
  onBy: (by: Means) => void
  groups: GroupsDraft
  onGroups: (groups: GroupsDraft) => void
  failure: Failure | null
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t } = useWords(recoveryWords)
  return (
    <StepForm
      title={t('recovery.title')}
      about={t('recovery.about')}
      ready={areWhole(groups)}
      onBack={onBack}
      onNext={onNext}
    >
      <Choices
        label={t('recovery.by')}
        beside
        choices={means.map((id) => ({ id, text: t(`recovery.by.${id}`) }))}
        value={by}
        onChange={onBy}
      />
      <SheetGroups
        label={t(`recovery.groups.${by}`)}
        draft={groups}
        onChange={onGroups}
        busy={false}
        failure={failure}
        wayOn={t(`recovery.wrong.${by}`)}
      />
    </StepForm>
  )
}
