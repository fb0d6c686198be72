import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import { App } from './app/App.tsx'
import { Boundary } from './app/Boundary.tsx'
import { connectVault } from './app/connect-vault.ts'
import { start } from './app/start.ts'
import './look/base.css'
import { makeTrustedTypesPolicy } from './trusted-types.ts'

makeTrustedTypesPolicy()
// Zod else tries whether it may eval, which the content security policy reports.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the desk')

const vault = connectVault()
void start(vault)
createRoot(root).render(
  <Boundary>
    <App vault={vault} />
  </Boundary>,
)
