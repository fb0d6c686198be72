export interface Question {
  readonly title: string
  readonly message: string
  readonly detail: string
  /** A path to type: its label and first value. */
  readonly path?: { readonly label: string; readonly value: string; readonly many: boolean }
  readonly buttons: readonly string[]
  readonly defaultButton: number
  /** The button that Escape stands for. */
  readonly cancelButton: number
}

export interface Answer {
  readonly button: number
  readonly path: string
}

/**
 * Electron's native dialogs, drawn as a modal dialog over the page, so that a person and Playwright can answer.
 * Runs in the page's isolated world as text.
 */
export function ask(question: Question): Promise<Answer> {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :host { all: initial; }
    dialog { box-sizing: border-box; width: min(560px, 90vw); padding: 20px 24px; border: 1px solid #8a8a8a;
      border-radius: 8px; background: #fff; color: #1b1b1b; font: 14px/1.45 system-ui, sans-serif; }
    dialog::backdrop { background: rgb(0 0 0 / 45%); }
    h1 { margin: 0 0 8px; font-size: 16px; }
    p { margin: 0 0 8px; white-space: pre-line; }
    label { display: block; margin: 8px 0 4px; }
    input, textarea { box-sizing: border-box; width: 100%; font: inherit; padding: 6px 8px; }
    div { display: flex; justify-content: flex-end; gap: 8px; margin-top: 16px; }
    button { font: inherit; padding: 6px 16px; }
  `)
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] =>
    Object.assign(document.createElement(tag), { textContent: text })

  const dialog = make('dialog')
  dialog.setAttribute('aria-label', question.title || question.message)
  if (question.title !== '') dialog.append(make('h1', question.title))
  for (const text of [question.message, question.detail]) if (text !== '') dialog.append(make('p', text))

  let field: HTMLInputElement | HTMLTextAreaElement | undefined
  if (question.path) {
    field = make(question.path.many ? 'textarea' : 'input')
    field.id = 'path'
    field.autocomplete = 'off'
    field.spellcheck = false
    field.value = question.path.value
    const label = make('label', question.path.label)
    label.htmlFor = 'path'
    dialog.append(label, field)
  }

  return new Promise((resolve) => {
    const close = (button: number): void => {
      dialog.close()
      host.remove()
      resolve({ button, path: field?.value ?? '' })
    }
    const row = make('div')
    const buttons = question.buttons.map((text, index) => {
      const button = make('button', text)
      button.addEventListener('click', () => close(index))
      return button
    })
    row.append(...buttons)
    dialog.append(row)
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      close(question.cancelButton)
    })
    // Keys typed here are not the desk's shortcuts.
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) close(question.defaultButton)
    })
    root.append(dialog)
    document.documentElement.append(host)
    dialog.showModal()
    const first = field ?? buttons[question.defaultButton]
    first?.focus()
  })
}
