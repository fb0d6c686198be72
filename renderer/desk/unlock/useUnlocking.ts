import { useEffect, useRef, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { backToOpenCase } from '../app/open-case.ts'
import { afterUnlock } from '../app/start.ts'
import { useApp } from '../app/store.ts'
import { useVault, type Vault } from '../app/vault.ts'

/** What the unlock screen does: one passphrase at a time, and none while the vault makes us wait. */
export function useUnlocking(
  account: string | null,
  waitSeconds: number,
): {
  passphrase: string
  setPassphrase: (passphrase: string) => void
  field: React.RefObject<HTMLInputElement | null>
  failure: Failure | null
  isEmpty: boolean
  busy: boolean
  /** Until the next attempt may be made. */
  secondsLeft: number
  open: () => Promise<void>
} {
  const vault = useVault()
  const [passphrase, type] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const [busy, setBusy] = useState(false)
  const [secondsLeft, countDown] = useCountdown(waitSeconds)
  const field = useRef<HTMLInputElement>(null)

  const setPassphrase = (text: string): void => {
    type(text)
    setEmpty(false)
  }

  const open = async (): Promise<void> => {
    if (account === null || busy || secondsLeft > 0) return
    if (passphrase === '') {
      setEmpty(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    try {
      const session = await vault.call('unlock', [{ account, passphrase }])
      type('')
      const leaveUnlessWaiting = await backToOpenCase(vault, session)
      useApp.setState({ phase: { at: 'open', session } })
      await leaveUnlessWaiting()
      await afterUnlock(vault)
    } catch (error) {
      countDown(await waitNow(vault))
      setFailure(toFailure(error))
      type('')
      setBusy(false)
      field.current?.focus()
    }
  }
  return { passphrase, setPassphrase, field, failure, isEmpty, busy, secondsLeft, open }
}

/** The vault counts the failures; the screen only shows how long it makes us wait. */
async function waitNow(vault: Vault): Promise<number> {
  try {
    const status = await vault.call('status', [])
    return status.state === 'locked' ? status.waitSeconds : 0
  } catch {
    return 0
  }
}

/** Seconds left, counted down before the person's eyes; the second begins anew. */
function useCountdown(seconds: number): [number, (seconds: number) => void] {
  const endOf = (from: number): number => performance.now() + from * 1000
  const [end, setEnd] = useState(() => endOf(seconds))
  const [now, setNow] = useState(() => performance.now())
  const left = Math.max(Math.ceil((end - now) / 1000), 0)
  const running = left > 0
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(performance.now()), 200)
    return () => clearInterval(timer)
  }, [running])
  return [
    left,
    (from) => {
      setNow(performance.now())
      setEnd(endOf(from))
    },
  ]
}
