import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalBytes,
  fromBase64,
  fromBase64url,
  fromHex,
  LogError,
  signedMessage,
  signedTypes,
  toBase64,
  toBase64url,
  toHex,
} from '../../../../renderer/domain/log/index.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('canonical bytes', () => {
  it('order members by UTF-16 units and write numbers as RFC 8785 does', () => {
    // RFC 8785, section 3.2.2
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\u0022/",
      literals: [null, true, false],
    }
    expect(text(canonicalBytes(value))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    expect(text(canonicalBytes({ '\ufb33': 1, '\ud83d\ude00': 2, '\u20ac': 3, '1': 4, '\r': 5 }))).toBe(
      '{"\\r":5,"1":4,"€":3,"😀":2,"\ufb33":1}',
    )
  })

  it('do not depend on the order in which members were written, and say the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed())
        const bytes = canonicalBytes(value)
        const read: unknown = JSON.parse(text(bytes))
        expect(read).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalBytes(shuffled(read))).toEqual(bytes)
      }),
    )
  })

  const loop: Record<string, unknown> = {}
  loop['self'] = loop
  it.each([
    ['an undefined member', { a: undefined }],
    ['undefined', undefined],
    ['NaN', [Number.NaN]],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a hole in a list', Array(2)],
    ['a list with a member', Object.assign([1], { a: 1 })],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a big integer', 1n],
    ['a function', { toJSON: () => 1 }],
    ['a symbol as name', { [Symbol('a')]: 1 }],
    ['a getter', Object.defineProperty({}, 'a', { enumerable: true, get: () => 1 })],
    ['a hidden member', Object.defineProperty({}, 'a', { value: 1 })],
    ['a loop', loop],
  ])('refuse %s', (_, value) => {
    expect(() => canonicalBytes(value)).toThrow(LogError)
  })
})

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).toReversed()
  return Object.fromEntries(members.map(([name, member]) => [name, shuffled(member)]))
}

describe('a signed message', () => {
  it('is the type, a zero byte and the body without its signature', () => {
    const message = signedMessage('entry', { b: 1, a: 'x', signature: 'gone' })
    expect(text(message)).toBe('sverka/entry/v1\0{"a":"x","b":1}')
  })

  it('is never the same for two types', () => {
    const messages = signedTypes.map((type) => text(signedMessage(type, { a: 1 })))
    expect(new Set(messages).size).toBe(signedTypes.length)
  })

  it('leaves the body it was given as it was', () => {
    const body = { a: 1, signature: 'x' }
    signedMessage('outcome', body)
    expect(body).toEqual({ a: 1, signature: 'x' })
  })
})

describe('bytes as text', () => {
  it('come back from base64, base64url and hex as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromHex(toHex(bytes))).toEqual(bytes)
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      }),
    )
  })

  it('have one text only: any text that is read is the text that would be written', () => {
    const characters = fc.constantFrom(...'ABcd01-_+/=Qgw é'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 12 }), (guess) => {
        for (const [read, write] of [
          [fromBase64url, toBase64url],
          [fromBase64, toBase64],
          [fromHex, toHex],
        ] as const) {
          try {
            expect(write(read(guess))).toBe(guess)
          } catch (error) {
            if (!(error instanceof LogError)) throw error
          }
        }
      }),
    )
  })

  it.each(['A', 'AB', 'AA==', 'A+', 'A/', 'A A', 'AAAAA', 'é'])('refuse "%s" as base64url', (guess) => {
    expect(() => fromBase64url(guess)).toThrow('BAD_BASE64')
  })

  it.each(['AA', 'AB==', 'AA=', 'AA===', '=', '====', 'A-==', 'AAAA=AAA'])(
    'refuse "%s" as base64',
    (guess) => {
      expect(() => fromBase64(guess)).toThrow('BAD_BASE64')
    },
  )

  it.each(['a', 'AA', '0g', ' 00'])('refuse "%s" as hex', (guess) => {
    expect(() => fromHex(guess)).toThrow('BAD_HEX')
  })
})
