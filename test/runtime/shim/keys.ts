import type { CdpSession } from '../chromium/cdp.ts'
import { forwardKeys, type PressedKey } from '../page/keys.ts'

const world = 'Sverka stand-in keys'
const binding = '__standInKey'

const source = `(() => {
const send = globalThis.${binding}
delete globalThis.${binding}
if (send) (${String(forwardKeys)})(send)
})()`

const listenIn = async (session: CdpSession, onKey: (key: PressedKey) => void): Promise<void> => {
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    // Only our world has this binding.
    if (name === binding) onKey(JSON.parse(payload) as PressedKey)
  })
  await Promise.all([
    session.tell('Runtime.enable'),
    session.tell('Runtime.addBinding', { name: binding, executionContextName: world }),
    session.tell('Page.enable'),
    session.tell('Page.addScriptToEvaluateOnNewDocument', { worldName: world, source, runImmediately: true }),
  ])
}

/**
 * Hears shortcuts in the page and in frames of other sites, which have processes of their own and get nothing else
 * from the stand-in. They come after the page has seen them, so that `preventDefault` of main is too late here.
 */
export async function followKeys(session: CdpSession, onKey: (key: PressedKey) => void): Promise<void> {
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const frame = session.sibling(sessionId)
    if (targetInfo.type === 'iframe') void listenIn(frame, onKey)
  })
  // Nobody waits: a worker that the filter leaves out would be paused all the same, and for good.
  const filter = [{ type: 'iframe', exclude: false }, { exclude: true }]
  await Promise.all([
    listenIn(session, onKey),
    session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter,
    }),
  ])
}
