import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './Field.module.css'

const c = classes(styles)

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'autoComplete'> & {
  label: string
  /** The label is for readers alone: the place makes it plain. */
  labelHidden?: boolean
  note?: string | undefined
  error?: string | undefined
  placeholder?: string
  large?: boolean
  mono?: boolean
  /** More than one: a field of so many lines. */
  lines?: number
  inputRef?: React.Ref<HTMLInputElement>
}

/** Nothing typed is kept by the browser: every field is `autocomplete="off"` and has no spelling service. */
export function TextField({
  label,
  labelHidden = false,
  note,
  error,
  placeholder,
  large = false,
  mono = false,
  lines = 1,
  inputRef,
  ...rest
}: TextFieldProps): React.JSX.Element {
  return (
    <AriaTextField
      {...rest}
      {...(labelHidden ? { 'aria-label': label } : {})}
      autoComplete="off"
      spellCheck="false"
      // Natively, a field marked wrong would keep its form from being sent again.
      validationBehavior="aria"
      isInvalid={rest.isInvalid ?? error !== undefined}
      className={c('field', large && 'large')}
    >
      {!labelHidden && <Label className={c('label')}>{label}</Label>}
      {lines > 1 ? (
        <TextArea className={c('input', mono && 'mono')} rows={lines} placeholder={placeholder ?? ''} />
      ) : (
        <Input
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          className={c('input', mono && 'mono')}
          placeholder={placeholder ?? ''}
        />
      )}
      {note !== undefined && (
        <Text slot="description" className={c('note')}>
          {note}
        </Text>
      )}
      <FieldError className={c('error')}>{error}</FieldError>
    </AriaTextField>
  )
}
