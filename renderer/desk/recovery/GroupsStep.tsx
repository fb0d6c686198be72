import type { Failure } from '../../../preload/contract/errors.ts'
import { StepForm } from '../first-run/StepForm.tsx'
import { areWhole, SheetGroups, type GroupsDraft } from '../keys/index.ts'
import { Choices } from '../parts/index.ts'
import { recoveryWords } from '../words/recovery.ts'
import { useWords } from '../words/useWords.ts'
import type { Means } from './Recovery.tsx'

const bothMeans = ['sheet', 'escrow'] as const satisfies readonly Means[]

/** What is kept outside of every account is typed in: the sheet, or the Company's key. */
export function GroupsStep({
  title,
  about,
  means = bothMeans,
  by,
  onBy,
  groups,
  onGroups,
  failure,
  onBack,
  onNext,
}: {
  title: string
  about: string
  /** What there is to choose from. */
  means?: readonly Means[]
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
    <StepForm title={title} about={about} ready={areWhole(groups)} onBack={onBack} onNext={onNext}>
      {means.length > 1 && (
        <Choices
          label={t('recovery.by')}
          beside
          choices={means.map((id) => ({ id, text: t(`recovery.by.${id}`) }))}
          value={by}
          onChange={onBy}
        />
      )}
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
