import { SverkaError, toFailure } from '../../../preload/contract/errors.ts'
import type { VaultStatus } from '../../vault/client/api.ts'
import { ask, bridge } from './desk.ts'
import { lockNow } from './lock.ts'
import { useSettings } from './settings.ts'
import { useApp, type Phase } from './store.ts'
import type { Vault } from './vault.ts'

/** Asks main and the vault how things stand, and listens to both. The answer ends the listening. */
export async function start(vault: Vault): Promise<() => void> {
  const ends = [
    bridge().on('settings.changed', (settings) => useSettings.getState().take(settings)),
    bridge().on('lock.demanded', () => void lockNow(vault)),
    bridge().on('sync.changed', (sync) => {
      useApp.setState({ sync })
      void collect(vault)
    }),
    vault.on('outbox.changed', ({ items }) => useApp.setState({ outbox: items })),
  ]
  // So that Chromium keeps the store when the disk runs full; intake tells where it will not.
  void navigator.storage.persist()
  try {
    useSettings.getState().take(await ask(bridge().settings.read()))
    useApp.setState({ info: await ask(bridge().app.info()), sync: await ask(bridge().sync.state()) })
  } catch (error) {
    useApp.setState({ phase: { at: 'unusable', failure: toFailure(error) } })
    return () => ends.forEach((end) => end())
  }
  await showStanding(vault)
  return () => ends.forEach((end) => end())
}

/** To the screen that fits how the vault stands now: first run, unlock, or what keeps it from being used. */
export async function showStanding(vault: Vault): Promise<void> {
  try {
    useApp.setState({ phase: phaseOf(await vault.call('status', [])) })
  } catch (error) {
    useApp.setState({ phase: { at: 'unusable', failure: toFailure(error) } })
  }
}

function phaseOf(status: VaultStatus): Phase {
  switch (status.state) {
    case 'empty':
      return { at: 'first-run' }
    case 'unusable':
      return { at: 'unusable', failure: { code: status.code, detail: [] } }
    // A window made anew has no session: an open worker of another window does not exist.
    case 'locked':
    case 'open':
      return { at: 'unlock', status }
  }
}

/** The vault is open: what waits for the server, and what the server has said meanwhile. */
export async function afterUnlock(vault: Vault): Promise<void> {
  if (!seesOutcomes()) return
  useApp.setState({ outbox: await vault.call('outbox.list', []) })
  await collect(vault)
}

/** Main has news of outcomes; the vault journals it. What fails here comes again with the next news. */
async function collect(vault: Vault): Promise<void> {
  if (!seesOutcomes()) return
  try {
    await vault.call('outbox.collect', [])
  } catch (error) {
    if (!(error instanceof SverkaError)) throw error
  }
}

/** An auditor's keys open no case, and so no outcome. */
function seesOutcomes(): boolean {
  const { phase } = useApp.getState()
  return phase.at === 'open' && phase.session.role !== 'auditor'
}
