/**
 * A PDF of one page, the quarters red, green over blue, white, encrypted by a password with AES-256 as ISO 32000-2,
 * 7.6.4 has it (revision 6).
 */
export async function makeLockedPdf(password: string): Promise<Uint8Array<ArrayBuffer>> {
  const user = utf8(password)
  const owner = random(16)
  const fileKey = random(32)
  const u = await verifier(user, none)
  const o = await verifier(owner, u.check)
  const keyFrom = async (secret: Uint8Array, salt: Uint8Array, with48: Uint8Array): Promise<Uint8Array> =>
    aes(await hash(secret, salt, with48), zeros, fileKey)
  const permissions = [...longs(-4), 255, 255, 255, 255, ...utf8('Tadb'), ...random(4)]
  // One block with a vector of zeros is what ECB makes of it.
  const perms = await aes(fileKey, zeros, Uint8Array.from(permissions))
  const content = '1 0 0 rg 0 100 150 100 re f 0 1 0 rg 150 100 150 100 re f 0 0 1 rg 0 0 150 100 re f'
  const vector = random(16)
  const sealed = joined(vector, await aesPadded(fileKey, vector, utf8(content)))
  return assemble(sealed, [
    '/Filter /Standard /V 5 /R 6 /Length 256 /P -4 /StmF /StdCF /StrF /StdCF',
    '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >>',
    `/U <${hex(u.check)}> /UE <${hex(await keyFrom(user, u.keySalt, none))}>`,
    `/O <${hex(o.check)}> /OE <${hex(await keyFrom(owner, o.keySalt, u.check))}> /Perms <${hex(perms)}>`,
  ])
}

const none = new Uint8Array()
const zeros = new Uint8Array(16)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const longs = (value: number): Uint8Array => new Uint8Array(Int32Array.of(value).buffer)

/** 48 bytes by which a reader knows the password: hash, salt of the check, salt of the key (7.6.4.4.7). */
async function verifier(
  secret: Uint8Array,
  with48: Uint8Array,
): Promise<{ check: Uint8Array; keySalt: Uint8Array }> {
  const checkSalt = random(8)
  const keySalt = random(8)
  return { check: joined(await hash(secret, checkSalt, with48), checkSalt, keySalt), keySalt }
}

/** Algorithm 2.B (7.6.4.3.4). */
async function hash(secret: Uint8Array, salt: Uint8Array, with48: Uint8Array): Promise<Uint8Array> {
  let k = await digest('SHA-256', joined(secret, salt, with48))
  for (let round = 0; ; round++) {
    const once = joined(secret, k, with48)
    const e = await aes(k.subarray(0, 16), k.subarray(16, 32), joined(...Array<Uint8Array>(64).fill(once)))
    // 256 leaves 1 when divided by 3, so the sum of the bytes leaves what the number of 16 bytes leaves.
    const rest = e.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    k = await digest((['SHA-256', 'SHA-384', 'SHA-512'] as const)[rest] ?? 'SHA-256', e)
    if (round >= 63 && (e.at(-1) ?? 0) <= round + 1 - 32) return k.subarray(0, 32)
  }
}

const digest = async (name: string, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(name, joined(bytes)))

async function aesPadded(key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', joined(key), 'AES-CBC', false, ['encrypt'])
  return new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-CBC', iv: joined(iv) }, imported, joined(bytes)),
  )
}

/** Whole blocks without padding: the last block is the padding's alone. */
const aes = async (key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> =>
  (await aesPadded(key, iv, bytes)).slice(0, bytes.length)

function assemble(stream: Uint8Array, encrypt: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [utf8('%PDF-2.0\n')]
  const offsets: number[] = []
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  const object = (...body: Uint8Array[]): void => {
    offsets.push(length())
    parts.push(utf8(`${offsets.length} 0 obj\n`), ...body, utf8('\nendobj\n'))
  }
  object(utf8('<< /Type /Catalog /Pages 2 0 R >>'))
  object(utf8('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'))
  object(utf8('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>'))
  object(utf8(`<< /Length ${stream.length} >>\nstream\n`), stream, utf8('\nendstream'))
  object(utf8(`<< ${encrypt.join('\n')} >>`))
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const id = `<${'0'.repeat(32)}>`
  const trailer = `trailer\n<< /Size 6 /Root 1 0 R /Encrypt 5 0 R /ID [${id} ${id}] >>`
  const at = length()
  parts.push(utf8(`xref\n0 6\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${at}\n%%EOF\n`))
  return joined(...parts)
}
