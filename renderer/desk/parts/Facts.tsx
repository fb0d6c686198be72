import { classes } from '../look/classes.ts'
import styles from './Facts.module.css'
import { Unbroken } from './Unbroken.tsx'

const c = classes(styles)

/** Names and values, one under another. */
export function Facts({
  facts,
}: {
  facts: readonly { name: string; value: React.ReactNode; mono?: boolean }[]
}): React.JSX.Element {
  return (
    <dl className={c('facts')}>
      {facts.map(({ name, value, mono }) => (
        <div key={name} className={c('fact')}>
          <dt className={c('name')}>
            <Unbroken>{name}</Unbroken>
          </dt>
          <dd className={c('value', mono === true && 'mono')}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
