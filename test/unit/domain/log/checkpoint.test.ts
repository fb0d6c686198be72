import { describe, expect, it } from 'vitest'
import {
  formatCheckpoint,
  fromBase64,
  keyHash,
  parseCheckpoint,
  signCheckpoint,
  toBase64,
  toHex,
  verifyCheckpoint,
} from '../../../../renderer/domain/log/index.ts'
import { sha256, signer, verifyEd25519 } from './crypto.ts'

const log = signer(7)
const origin = 'sverka/00112233445566778899aabbccddeeff/1'
const checkpoint = { origin, size: 12, root: new Uint8Array(32).fill(9) }
const key = { name: origin, publicKey: log.publicKey }
const note = signCheckpoint(checkpoint, log.publicKey, log.sign, sha256)
const [body = '', line = ''] = note.split('\n\n')

const shortened = Uint8Array.of(...keyHash(key, sha256), 1, 2, 3)

const verified = (text: string, by = key): unknown => verifyCheckpoint(text, by, verifyEd25519, sha256)

describe('a checkpoint', () => {
  it('is three lines, a blank one and a signature line, byte for byte', () => {
    expect(formatCheckpoint(checkpoint)).toBe(`${origin}\n12\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n`)
    expect(note.startsWith(`${formatCheckpoint(checkpoint)}\n— ${origin} `)).toBe(true)
    expect(note.endsWith('\n')).toBe(true)
    expect(verified(note)).toEqual(checkpoint)
  })

  it('names its key as the Go checksum database does', () => {
    // Published verifier key: sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8
    const published = fromBase64('Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8').slice(1)
    expect(toHex(keyHash({ name: 'sum.golang.org', publicKey: published }, sha256))).toBe('033de0ae')
  })

  it('of an empty log has size 0', () => {
    const empty = { origin, size: 0, root: sha256(new Uint8Array(0)) }
    expect(verified(signCheckpoint(empty, log.publicKey, log.sign, sha256))).toEqual(empty)
  })

  it('holds beside the lines of witnesses it does not know', () => {
    const witness = `— witness.example ${toBase64(new Uint8Array(76).fill(1))}\n`
    expect(verified(note + witness)).toEqual(checkpoint)
    expect(parseCheckpoint(note + witness).signatures).toHaveLength(2)
  })

  it.each([
    ['another size', note.replace('\n12\n', '\n13\n')],
    ['another root', note.replace('CQkJ', 'CQkK')],
    ['no line of the key', `${body}\n\n— ${origin} ${toBase64(new Uint8Array(68))}\n`],
    ['a second line of the key that fails', `${note}${line.slice(0, -8)}AAAA${line.slice(-4)}`],
    ['a line of the key that is too short', `${body}\n\n— ${origin} ${toBase64(shortened)}\n`],
  ])('with %s is not believed', (_, text) => {
    expect(() => verified(text)).toThrow('BAD_CHECKPOINT_SIGNATURE')
  })

  it('of another log, or under another key, is not believed', () => {
    expect(() => verified(note, { ...key, name: 'sverka/other/1' })).toThrow('BAD_CHECKPOINT')
    expect(() => verified(note, { ...key, publicKey: signer(8).publicKey })).toThrow(
      'BAD_CHECKPOINT_SIGNATURE',
    )
  })

  it.each([
    ['no origin', note.replace(origin, '')],
    ['a space in its origin', note.replaceAll(origin, 'a b')],
    ['a plus in its origin', note.replaceAll(origin, 'a+b')],
    ['a leading zero', note.replace('\n12\n', '\n012\n')],
    ['a sign', note.replace('\n12\n', '\n+12\n')],
    ['a size beyond counting', note.replace('\n12\n', '\n9999999999999999\n')],
    ['a root of 31 bytes', note.replace(/CQ.*=/, toBase64(new Uint8Array(31)))],
    ['a root of 33 bytes', note.replace(/CQ.*=/, toBase64(new Uint8Array(33)))],
    ['a root that is not base64', note.replace('CQkJ', 'C_kJ')],
    ['a root written loosely', note.replace('CQk=', 'CQl=')],
    ['an extension line', note.replace('=\n\n', '=\nmore\n\n')],
    ['no signature', `${body}\n\n`],
    ['no last newline', note.slice(0, -1)],
    ['two blank lines', note.replace('\n\n', '\n\n\n')],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['more on the signature line', note.replace(/\n$/, ' x\n')],
    ['a signature of no bytes', `${body}\n\n— ${origin} AAAAAA==\n`],
    ['a carriage return', note.replaceAll('\n', '\r\n')],
    ['a lone surrogate', note.replaceAll('sverka', '\ud800')],
    ['a hundred signatures', note + line.repeat(100)],
    ['no bounds', note + line.repeat(1000)],
    ['nothing', ''],
  ])('with %s is refused unread', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(/^BAD_CHECKPOINT at/)
  })

  it('that cannot be written is not', () => {
    for (const wrong of [
      { ...checkpoint, origin: '' },
      { ...checkpoint, origin: 'a\nb' },
      { ...checkpoint, size: -1 },
      { ...checkpoint, size: 0.5 },
      { ...checkpoint, root: new Uint8Array(31) },
    ]) {
      expect(() => formatCheckpoint(wrong)).toThrow('BAD_CHECKPOINT')
    }
  })
})
