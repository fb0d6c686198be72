import { vaultCalls, type VaultCall, type VaultEvent } from '../../../renderer/vault/client/api.ts'
import type { Vault, VaultArgs, VaultResult, VaultTold } from '../../../renderer/desk/app/vault.ts'
import type { CallOptions } from '../../../renderer/vault/client/client.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'

export type DoubleAnswers = {
  [C in VaultCall]?: (...args: VaultArgs<C>) => VaultResult<C> | Promise<VaultResult<C>>
}

/**
 * Stands in for the vault's worker in tests of screens: answers what the test says, by the schemas of the real
 * border, and remembers what was asked.
 */
export class DoubleVault implements Vault {
  readonly asked: {
    name: VaultCall
    args: readonly unknown[]
    call: number
    signal: AbortSignal | undefined
  }[] = []
  readonly #answers: DoubleAnswers
  readonly #listeners = new Map<VaultEvent, Set<(told: never) => void>>()

  constructor(answers: DoubleAnswers) {
    this.#answers = answers
  }

  call = async <C extends VaultCall>(
    name: C,
    args: VaultArgs<C>,
    { signal, onCall }: CallOptions = {},
  ): Promise<VaultResult<C>> => {
    vaultCalls[name].args.parse(args)
    const call = this.asked.length + 1
    this.asked.push({ name, args, call, signal })
    onCall?.(call)
    // Stands under its own name, so its arguments are these.
    const answer = this.#answers[name] as ((...args: readonly unknown[]) => unknown) | undefined
    if (answer === undefined) throw new SverkaError('INTERNAL', [name])
    // Checked by the schema of this very call.
    return vaultCalls[name].result.parse(await answer(...args)) as VaultResult<C>
  }

  on = <E extends VaultEvent>(name: E, listener: (told: VaultTold<E>) => void): (() => void) => {
    const hearing = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, hearing.add(listener))
    return () => hearing.delete(listener)
  }

  tell<E extends VaultEvent>(name: E, told: VaultTold<E>): void {
    // A listener stands under the name of what it hears.
    for (const listener of this.#listeners.get(name) ?? []) listener(told as never)
  }

  connectViewer = (): void => undefined
  terminate = (): void => undefined
}
