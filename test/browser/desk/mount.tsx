import { createRoot, type Root } from 'react-dom/client'
import type {
  BackupStanding,
  PackageFolder,
  DeviceSecret,
  LedgerLine,
  Settings,
  SyncState,
} from '../../../preload/contract/bridge.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import { App } from '../../../renderer/desk/app/App.tsx'
import { start } from '../../../renderer/desk/app/start.ts'
import { appAtFirst, useApp } from '../../../renderer/desk/app/store.ts'
import type { Session } from '../../../renderer/vault/client/api.ts'
import '../../../renderer/desk/look/base.css'
import { doubleDesk, type DoubleDesk } from './double-desk.ts'
import { DoubleVault, type DoubleAnswers } from './double-vault.ts'

export const ids = {
  reviewer: '11'.repeat(16),
  representative: '22'.repeat(16),
  workstation: '33'.repeat(16),
  case: (n: number): string => n.toString(16).padStart(32, 'a'),
} as const

export const lockedStatus = {
  state: 'locked',
  workstation: { name: 'Алматы-3', location: 'KZ' },
  accounts: [
    { account: ids.representative, login: 'Б. Представитель', role: 'representative', device: false },
    { account: ids.reviewer, login: 'А. Рецензент', role: 'reviewer', device: false },
  ],
  waitSeconds: 0,
} as const

export const session: Session = {
  account: ids.reviewer,
  login: 'А. Рецензент',
  role: 'reviewer',
  affiliation: 'company',
  ends: null,
  verbs: ['access', 'use', 'provide'],
  workstation: { name: 'Алматы-3', location: 'KZ', ref: ids.workstation },
  device: false,
}

export const noServer: SyncState = { enrolment: { state: 'none', origin: null }, last: null, waiting: 0 }

export type Stage = DoubleDesk & { vault: DoubleVault; leave: () => void }

export interface StageOptions {
  answers: DoubleAnswers
  language?: Language
  theme?: Settings['theme']
  sync?: SyncState
  ledger?: LedgerLine[]
  /** Behind the unlock from the start, as this session. */
  open?: Session | null
  place?: string
  device?: DeviceSecret
  backups?: BackupStanding
  packages?: PackageFolder
}

/** The desk as a person sees it, on doubles of the vault and of main, in the window there is. */
export async function mountDesk({
  answers,
  language = 'ru',
  theme = 'light',
  sync = noServer,
  ledger = [],
  open = null,
  place = '/queue',
  device,
  backups,
  packages,
}: StageOptions): Promise<Stage> {
  const double = doubleDesk({
    settings: { language, theme, restingMinutes: 2, idleMinutes: 5, panes: 1, linked: false },
    sync,
    ledger,
    ...(device === undefined ? {} : { device }),
    ...(backups === undefined ? {} : { backups }),
    ...(packages === undefined ? {} : { packages }),
  })
  Object.defineProperty(window, 'desk', { value: double.desk, configurable: true })
  location.hash = place
  document.body.innerHTML = '<div id="root"></div>'
  const vault = new DoubleVault({
    status: () => lockedStatusCopy(),
    'outbox.collect': () => undefined,
    'queue.desk': () => ({ views: [], place: null }),
    'queue.keepPlace': () => undefined,
    'queue.keepOpen': () => undefined,
    ...answers,
  })
  useApp.setState(appAtFirst)
  const end = await start(vault)
  if (open !== null) {
    useApp.setState({ phase: { at: 'open', session: open }, outbox: await vault.call('outbox.list', []) })
  }
  const place_ = document.getElementById('root')
  if (place_ === null) throw new Error('no root')
  const root: Root = createRoot(place_)
  root.render(<App vault={vault} />)
  await document.fonts.ready
  return {
    ...double,
    vault,
    leave: () => {
      root.unmount()
      end()
    },
  }
}

const lockedStatusCopy = () => ({
  ...lockedStatus,
  accounts: lockedStatus.accounts.map((account) => ({ ...account })),
})
