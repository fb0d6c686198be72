/**
 * The strip that says this is no product. Lives outside the body, in a shadow root, so that the page's own tree
 * cannot take it away, and comes back if somebody does. Runs in the page's isolated world as text.
 */
export function keepBanner(words: string): void {
  const height = 20
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset: 0 0 auto 0; height: ${height}px; z-index: 2147483647;
      pointer-events: none; display: block; }
    p { margin: 0; height: ${height}px; overflow: hidden; background: #ffd84d; color: #1b1b1b;
      font: 600 12px/${height}px system-ui, sans-serif; text-align: center; white-space: nowrap; }
    @media print { :host { position: absolute; } }
  `)
  const host = document.createElement('aside')
  host.setAttribute('aria-label', words)
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const strip = document.createElement('p')
  strip.textContent = words
  root.append(strip)

  // By CSSOM, which a style-src without 'unsafe-inline' allows: html and body of 100 % keep their height below.
  const room = (root: HTMLElement): void => {
    const { style } = root
    if (style.getPropertyValue('padding-top') === `${height}px` && style.boxSizing === 'border-box') return
    style.setProperty('padding-top', `${height}px`, 'important')
    style.setProperty('box-sizing', 'border-box', 'important')
    style.setProperty('scroll-padding-top', `${height}px`)
  }
  const keep = (): void => {
    // Appended before the parser has made the body, it would stand in the body's place.
    if (!document.querySelector('body')) return
    room(document.documentElement)
    if (host.parentNode !== document.documentElement) document.documentElement.append(host)
  }
  new MutationObserver(keep).observe(document, { childList: true, subtree: true, attributeFilter: ['style'] })
  keep()
}
