import * as z from 'zod'
import { failure, SverkaError, type Answer, type ErrorCode } from '../../../preload/contract/errors.ts'
import { deskServices, vaultCalls, vaultEvents } from './api.ts'
import type { DeskService, VaultCall, VaultEvent } from './api.ts'

/** The envelope of every message between the desk and the vault's worker; what is inside is checked by `api.ts`. */

const id = z.int().min(1)
const answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure }),
])

// Object.keys of a table gives exactly its names.
const names = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string])

export const toWorker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id, call: names(vaultCalls), args: z.array(z.unknown()) }),
  z.strictObject({ kind: z.literal('cancel'), id }),
  z.strictObject({ kind: z.literal('served'), id, answer }),
  /** The port to the viewer's frame, transferred. */
  z.strictObject({ kind: z.literal('viewer'), port: z.instanceof(MessagePort) }),
])
export type ToWorker = z.infer<typeof toWorker>

export const fromWorker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), id, answer }),
  z.strictObject({ kind: z.literal('event'), name: names(vaultEvents), event: z.unknown() }),
  z.strictObject({ kind: z.literal('serve'), id, service: names(deskServices), args: z.array(z.unknown()) }),
])
export type FromWorker = z.infer<typeof fromWorker>

export type CallArgs<C extends VaultCall> = z.infer<(typeof vaultCalls)[C]['args']>
export type CallResult<C extends VaultCall> = z.infer<(typeof vaultCalls)[C]['result']>
export type ServiceArgs<S extends DeskService> = z.infer<(typeof deskServices)[S]['args']>
export type ServiceResult<S extends DeskService> = z.infer<(typeof deskServices)[S]['result']>
export type EventOf<E extends VaultEvent> = z.infer<(typeof vaultEvents)[E]>

/** What came across the border, or the code of what was wrong with it. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, code: ErrorCode): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new SverkaError(code)
  return parsed.data
}

/** The value of an answer; its failure is thrown. */
export function valueOf(answer: Answer<unknown>): unknown {
  if (answer.ok) return answer.value
  throw new SverkaError(answer.failure.code, answer.failure.detail)
}
