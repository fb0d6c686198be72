import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDeviceSecret } from '../../../main/device-secret.ts'
import { emptyFolder } from './folder.ts'
import { SafeStorageDouble } from './safe-storage-double.ts'

let folder: string
let store: SafeStorageDouble
let founded: boolean
beforeEach(async () => {
  folder = await emptyFolder()
  store = new SafeStorageDouble()
  founded = false
})
const fileOf = () => join(folder, 'device-secret.json')
const read = (platform: NodeJS.Platform = 'linux') =>
  createDeviceSecret({ userData: folder, store, founded: () => Promise.resolve(founded), platform }).read()
/** Made and a vault founded upon it; how the file lies there. */
const made = async () => {
  const secret = await read()
  expect(secret.state).toBe('present')
  founded = true
  return { secret, file: await readFile(fileOf()) }
}

describe('the device secret', () => {
  it('is made once, sealed by the key store, and the same ever after', async () => {
    const { secret, file } = await made()
    expect(secret).toMatchObject({ state: 'present', backend: 'gnome_libsecret' })
    if (secret.state !== 'present') return
    expect(secret.secret).toHaveLength(32)
    expect(await read()).toEqual(secret)
    expect(file.toString()).not.toContain(Buffer.from(secret.secret).toString('hex'))
  })

  it.each(['basic_text', 'unknown'] as const)(
    'is not entrusted to the weak store “%s”, and nothing is written in clear',
    async (backend) => {
      store.backend = backend
      expect(await read()).toEqual({ state: 'weak', backend })
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('is unavailable where no store answers', async () => {
    store.available = false
    expect(await read()).toEqual({ state: 'unavailable', backend: 'gnome_libsecret' })
    expect(await readdir(folder)).toEqual([])
    store.failsToStart = true
    expect(await read()).toEqual({ state: 'unavailable', backend: 'gnome_libsecret' })
  })

  it('is asked for again by name of the store only after the store has been started', async () => {
    store.namedWhenStarted = true
    expect(await read()).toMatchObject({ state: 'present', backend: 'gnome_libsecret' })
  })

  it.each([
    ['darwin', 'keychain'],
    ['win32', 'dpapi'],
  ] as const)('is sealed by the one store that %s has', async (platform, backend) => {
    store.backend = 'unknown'
    expect(await read(platform)).toMatchObject({ state: 'present', backend })
  })

  it('is never made anew under passphrases that were made without it', async () => {
    founded = true
    expect(await read()).toEqual({ state: 'missing', backend: 'gnome_libsecret' })
    expect(await readdir(folder)).toEqual([])
  })

  it('whose file went away after the founding is missing, and is not made anew', async () => {
    await made()
    await rm(fileOf())
    expect(await read()).toEqual({ state: 'missing', backend: 'gnome_libsecret' })
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['{', '{"format":1}', ''])(
    'whose file is damaged (“%s”) says so, and the file stays',
    async (text) => {
      await writeFile(fileOf(), text)
      expect(await read()).toMatchObject({ state: 'damaged' })
      expect(await readFile(fileOf(), 'utf8')).toBe(text)
    },
  )
})

describe('a device secret that the store does not open is told by what is wrong, stays, and comes back', () => {
  it('locked: the store says that it is so for now', async () => {
    const { secret, file } = await made()
    store.locked = 'by its message'
    expect(await read()).toEqual({ state: 'locked', backend: 'gnome_libsecret' })
    store.locked = 'in everything'
    expect(await read()).toEqual({ state: 'locked', backend: 'gnome_libsecret' })
    expect(await readFile(fileOf())).toEqual(file)
    store.locked = null
    expect(await read()).toEqual(secret)
  })

  it('reset: the store opens what it seals today, and not what it sealed then', async () => {
    const { secret, file } = await made()
    store.key = 'two'
    expect(await read()).toEqual({ state: 'reset', backend: 'gnome_libsecret' })
    expect(await readFile(fileOf())).toEqual(file)
    store.key = 'one'
    expect(await read()).toEqual(secret)
  })

  it.each([
    ['another store', 'kwallet6', true],
    ['a weak one', 'basic_text', true],
    ['one that does not answer', 'kwallet6', false],
  ] as const)('changed: the system now offers %s', async (_, backend, available) => {
    const { secret, file } = await made()
    Object.assign(store, { backend, available, key: 'two' })
    expect(await read()).toEqual({ state: 'changed', backend, made: 'gnome_libsecret' })
    expect(await readFile(fileOf())).toEqual(file)
    Object.assign(store, { backend: 'gnome_libsecret', available: true, key: 'one' })
    expect(await read()).toEqual(secret)
  })

  it('a store of another name that opens it all the same is as good (kwallet5, later kwallet6)', async () => {
    const { secret, file } = await made()
    store.backend = 'kwallet6'
    expect(await read()).toEqual({ ...secret, backend: 'kwallet6' })
    expect(await readFile(fileOf())).toEqual(file)
  })
})

describe('a store that asks for the secret to be sealed anew', () => {
  it('gets it sealed under its new key, and the secret stays the same', async () => {
    const { secret, file } = await made()
    store.rotateTo = 'two'
    expect(await read()).toEqual(secret)
    expect(await readFile(fileOf())).not.toEqual(file)
    Object.assign(store, { rotateTo: null, key: 'two' })
    expect(await read()).toEqual(secret)
  })

  it('gets nothing where it does not protect', async () => {
    const { secret, file } = await made()
    Object.assign(store, { rotateTo: 'two', backend: 'basic_text' })
    expect(await read()).toEqual({ ...secret, backend: 'basic_text' })
    expect(await readFile(fileOf())).toEqual(file)
  })
})
