/** A viewer that answers pings and starts requests until it is asked for page 13: then it never comes back. */
import type { ViewerRequest } from '../../../renderer/viewer/messages.ts'

self.onmessage = (event: MessageEvent<unknown>) => {
  const [desk] = event.ports
  if (desk === undefined) return
  desk.onmessage = ({ data }: MessageEvent<ViewerRequest>) => {
    if (data.kind === 'ping') desk.postMessage({ kind: 'pong', request: data.request })
    if (data.kind === 'preview' || data.kind === 'render') {
      desk.postMessage({ kind: 'started', request: data.request })
      for (;;) if (data.page !== 13) return
    }
  }
  desk.postMessage({ kind: 'ready' })
}
