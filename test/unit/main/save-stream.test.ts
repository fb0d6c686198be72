import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { createSaveStream } from '../../../main/save-stream.ts'
import { emptyFolder } from './folder.ts'

let folder: string
beforeEach(async () => {
  folder = await emptyFolder()
})
const place = (name: string | null) => () => Promise.resolve(name === null ? null : join(folder, name))
const piece = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a long file that leaves on purpose', () => {
  it('comes to its place whole, in the order of its pieces, and nothing stays beside it', async () => {
    await writeFile(join(folder, 'b.svbackup'), 'the one of yesterday')
    const stream = createSaveStream()
    const token = (await stream.begin('backup', place('b.svbackup'))) ?? ''
    await stream.append(token, piece('one '))
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('the one of yesterday')
    await stream.append(token, piece('two'))
    expect(await stream.finish(token)).toEqual({ what: 'backup', path: join(folder, 'b.svbackup') })
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('one two')
    expect(await readdir(folder)).toEqual(['b.svbackup'])
  })

  it.each(['abort', 'giveUp'] as const)('leaves what was there when it ends by %s', async (end) => {
    await writeFile(join(folder, 'b.svbackup'), 'the one of yesterday')
    const stream = createSaveStream()
    const token = (await stream.begin('backup', place('b.svbackup'))) ?? ''
    await stream.append(token, piece('half'))
    expect(await readdir(folder)).toHaveLength(2)
    await stream[end](token)
    expect(await readdir(folder)).toEqual(['b.svbackup'])
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('the one of yesterday')
    await expect(stream.append(token, piece('more'))).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(stream.finish(token)).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })

  it('gives up an unfinished one when the next begins', async () => {
    const stream = createSaveStream()
    const first = (await stream.begin('backup', place('b.svbackup'))) ?? ''
    const second = (await stream.begin('backup', place('b.svbackup'))) ?? ''
    expect(await readdir(folder)).toHaveLength(1)
    await expect(stream.append(first, piece('x'))).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await stream.append(second, piece('y'))
    await stream.finish(second)
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('y')
  })

  it('of one kind goes on beside one of another, and while a person looks for its place', async () => {
    const stream = createSaveStream()
    const backup = (await stream.begin('backup', place('b.svbackup'))) ?? ''
    await stream.append(backup, piece('one '))
    const chosen = Promise.withResolvers<string | null>()
    const asking = stream.begin('package', () => chosen.promise)
    await stream.append(backup, piece('two'))
    chosen.resolve(join(folder, 'c.svcase'))
    const sealed = (await asking) ?? ''
    expect(await stream.finish(backup)).toMatchObject({ what: 'backup' })
    await stream.append(sealed, piece('sealed'))
    expect(await stream.finish(sealed)).toMatchObject({ what: 'package' })
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('one two')
    expect(await readFile(join(folder, 'c.svcase'), 'utf8')).toBe('sealed')
  })

  it('is not begun once all was given up while a person looked for its place', async () => {
    const stream = createSaveStream()
    const chosen = Promise.withResolvers<string | null>()
    const asking = stream.begin('package', () => chosen.promise)
    await stream.giveUp()
    chosen.resolve(join(folder, 'c.svcase'))
    expect(await asking).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('is not begun when the person cancels, nor where there is no place', async () => {
    expect(await createSaveStream().begin('backup', place(null))).toBeNull()
    const nowhere = createSaveStream().begin('backup', () =>
      Promise.reject(new SverkaError('BACKUP_FOLDER_MISSING')),
    )
    await expect(nowhere).rejects.toMatchObject({ code: 'BACKUP_FOLDER_MISSING' })
    expect(await readdir(folder)).toEqual([])
  })

  it('fails by code where it cannot be written or put in its place, and leaves nothing', async () => {
    await expect(createSaveStream().begin('backup', place('absent/b.svbackup'))).rejects.toMatchObject({
      code: 'SAVE_FAILED',
    })
    await mkdir(join(folder, 'taken'))
    const stream = createSaveStream()
    const token = (await stream.begin('backup', place('taken'))) ?? ''
    await stream.append(token, piece('x'))
    await expect(stream.finish(token)).rejects.toMatchObject({ code: 'SAVE_FAILED' })
    expect(await readdir(folder)).toEqual(['taken'])
  })
})
