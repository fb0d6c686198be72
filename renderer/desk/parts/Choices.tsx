import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './Choices.module.css'

const c = classes(styles)

/** One of a few, all of them in sight. */
export function Choices<Id extends string>({
  label,
  choices,
  value,
  onChange,
  beside = false,
}: {
  label: string
  choices: readonly { id: Id; text: string; lang?: string }[]
  value: Id
  onChange: (id: Id) => void
  /** In one line rather than one under another. */
  beside?: boolean
}): React.JSX.Element {
  return (
    <RadioGroup
      aria-label={label}
      className={c('choices', beside && 'beside')}
      value={value}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      {choices.map(({ id, text, lang }) => (
        <RadioField key={id} value={id} className={c('field')}>
          <RadioButton className={c('choice')}>
            <span {...(lang === undefined ? {} : { lang })}>{text}</span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}
