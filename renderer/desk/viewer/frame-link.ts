/** The desk's hold on one viewer: our ends of its two channels, and the way to end it at once. */
export type FrameLink = {
  desk: MessagePort
  vault: MessagePort
  end: () => void
}

/** Makes a viewer within `host`. */
export type OpenLink = (host: HTMLElement) => FrameLink

const siblings: Readonly<Record<string, string>> = { desk: 'viewer', 'desk.test': 'viewer.test' }

/** The viewer's origin as seen from the desk's own address (in Electron `app://viewer`). */
export const viewerOrigin = (own: { protocol: string; host: string }): string => {
  const host = siblings[own.host]
  if (host === undefined) throw new Error('The desk stands on no known site')
  return `${own.protocol}//${host}`
}

/**
 * The real one: a frame on the viewer's site, which is another process. It is four pixels large and transparent, not
 * hidden: Chromium slows down what cannot be seen.
 */
export const openFrame: OpenLink = (host) => {
  const origin = viewerOrigin(location)
  const desk = new MessageChannel()
  const vault = new MessageChannel()
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
  frame.setAttribute('aria-hidden', 'true')
  frame.referrerPolicy = 'no-referrer'
  frame.tabIndex = -1
  frame.inert = true
  Object.assign(frame.style, {
    position: 'fixed',
    bottom: '0',
    left: '0',
    width: '4px',
    height: '4px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  })
  frame.addEventListener(
    'load',
    () => frame.contentWindow?.postMessage({ kind: 'ports' }, origin, [desk.port2, vault.port2]),
    { once: true },
  )
  frame.src = `${origin}/viewer/index.html`
  host.append(frame)
  return {
    desk: desk.port1,
    vault: vault.port1,
    end: () => {
      desk.port1.close()
      frame.remove()
    },
  }
}
