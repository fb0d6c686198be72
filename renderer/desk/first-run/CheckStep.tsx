import { useRef, useState } from 'react'
import type { Failure } from '../../../preload/contract/errors.ts'
import { classes } from '../look/classes.ts'
import { FailureNotice, Notice, TextField } from '../parts/index.ts'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import styles from './FirstRun.module.css'
import { StepForm } from './StepForm.tsx'

const c = classes(styles)

const groupLength = 5
const places = [1, 2, 3, 4, 5, 6, 7, 8] as const

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
  const [groups, setGroups] = useState<readonly string[]>(() => places.map(() => ''))
  // A group that was wrong stays marked until it is typed anew.
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set())
  const list = useRef<HTMLOListElement>(null)
  const wrong = failure?.code === 'RECOVERY_MISMATCH' ? failure.detail : []

  const type = (index: number, text: string): void => {
    const group = text
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '')
      .slice(0, groupLength)
    setGroups(groups.with(index, group))
    setTouched(new Set([...touched, index + 1]))
    const grew = group.length > (groups[index] ?? '').length
    if (grew && group.length === groupLength) list.current?.querySelectorAll('input')[index + 1]?.focus()
  }

  return (
    <StepForm
      title={words?.title ?? t('first.check')}
      about={words?.about ?? t('first.check.about')}
      next={words?.next ?? (busy ? t('first.creating') : t('first.create'))}
      ready={groups.every((group) => group.length === groupLength)}
      busy={busy}
      onBack={onBack}
      onNext={() => {
        setTouched(new Set())
        onNext(groups)
      }}
    >
      <ol className={c('groups')} ref={list}>
        {places.map((place, index) => (
          <li key={place}>
            <TextField
              label={t('first.check.group', { n: place })}
              large
              mono
              isReadOnly={busy}
              value={groups[index] ?? ''}
              isInvalid={wrong.includes(String(place)) && !touched.has(place)}
              onChange={(text) => type(index, text)}
            />
          </li>
        ))}
      </ol>
      {wrong.length > 0 ? (
        <Notice tone="error" wayOn={t('first.check.wrong.way')}>
          {t('first.check.wrong', { n: wrong.length, list: wrong.join(', ') })}
        </Notice>
      ) : (
        failure !== null && <FailureNotice failure={failure} />
      )}
    </StepForm>
  )
}
