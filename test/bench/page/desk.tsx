import type { Ask } from './messages.ts'
import { queueFilter, queueScroll } from './queue.tsx'
import { zoomLateFrames } from './zoom.ts'

const rows = {
  'queue-filter': queueFilter(100_000),
  'queue-scroll-many': queueScroll(100_000),
  'queue-scroll-few': queueScroll(1_000),
  'zoom-late-frames': zoomLateFrames(),
}

const isRow = (id: string): id is keyof typeof rows => Object.hasOwn(rows, id)

window.bench = async (id, step: Ask['step']) => {
  if (!isRow(id)) throw new Error(`no row ${id}`)
  if (step !== 'prepare') return await rows[id][step]()
  await rows[id].prepare()
  return 0
}
