/** A value on its way between the page's world and the preload's: functions and promises go by number. */
type Crossing =
  | { readonly as: 'value'; readonly value: unknown }
  | { readonly as: 'function' | 'promise'; readonly id: number }
  | { readonly as: 'object'; readonly members: [string, Crossing][] }
  | { readonly as: 'array'; readonly items: Crossing[] }
  | { readonly as: 'error'; readonly message: string }

interface Signals {
  readonly call: { readonly id: number; readonly args: readonly Crossing[] }
  readonly answer: Crossing
  readonly settle: { readonly id: number; readonly crossing: Crossing }
  readonly expose: { readonly key: string; readonly api: Crossing }
}

export interface Membrane {
  /** Lays an API on the other world's global object. */
  expose(key: string, api: unknown): void
}

/**
 * The bridge between two worlds that share a DOM but no objects: synchronous CustomEvents with a name nobody can
 * guess, whose details Chromium clones from world to world. Runs in the page as text, once in each world.
 */
export function makeMembrane(secret: string, side: 'page' | 'preload'): Membrane {
  const here = document
  const Event = CustomEvent
  const send = here.dispatchEvent.bind(here)
  const other = side === 'page' ? 'preload' : 'page'
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let answer: Crossing | undefined

  const fire = <K extends keyof Signals>(kind: K, detail: Signals[K]): void => {
    send(new Event(`${secret}${other}${kind}`, { detail }))
  }
  const listen = <K extends keyof Signals>(kind: K, listener: (detail: Signals[K]) => void): void => {
    // Only the other copy of this function knows the event's name.
    here.addEventListener(`${secret}${side}${kind}`, (event) =>
      listener((event as CustomEvent<Signals[K]>).detail),
    )
  }
  const failure = (error: unknown): Crossing => ({
    as: 'error',
    message: error instanceof Error ? error.message : String(error),
  })

  const out = (value: unknown): Crossing => {
    if (typeof value === 'function') {
      const id = ++lastId
      functions.set(id, value as (...args: unknown[]) => unknown)
      return { as: 'function', id }
    }
    if (value instanceof Promise) {
      const id = ++lastId
      value.then(
        (result) => fire('settle', { id, crossing: out(result) }),
        (error: unknown) => fire('settle', { id, crossing: failure(error) }),
      )
      return { as: 'promise', id }
    }
    if (value instanceof Error) return failure(value)
    if (Array.isArray(value)) return { as: 'array', items: value.map(out) }
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return { as: 'object', members: Object.entries(value).map(([key, member]) => [key, out(member)]) }
    }
    return { as: 'value', value }
  }

  const into = (crossing: Crossing): unknown => {
    switch (crossing.as) {
      case 'value':
        return crossing.value
      case 'error':
        return new Error(crossing.message)
      case 'array':
        return crossing.items.map(into)
      case 'object':
        return Object.fromEntries(crossing.members.map(([key, member]) => [key, into(member)]))
      case 'promise':
        return new Promise((resolve, reject) => promises.set(crossing.id, { resolve, reject }))
      case 'function':
        return (...args: unknown[]): unknown => {
          fire('call', { id: crossing.id, args: args.map(out) })
          const answered = answer
          answer = undefined
          if (answered === undefined) throw new Error('the other world did not answer')
          const result = into(answered)
          if (answered.as === 'error') throw result
          return result
        }
    }
  }

  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      for (const member of Object.values(value)) frozen(member)
      Object.freeze(value)
    }
    return value
  }

  listen('call', ({ id, args }) => {
    try {
      fire('answer', out(functions.get(id)?.(...args.map(into))))
    } catch (error) {
      fire('answer', failure(error))
    }
  })
  listen('answer', (crossing) => {
    answer = crossing
  })
  listen('settle', ({ id, crossing }) => {
    const promise = promises.get(id)
    promises.delete(id)
    const result = into(crossing)
    if (result instanceof Error && crossing.as === 'error') promise?.reject(result)
    else promise?.resolve(result)
  })
  listen('expose', ({ key, api }) => {
    Object.defineProperty(globalThis, key, { value: frozen(into(api)), enumerable: true })
  })

  return { expose: (key, api) => fire('expose', { key, api: out(api) }) }
}
