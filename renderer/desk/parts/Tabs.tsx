import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './Tabs.module.css'

const c = classes(styles)

export type TabEntry<Id extends string> = {
  id: Id
  text: string
  count?: number | string
  isDisabled?: boolean
}

/**
 * Tabs over their panels. `children` draws the chosen panel; leave it out where the tabs only choose a filter of
 * what lies below, and give `controls` no panel.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  look = 'usual',
  isBrief = false,
}: {
  label: string
  tabs: readonly TabEntry<Id>[]
  value: Id
  onChange: (id: Id) => void
  children: (id: Id) => React.ReactNode
  look?: 'usual' | 'tight'
  /** As high as what is in it, and no higher: the room is for what stands below. */
  isBrief?: boolean
}): React.JSX.Element {
  return (
    <AriaTabs
      className={c('tabs', look === 'tight' && 'tight', isBrief && 'brief')}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <TabList aria-label={label} className={c('list')} items={tabs} dependencies={[tabs]}>
        {(tab) => (
          <Tab id={tab.id} className={c('tab')} isDisabled={tab.isDisabled ?? false}>
            {tab.text}
            {tab.count !== undefined && <span className={c('count')}>{tab.count}</span>}
          </Tab>
        )}
      </TabList>
      {tabs.map(({ id }) => (
        // Only the chosen one's is drawn.
        <TabPanel key={id} id={id} className={c('panel')}>
          {children(id)}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
