import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { classes } from '../look/classes.ts'
import fieldStyles from './Field.module.css'
import styles from './List.module.css'

const c = classes(styles)
const f = classes(fieldStyles)

export type Choice<Id extends string> = { id: Id; text: string; note?: string }

export type SelectProps<Id extends string> = {
  label: string
  labelHidden?: boolean
  choices: readonly Choice<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  placeholder?: string
  large?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
  error?: string | undefined
}

export function Select<Id extends string>({
  label,
  labelHidden = false,
  choices,
  value,
  onChange,
  placeholder,
  large = false,
  isDisabled = false,
  autoFocus = false,
  error,
}: SelectProps<Id>): React.JSX.Element {
  return (
    <AriaSelect
      className={f('field')}
      value={value}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={error !== undefined}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(labelHidden ? { 'aria-label': label } : {})}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      {!labelHidden && <Label className={f('label')}>{label}</Label>}
      <Button className={c('trigger', large && 'large')}>
        <SelectValue className={c('value')}>
          {({ defaultChildren, selectedItems, isPlaceholder }) => {
            const [item] = selectedItems
            if (isPlaceholder || item === null || item === undefined) return defaultChildren
            const chosen = choices.find((choice) => choice.id === value)
            return chosen === undefined ? (
              defaultChildren
            ) : (
              <>
                {chosen.text}
                {chosen.note !== undefined && <span className={c('note')}> · {chosen.note}</span>}
              </>
            )
          }}
        </SelectValue>
        <span className={c('arrow')} aria-hidden="true" />
      </Button>
      <FieldError className={f('error')}>{error}</FieldError>
      <Popover className={c('popover')} offset={4}>
        <ListBox className={c('list')} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.text} className={c('item')}>
              <span className={c('text')}>{choice.text}</span>
              {choice.note !== undefined && <span className={c('note')}>{choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
