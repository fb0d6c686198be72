/** A value as JSON carries it; objects with a `$` stand for what JSON does not know. */
export type Coded = null | boolean | number | string | Coded[] | { [key: string]: Coded }

export interface Codec {
  /** Throws `An object could not be cloned.` for what structured clone refuses. */
  encode(value: unknown): Coded
  decode(value: Coded): unknown
}

/**
 * Structured clone for IPC, as JSON. Runs in Node and, as text, in the page: it may use nothing from outside.
 */
export function makeCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array,
): Codec {
  const views = {
    Int8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  } as const
  const isView = (name: string): name is keyof typeof views => Object.hasOwn(views, name)

  const encodeObject = (value: object): Coded => {
    if (Array.isArray(value)) return value.map(encode)
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const v = toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      // A Node Buffer arrives as the Uint8Array it is, as with Electron.
      const name = value.constructor.name
      return isView(name) ? { $: 'view', c: name, v } : { $: 'bytes', v }
    }
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof RegExp) return { $: 'regexp', v: value.source, f: value.flags }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, v]) => [encode(k), encode(v)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
    if (value instanceof Error) return { $: 'error', n: value.name, m: value.message }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) {
      throw new Error('An object could not be cloned.')
    }
    const coded: { [key: string]: Coded } = {}
    for (const [key, member] of Object.entries(value)) coded[key] = encode(member)
    return Object.hasOwn(coded, '$') ? { $: 'object', v: coded } : coded
  }

  const encode = (value: unknown): Coded => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        if (Number.isFinite(value) && !Object.is(value, -0)) return value
        return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
      case 'undefined':
        return { $: 'undefined' }
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'object':
        return value === null ? null : encodeObject(value)
      default:
        throw new Error('An object could not be cloned.')
    }
  }

  const text = (value: Coded | undefined): string => (typeof value === 'string' ? value : '')
  const list = (value: Coded | undefined): Coded[] => (Array.isArray(value) ? value : [])

  const decodeMarked = (value: { [key: string]: Coded }): unknown => {
    const { $: mark, v, c, f, n, m } = value
    switch (mark) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(v)
      case 'bigint':
        return BigInt(text(v))
      case 'bytes':
        return fromBase64(text(v))
      case 'buffer':
        return fromBase64(text(v)).buffer
      case 'view': {
        const name = text(c)
        // All of them take a buffer; the compiler cannot call a union of constructors.
        const View = (isView(name) ? views[name] : Uint8Array) as new (
          buffer: ArrayBufferLike,
        ) => ArrayBufferView
        return new View(fromBase64(text(v)).buffer)
      }
      case 'date':
        return new Date(Number(v))
      case 'regexp':
        return new RegExp(text(v), text(f))
      case 'map':
        return new Map(list(v).map((pair) => [decode(list(pair)[0] ?? null), decode(list(pair)[1] ?? null)]))
      case 'set':
        return new Set(list(v).map(decode))
      case 'error':
        return Object.assign(new Error(text(m)), { name: text(n) })
      default:
        return decodePlain(v as { [key: string]: Coded })
    }
  }

  const decodePlain = (value: { [key: string]: Coded }): unknown =>
    Object.fromEntries(Object.entries(value).map(([key, member]) => [key, decode(member)]))

  const decode = (value: Coded): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    return Object.hasOwn(value, '$') ? decodeMarked(value) : decodePlain(value)
  }

  return { encode, decode }
}
