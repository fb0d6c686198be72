import { canonicalBytes, equalBytes } from '../../renderer/domain/log/index.ts'
import { SverkaError } from './errors.ts'
import { outcome, outcomeWireBytes, type Outcome } from './outcome.ts'

const lengthBytes = 4
const maxJsonBytes = outcomeWireBytes - lengthBytes

/**
 * The outcome as it leaves: uint32 big-endian length, canonical JSON, zeros up to 16 KiB, so that its size on
 * the wire says nothing.
 * @throws SverkaError OUTCOME_REFUSED where the JSON is longer than 16 KiB − 4.
 */
export function encodeWire(value: Outcome): Uint8Array<ArrayBuffer> {
  const json = canonicalBytes(value)
  if (json.length > maxJsonBytes) throw new SverkaError('OUTCOME_REFUSED', ['size'])
  const wire = new Uint8Array(outcomeWireBytes)
  new DataView(wire.buffer).setUint32(0, json.length)
  wire.set(json, lengthBytes)
  return wire
}

/**
 * Reads wire bytes strictly: exact size, zeros to the end, a JSON that is the canonical text of what it says
 * (so that nothing rides along in white space, order, escapes or doubled keys), no unknown key. The signature
 * is not checked here.
 * @throws SverkaError OUTCOME_REFUSED with what is wrong.
 */
export function decodeWire(wire: Uint8Array): { outcome: Outcome; json: Uint8Array } {
  if (wire.length !== outcomeWireBytes) throw new SverkaError('OUTCOME_REFUSED', ['size'])
  const length = new DataView(wire.buffer, wire.byteOffset, wire.byteLength).getUint32(0)
  if (length > maxJsonBytes) throw new SverkaError('OUTCOME_REFUSED', ['length'])
  const json = wire.slice(lengthBytes, lengthBytes + length)
  if (wire.subarray(lengthBytes + length).some((byte) => byte !== 0)) {
    throw new SverkaError('OUTCOME_REFUSED', ['padding'])
  }
  const parsed = outcome.safeParse(parseCanonical(json))
  if (!parsed.success) throw new SverkaError('OUTCOME_REFUSED', ['schema'])
  return { outcome: parsed.data, json }
}

/**
 * JSON from outside whose bytes must be the canonical ones of the value they say.
 * @throws SverkaError OUTCOME_REFUSED
 */
function parseCanonical(bytes: Uint8Array): unknown {
  const value = parseCanonicalJson(bytes)
  if (value === undefined) throw new SverkaError('OUTCOME_REFUSED', ['json'])
  return value
}

/** The JSON value whose canonical bytes (RFC 8785) are exactly these; undefined for all others. */
export function parseCanonicalJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    )
    return equalBytes(canonicalBytes(value), bytes) ? value : undefined
  } catch {
    return undefined
  }
}
