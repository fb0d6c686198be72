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

type Sealed = z.infer<typeof fileSchema>

/**
 * 32 random bytes that only this workstation's key store opens, mixed into the passphrase by the vault. Where the
 * store cannot protect them (`basic_text`, `unknown`, none) there is no secret, and no file in clear either. A file
 * that the store does not open stays in place, whatever the reason: a key store that comes back opens it again.
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
    secret.fill(0)
    // Trusted only once it has come back from the disk and the store.
    const file = await readSealed(path)
    return typeof file === 'string' ? { state: 'unavailable', backend } : await open(file, backend)
  }

  const open = async (file: Sealed, backend: string): Promise<DeviceSecret> => {
    let opened: Awaited<ReturnType<Store['decryptStringAsync']>>
    try {
      opened = await store.decryptStringAsync(Buffer.from(file.sealed, 'base64'))
    } catch (error) {
      // Another backend than the one that sealed it explains more than what it says of its failure.
      if (file.backend !== backend) return { state: 'changed', backend, made: file.backend }
      return { state: (await isLocked(store, error)) ? 'locked' : 'reset', backend }
    }
    const { result, shouldReEncrypt } = opened
    if (!secretText.test(result)) return { state: 'damaged', backend }
    // The old file goes on opening if this fails. Never sealed anew by a store that does not protect.
    if (shouldReEncrypt && !isWeak(backend)) await keep(result, backend).catch(() => undefined)
    return { state: 'present', backend, secret: new Uint8Array(Buffer.from(result, 'hex')) }
  }

  return {
    read: () =>
      turn(async () => {
        // Asked first: before the store has been started, its backend is not known.
        const available = await store.isAsyncEncryptionAvailable().catch(() => false)
        const backend = backendOf(store, platform)
        const file = await readSealed(path)
        if (file === 'damaged') return { state: 'damaged', backend }
        if (file !== 'missing' && available) return await open(file, backend)
        if (file !== 'missing' && file.backend !== backend) {
          return { state: 'changed', backend, made: file.backend }
        }
        if (isWeak(backend)) return { state: 'weak', backend }
        if (!available) return { state: 'unavailable', backend }
        // Made before the vault is founded or never: a new secret under old passphrases would shut everybody out.
        if (await founded()) return { state: 'missing', backend }
        return await make(backend).catch((): DeviceSecret => ({ state: 'unavailable', backend }))
      }),
  }
}

const isWeak = (backend: string): boolean => backend === 'basic_text' || backend === 'unknown'

async function readSealed(path: string): Promise<Sealed | 'missing' | 'damaged'> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    return isMissing(error) ? 'missing' : 'damaged'
  }
}

/**
 * Locked, or reset? Electron marks a passing failure by nothing but its message. Where that says nothing, the store is
 * tried: one that opens what it has just sealed works, and it is our file's key that is gone.
 */
async function isLocked(store: Store, error: unknown): Promise<boolean> {
  if (error instanceof Error && error.message.includes('temporarily unavailable')) return true
  const probe = randomBytes(16).toString('hex')
  try {
    return (await store.decryptStringAsync(await store.encryptStringAsync(probe))).result !== probe
  } catch {
    return true
  }
}

function backendOf(store: Store, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain'
  if (platform === 'win32') return 'dpapi'
  return store.getSelectedStorageBackend()
}
