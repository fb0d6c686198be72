import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { CaseScreen } from '../case/index.tsx'
import { ClaimDialog } from '../claiming/index.ts'
import { Journal } from '../journal/Journal.tsx'
import { classes } from '../look/classes.ts'
import { Outcomes } from '../outcomes/Outcomes.tsx'
import { Palette } from '../palette/Palette.tsx'
import { PeopleScreen } from '../people/index.ts'
import { QueueScreen } from '../queue/index.tsx'
import { SettingsScreen } from '../settings/SettingsScreen.tsx'
import { VaultScreen } from '../upkeep/VaultScreen.tsx'
import { lockNow } from './lock.ts'
import { useKeepOpenCase } from './open-case.ts'
import { places } from './places.ts'
import { homeOf, sectionsOf, type Section } from './sections.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useSession } from './store.ts'
import { SectionKeys, TopBar } from './TopBar.tsx'
import { useVault } from './vault.ts'
import styles from './Workplace.module.css'

const c = classes(styles)

const screens = {
  [places.queue]: <QueueScreen />,
  [places.outcomes]: <Outcomes />,
  [places.journal]: <Journal />,
  [places.settings]: <SettingsScreen />,
  [places.people]: <PeopleScreen />,
  [places.vault]: <VaultScreen />,
} as const satisfies Record<Section['place'], React.JSX.Element>

/** Everything behind the unlock: the bar, and the screen for the address. */
export function Workplace(): React.JSX.Element {
  const vault = useVault()
  const { role } = useSession()
  return (
    <Router hook={useHashLocation}>
      <div className={c('workplace')}>
        <TopBar onLock={() => void lockNow(vault)}>
          <SectionKeys />
          {role !== 'auditor' && <OpenCaseKept />}
          <div className={c('screen')}>
            <Switch>
              {sectionsOf(role).map(({ place }) => (
                <Route key={place} path={place}>
                  {screens[place]}
                </Route>
              ))}
              {role !== 'auditor' && (
                <Route path="/case/:id">{({ id }) => <CaseScreen key={id} id={id} />}</Route>
              )}
              <Route>
                <Redirect to={homeOf(role)} replace />
              </Route>
            </Switch>
          </div>
          <ShortcutsDialog />
          <Palette />
          <ClaimDialog />
        </TopBar>
      </div>
    </Router>
  )
}

function OpenCaseKept(): null {
  useKeepOpenCase()
  return null
}
