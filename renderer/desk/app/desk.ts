import type { DeskBridge } from '../../../preload/contract/bridge.ts'
import { SverkaError, type Answer } from '../../../preload/contract/errors.ts'

declare global {
  interface Window {
    readonly desk: DeskBridge
  }
}

/** Main's bridge, as preload shows it. */
export const bridge = (): DeskBridge => window.desk

/**
 * The value of an answer across the border.
 * @throws SverkaError with the failure's code and detail.
 */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer
  if (!got.ok) throw new SverkaError(got.failure.code, got.failure.detail)
  return got.value
}
