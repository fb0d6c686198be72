import { decode } from 'utif2'
import { Fault } from './fault.ts'

/** What utif2's fax decoders call of each other: they are properties of its `decode`, which its types leave out. */
type FaxParts = {
  _addNtimes: (line: number[], times: number, bit: number) => void
  _writeBits: (line: number[], into: Uint8Array, at: number) => void
  _dmap: Record<string, number>
  _lens: Record<string, number>[]
}
// See above.
const parts = decode as unknown as FaxParts

/** Bits in a row that no code begins with: fill and the end of a block are shorter. */
const mostWithoutCode = 4096

let width = 0
let lines = 0

const { _addNtimes: add, _writeBits: write } = parts
// A damaged line has no end for utif2, which would go on pushing bits until the memory is full.
parts._addNtimes = (line, times, bit) => add(line, Math.min(times, 2 * width - line.length), bit)
parts._writeBits = (line, into, at) => {
  lines += 1
  write(line, into, at)
}

/** Codes are looked up by the bits so far; without a code they would grow, and be copied, to the end of the strip. */
const bounded = (table: Record<string, number>): Record<string, number> =>
  new Proxy(table, {
    get: (codes, bits) => {
      if (typeof bits === 'string' && bits.length > mostWithoutCode) throw new Fault('broken')
      return Reflect.get(codes, bits) as unknown
    },
  })
parts._dmap = bounded(parts._dmap)
parts._lens = parts._lens.map(bounded)

/** Runs a decoding of utif2's within bounds; the answer: how many lines of fax it has written. */
export const countingLines = (across: number, decoding: () => void): number => {
  width = across
  lines = 0
  decoding()
  return lines
}
