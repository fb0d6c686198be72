import '../../preload/contract/jitless.ts'
import { createRoot } from 'react-dom/client'
import { allowOwnWorkers } from '../../preload/contract/worker-addresses.ts'
import { App } from './app/App.tsx'
import { Boundary } from './app/Boundary.tsx'
import { connectVault } from './app/connect-vault.ts'
import { start } from './app/start.ts'
import './look/base.css'

// The vault's worker is made under Trusted Types.
allowOwnWorkers()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the desk')

const vault = connectVault()
void start(vault)
createRoot(root).render(
  <Boundary>
    <App vault={vault} />
  </Boundary>,
)
