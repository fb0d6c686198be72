import { expect, test } from 'vitest'
import { makeCodec } from '../../runtime/page/codec.ts'

const codec = makeCodec(
  (bytes) => Buffer.from(bytes).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
)

const across = (value: unknown): unknown => codec.decode(codec.encode(value))

test('whatever structured clone keeps comes across the stand-in’s bridge as it was', () => {
  const value = {
    text: 'Әлия',
    none: null,
    missing: undefined,
    numbers: [1.5, -0, Number.NaN, Number.POSITIVE_INFINITY],
    big: 2n ** 70n,
    bytes: new Uint8Array([0, 1, 255]),
    words: new Uint16Array([1, 65_535]),
    buffer: new Uint8Array([5, 6]).buffer,
    at: new Date(86_400_000),
    pattern: /a+/gi,
    map: new Map<unknown, unknown>([['k', new Set([1, 'two'])]]),
    marked: { $: 'number', v: 'not ours' },
  }
  expect(across(value)).toEqual(value)
})

test('bytes of a part of a buffer come across without their neighbours', () => {
  const whole = new Uint8Array([1, 2, 3, 4, 5])
  expect(across(whole.subarray(1, 3))).toEqual(new Uint8Array([2, 3]))
  expect(across(Buffer.from([9]))).toEqual(new Uint8Array([9]))
})

test('functions, symbols and promises are refused, as by Electron', () => {
  for (const value of [() => 1, Symbol('s'), Promise.resolve(1), { deep: [() => 1] }]) {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  }
})
