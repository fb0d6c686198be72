import { useEffect, useRef, useState } from 'react'
import { useVault, type VaultArgs, type VaultResult, type VaultTold } from '../app/vault.ts'
import { useAct, type Act } from '../parts/index.ts'

export type LongCall = 'vault.check' | 'backup.make' | 'restore.look' | 'restore.use'
export type Progress = VaultTold<'upkeep.progress'>

/** One long call to the vault: how far it is, and a way to stop it. Leaving the screen stops it too. */
export function useLongCall<C extends LongCall>(
  name: C,
): Pick<Act, 'busy' | 'failure' | 'forget'> & {
  progress: Progress | null
  run: (args: VaultArgs<C>, then: (result: VaultResult<C>) => void) => Promise<void>
  stop: () => void
} {
  const vault = useVault()
  const act = useAct()
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  const run = (args: VaultArgs<C>, then: (result: VaultResult<C>) => void): Promise<void> =>
    act.run(async () => {
      const controller = new AbortController()
      stopping.current = controller
      let mine: number | null = null
      const end = vault.on('upkeep.progress', (told) => {
        if (told.call === mine) setProgress(told)
      })
      try {
        const onCall = (call: number): void => void (mine = call)
        then(await vault.call(name, args, { signal: controller.signal, onCall }))
      } finally {
        end()
        stopping.current = null
        setProgress(null)
      }
    })
  return {
    busy: act.busy,
    failure: act.failure,
    forget: act.forget,
    progress,
    run,
    stop: () => stopping.current?.abort(),
  }
}
