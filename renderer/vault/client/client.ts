import { SverkaError, toFailure, type Answer } from '../../../preload/contract/errors.ts'
import { deskServices, vaultCalls, vaultEvents } from './api.ts'
import type { DeskService, VaultCall, VaultEvent } from './api.ts'
import {
  checked,
  fromWorker,
  valueOf,
  type CallArgs,
  type CallResult,
  type EventOf,
  type FromWorker,
  type ServiceArgs,
  type ServiceResult,
  type ToWorker,
} from './messages.ts'

/** What the desk does for the worker, which has no bridge of its own. Failures are thrown as SverkaError. */
export type DeskServices = {
  [S in DeskService]: (...args: ServiceArgs<S>) => Promise<ServiceResult<S>>
}

export interface CallOptions {
  /** Cancels what can be cancelled; the call then fails with the worker's own code once it has cleaned up. */
  signal?: AbortSignal
  /** Hears the number of the call, by which its progress events are told apart. */
  onCall?: (call: number) => void
}

export type OnVaultEvent = <E extends VaultEvent>(name: E, event: EventOf<E>) => void

export interface VaultClient {
  /** `call('unlock', [{ account, passphrase }])`. @throws SverkaError by code; LOCKED after `terminate`. */
  call<C extends VaultCall>(name: C, args: CallArgs<C>, options?: CallOptions): Promise<CallResult<C>>
  /** Gives the worker the port whose other end the viewer's frame has. A later one replaces it. */
  connectViewer(port: MessagePort): void
  /** Ends the worker at once; open calls fail with LOCKED. */
  terminate(): void
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: SverkaError): void
}

export function createVaultClient({
  services,
  onEvent,
  makeWorker = vaultWorker,
}: {
  services: DeskServices
  onEvent: OnVaultEvent
  /** Another entry of the same worker, for tests. */
  makeWorker?: () => Worker
}): VaultClient {
  const worker = makeWorker()
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended = false
  const post = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer)

  const settle = (id: number, answer: Answer<unknown>): void => {
    const call = waiting.get(id)
    waiting.delete(id)
    try {
      call?.resolve(valueOf(answer))
    } catch (error) {
      call?.reject(asSverkaError(error))
    }
  }

  const serve = async ({ id, service, args }: Extract<FromWorker, { kind: 'serve' }>): Promise<void> => {
    const answer = await answering(async () => {
      const schema = deskServices[service]
      // The arguments were checked for this very service.
      const run = services[service] as (...args: readonly unknown[]) => Promise<unknown>
      return checked(schema.result, await run(...checked(schema.args, args, 'BAD_ARGUMENT')), 'INTERNAL')
    })
    if (!ended) post({ kind: 'served', id, answer })
  }

  const fail = (): void => {
    for (const call of waiting.values()) call.reject(new SverkaError(ended ? 'LOCKED' : 'INTERNAL'))
    waiting.clear()
  }

  worker.onerror = fail
  worker.onmessageerror = fail
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = checked(fromWorker, data, 'INTERNAL')
    if (message.kind === 'answer') settle(message.id, message.answer)
    else if (message.kind === 'serve') void serve(message)
    // The event was checked for this very name.
    else onEvent(message.name, checked(vaultEvents[message.name], message.event, 'INTERNAL') as never)
  }

  return {
    async call<C extends VaultCall>(name: C, given: CallArgs<C>, { signal, onCall }: CallOptions = {}) {
      if (ended) throw new SverkaError('LOCKED')
      const schema = vaultCalls[name]
      const args = checked(schema.args, given, 'BAD_ARGUMENT')
      const id = ++lastId
      const cancel = (): void => post({ kind: 'cancel', id })
      onCall?.(id)
      signal?.addEventListener('abort', cancel)
      try {
        const value = await new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          post({ kind: 'call', id, call: name, args: [...args] })
          if (signal?.aborted === true) cancel()
        })
        // Checked by the schema of this very call.
        return checked(schema.result, value, 'INTERNAL') as CallResult<C>
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    connectViewer: (port) => post({ kind: 'viewer', port }, [port]),
    terminate() {
      ended = true
      worker.terminate()
      fail()
    },
  }
}

function vaultWorker(): Worker {
  return new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' })
}

async function answering(work: () => Promise<unknown>): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, failure: toFailure(error) }
  }
}

function asSverkaError(error: unknown): SverkaError {
  return error instanceof SverkaError ? error : new SverkaError('INTERNAL')
}
