import type { CdpSession } from '../chromium/cdp.ts'
import type { Coded } from '../page/codec.ts'
import { secret } from './secret.ts'

const token = new RegExp(`${secret}file:(\\d+);`)

export const hasToken = (text: string): boolean => text.includes(`${secret}file:`)

/** Where the files that a person chose lie on the disk. Only Chromium's protocol tells, and only asynchronously. */
export class ChosenFiles {
  readonly #session: CdpSession

  constructor(session: CdpSession) {
    this.#session = session
  }

  /** The path of the n-th file that the preload's world noted; '' for one that never lay on a disk. */
  async path(context: number, id: number): Promise<string> {
    try {
      const { result } = await this.#session.send('Runtime.evaluate', {
        contextId: context,
        expression: `globalThis[${JSON.stringify(secret)}].files[${id}]`,
      })
      if (result.objectId === undefined) return ''
      const { path } = await this.#session.send('DOM.getFileInfo', { objectId: result.objectId })
      return path
    } catch {
      // The page is gone, and with it whoever asked.
      return ''
    }
  }

  /** What `webUtils.getPathForFile` could not answer at once travels as a token and becomes the path here. */
  async replaceTokens(coded: Coded, context: number): Promise<Coded> {
    if (typeof coded === 'string') {
      const match = coded.startsWith(secret) ? token.exec(coded) : null
      return match ? this.path(context, Number(match[1])) : coded
    }
    if (coded === null || typeof coded !== 'object') return coded
    if (Array.isArray(coded)) return Promise.all(coded.map((item) => this.replaceTokens(item, context)))
    const entries = Object.entries(coded).map(async ([key, value]) => [
      key,
      await this.replaceTokens(value, context),
    ])
    return Object.fromEntries(await Promise.all(entries)) as { [key: string]: Coded }
  }
}
