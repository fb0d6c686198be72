import { useEffect, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { PackageFolder } from '../../../preload/contract/bridge.ts'
import { ask, bridge } from '../app/desk.ts'
import { useVault, type VaultResult } from '../app/vault.ts'

export type Packages = VaultResult<'packages.standing'>

/** Keys and senders as the vault last told, and the folder as main knows it; what one cannot tell hides nothing of the other. */
export function usePackages(): {
  packages: Packages | null
  failure: Failure | null
  folder: PackageFolder | Failure | null
  take: (packages: Packages) => void
  takeFolder: (folder: PackageFolder) => void
} {
  const vault = useVault()
  const [packages, take] = useState<Packages | null>(null)
  const [folder, takeFolder] = useState<PackageFolder | Failure | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let here = true
    vault.call('packages.standing', []).then(
      (told) => here && take(told),
      (error: unknown) => here && setFailure(toFailure(error)),
    )
    ask(bridge().packages.folder()).then(
      (told) => here && takeFolder(told),
      (error: unknown) => here && takeFolder(toFailure(error)),
    )
    return () => {
      here = false
    }
  }, [vault])
  return { packages, failure, folder, take, takeFolder }
}
