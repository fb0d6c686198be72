import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileSteps } from '../../../main/files.ts'
import { createKeyring, keyringHash } from '../../../main/keyring.ts'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { emptyFolder } from './folder.ts'

const keyring = (epochs: number): KeyringFile => ({
  format: 1,
  vault: 'a'.repeat(32),
  rootKey: 'A'.repeat(43),
  recovery: { boxKey: 'B'.repeat(43), rootSealed: 'sealed' },
  epochs: Array.from({ length: epochs }, (_, epoch) => ({ type: 'ring-epoch', epoch })),
})

let folder: string
let path: string
beforeEach(async () => {
  folder = await emptyFolder()
  path = join(folder, 'keyring.json')
})

describe('the keyring’s file', () => {
  it('is not there at first, and is what was put there afterwards', async () => {
    const room = createKeyring(folder)
    expect(await room.read()).toBeNull()
    await room.replace(null, keyring(1))
    expect(await createKeyring(folder).read()).toEqual(keyring(1))
  })

  it('is replaced only by one who has read what is there', async () => {
    const room = createKeyring(folder)
    await room.replace(null, keyring(1))
    await expect(room.replace(null, keyring(2))).rejects.toMatchObject({ code: 'KEYRING_CHANGED' })
    await room.replace(keyringHash(keyring(1)), keyring(2))
    await expect(room.replace(keyringHash(keyring(1)), keyring(3))).rejects.toMatchObject({
      code: 'KEYRING_CHANGED',
    })
    expect(await room.read()).toEqual(keyring(2))
  })

  it('goes to one of two who replace it at the same moment', async () => {
    const room = createKeyring(folder)
    await room.replace(null, keyring(1))
    const expected = keyringHash(keyring(1))
    const both = await Promise.allSettled([
      room.replace(expected, keyring(2)),
      room.replace(expected, keyring(3)),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  it('leaves no copy of a dropped epoch beside it', async () => {
    const room = createKeyring(folder)
    await room.replace(null, keyring(3))
    await room.replace(keyringHash(keyring(3)), keyring(1))
    expect(await readdir(folder)).toEqual(['keyring.json'])
    expect(await readFile(path, 'utf8')).not.toContain('"epoch":2')
  })

  it('keeps the root and the vault it was founded with', async () => {
    const room = createKeyring(folder)
    await room.replace(null, keyring(1))
    const expected = keyringHash(keyring(1))
    for (const other of [{ rootKey: 'C'.repeat(43) }, { vault: 'b'.repeat(32) }, { format: 2 }]) {
      await expect(room.replace(expected, { ...keyring(1), ...other })).rejects.toMatchObject({
        code: 'BAD_ARGUMENT',
      })
    }
  })

  it.each([
    ['FUTURE_FORMAT', JSON.stringify({ format: 2, other: true })],
    ['DAMAGED', '{"format":1,'],
    ['DAMAGED', JSON.stringify({ ...keyring(1), extra: 1 })],
    ['DAMAGED', ''],
  ])('that cannot be understood is %s and is never written over', async (code, text) => {
    await writeFile(path, text)
    const room = createKeyring(folder)
    await expect(room.read()).rejects.toMatchObject({ code })
    await expect(room.replace(null, keyring(1))).rejects.toMatchObject({ code })
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  it('that a crash left unfinished does not outlive the next start', async () => {
    await createKeyring(folder).replace(null, keyring(1))
    await writeFile(`${path}.new`, 'half a keyr')
    expect(await createKeyring(folder).read()).toEqual(keyring(1))
    expect(await readdir(folder)).toEqual(['keyring.json'])
  })
})

type Step = 'open' | 'write' | 'sync' | 'rename' | 'open folder' | 'sync folder'

/** The real file system, which fails for good from the given step on, as a machine does that loses its power. */
function stepsThatEndAt(end: Step): { steps: FileSteps; taken: Step[] } {
  const taken: Step[] = []
  let dead = false
  const at = (step: Step): void => {
    taken.push(step)
    if (step === end) dead = true
    if (dead) throw new Error('the power went')
  }
  const steps = {
    open: async (...[file, ...rest]: Parameters<typeof open>) => {
      const isFolder = file === folder
      at(isFolder ? 'open folder' : 'open')
      const handle = await open(file, ...rest)
      const write = handle.writeFile.bind(handle)
      const sync = handle.sync.bind(handle)
      return Object.assign(handle, {
        writeFile: async (data: Uint8Array) => {
          if (end === 'write') await write(data.subarray(0, 10))
          at('write')
          await write(data)
        },
        sync: async () => {
          at(isFolder ? 'sync folder' : 'sync')
          await sync()
        },
      })
    },
    rename: async (...args: Parameters<typeof rename>) => {
      at('rename')
      await rename(...args)
    },
    rm: async (...args: Parameters<typeof rm>) => {
      if (dead) throw new Error('the power went')
      await rm(...args)
    },
  }
  return { steps, taken }
}

describe('a power cut while the keyring is replaced', () => {
  it.each<[Step, 'old' | 'new']>([
    ['open', 'old'],
    ['write', 'old'],
    ['sync', 'old'],
    ['rename', 'old'],
    ['open folder', 'new'],
    ['sync folder', 'new'],
  ])('at the step “%s” leaves the %s one, whole, and is not called a success', async (step, left) => {
    await createKeyring(folder).replace(null, keyring(1))
    const { steps, taken } = stepsThatEndAt(step)
    const replaced = createKeyring(folder, steps).replace(keyringHash(keyring(1)), keyring(2))
    await expect(replaced).rejects.toThrow('the power went')
    expect(taken.at(-1)).toBe(step)
    expect(await createKeyring(folder).read()).toEqual(keyring(left === 'old' ? 1 : 2))
    expect(await readdir(folder)).toEqual(['keyring.json'])
  })

  it('would have to pass these steps in this order', async () => {
    const { steps, taken } = stepsThatEndAt('sync folder')
    await expect(createKeyring(folder, steps).replace(null, keyring(1))).rejects.toThrow()
    expect(taken).toEqual(['open', 'write', 'sync', 'rename', 'open folder', 'sync folder'])
  })

  it('is not the same as a full disk, which has its own code', async () => {
    const full: FileSteps = {
      open,
      rm,
      rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }
    await expect(createKeyring(folder, full).replace(null, keyring(1))).rejects.toMatchObject({
      code: 'STORE_FULL',
    })
    expect(await readdir(folder)).toEqual([])
  })
})
