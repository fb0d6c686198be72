import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { missingCalls } from '../../runtime/check-calls.ts'

// Inside the project, where `electron` can be found, but in a folder that nobody keeps.
const folder = mkdtempSync(join(resolve(import.meta.dirname, '../../../node_modules'), '.stand-in-check-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const bundle = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test(
  'the check names what a bundle asks of Electron and the stand-in lacks, and nothing else',
  { timeout: 60_000 },
  () => {
    const main = bundle(
      'main.js',
      `let electron = require("electron");
    const { clipboard, Tray } = electron;
    electron.app.whenReady().then(() => {
      const window = new electron.BrowserWindow({ width: 10 });
      window.setContentProtection(true);
      window.setOpacity(0.5);
      window.webContents.on("before-input-event", () => {});
      window.webContents.on("cursor-changed", () => {});
      window.webContents.session.setProxy({});
      electron.session.defaultSession.loadExtension("x");
      clipboard.writeText("x");
    });
    electron.desktopCapturer.getSources({});
    const unrelated = { app: { relaunch() {} } };
    unrelated.app.relaunch();`,
    )
    const preload = bundle(
      'preload.js',
      `const { contextBridge, ipcRenderer, webFrame } = require("electron");
    contextBridge.exposeInMainWorld("x", { send: () => ipcRenderer.send("a"), sync: () => ipcRenderer.sendSync("a") });`,
    )
    const names = missingCalls([main, preload]).map((sentence) => /lacks (\S+)/.exec(sentence)?.[1])
    expect(names).toEqual([
      'BrowserWindow.setOpacity',
      'IpcRenderer.sendSync',
      'Session.loadExtension',
      'electron.Tray',
      'electron.desktopCapturer',
      'electron.webFrame',
      'events.cursor-changed',
    ])
  },
)
