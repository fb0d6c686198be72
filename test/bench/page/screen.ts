/** As soon as it is so; looked at whenever the page changes. */
export async function until(is: () => boolean): Promise<void> {
  if (is()) return
  await new Promise<void>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('not shown within a minute')), 60_000)
    const observer = new MutationObserver(() => {
      if (!is()) return
      observer.disconnect()
      clearTimeout(tooLong)
      resolve()
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** The frame in which what has changed is drawn is over. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
