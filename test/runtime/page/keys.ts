/** What a key press tells main, in the shape of Electron's Input. */
export interface PressedKey {
  readonly type: 'keyDown' | 'keyUp'
  readonly key: string
  readonly code: string
  readonly isAutoRepeat: boolean
  readonly isComposing: boolean
  readonly shift: boolean
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly location: number
  readonly modifiers: readonly string[]
}

/**
 * Tells main of shortcuts only: what a person types into a field has no business on this way.
 * Runs in an isolated world of every frame as text.
 */
export function forwardKeys(send: (message: string) => void): void {
  const tell = (event: KeyboardEvent): void => {
    const { key, code, shiftKey: shift, ctrlKey: control, altKey: alt, metaKey: meta } = event
    if (!event.isTrusted || !(control || alt || meta || /^F\d+$/.test(code))) return
    const held: [string, boolean][] = [
      ['shift', shift],
      ['control', control],
      ['alt', alt],
      ['meta', meta],
    ]
    const pressed: PressedKey = {
      type: event.type === 'keydown' ? 'keyDown' : 'keyUp',
      key,
      code,
      isAutoRepeat: event.repeat,
      isComposing: event.isComposing,
      shift,
      control,
      alt,
      meta,
      location: event.location,
      modifiers: held.filter(([, down]) => down).map(([name]) => name),
    }
    send(JSON.stringify(pressed))
  }
  addEventListener('keydown', tell, true)
  addEventListener('keyup', tell, true)
}
