import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import * as z from 'zod'
import type { DeviceSecret } from '../preload/contract/bridge.ts'
import { inTurn, isMissing, replaceFile } from './files.ts'

const fileSchema = z.strictObject({ format: z.literal(1), backend: z.string().max(40), sealed: z.base64() })
const secretText = /^[0-9a-f]{64}$/

type Store = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>
type Deps = {
  userData: string
  store: Store
  /** Whether a vault was founded here: its passphrases were made with the secret of that day, or without one. */
  founded: () => Promise<boolean>
  platform?: NodeJS.Platform
}

/**
 * 32 random bytes that only this workstation's key store opens, mixed into the passphrase by the vault. Where the
 * store cannot protect them (`basic_text`, `unknown`, none) there is no secret, and no file in clear either. A file
 * that the store no longer opens stays in place: a key store that comes back opens it again.
 */
export function createDeviceSecret({ userData, store, founded, platform = process.platform }: Deps): {
  read(): Promise<DeviceSecret>
} {
  const path = join(userData, 'device-secret.json')
  const turn = inTurn()

  const keep = async (text: string, backend: string): Promise<void> => {
    const sealed = (await store.encryptStringAsync(text)).toString('base64')
    await replaceFile(path, new TextEncoder().encode(JSON.stringify({ format: 1, backend, sealed })))
  }

  const make = async (backend: string): Promise<DeviceSecret> => {
    const secret = randomBytes(32)
    await keep(secret.toString('hex'), backend)
    // Trusted only once it has come back from the disk and the store.
    const again = await open(backend)
    return again ?? { state: 'unavailable', backend }
  }

  /** Null: there is no file. */
  const open = async (backend: string): Promise<DeviceSecret | null> => {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      if (isMissing(error)) return null
      return { state: 'unavailable', backend }
    }
    try {
      const { sealed } = fileSchema.parse(JSON.parse(text))
      const { result, shouldReEncrypt } = await store.decryptStringAsync(Buffer.from(sealed, 'base64'))
      if (!secretText.test(result)) return { state: 'unavailable', backend }
      // The old file goes on opening if this fails.
      if (shouldReEncrypt) await keep(result, backend).catch(() => undefined)
      return { state: 'present', backend, secret: new Uint8Array(Buffer.from(result, 'hex')) }
    } catch {
      return { state: 'unavailable', backend }
    }
  }

  return {
    read: () =>
      turn(async () => {
        const backend = backendOf(store, platform)
        if (backend === 'basic_text' || backend === 'unknown') return { state: 'unavailable', backend }
        try {
          if (!(await store.isAsyncEncryptionAvailable())) return { state: 'unavailable', backend }
          const opened = await open(backend)
          if (opened !== null) return opened
          // Made before the vault is founded or never: a new secret under old passphrases would shut everybody out.
          return (await founded()) ? { state: 'unavailable', backend } : await make(backend)
        } catch {
          return { state: 'unavailable', backend }
        }
      }),
  }
}

function backendOf(store: Store, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain'
  if (platform === 'win32') return 'dpapi'
  return store.getSelectedStorageBackend()
}
