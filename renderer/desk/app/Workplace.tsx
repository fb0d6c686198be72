import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { CaseScreen } from '../case/index.tsx'
import { Journal } from '../journal/Journal.tsx'
import { classes } from '../look/classes.ts'
import { Outcomes } from '../outcomes/Outcomes.tsx'
import { QueueScreen } from '../queue/index.tsx'
import { SettingsScreen } from '../settings/SettingsScreen.tsx'
import { VaultScreen } from '../upkeep/VaultScreen.tsx'
import { lockNow } from './lock.ts'
import { places } from './places.ts'
import { useSession } from './store.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { SectionKeys, TopBar } from './TopBar.tsx'
import { useVault } from './vault.ts'
import styles from './Workplace.module.css'

const c = classes(styles)

/** Everything behind the unlock: the bar, and the screen for the address. */
export function Workplace(): React.JSX.Element {
  const vault = useVault()
  const { role } = useSession()
  return (
    <Router hook={useHashLocation}>
      <div className={c('workplace')}>
        <TopBar onLock={() => void lockNow(vault)}>
          <SectionKeys />
          <div className={c('screen')}>
            <Switch>
              <Route path={places.queue}>
                <QueueScreen />
              </Route>
              <Route path="/case/:id">{({ id }) => <CaseScreen key={id} id={id} />}</Route>
              <Route path={places.outcomes}>
                <Outcomes />
              </Route>
              <Route path={places.journal}>
                <Journal />
              </Route>
              <Route path={places.settings}>
                <SettingsScreen />
              </Route>
              {role !== 'reviewer' && (
                <Route path={places.vault}>
                  <VaultScreen />
                </Route>
              )}
              <Route>
                <Redirect to={places.queue} replace />
              </Route>
            </Switch>
          </div>
          <ShortcutsDialog />
        </TopBar>
      </div>
    </Router>
  )
}
