import { Menu, type MenuItemConstructorOptions } from 'electron'

/** None, and with it none of Electron's accelerators (reload, developer tools, print); macOS needs one to edit and quit. */
export function setMenu(platform: NodeJS.Platform = process.platform): void {
  const forMac: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
  ]
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(forMac) : null)
}
