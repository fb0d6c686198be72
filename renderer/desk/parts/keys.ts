/** A shortcut as written in code: `ctrl+l`, `alt+1`, `shift+slash`, `g>q`. Letters are physical keys, so layouts do not matter. */
export type Keys = string

const shown: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  slash: '/',
  period: '.',
  comma: ',',
  minus: '−',
  equal: '+',
  bracketleft: '[',
  bracketright: ']',
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  backspace: '⌫',
  delete: 'Del',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
}

/** The parts of a shortcut as a person reads them; `shift+slash` is the question mark. */
export function keyParts(keys: Keys): readonly string[] {
  if (keys === 'shift+slash') return ['?']
  return keys.split(/[+>]/).map((part) => shown[part] ?? part.toUpperCase())
}

const ariaNames: Readonly<Record<string, string>> = {
  ctrl: 'Control',
  alt: 'Alt',
  shift: 'Shift',
  slash: '/',
  space: 'Space',
  enter: 'Enter',
  escape: 'Escape',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
}

/** For `aria-keyshortcuts`. A sequence has no notation there, so its first key is left unsaid. */
export const ariaKeys = (keys: Keys): string =>
  keys
    .split('+')
    .map((part) => ariaNames[part] ?? part.toUpperCase())
    .join('+')
