import { create } from 'zustand'
import type { BackupSchedule, BackupStanding } from '../../../preload/contract/bridge.ts'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { BackupResult } from '../../vault/client/api.ts'
import { ask, bridge } from '../app/desk.ts'
import { onSweep } from '../app/store.ts'
import type { Vault } from '../app/vault.ts'
import { vaultOf } from '../journal/checkpoint.ts'
import type { Progress } from './useLongCall.ts'

type Target = 'chosen' | 'folder'

interface BackupsState {
  /** Folder, schedule and the last backup; null until main has told. */
  standing: BackupStanding | null
  running: Target | null
  progress: Progress | null
  /** Of the last try in this session. */
  failure: Failure | null
  made: BackupResult | null
  /** How often a folder was chosen: each time, a backup may be due there at once. */
  chosen: number
}
const atFirst: BackupsState = {
  standing: null,
  running: null,
  progress: null,
  failure: null,
  made: null,
  chosen: 0,
}

/** The one backup that is being made, whoever began it: it goes on while the person is on another screen. */
export const useBackups = create<BackupsState>(() => atFirst)

let stopping: AbortController | null = null
/** After a scheduled one failed, milliseconds since the epoch until the next try. */
let notBefore = 0

onSweep(() => {
  stopping?.abort()
  notBefore = 0
  useBackups.setState(atFirst)
})

export async function readStanding(): Promise<void> {
  useBackups.setState({ standing: await ask(bridge().backups.standing()) })
}

export async function chooseFolder(vault: Vault): Promise<void> {
  const standing = await ask(bridge().backups.chooseFolder())
  if (standing === null) return
  notBefore = 0
  await vault.call('backup.scheduled', [])
  useBackups.setState(({ chosen }) => ({ standing, chosen: chosen + 1 }))
}

export async function changeSchedule(vault: Vault, schedule: BackupSchedule): Promise<void> {
  useBackups.setState({ standing: await ask(bridge().backups.schedule(schedule)) })
  await vault.call('backup.scheduled', [])
}

/** Makes one unless one is being made; a failure is kept for who looks, and answered. */
export async function makeBackup(vault: Vault, to: Target): Promise<Failure | null> {
  if (useBackups.getState().running !== null) return null
  const controller = new AbortController()
  stopping = controller
  useBackups.setState({ running: to, progress: null, failure: null, made: null })
  let mine: number | null = null
  const end = vault.on('upkeep.progress', (progress) => {
    if (progress.call === mine) useBackups.setState({ progress })
  })
  try {
    const onCall = (call: number): void => void (mine = call)
    const made = await vault.call('backup.make', [to], { signal: controller.signal, onCall })
    useBackups.setState({ made })
    await readStanding()
    if (made !== null && to === 'folder') await keepJournal(vault)
    return null
  } catch (error) {
    const failure = toFailure(error)
    useBackups.setState({ failure })
    // Where the backup is there, what failed is the journal beside it: told where one looks, and no failed backup.
    return useBackups.getState().made === null ? failure : null
  } finally {
    end()
    stopping = null
    useBackups.setState({ running: null, progress: null })
  }
}

export function stopBackup(): void {
  stopping?.abort()
}

/**
 * The journal, beside the scheduled backups where there is a folder for them: by it a restoring of an older one
 * destroys again what was destroyed since.
 */
export async function keepJournal(vault: Vault): Promise<void> {
  const { folder } = await ask(bridge().backups.standing())
  if (folder === null) return
  const text = await vault.call('journal.export', [])
  await ask(
    bridge().save.text({
      what: 'journal-export',
      to: 'folder',
      suggestedName: `sverka-${vaultOf(text)}-journal.json`,
      text,
    }),
  )
}

const day = 86_400_000
const hour = 3_600_000

/** Whether the schedule asks for a backup now. */
export function isDue({ folder, schedule, lastAt }: BackupStanding, now: number): boolean {
  if (folder === null || schedule.every === 'never' || now < notBefore) return false
  return lastAt === null || now - Date.parse(lastAt) >= (schedule.every === 'day' ? day : 7 * day)
}

/** Makes the scheduled one where it is due. The failure where it failed: the next try is in an hour. */
export async function makeDueBackup(vault: Vault, now: number): Promise<Failure | null> {
  await readStanding()
  const { standing, running } = useBackups.getState()
  if (running !== null || standing === null || !isDue(standing, now)) return null
  const failure = await makeBackup(vault, 'folder')
  if (failure !== null) notBefore = now + hour
  return failure
}
