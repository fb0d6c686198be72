/**
 * tsyringe, inside @peculiar/x509, wants the metadata half of Reflect; it keeps what decorators say of a class.
 * The three functions it calls, so that no polyfill has to be installed. Imported before @peculiar/x509.
 */
const metadata = new WeakMap<object, Map<unknown, unknown>>()

const own = (key: unknown, target: object): unknown => metadata.get(target)?.get(key)

function inherited(key: unknown, target: object): unknown {
  for (let at: object | null = target; at !== null;) {
    if (metadata.get(at)?.has(key) === true) return own(key, at)
    const parent: unknown = Object.getPrototypeOf(at)
    at = typeof parent === 'object' || typeof parent === 'function' ? parent : null
  }
  return undefined
}

function define(key: unknown, value: unknown, target: object): void {
  const known = metadata.get(target) ?? new Map<unknown, unknown>()
  metadata.set(target, known.set(key, value))
}

Object.assign(Reflect, { getMetadata: inherited, getOwnMetadata: own, defineMetadata: define })
