import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './Checkbox.module.css'

const c = classes(styles)

export type CheckboxProps = Omit<CheckboxFieldProps, 'className' | 'style' | 'children'> & {
  children: React.ReactNode
}

export function Checkbox({ children, ...rest }: CheckboxProps): React.JSX.Element {
  return (
    <CheckboxField {...rest} className={c('field')}>
      <CheckboxButton className={c('checkbox')}>
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={c('box')} aria-hidden="true">
              <svg viewBox="0 0 12 12" className={c('mark')}>
                {isIndeterminate ? (
                  <path d="M2.5 6h7" />
                ) : isSelected ? (
                  <path d="M2.5 6.3 5 8.7l4.6-5.4" />
                ) : null}
              </svg>
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  )
}
