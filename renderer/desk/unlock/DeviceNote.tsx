import { useEffect, useState } from 'react'
import type { DeviceSecret } from '../../../preload/contract/bridge.ts'
import { deviceFailures } from '../../../preload/contract/device-failures.ts'
import { ask, bridge } from '../app/desk.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice } from '../parts/index.ts'
import { unlockWords } from '../words/unlock.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Unlock.module.css'

const c = classes(styles)

type State = DeviceSecret['state']

/** Why the passphrase alone protects an account that was made without the computer's own key. */
const without = {
  present: 'unlock.device.unused',
  unavailable: 'unlock.device.none',
  weak: 'unlock.device.weak',
  missing: 'unlock.device.unused',
  changed: 'unlock.device.unused',
  locked: 'unlock.device.unused',
  reset: 'unlock.device.unused',
  damaged: 'unlock.device.unused',
} as const satisfies Record<State, keyof typeof unlockWords>

/** Says whether this computer's own key adds to the passphrase, and what to do where an account lacks it. */
export function DeviceNote({ needed }: { needed: boolean }): React.JSX.Element | null {
  const { t } = useWords(unlockWords)
  const { state, busy, look } = useDeviceState()
  if (state === null) return null
  if (needed && state !== 'present') {
    return (
      <div className={c('lacking')}>
        <FailureNotice
          tone="warn"
          failure={{ code: deviceFailures[state], detail: [] }}
          actions={
            <Button busy={busy} onPress={() => void look()}>
              {t('unlock.device.again')}
            </Button>
          }
        />
      </div>
    )
  }
  return (
    <p className={c('device', needed ? 'present' : 'unavailable')}>
      <span className={c('dot')} aria-hidden="true" />
      {t(needed ? 'unlock.device.present' : without[state])}
    </p>
  )
}

function useDeviceState(): { state: State | null; busy: boolean; look: () => Promise<void> } {
  const [state, setState] = useState<State | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let here = true
    void lookAtDevice().then((found) => {
      if (here) setState(found)
    })
    return () => {
      here = false
    }
  }, [])
  const look = async (): Promise<void> => {
    setBusy(true)
    const found = await lookAtDevice()
    setBusy(false)
    setState(found ?? state)
  }
  return { state, busy, look }
}

/** Null where nothing answers: the note is not worth a failure, since unlocking asks again and tells. */
async function lookAtDevice(): Promise<State | null> {
  try {
    const device = await ask(bridge().device.secret())
    if (device.state === 'present') device.secret.fill(0)
    return device.state
  } catch {
    return null
  }
}
