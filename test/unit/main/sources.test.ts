import { link, mkdir, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSources } from '../../../main/sources.ts'
import { emptyFolder } from './folder.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await emptyFolder()
  path = join(folder, 'front.png')
  await writeFile(path, 'a picture')
})

const chosen = async (file: string) => {
  const { size, mtimeMs } = await stat(file)
  return { path: file, size, lastModified: Math.floor(mtimeMs) }
}

describe('the files that still lie in clear', () => {
  it('are known to the desk by a token, and deleted by it', async () => {
    const sources = createSources()
    const found = await sources.register(await chosen(path))
    expect(found).toMatchObject({ folder, name: 'front.png' })
    expect(found?.token).toMatch(/^[0-9a-f]{32}$/)
    const token = found?.token ?? ''
    expect(await sources.delete([token])).toEqual({ deleted: [token], failed: [] })
    expect(await readdir(folder)).toEqual([])
    expect(await sources.delete([token])).toEqual({ deleted: [], failed: [token] })
  })

  it('are not told where the runtime knows no path', async () => {
    expect(await createSources().register({ path: '', size: 1, lastModified: 1 })).toBeNull()
  })

  it('are only plain files that are still what the person chose', async () => {
    const sources = createSources()
    const fact = await chosen(path)
    await symlink(path, join(folder, 'link.png'))
    await mkdir(join(folder, 'inner'))
    for (const other of [
      { ...fact, size: fact.size + 1 },
      { ...fact, lastModified: fact.lastModified - 5 },
      { ...fact, path: join(folder, 'link.png') },
      { ...fact, path: join(folder, 'inner') },
      { ...fact, path: join(folder, 'absent.png') },
    ]) {
      await expect(sources.register(other)).rejects.toMatchObject({ code: 'FILE_CHANGED' })
    }
    await expect(sources.register({ ...fact, path: 'front.png' })).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
    })
  })

  it('are left alone once another file stands in their place', async () => {
    const sources = createSources()
    const { token = '' } = (await sources.register(await chosen(path))) ?? {}
    const before = await stat(path)
    await link(path, join(folder, 'kept.png'))
    await writeFile(join(folder, 'other.png'), 'another p')
    await utimes(join(folder, 'other.png'), before.atime, before.mtime)
    const { rename } = await import('node:fs/promises')
    await rename(join(folder, 'other.png'), path)
    expect(await sources.delete([token, 'f'.repeat(32)])).toEqual({
      deleted: [],
      failed: [token, 'f'.repeat(32)],
    })
    expect((await readdir(folder)).sort()).toEqual(['front.png', 'kept.png'])
  })
})
