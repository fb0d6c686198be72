import type { VaultResult } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import styles from './FirstRun.module.css'
import { StepForm } from './StepForm.tsx'

const c = classes(styles)

export function SheetStep({
  sheet,
  onBack,
  onNext,
}: {
  sheet: VaultResult<'prepareFounding'>
  onBack: () => void
  onNext: () => void
}): React.JSX.Element {
  const { t } = useWords(firstRunWords)
  return (
    <StepForm
      title={t('first.sheet')}
      about={t('first.sheet.about')}
      next={t('first.sheet.written')}
      onBack={onBack}
      onNext={onNext}
    >
      <ol className={c('groups')} aria-label={t('first.sheet.groups')}>
        {sheet.groups.map((group, index) => (
          // The place of a group is what it is known by.
          <li key={index} className={c('group')} aria-label={`${index + 1}: ${group}`}>
            <span className={c('number')} aria-hidden="true">
              {index + 1}
            </span>
            <span className={c('letters')}>{group}</span>
          </li>
        ))}
      </ol>
      <div className={c('fingerprint')}>
        <p className={c('caption')}>{t('first.sheet.fingerprint')}</p>
        <p className={c('print')} role="group" aria-label={t('first.sheet.fingerprint')}>
          {sheet.fingerprint.join(' ')}
        </p>
        <p className={c('caption')}>{t('first.sheet.fingerprint.about')}</p>
      </div>
    </StepForm>
  )
}
