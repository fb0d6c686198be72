import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'

export interface FolderAsker {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly window: () => BrowserWindow | null
}

/** Asks the person for a folder; null where they cancelled. */
export async function chooseFolder(
  { dialog, window }: FolderAsker,
  properties: NonNullable<OpenDialogOptions['properties']> = [],
): Promise<string | null> {
  const options: OpenDialogOptions = { properties: ['openDirectory', ...properties] }
  const parent = window()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return canceled ? null : (filePaths[0] ?? null)
}
