import type * as Electron from 'electron'
import type { CdpSession, Protocol } from '../chromium/cdp.ts'
import { originOf, toApp } from './addresses.ts'
import { guarded } from './lacking.ts'

type Shape = Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'name' | 'detached' | 'frameTreeNodeId' | 'processId' | 'routingId' | 'isDestroyed'
>

export interface Frame extends Shape {
  readonly id: string
  readonly parent: Frame | null
  readonly top: Frame | null
  readonly frames: readonly Frame[]
}

/** The frames of one page as WebFrameMain objects, which stay the same objects while the frame lives. */
export class FrameTree {
  readonly #frames = new Map<string, Frame & { url: string; name: string; detached: boolean }>()
  readonly #mainId: string
  #lastNumber = 0

  constructor(mainId: string) {
    this.#mainId = mainId
    this.#add(mainId, null)
  }

  get main(): Frame {
    const main = this.of(this.#mainId)
    if (main === undefined) throw new Error('the main frame is added first and never taken away')
    return main
  }

  of(id: string): Frame | undefined {
    return this.#frames.get(id)
  }

  follow(session: CdpSession, onMainNavigated: (url: string) => void): void {
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#add(frameId, parentFrameId))
    session.on('Page.frameNavigated', ({ frame }) => {
      this.#navigated(frame)
      if (frame.id === this.#mainId) onMainNavigated(this.main.url)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId)
      if (frame) frame.url = toApp(url)
    })
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      // A swap is the same frame going on in another process.
      const frame = reason === 'swap' ? undefined : this.#frames.get(frameId)
      if (frame === undefined) return
      frame.detached = true
      this.#frames.delete(frameId)
    })
  }

  #add(id: string, parentId: string | null): void {
    if (this.#frames.has(id)) return
    const all = this.#frames
    const mainId = this.#mainId
    const number = ++this.#lastNumber
    const frame = {
      id,
      url: '',
      name: '',
      detached: false,
      frameTreeNodeId: number,
      routingId: number,
      processId: 1,
      get origin() {
        return originOf(this.url)
      },
      get parent() {
        return parentId === null ? null : (all.get(parentId) ?? null)
      },
      get top() {
        return all.get(mainId) ?? null
      },
      get frames() {
        return [...all.values()].filter((f) => f.parent?.id === id)
      },
      isDestroyed() {
        return this.detached
      },
    } satisfies Frame
    this.#frames.set(id, guarded('webFrameMain', frame))
  }

  #navigated({ id, parentId, url, name }: Protocol.Page.Frame): void {
    this.#add(id, parentId ?? null)
    const frame = this.#frames.get(id)
    if (frame) Object.assign(frame, { url: toApp(url), name: name ?? '' })
  }
}
