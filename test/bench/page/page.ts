import type { Answer, Ask } from './messages.ts'

declare global {
  interface Window {
    /** Milliseconds that the step took, as the worker measured them. */
    bench: (row: string, step: Ask['step']) => Promise<number>
  }
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const waiting = new Map<number, PromiseWithResolvers<number>>()
let last = 0

worker.onmessage = ({ data }: MessageEvent<Answer>) => {
  const answer = waiting.get(data.call)
  waiting.delete(data.call)
  if ('error' in data) answer?.reject(new Error(data.error))
  else answer?.resolve(data.milliseconds)
}
worker.onerror = (event) => {
  for (const answer of waiting.values()) answer.reject(new Error(event.message))
}

window.bench = (row, step) => {
  const answer = Promise.withResolvers<number>()
  const ask: Ask = { call: ++last, row, step }
  waiting.set(ask.call, answer)
  worker.postMessage(ask)
  return answer.promise
}
