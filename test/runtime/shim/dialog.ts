import type * as Electron from 'electron'
import { resolve } from 'node:path'
import type { Answer, Question } from '../page/question.ts'
import { guarded } from './lacking.ts'
import type { BrowserWindow } from './browser-window.ts'
import { allWindows } from './windows.ts'

/** Electron lets the parent window come first or be left out. */
type Call<O> = [options: O] | [window: BrowserWindow, options: O]

const parts = <O extends object>(call: Call<O>): { window: BrowserWindow | undefined; options: O } =>
  call.length === 2
    ? { window: call[0], options: call[1] }
    : { window: allWindows().at(-1), options: call[0] }

const ask = async (window: BrowserWindow | undefined, question: Question): Promise<Answer | undefined> =>
  await window?.webContents.link?.ask(question)

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => resolve(line))

export const dialog = guarded('dialog', {
  async showSaveDialog(...call: Call<Electron.SaveDialogOptions>) {
    const { window, options } = parts(call)
    const answer = await ask(window, {
      title: options.title ?? 'Save',
      message: options.message ?? '',
      detail: '',
      path: { label: options.nameFieldLabel ?? 'Path', value: options.defaultPath ?? '', many: false },
      buttons: [options.buttonLabel ?? 'Save', 'Cancel'],
      defaultButton: 0,
      cancelButton: 1,
    })
    const [filePath = ''] = answer?.button === 0 ? lines(answer.path) : []
    return { canceled: filePath === '', filePath }
  },
  async showOpenDialog(...call: Call<Electron.OpenDialogOptions>) {
    const { window, options } = parts(call)
    const many = options.properties?.includes('multiSelections') === true
    const answer = await ask(window, {
      title: options.title ?? 'Open',
      message: options.message ?? '',
      detail: '',
      path: { label: many ? 'Paths, one per line' : 'Path', value: options.defaultPath ?? '', many },
      buttons: [options.buttonLabel ?? 'Open', 'Cancel'],
      defaultButton: 0,
      cancelButton: 1,
    })
    const filePaths = answer?.button === 0 ? lines(answer.path) : []
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showMessageBox(...call: Call<Electron.MessageBoxOptions>) {
    const { window, options } = parts(call)
    const buttons = options.buttons?.length ? options.buttons : ['OK']
    const cancelButton =
      options.cancelId ??
      Math.max(
        0,
        buttons.findIndex((b) => /^(?:cancel|no)$/i.test(b)),
      )
    const answer = await ask(window, {
      title: options.title ?? '',
      message: options.message,
      detail: options.detail ?? '',
      buttons,
      defaultButton: options.defaultId ?? 0,
      cancelButton,
    })
    return { response: answer?.button ?? cancelButton, checkboxChecked: options.checkboxChecked ?? false }
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
    const close = { buttons: ['OK'], defaultButton: 0, cancelButton: 0 }
    void ask(allWindows().at(-1), { title, message: content, detail: '', ...close })
  },
} satisfies Record<
  keyof Pick<typeof Electron.dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'>,
  unknown
>)
