import { afterEach, expect, test } from 'vitest'
import { eraseDisk } from './support/disk.ts'
import type { SpoolReport } from './support/spool.worker.ts'

afterEach(eraseDisk)

test('where a row does not outlive the file it came from, as in this private window, segments go by memory and are read', async () => {
  await eraseDisk()
  const worker = new Worker(new URL('./support/spool.worker.ts', import.meta.url), { type: 'module' })
  const parts = [1_048_593, 1_048_593, 77].map((size, i) => new Uint8Array(size).fill(i + 1))
  const answer = new Promise<SpoolReport | string>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<SpoolReport | string>) => resolve(data)
  })
  worker.postMessage(parts)
  const report = await answer
  worker.terminate()
  if (typeof report === 'string') throw new Error(report)
  expect(report.files).toEqual([])
  expect(report.read.length).toBe(2 * 1_048_593 + 77)
  expect([0, 1_048_592, 1_048_593, 2_097_185, 2_097_186, 2_097_262].map((at) => report.read[at])).toEqual([
    1, 1, 2, 2, 3, 3,
  ])
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('spool-trial')
})
