import { useEffect, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { PackageFolder } from '../../../preload/contract/bridge.ts'
import { ask, bridge } from '../app/desk.ts'
import { useVault, type VaultResult } from '../app/vault.ts'

export type Packages = VaultResult<'packages.standing'>

/** Keys and senders as the vault last told, and the folder as main knows it. */
export function usePackages(): {
  packages: Packages | null
  folder: PackageFolder | null
  failure: Failure | null
  take: (packages: Packages) => void
  takeFolder: (folder: PackageFolder) => void
} {
  const vault = useVault()
  const [packages, take] = useState<Packages | null>(null)
  const [folder, takeFolder] = useState<PackageFolder | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let here = true
    const read = async (): Promise<void> => {
      const told = await vault.call('packages.standing', [])
      const place = await ask(bridge().packages.folder())
      if (!here) return
      take(told)
      takeFolder(place)
    }
    read().catch((error: unknown) => {
      if (here) setFailure(toFailure(error))
    })
    return () => {
      here = false
    }
  }, [vault])
  return { packages, folder, failure, take, takeFolder }
}
