import type { Dialog } from 'electron'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSaveStream } from '../../../main/save-stream.ts'
import { emptyFolder } from './folder.ts'

/** A double of Electron's dialog: the person chooses this path, or cancels. */
const dialogDouble = (filePath: string | null): Pick<Dialog, 'showSaveDialog'> => ({
  showSaveDialog: () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' }),
})

let folder: string
beforeEach(async () => {
  folder = await emptyFolder()
})
const streamTo = (name: string | null) =>
  createSaveStream(dialogDouble(name === null ? null : join(folder, name)), () => null)
const piece = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a long file that leaves on purpose', () => {
  it('comes to its place whole, in the order of its pieces, and nothing stays beside it', async () => {
    await writeFile(join(folder, 'b.svbackup'), 'the one of yesterday')
    const stream = streamTo('b.svbackup')
    const token = (await stream.begin('b.svbackup')) ?? ''
    await stream.append(token, piece('one '))
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('the one of yesterday')
    await stream.append(token, piece('two'))
    await stream.finish(token)
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('one two')
    expect(await readdir(folder)).toEqual(['b.svbackup'])
  })

  it.each(['abort', 'giveUp'] as const)('leaves what was there when it ends by %s', async (end) => {
    await writeFile(join(folder, 'b.svbackup'), 'the one of yesterday')
    const stream = streamTo('b.svbackup')
    const token = (await stream.begin('b.svbackup')) ?? ''
    await stream.append(token, piece('half'))
    expect(await readdir(folder)).toHaveLength(2)
    await stream[end](token)
    expect(await readdir(folder)).toEqual(['b.svbackup'])
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('the one of yesterday')
    await expect(stream.append(token, piece('more'))).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(stream.finish(token)).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })

  it('gives up an unfinished one when the next begins', async () => {
    const stream = streamTo('b.svbackup')
    const first = (await stream.begin('b.svbackup')) ?? ''
    const second = (await stream.begin('b.svbackup')) ?? ''
    expect(await readdir(folder)).toHaveLength(1)
    await expect(stream.append(first, piece('x'))).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await stream.append(second, piece('y'))
    await stream.finish(second)
    expect(await readFile(join(folder, 'b.svbackup'), 'utf8')).toBe('y')
  })

  it('is not begun when the person cancels, nor under a name that says a place', async () => {
    expect(await streamTo(null).begin('b.svbackup')).toBeNull()
    await expect(streamTo('b').begin('../b')).rejects.toMatchObject({ code: 'BAD_ARGUMENT' })
    expect(await readdir(folder)).toEqual([])
  })

  it('fails by code where it cannot be written or put in its place, and leaves nothing', async () => {
    await expect(streamTo('absent/b.svbackup').begin('b.svbackup')).rejects.toMatchObject({
      code: 'SAVE_FAILED',
    })
    await mkdir(join(folder, 'taken'))
    const stream = streamTo('taken')
    const token = (await stream.begin('taken')) ?? ''
    await stream.append(token, piece('x'))
    await expect(stream.finish(token)).rejects.toMatchObject({ code: 'SAVE_FAILED' })
    expect(await readdir(folder)).toEqual(['taken'])
  })
})
