import { useRef } from 'react'
import type { Failure } from '../../../preload/contract/errors.ts'
import { classes } from '../look/classes.ts'
import { FailureNotice, Notice, TextField } from '../parts/index.ts'
import { keysWords } from '../words/keys.ts'
import { useWords } from '../words/useWords.ts'
import { groupLength, groupsIn, places, typeGroup, type GroupsDraft } from './groups.ts'
import styles from './Keys.module.css'

const c = classes(styles)

/** Eight fields in the order of the sheet; a paste of the whole sheet fills them all. Tells which groups were wrong. */
export function SheetGroups({
  label,
  draft,
  onChange,
  busy,
  failure,
  wayOn,
}: {
  /** What the groups are of, where the place does not say it. */
  label?: string
  draft: GroupsDraft
  onChange: (draft: GroupsDraft) => void
  busy: boolean
  failure: Failure | null
  /** What to do about wrong groups. */
  wayOn: string
}): React.JSX.Element {
  const { t } = useWords(keysWords)
  const list = useRef<HTMLOListElement>(null)
  const wrong = failure?.code === 'RECOVERY_MISMATCH' ? failure.detail : []
  const goTo = (index: number): void => list.current?.querySelectorAll('input')[index]?.focus()

  const type = (index: number, text: string): void => {
    const next = typeGroup(draft, index, text)
    onChange(next)
    const group = next.groups[index] ?? ''
    const grew = group.length > (draft.groups[index] ?? '').length
    if (grew && group.length === groupLength) goTo(index + 1)
  }
  return (
    <>
      <ol
        className={c('groups')}
        ref={list}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onPaste={(event) => {
          const groups = busy ? null : groupsIn(event.clipboardData.getData('text/plain'))
          if (groups === null) return
          event.preventDefault()
          onChange({ groups, touched: new Set(places) })
          goTo(places.length - 1)
        }}
      >
        {places.map((place, index) => (
          <li key={place}>
            <TextField
              label={t('keys.sheet.group', { n: place })}
              large
              mono
              isReadOnly={busy}
              value={draft.groups[index] ?? ''}
              isInvalid={wrong.includes(String(place)) && !draft.touched.has(place)}
              onChange={(text) => type(index, text)}
            />
          </li>
        ))}
      </ol>
      {wrong.length > 0 ? (
        <Notice tone="error" wayOn={wayOn}>
          {t('keys.sheet.wrong', { n: wrong.length, list: wrong.join(', ') })}
        </Notice>
      ) : (
        failure !== null &&
        (failure.code === 'RECOVERY_MISMATCH' ? (
          <Notice tone="error" wayOn={t('keys.sheet.other.way')}>
            {t('keys.sheet.other')}
          </Notice>
        ) : (
          <FailureNotice failure={failure} />
        ))
      )}
    </>
  )
}
