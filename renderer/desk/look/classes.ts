/**
 * Names a component's classes: `const c = classes(styles)`, then `c('row', isOpen && 'open')`. A name that the CSS
 * module lacks is a mistake of ours and throws.
 */
export const classes =
  (styles: Readonly<Record<string, string>>) =>
  (...names: readonly (string | false | null | undefined)[]): string =>
    names
      .filter((name): name is string => typeof name === 'string' && name !== '')
      .map((name) => {
        const known = styles[name]
        if (known === undefined) throw new Error(`No class ${name}`)
        return known
      })
      .join(' ')
