import { useId } from 'react'
import { gatedVerbs, type GatedVerb, type Role } from '../../domain/vocabulary.ts'
import { classes } from '../look/classes.ts'
import { Checkbox } from '../parts/index.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/useWords.ts'
import { verbWords } from '../words/vocabulary.ts'
import styles from './People.module.css'

const c = classes(styles)

/** The policy's gated verbs, to be granted one by one (demand 2). */
export function Mandates({
  role,
  verbs,
  busy,
  onChange,
}: {
  role: Role
  verbs: readonly GatedVerb[]
  busy: boolean
  onChange: (verbs: readonly GatedVerb[]) => void
}): React.JSX.Element {
  const { t, say } = useWords(peopleWords)
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={c('mandates')}>
      <p id={id} className={c('label')}>
        {t('people.verbs')}
      </p>
      <p className={c('note')}>{t(role === 'auditor' ? 'enrol.verbs.auditor' : 'enrol.verbs.about')}</p>
      {role !== 'auditor' && (
        <div className={c('verbs')}>
          {gatedVerbs.map((verb) => (
            <Checkbox
              key={verb}
              isDisabled={busy}
              isSelected={verbs.includes(verb)}
              onChange={(granted) =>
                onChange(gatedVerbs.filter((one) => (one === verb ? granted : verbs.includes(one))))
              }
            >
              {say(verbWords[verb])}
            </Checkbox>
          ))}
        </div>
      )}
    </div>
  )
}
