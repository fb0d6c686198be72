import type { FrameLink } from '../../../renderer/desk/viewer/frame-link.ts'
import { ViewerFrame } from '../../../renderer/desk/viewer/index.ts'
import type { BytesMessage } from '../../../renderer/viewer/messages.ts'
import { caseStage } from '../../browser/case/case-stage.tsx'
import { caseView, documentId, documentView } from '../../browser/case/figures.ts'
import { decoderFiles } from './decoders-alone.ts'
import type { PageRow } from './messages.ts'
import { encodePhotograph } from './photograph.ts'
import { painted, until } from './screen.ts'

/** At sixty frames a second. */
const late = 1000 / 60
/** Out and in again, in the steps of a touchpad: from its own size to the whole page in the pane. */
const steps = 48
const delta = 3
const wholeWidth = 4000

/** Wheel turns at the same point, one a frame; the answer is the share of frames that came late, and one percent. */
async function zoomed(element: Element): Promise<number> {
  const { left, top, width, height } = element.getBoundingClientRect()
  const at = { clientX: left + width * 0.4, clientY: top + height * 0.6 }
  const turn = (deltaY: number): void => {
    const wheel = { ...at, deltaY, ctrlKey: true, bubbles: true, cancelable: true }
    element.dispatchEvent(new WheelEvent('wheel', wheel))
  }
  let lates = 0
  for (let step = 0; step < 2 * steps; step++) {
    const before = performance.now()
    turn(step < steps ? delta : -delta)
    await painted()
    if (performance.now() - before > late) lates++
  }
  return lates / (2 * steps) + 0.01
}

/** The case screen with a photograph of twelve megapixels, decoded whole, against a bare canvas with the same picture. */
export function zoomLateFrames(): PageRow {
  let bare: HTMLCanvasElement
  let drawnWidth = 0
  const pane = (): HTMLCanvasElement => {
    const canvas = document.querySelector<HTMLCanvasElement>('#viewer > canvas')
    if (canvas === null) throw new Error('no page')
    return canvas
  }
  /** So that both sides have the same picture to draw. */
  const inItsOwnSize = async (): Promise<void> => {
    const view = { code: 'Digit9', key: '9', bubbles: true }
    document.querySelector('#viewer')?.dispatchEvent(new KeyboardEvent('keydown', view))
    document.querySelector('#viewer')?.dispatchEvent(new KeyboardEvent('keyup', view))
    while (drawnWidth !== wholeWidth) await painted()
    await painted()
  }
  return {
    async prepare() {
      const bytes = await encodePhotograph('image/jpeg')
      await openCase(bytes, (width) => (drawnWidth = width))
      await until(() => drawnWidth > 0)
      await inItsOwnSize()
      bare = bareCanvas(await createImageBitmap(new Blob([bytes])), pane())
    },
    ours: async () => {
      bare.remove()
      await inItsOwnSize()
      return await zoomed(pane())
    },
    theirs: async () => {
      document.body.append(bare)
      await painted()
      return await zoomed(bare)
    },
  }
}

/** @param drew told the width of each picture that the viewer gave */
async function openCase(bytes: Uint8Array<ArrayBuffer>, drew: (width: number) => void): Promise<void> {
  const id = documentId(1)
  const content = { state: 'stored', type: 'image/jpeg', size: bytes.length } as const
  const sending = new MessageChannel()
  const thread = new Worker(new URL('./viewer-thread.ts', import.meta.url), { type: 'module' })
  const say = (message: BytesMessage): void => sending.port1.postMessage(message)
  await caseStage({
    view: caseView({ documents: [documentView(1, { content })] }),
    answers: {
      'document.open': () => {
        say({ kind: 'begin', opening: id, type: content.type, size: bytes.length })
        say({ kind: 'chunk', opening: id, bytes: bytes.slice().buffer })
        say({ kind: 'end', opening: id })
        return { opening: id, size: bytes.length }
      },
    },
    makeFrame: (events) => {
      const openLink = (): FrameLink => {
        const desk = new MessageChannel()
        const ports = { desk: desk.port2, vault: sending.port2 }
        thread.postMessage({ ...ports, files: decoderFiles }, [desk.port2, sending.port2])
        // Nobody uses the end that is for the vault: this page sends for it.
        return { desk: desk.port1, vault: new MessageChannel().port1, end: () => thread.terminate() }
      }
      const frame = new ViewerFrame(document.body, events, { openLink })
      return {
        describe: (...asked) => frame.describe(...asked),
        preview: (...asked) => frame.preview(...asked),
        readLines: (...asked) => frame.readLines(...asked),
        close: (opening) => frame.close(opening),
        destroy: () => frame.destroy(),
        render: async (...asked) => {
          const rendered = await frame.render(...asked)
          drew(rendered.bitmap.width)
          return rendered
        },
      }
    },
  })
}

/** Over the pane, as large as it, with nothing but the picture and the wheel. */
function bareCanvas(picture: ImageBitmap, over: HTMLCanvasElement): HTMLCanvasElement {
  const { left, top, width, height } = over.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.style.cssText = `position:fixed;z-index:9;left:${left}px;top:${top}px;width:${width}px;height:${height}px`
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  let scale = 1
  let x = (width - picture.width) / 2
  let y = (height - picture.height) / 2
  const draw = (): void => {
    if (context === null) return
    context.clearRect(0, 0, width, height)
    context.drawImage(picture, x, y, picture.width * scale, picture.height * scale)
  }
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault()
    const by = Math.exp(-event.deltaY * 0.01)
    const [atX, atY] = [event.clientX - left, event.clientY - top]
    x = atX - (atX - x) * by
    y = atY - (atY - y) * by
    scale *= by
    draw()
  })
  draw()
  return canvas
}
