import { randomUUID } from 'node:crypto'
import type { CdpSession, Protocol } from '../chromium/cdp.ts'
import { settings, trace } from '../settings.ts'
import { chromium, rootSession } from './browser.ts'

type TargetInfo = Protocol.Target.TargetInfo

export interface Page {
  readonly session: CdpSession
  readonly targetId: string
}

export interface TargetEvents {
  /** A page opened by another page. Answers whether it may stay. */
  popup(openerId: string): Promise<boolean>
  gone(targetId: string): void
  crashed(targetId: string, status: string, code: number): void
}

interface Waiting {
  readonly isIt: (info: TargetInfo) => boolean
  readonly take: (page: Page) => void
}

const waiting = new Set<Waiting>()
const unclaimed = new Map<string, Page & { readonly info: TargetInfo }>()

export async function followTargets(events: TargetEvents): Promise<void> {
  const root = rootSession()
  root.on('Target.targetDestroyed', ({ targetId }) => {
    unclaimed.delete(targetId)
    events.gone(targetId)
  })
  root.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
    events.crashed(targetId, status, errorCode),
  )
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const { targetId } = targetInfo
    trace(`page ${targetId.slice(0, 8)} ${targetInfo.url.slice(0, 80)}`)
    const session = root.sibling(sessionId)
    if (targetInfo.openerId !== undefined) {
      // It stays paused, without a document, until the app has answered.
      void events
        .popup(targetInfo.openerId)
        .then((stays) => (stays ? session.tell('Runtime.runIfWaitingForDebugger') : close(session, targetId)))
      return
    }
    const waiter = [...waiting].find((w) => w.isIt(targetInfo))
    if (waiter) {
      waiting.delete(waiter)
      waiter.take({ session, targetId })
    } else unclaimed.set(targetId, { session, targetId, info: targetInfo })
  })
  await root.send('Target.setDiscoverTargets', { discover: true })
  const filter = [{ type: 'page', exclude: false }, { exclude: true }]
  // Paused until a window has claimed it, so that no script of a page runs before the preload is in place.
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter,
  })
}

/**
 * Closed while it is paused, a page that was opened by another leaves that one's `window.open` without an end, once in
 * some thirty times. So it goes on first, and runs no script of its own.
 */
async function close(session: CdpSession, targetId: string): Promise<void> {
  await session.tell('Emulation.setScriptExecutionDisabled', { value: true })
  await session.tell('Runtime.runIfWaitingForDebugger')
  await rootSession().tell('Target.closeTarget', { targetId })
}

const claim = (isIt: Waiting['isIt']): Promise<Page> => {
  const here = [...unclaimed.values()].find((page) => isIt(page.info))
  if (here) {
    unclaimed.delete(here.targetId)
    return Promise.resolve(here)
  }
  return new Promise((take) => waiting.add({ isIt, take }))
}

/** Opens an empty page, paused before its first document. */
export async function openPage(width: number, height: number): Promise<Page> {
  if (settings.headed) {
    const mark = randomUUID()
    const opened = claim((info) => info.url.includes(mark))
    chromium().openAppWindow(`data:text/html,<title>${mark}</title>`)
    const page = await opened
    const { windowId } = await rootSession().send('Browser.getWindowForTarget', { targetId: page.targetId })
    await rootSession().tell('Browser.setWindowBounds', {
      windowId,
      bounds: { left: 0, top: 0, width, height },
    })
    return page
  }
  const { targetId } = await rootSession().send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
  })
  return claim((info) => info.targetId === targetId)
}
