import { EventEmitter } from 'node:events'

/** An Electron call that the stand-in does not have: add it to the shim, typed against electron's own types. */
export class Lacking extends Error {
  override readonly name = 'Lacking'

  constructor(what: string) {
    super(`stand-in lacks ${what}`)
  }
}

// What the language itself asks of any object: promise resolution, printing, JSON, module interop, assertions.
const askedByLanguage = new Set([
  'then',
  'toJSON',
  'inspect',
  'default',
  '__esModule',
  'asymmetricMatch',
  'domain',
])

/** A prototype that answers what `below` has and throws for the rest. */
const trap = <T extends object>(name: string, below: T): T =>
  new Proxy(below, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || askedByLanguage.has(key)) {
        return Reflect.get(target, key, receiver) as unknown
      }
      throw new Lacking(`${name}.${key}`)
    },
  })

/** Makes an object of the shim throw `stand-in lacks name.x` where the app reads a member it does not have. */
export function guarded<T extends object>(name: string, object: T): T {
  return Object.setPrototypeOf(object, trap(name, Object.prototype)) as T
}

/** The same for the statics of a class. */
export function guardedClass<T extends abstract new (...args: never[]) => object>(name: string, type: T): T {
  // What it inherits from stays reachable through the trap: Emitter for `super()`, Function.prototype for `call`.
  return Object.setPrototypeOf(type, trap(name, Object.getPrototypeOf(type) as object)) as T
}

/** Node's EventEmitter on a prototype of its own, so that the trap at its end is ours alone. */
export class Emitter extends EventEmitter {
  /** Emits and hands back whether a listener called `preventDefault()`. */
  ask(name: string, event: ShimEvent, ...args: unknown[]): boolean {
    this.emit(name, event, ...args)
    return event.defaultPrevented
  }
}

Object.defineProperties(Emitter.prototype, {
  ...Object.getOwnPropertyDescriptors(EventEmitter.prototype),
  ...Object.getOwnPropertyDescriptors(Emitter.prototype),
})
Object.setPrototypeOf(Emitter.prototype, trap('an event emitter', Object.prototype))

/** What listeners get first. `details` are laid onto the event, as Electron's newer events have it. */
export class ShimEvent {
  #prevented = false

  constructor(details: object = {}) {
    Object.assign(this, details)
  }

  get defaultPrevented(): boolean {
    return this.#prevented
  }

  preventDefault(): void {
    this.#prevented = true
  }
}
