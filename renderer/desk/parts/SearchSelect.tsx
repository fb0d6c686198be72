import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { classes } from '../look/classes.ts'
import fieldStyles from './Field.module.css'
import styles from './List.module.css'
import type { Choice } from './Select.tsx'

const c = classes(styles)
const f = classes(fieldStyles)

export type SearchSelectProps<Id extends string> = {
  label: string
  choices: readonly Choice<Id>[]
  value: Id | null
  onChange: (id: Id | null) => void
  placeholder?: string
  large?: boolean
  error?: string | undefined
}

/** A long list that is searched by typing. */
export function SearchSelect<Id extends string>({
  label,
  choices,
  value,
  onChange,
  placeholder,
  large = false,
  error,
}: SearchSelectProps<Id>): React.JSX.Element {
  return (
    <ComboBox
      className={f('field')}
      value={value}
      defaultItems={choices}
      menuTrigger="focus"
      isInvalid={error !== undefined}
      onChange={(key) => onChange(choices.find((choice) => choice.id === key)?.id ?? null)}
    >
      <Label className={f('label')}>{label}</Label>
      <div className={c('combo', large && 'tall')}>
        <Input className={c('input')} autoComplete="off" spellCheck="false" placeholder={placeholder ?? ''} />
        <Button className={c('open')}>
          <span className={c('arrow')} aria-hidden="true" />
        </Button>
      </div>
      <FieldError className={f('error')}>{error}</FieldError>
      <Popover className={c('popover')} offset={4}>
        <ListBox className={c('list')}>
          {(choice: Choice<Id>) => (
            <ListBoxItem id={choice.id} textValue={choice.text} className={c('item')}>
              <span className={c('text')}>{choice.text}</span>
              {choice.note !== undefined && <span className={c('note')}>{choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
