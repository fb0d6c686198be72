import { Button, Group, Input, Label, NumberField as AriaNumberField, Text } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './NumberField.module.css'

const c = classes(styles)

/** A whole number with a step down and up; told when the field is left or a step is taken. */
export function NumberField({
  label,
  note,
  less,
  more,
  value,
  min,
  max,
  onChange,
}: {
  label: string
  note?: string
  less: string
  more: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}): React.JSX.Element {
  return (
    <AriaNumberField
      className={c('field')}
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      onChange={(next) => {
        if (Number.isInteger(next)) onChange(next)
      }}
    >
      <Label className={c('label')}>{label}</Label>
      <Group className={c('group')}>
        <Button slot="decrement" className={c('step')} aria-label={less}>
          −
        </Button>
        <Input className={c('input')} autoComplete="off" />
        <Button slot="increment" className={c('step')} aria-label={more}>
          +
        </Button>
      </Group>
      {note !== undefined && (
        <Text slot="description" className={c('note')}>
          {note}
        </Text>
      )}
    </AriaNumberField>
  )
}
