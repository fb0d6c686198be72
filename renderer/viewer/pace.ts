/**
 * Runs callbacks one task later each: by messages to ourselves, which Chromium does not hold back in a frame that
 * nobody sees, as it does with timers and animation frames. Messages that came before are dealt with first.
 */
const channel = new MessageChannel()
const waiting = new Map<number, () => void>()
let last = 0

channel.port1.onmessage = ({ data }: MessageEvent<number>) => {
  const callback = waiting.get(data)
  waiting.delete(data)
  callback?.()
}

/** Gives a handle for `forget`, from 1 upwards. */
export const nextTask = (callback: () => void): number => {
  last += 1
  waiting.set(last, callback)
  channel.port2.postMessage(last)
  return last
}

export const forget = (handle: number): void => void waiting.delete(handle)
