import type { BrowserWindow, Dialog } from 'electron'
import { SverkaError } from '../preload/contract/errors.ts'
import { isFull, replaceForeignFile } from './files.ts'

/** Letters, digits, dot, hyphen, underscore: nothing that a file system or a person could read as a place. */
const plainName = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,118}$/

/**
 * The one way a file leaves the vault on purpose: to the place that the person chooses, whole or not at all.
 * @returns false where the person cancelled.
 * @throws SverkaError BAD_ARGUMENT, SAVE_FAILED, STORE_FULL
 */
export async function saveText(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow | null,
  { suggestedName, text }: { suggestedName: string; text: string },
): Promise<boolean> {
  const filePath = await chooseSavePlace(dialog, window, suggestedName)
  if (filePath === null) return false
  try {
    await replaceForeignFile(filePath, new TextEncoder().encode(text))
    return true
  } catch (error) {
    if (isFull(error) || (error instanceof SverkaError && error.code === 'STORE_FULL')) {
      throw new SverkaError('STORE_FULL')
    }
    throw new SverkaError('SAVE_FAILED')
  }
}

/** Where the person wants it; null where they cancelled. @throws SverkaError BAD_ARGUMENT */
export async function chooseSavePlace(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<string | null> {
  if (!plainName.test(suggestedName)) throw new SverkaError('BAD_ARGUMENT', ['suggestedName'])
  const options = { defaultPath: suggestedName, properties: ['showOverwriteConfirmation' as const] }
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
