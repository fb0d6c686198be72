import type { Page } from '@playwright/test'

type Read = (
  this: ReadableStreamBYOBReader,
  view: Uint8Array,
) => Promise<ReadableStreamReadResult<Uint8Array>>

/**
 * From now on the vault of this window reads files as from a slow disk: what is done in the middle of an import is then
 * in its middle on a fast machine too.
 */
export const slowDisk = async (page: Page): Promise<void> => {
  const vault = page.workers().find((one) => !one.url().includes('argon2'))
  if (vault === undefined) throw new Error('the vault has no worker')
  await vault.evaluate(() => {
    const msPerMebibyte = 60
    // TypeScript knows two shapes of `read`; the vault calls this one.
    const reader = ReadableStreamBYOBReader.prototype as unknown as { read: Read }
    const { read } = reader
    reader.read = async function (view) {
      const part = await Reflect.apply(read, this, [view])
      const ms = (msPerMebibyte * (part.value?.byteLength ?? 0)) / 2 ** 20
      await new Promise((resolve) => setTimeout(resolve, ms))
      return part
    }
  })
}

/** How much of the taking in the screen says is done, as soon as it is `from` or more; in [0, 1]. */
export const progressFrom = async (page: Page, from: number): Promise<number> => {
  const seen = await page.waitForFunction(
    (least) => {
      const bar = document.querySelector('[role="dialog"] [role="progressbar"]')
      const value = Number(bar?.getAttribute('aria-valuenow') ?? '0')
      return value >= least && value
    },
    from,
    { polling: 'raf', timeout: 60_000 },
  )
  return Number(await seen.jsonValue())
}

/** What lies in the store: the documents that exist, and the streams of ciphertext, of whichever document. */
export const stored = (page: Page): Promise<{ documents: string[]; streams: string[] }> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
      })
    const db = await done(indexedDB.open('sverka'))
    const read = db.transaction(['wraps', 'chunks'])
    const documents = await done(read.objectStore('wraps').getAllKeys())
    const chunks = await done(read.objectStore('chunks').getAllKeys())
    db.close()
    // Row keys are `document` and `[document, segment]`.
    const streams = chunks.map((key) => JSON.stringify(key).replace(/^\["|",\d+\]$/g, ''))
    return {
      documents: documents.map((key) => JSON.stringify(key).replaceAll('"', '')).toSorted(),
      streams: [...new Set(streams)].toSorted(),
    }
  })
