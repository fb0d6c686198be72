import type { Dialog } from 'electron'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { chooseSavePlace, saveText } from '../../../main/save.ts'
import { emptyFolder } from './folder.ts'

/** A double of Electron's dialog: the person chooses this path, or cancels. */
const dialogDouble = (filePath: string | null): Pick<Dialog, 'showSaveDialog'> => ({
  showSaveDialog: () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' }),
})
const text = '{"журнал":1}'
const save = async (filePath: string | null): Promise<boolean> =>
  saveText(await chooseSavePlace(dialogDouble(filePath), null, 'journal.json'), text)

let folder: string
beforeEach(async () => {
  folder = await emptyFolder()
})

describe('a file that leaves on purpose', () => {
  it('is written whole where the person chose, and nothing beside it', async () => {
    expect(await save(join(folder, 'out.json'))).toBe(true)
    expect(await readdir(folder)).toEqual(['out.json'])
    expect(await readFile(join(folder, 'out.json'), 'utf8')).toBe(text)
  })

  it('is not written when the person cancels', async () => {
    expect(await save(null)).toBe(false)
  })

  it('fails by code and leaves nothing half there', async () => {
    await mkdir(join(folder, 'taken.json'))
    for (const path of [join(folder, 'taken.json'), join(folder, 'absent', 'out.json')]) {
      await expect(save(path)).rejects.toMatchObject({ code: 'SAVE_FAILED' })
    }
    expect(await readdir(folder)).toEqual(['taken.json'])
  })

  it.each(['../journal.json', 'a/b', '.hidden', 'Омаров.json', ''])(
    'is not suggested under the name “%s”',
    async (suggestedName) => {
      const asked = chooseSavePlace(dialogDouble(join(folder, 'x')), null, suggestedName)
      await expect(asked).rejects.toMatchObject({ code: 'BAD_ARGUMENT' })
    },
  )
})
