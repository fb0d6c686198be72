import canonicalize from 'canonicalize'
import { utf8 } from './encoding.ts'
import { LogError } from './errors.ts'

/** Deeper than any format of ours; the limit also ends a value that contains itself. */
const maxDepth = 64

/**
 * The one byte string of a JSON value (RFC 8785). Refused rather than mended, since `canonicalize` drops or
 * converts what JSON cannot say: members that are undefined, numbers that are not finite, lone surrogates,
 * holes, dates, maps, and any object that is not plain.
 * @throws LogError NOT_CANONICAL_JSON with the path of the culprit.
 */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  refuseWhatJsonCannotSay(value, '$', 0)
  const text = canonicalize(value)
  if (text === undefined) throw new LogError('NOT_CANONICAL_JSON', '$')
  return utf8(text)
}

function refuseWhatJsonCannotSay(value: unknown, path: string, depth: number): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (typeof value === 'string' && value.isWellFormed()) return
  if (typeof value !== 'object' || depth >= maxDepth) throw new LogError('NOT_CANONICAL_JSON', path)
  if (Array.isArray(value)) {
    if (Reflect.ownKeys(value).length !== value.length + 1) throw new LogError('NOT_CANONICAL_JSON', path)
    for (let i = 0; i < value.length; i++) refuseWhatJsonCannotSay(value[i], `${path}.${i}`, depth + 1)
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new LogError('NOT_CANONICAL_JSON', path)
  for (const key of Reflect.ownKeys(value)) {
    const member = Object.getOwnPropertyDescriptor(value, key)
    if (
      typeof key !== 'string' ||
      !key.isWellFormed() ||
      member?.enumerable !== true ||
      !('value' in member)
    ) {
      throw new LogError('NOT_CANONICAL_JSON', path)
    }
    refuseWhatJsonCannotSay(member.value, `${path}.${key}`, depth + 1)
  }
}
