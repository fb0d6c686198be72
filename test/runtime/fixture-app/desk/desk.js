// The desk reaches the viewer by an origin derived from its own, so that the same bundle runs in both runtimes.
const viewerOrigin = location.origin.replace('//desk', '//viewer')
const output = document.querySelector('output')

globalThis.ticks = 0
setInterval(() => globalThis.ticks++, 20)

globalThis.openViewer = () =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.src = `${viewerOrigin}/index.html`
    frame.addEventListener('load', () => {
      const { port1, port2 } = new MessageChannel()
      globalThis.viewerPort = port1
      port1.onmessage = ({ data }) => {
        globalThis.fromViewer = data
        output.textContent =
          data instanceof ImageBitmap ? `bitmap ${data.width}x${data.height}` : JSON.stringify(data)
      }
      frame.contentWindow.postMessage('port', viewerOrigin, [port2])
      resolve()
    })
    document.querySelector('#root').append(frame)
  })

globalThis.askWorker = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.js', location.href), { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
  })

const inputs = [...document.querySelectorAll('input')]
for (const input of inputs) {
  input.addEventListener('change', async () => {
    const paths = await window.fixture.pathsOf([...input.files])
    output.textContent = JSON.stringify(paths)
  })
}
