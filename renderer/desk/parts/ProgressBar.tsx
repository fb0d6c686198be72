import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './ProgressBar.module.css'

const c = classes(styles)

/** `value` from 0 to 1; null: nobody knows how long. `told` stands at the right, in words. */
export function ProgressBar({
  label,
  value,
  told,
  labelHidden = false,
}: {
  label: string
  value: number | null
  told?: string
  labelHidden?: boolean
}): React.JSX.Element {
  return (
    <AriaProgressBar
      className={c('progress')}
      maxValue={1}
      value={value ?? 0}
      isIndeterminate={value === null}
      {...(told === undefined ? {} : { valueLabel: told })}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {({ percentage }) => (
        <>
          {!(labelHidden && told === undefined) && (
            <div className={c('head')}>
              {!labelHidden && <Label>{label}</Label>}
              {told !== undefined && <span className={c('told')}>{told}</span>}
            </div>
          )}
          <div className={c('track')}>
            <div
              className={c('fill', value === null && 'unknown')}
              style={value === null ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  )
}
