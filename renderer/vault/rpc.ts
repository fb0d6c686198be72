import { toFailure, type Answer } from '../../preload/contract/errors.ts'
import { deskServices, vaultCalls, type DeskService, type VaultCall } from './client/api.ts'
import { checked, toWorker, valueOf, type FromWorker, type ServiceResult } from './client/messages.ts'
import type { Args, Emit } from './cases-border.ts'
import type { AskDesk } from './store/border.ts'

export interface Scope {
  onmessage: ((event: MessageEvent<unknown>) => void) | null
  postMessage(message: unknown): void
}

export interface RpcServer {
  askDesk: AskDesk
  emit: Emit
  viewerPort: () => MessagePort | null
}

/**
 * Answers one call, whose arguments have been checked for it; the answer is checked afterwards. `callId` is the
 * desk's number of it.
 */
export type Route = (
  call: VaultCall,
  args: Args<VaultCall>,
  signal: AbortSignal,
  callId: number,
) => Promise<unknown>

/**
 * The worker's end of the port: listens at once (a message that comes before a listener is lost), answers every
 * call by value or code, checks what comes in and what goes out.
 */
export function serveCalls(scope: Scope, route: Route): RpcServer {
  const running = new Map<number, AbortController>()
  const asked = new Map<number, (answer: Answer<unknown>) => void>()
  let lastAsked = 0
  let viewer: MessagePort | null = null
  const post = (message: FromWorker): void => scope.postMessage(message)

  const run = async (id: number, call: VaultCall, args: readonly unknown[]): Promise<void> => {
    const abort = new AbortController()
    running.set(id, abort)
    let answer: Answer<unknown>
    try {
      const { args: argsSchema, result } = vaultCalls[call]
      const value = await route(call, checked(argsSchema, args, 'BAD_ARGUMENT'), abort.signal, id)
      answer = { ok: true, value: checked(result, value, 'INTERNAL') }
    } catch (error) {
      answer = { ok: false, failure: toFailure(error) }
    }
    running.delete(id)
    post({ kind: 'answer', id, answer })
  }

  scope.onmessage = ({ data }) => {
    const parsed = toWorker.safeParse(data)
    if (!parsed.success) return
    const message = parsed.data
    switch (message.kind) {
      case 'call':
        void run(message.id, message.call, message.args)
        return
      case 'cancel':
        running.get(message.id)?.abort()
        return
      case 'served':
        asked.get(message.id)?.(message.answer)
        asked.delete(message.id)
        return
      case 'viewer':
        viewer?.close()
        viewer = message.port
        return
    }
  }

  return {
    emit: (name, event) => post({ kind: 'event', name, event }),
    viewerPort: () => viewer,
    async askDesk<S extends DeskService>(service: S, ...args: readonly unknown[]) {
      const id = ++lastAsked
      const answer = await new Promise<Answer<unknown>>((resolve) => {
        asked.set(id, resolve)
        post({ kind: 'serve', id, service, args: [...args] })
      })
      // Checked by the schema of this very service.
      return checked(deskServices[service].result, valueOf(answer), 'INTERNAL') as ServiceResult<S>
    },
  }
}
