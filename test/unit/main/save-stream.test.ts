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
    const token = (await stream.begin(place('b.svbackup'))) ?? ''
    await stream.append(token, piece('one '))
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('the one of yesterday')
    await stream.append(token, piece('two'))
    expect(await stream.finish(token)).toBe(join(folder, 'b.svbackup'))
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('one two')
    expect(await readdir(folder)).toEqual(['b.svbackup'])
  })

  it.each(['abort', 'giveUp'] as const)('leaves what was there when it ends by %s', async (end) => {
    await writeFile(join(folder, 'b.svbackup'), 'the one of yesterday')
    const stream = createSaveStream()
    const token = (await stream.begin(place('b.svbackup'))) ?? ''
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
    const first = (await stream.begin(place('b.svbackup'))) ?? ''
    const second = (await stream.begin(place('b.svbackup'))) ?? ''
    expect(await readdir(folder)).toHaveLength(1)
    await expect(stream.append(first, piece('x'))).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await stream.append(second, piece('y'))
    await stream.finish(second)
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('y')
  })

  it('is not begun when the person cancels, nor where there is no place', async () => {
    expect(await createSaveStream().begin(place(null))).toBeNull()
    const nowhere = createSaveStream().begin(() => Promise.reject(new SverkaError('BACKUP_FOLDER_MISSING')))
    await expect(nowhere).rejects.toMatchObject({ code: 'BACKUP_FOLDER_MISSING' })
    expect(await readdir(folder)).toEqual([])
  })

  it('fails by code where it cannot be written or put in its place, and leaves nothing', async () => {
    await expect(createSaveStream().begin(place('absent/b.svbackup'))).rejects.toMatchObject({
      code: 'SAVE_FAILED',
    })
    await mkdir(join(folder, 'taken'))
    const stream = createSaveStream()
    const token = (await stream.begin(place('taken'))) ?? ''
    await stream.append(token, piece('x'))
    await expect(stream.finish(token)).rejects.toMatchObject({ code: 'SAVE_FAILED' })
    expect(await readdir(folder)).toEqual(['taken'])
  })
})
