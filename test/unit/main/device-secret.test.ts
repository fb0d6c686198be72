import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDeviceSecret } from '../../../main/device-secret.ts'
import { emptyFolder } from './folder.ts'

const reversed = (text: string): string => Buffer.from(Buffer.from(text).toReversed()).toString()

/** A double of Electron's safeStorage: reverses the text under a key's name, and opens only what that key sealed. */
class SafeStorageDouble {
  backend: 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown' = 'gnome_libsecret'
  available = true
  key = 'one'
  shouldReEncrypt = false
  getSelectedStorageBackend = () => this.backend
  isAsyncEncryptionAvailable = () => Promise.resolve(this.available)
  encryptStringAsync = (text: string) => Promise.resolve(Buffer.from(`${this.key}:${reversed(text)}`))
  decryptStringAsync = (sealed: Buffer) => {
    const [key = '', text = ''] = sealed.toString().split(':')
    if (key !== this.key) return Promise.reject(new Error('cannot decrypt'))
    return Promise.resolve({ result: reversed(text), shouldReEncrypt: this.shouldReEncrypt })
  }
}

let folder: string
let store: SafeStorageDouble
let founded: boolean
beforeEach(async () => {
  folder = await emptyFolder()
  store = new SafeStorageDouble()
  founded = false
})
const read = () =>
  createDeviceSecret({
    userData: folder,
    store,
    founded: () => Promise.resolve(founded),
    platform: 'linux',
  }).read()

describe('the device secret', () => {
  it('is made once, sealed by the key store, and the same ever after', async () => {
    const made = await read()
    expect(made).toMatchObject({ state: 'present', backend: 'gnome_libsecret' })
    if (made.state !== 'present') return
    expect(made.secret).toHaveLength(32)
    expect(await read()).toEqual(made)
    const file = await readFile(join(folder, 'device-secret.json'), 'utf8')
    expect(file).not.toContain(Buffer.from(made.secret).toString('hex'))
  })

  it.each(['basic_text', 'unknown'] as const)(
    'is not to be had from the store “%s”, and nothing is written in clear',
    async (backend) => {
      store.backend = backend
      expect(await read()).toEqual({ state: 'unavailable', backend })
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('is not to be had where the store does not answer', async () => {
    store.available = false
    expect(await read()).toEqual({ state: 'unavailable', backend: 'gnome_libsecret' })
    expect(await readdir(folder)).toEqual([])
  })

  it('that the store no longer opens stays in place, and comes back with the store', async () => {
    const made = await read()
    const before = await readFile(join(folder, 'device-secret.json'))
    store.key = 'two'
    expect(await read()).toEqual({ state: 'unavailable', backend: 'gnome_libsecret' })
    expect(await readFile(join(folder, 'device-secret.json'))).toEqual(before)
    store.key = 'one'
    expect(await read()).toEqual(made)
  })

  it('is never made anew under passphrases that were made without it', async () => {
    founded = true
    expect(await read()).toEqual({ state: 'unavailable', backend: 'gnome_libsecret' })
    expect(await readdir(folder)).toEqual([])
  })

  it('whose file is damaged is unavailable, and the file stays', async () => {
    await writeFile(join(folder, 'device-secret.json'), '{')
    expect(await read()).toMatchObject({ state: 'unavailable' })
    expect(await readFile(join(folder, 'device-secret.json'), 'utf8')).toBe('{')
  })
})
