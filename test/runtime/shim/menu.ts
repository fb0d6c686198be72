import type * as Electron from 'electron'
import { guarded, guardedClass } from './lacking.ts'

type Template = Electron.MenuItemConstructorOptions

// Native menus are one of the things that the stand-in cannot show; the app's calls are taken and kept.
class ShimMenu {
  static #application: ShimMenu | null = null

  static setApplicationMenu(menu: ShimMenu | null): void {
    ShimMenu.#application = menu
  }

  static getApplicationMenu = (): ShimMenu | null => ShimMenu.#application

  static buildFromTemplate(template: Template[]): ShimMenu {
    const menu = new ShimMenu()
    menu.items.push(...template)
    return menu
  }

  readonly items: Template[] = []
  append(item: Template): void {
    this.items.push(item)
  }

  popup(): void {}
}

export const Menu = guardedClass('Menu', ShimMenu)
guarded('menu', ShimMenu.prototype)
Menu satisfies Record<
  keyof Pick<typeof Electron.Menu, 'setApplicationMenu' | 'getApplicationMenu' | 'buildFromTemplate'>,
  unknown
>
