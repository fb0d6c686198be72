import { app, dialog } from 'electron'
import type { Backups } from './backups.ts'
import type { BridgeHandlers, Emit } from './bridge.ts'
import type { PublishedChain } from './chain.ts'
import type { createDeviceSecret } from './device-secret.ts'
import type { Keyring } from './keyring.ts'
import type { Lock } from './lock.ts'
import type { Packages } from './packages.ts'
import { chooseSavePlace, saveText } from './save.ts'
import type { SaveStream } from './save-stream.ts'
import type { SettingsStore } from './settings.ts'
import type { Sources } from './sources.ts'
import type { Ledger, Sync } from './sync/border.ts'
import type { Store } from './store.ts'
import { followTheme } from './theme.ts'
import type { DeskWindow } from './window.ts'

type Rooms = {
  window: DeskWindow
  settings: SettingsStore
  keyring: Keyring
  deviceSecret: ReturnType<typeof createDeviceSecret>
  store: Store
  lock: Lock
  chain: PublishedChain
  ledger: Ledger
  sources: Sources
  saveStream: SaveStream
  backups: Backups
  packages: Packages
  sync: Sync
  emit: Emit
}

/** Every channel of the bridge and the room that answers it. */
export function handlersOf(rooms: Rooms): BridgeHandlers {
  const { window, settings, keyring, deviceSecret, store, lock, chain, ledger } = rooms
  const { sources, saveStream, backups, packages, sync, emit } = rooms
  const placeOf = ({ to, suggestedName }: { to: 'chosen' | 'folder'; suggestedName: string }) =>
    to === 'folder'
      ? backups.placeFor(suggestedName)
      : chooseSavePlace(dialog, window.current(), suggestedName)
  return {
    'app.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform,
    }),
    'settings.read': () => settings.current(),
    'settings.write': async (next) => {
      await settings.write(next)
      followTheme(next)
      emit('settings.changed', next)
    },
    'keyring.read': () => keyring.read(),
    'keyring.replace': (expected, next) => keyring.replace(expected, next),
    'device.secret': () => deviceSecret.read(),
    'store.look': () => store.look(),
    'store.stop': () => {
      store.stop()
      setImmediate(lock.now)
    },
    'lock.now': () => {
      // After the answer: it cannot reach a window that is gone.
      setImmediate(lock.now)
    },
    'chain.publish': (statements) => chain.publish(statements),
    'sync.state': () => sync.state(),
    'sync.enrol': (origin, caPin, enrolment) => sync.enrol(origin, caPin, enrolment),
    'sync.chain': (enrolment) => sync.sendChain(enrolment),
    'sync.handOver': (outcome) => sync.handOver(outcome),
    'sync.deliveries': () => sync.deliveries(),
    'sync.acknowledge': (outcomeId) => sync.acknowledge(outcomeId),
    'sync.tryNow': () => sync.tryNow(),
    'ledger.read': () => ledger.read(),
    'sources.register': (chosen) => sources.register(chosen),
    'sources.delete': (tokens) => sources.delete(tokens),
    'packages.folder': () => packages.folder(),
    'packages.chooseFolder': () => packages.chooseFolder(),
    'packages.forgetFolder': () => packages.forgetFolder(),
    'packages.dismiss': (tokens) => packages.dismiss(tokens),
    'packages.read': (token, from, to) => packages.read(token, from, to),
    'packages.locate': (token) => packages.locate(token),
    'backups.standing': () => backups.standing(),
    'backups.chooseFolder': () => backups.chooseFolder(),
    'backups.schedule': (next) => backups.schedule(next),
    'save.text': async (file) => saveText(await placeOf(file), file.text),
    'save.begin': (file) => saveStream.begin(file.what, () => placeOf(file)),
    'save.append': (token, bytes) => saveStream.append(token, bytes),
    'save.finish': async (token) => {
      const { what, path } = await saveStream.finish(token)
      if (what === 'backup') await backups.made(path)
    },
    'save.abort': (token) => saveStream.abort(token),
  }
}
