import { useState } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  ToggleButton,
} from 'react-aria-components'
import { classes } from '../look/classes.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Field.module.css'
import type { TextFieldProps } from './TextField.tsx'

const c = classes(styles)

export type PasswordFieldProps = Omit<TextFieldProps, 'lines' | 'mono' | 'labelHidden' | 'type'> & {
  /** Shown in clear at first: for a phrase that is to be copied by hand. */
  shownAtFirst?: boolean
}

export function PasswordField({
  label,
  note,
  error,
  placeholder,
  large = false,
  shownAtFirst = false,
  inputRef,
  ...rest
}: PasswordFieldProps): React.JSX.Element {
  const { t } = useWords(partsWords)
  const [shown, setShown] = useState(shownAtFirst)
  return (
    <AriaTextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      // Natively, a field marked wrong would keep its form from being sent again.
      validationBehavior="aria"
      isInvalid={rest.isInvalid ?? error !== undefined}
      className={c('field', large && 'large')}
    >
      <Label className={c('label')}>{label}</Label>
      <div className={c('with')}>
        <Input
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          className={c('input')}
          placeholder={placeholder ?? ''}
        />
        <ToggleButton className={c('reveal')} isSelected={shown} onChange={setShown}>
          {shown ? t('parts.hide') : t('parts.show')}
        </ToggleButton>
      </div>
      {note !== undefined && (
        <Text slot="description" className={c('note')}>
          {note}
        </Text>
      )}
      <FieldError className={c('error')}>{error}</FieldError>
    </AriaTextField>
  )
}
