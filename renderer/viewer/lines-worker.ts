/**
 * The worker in which lines are recognised: made for one picture and ended after it, so that nothing of a document, and
 * nothing that the recogniser learnt from it, is there when the next is read.
 */
import startCore from 'tesseract.js-core/tesseract-core-simd.js'
import { greyOf } from './ink.ts'
import { linesOrder, type LinesAnswer, type LinesOrder } from './lines-messages.ts'
import { recognise } from './recognise.ts'
import { startRecogniser } from './tesseract.ts'

/** Plaintext never becomes a Blob; what the recogniser writes on the console may quote the document. */
Reflect.deleteProperty(globalThis, 'Blob')
Object.assign(console, { log: () => undefined, warn: () => undefined, error: () => undefined })

const told = async ({ width, height, rgba, tesseract }: LinesOrder): Promise<LinesAnswer> => {
  const shapes = await (await fetch(`${tesseract}letters.traineddata`)).arrayBuffer()
  const start = () =>
    startCore({
      locateFile: (name) => tesseract + name,
      print: () => undefined,
      printErr: () => undefined,
    })
  const read = await startRecogniser(start, new Uint8Array(shapes))
  return recognise(greyOf(rgba, width, height), read)
}

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  told(linesOrder.parse(data)).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage(null),
  )
}
