import type * as Electron from 'electron'
import { guarded } from './lacking.ts'

const unavailable = (): never => {
  throw new Error('Encryption is not available: the stand-in has no key store')
}

// A key store of the stand-in's own would only pretend to protect; the app has a way without one.
// The synchronous calls are deprecated in Electron, and as long as they are there an app may ask.
/* eslint-disable @typescript-eslint/no-deprecated */
export const safeStorage = guarded('safeStorage', {
  isEncryptionAvailable: () => false,
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  getSelectedStorageBackend: () => 'unknown' as const,
  encryptString: unavailable,
  decryptString: unavailable,
  encryptStringAsync: () => Promise.resolve().then(unavailable),
  decryptStringAsync: () => Promise.resolve().then(unavailable),
} satisfies Partial<typeof Electron.safeStorage>)
