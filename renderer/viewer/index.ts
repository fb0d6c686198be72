import { allowOwnWorkers } from '../../preload/contract/worker-addresses.ts'
import { portsMessage } from './messages.ts'
import { forget, nextTask } from './pace.ts'
import { serve } from './serve.ts'
import { deskOrigin } from './site.ts'

// Decoders work in workers, which are made under Trusted Types.
allowOwnWorkers()

/** Plaintext never becomes a Blob or an object URL here: the browser process may write large Blobs to disk. */
Reflect.deleteProperty(globalThis, 'Blob')
Reflect.deleteProperty(URL, 'createObjectURL')

// pdf.js paces its drawing by animation frames, which Chromium withholds from a frame nobody sees.
window.requestAnimationFrame = (callback) => nextTask(() => callback(performance.now()))
window.cancelAnimationFrame = forget

const desk = deskOrigin(location)
const files = {
  pdf: new URL('/assets/pdfjs/', location.href).href,
  heif: new URL('/assets/libheif/libheif-bundle.mjs', location.href).href,
  tesseract: new URL('/assets/tesseract/', location.href).href,
}

/** The desk's one message, from our parent and the sibling origin; everything after it is ignored. */
const takePorts = (event: MessageEvent<unknown>): void => {
  if (desk === null || event.origin !== desk || event.source !== window.parent) return
  const [deskPort, vaultPort, ...others] = event.ports
  if (!portsMessage.safeParse(event.data).success) return
  if (deskPort === undefined || vaultPort === undefined || others.length > 0) return
  window.removeEventListener('message', takePorts)
  serve(deskPort, vaultPort, files)
}
window.addEventListener('message', takePorts)
