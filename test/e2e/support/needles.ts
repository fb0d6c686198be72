/** What the scan looks for: a secret in each form in which a file may hold it. */
export interface Needle {
  /** What the secret is called in a report. */
  readonly says: string
  readonly form: string
  readonly bytes: Uint8Array
}

const shortest = 6

/** One text in the cases, normal forms, encodings and escapes in which programs write texts down. */
export function formsOfText(says: string, text: string): Needle[] {
  const written = new Set(
    [text, text.toLowerCase(), text.toUpperCase()].flatMap((one) => [
      one.normalize('NFC'),
      one.normalize('NFD'),
    ]),
  )
  const needles: Needle[] = []
  const add = (form: string, bytes: Uint8Array): void => {
    if (bytes.length >= shortest) needles.push({ says, form, bytes })
  }
  for (const one of written) {
    const encodings = {
      'UTF-8': Buffer.from(one, 'utf8'),
      'UTF-16LE': Buffer.from(one, 'utf16le'),
      'UTF-16BE': bigEndian(one),
    }
    for (const [name, bytes] of Object.entries(encodings)) {
      add(name, bytes)
      for (const base64 of formsInBase64(bytes)) add(`base64 of ${name}`, base64)
    }
    for (const [name, escaped] of Object.entries({
      'JSON escapes': jsonEscaped(one),
      'URL escapes': encodeURIComponent(one),
    })) {
      if (escaped === one) continue
      add(name, Buffer.from(escaped))
      // Hexadecimal digits are written either way.
      add(name, Buffer.from(escaped.replace(/(?<=%|\\u)[\da-f]+/gi, (digits) => otherCase(digits))))
    }
  }
  return distinct(needles)
}

/**
 * Runs of a document's bytes, one at every `step` bytes, so that whatever holds `step + length` bytes of it together
 * holds one of them. Runs with few different bytes (headers, padding) say nothing and are left out.
 */
export function runsOf(says: string, document: Uint8Array, step: number, length = 32): Needle[] {
  const needles: Needle[] = []
  for (let at = 0; at + length <= document.length; at += step) {
    const bytes = document.subarray(at, at + length)
    if (new Set(bytes).size < length / 2) continue
    needles.push({ says, form: `bytes at ${at}`, bytes })
    for (const base64 of formsInBase64(bytes))
      needles.push({ says, form: `base64 of bytes at ${at}`, bytes: base64 })
  }
  return needles
}

/**
 * What base64 makes of these bytes wherever they begin in a longer text: three alignments, without the characters
 * that the neighbours share in; in both alphabets.
 */
export function formsInBase64(bytes: Uint8Array): Uint8Array[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
    const from = Math.ceil((before * 8) / 6)
    const to = Math.floor((whole.length * 8) / 6)
    const text = whole.toString('base64').slice(from, to)
    const inUrls = text.replaceAll('+', '-').replaceAll('/', '_')
    return (text === inUrls ? [text] : [text, inUrls]).map((one) => Buffer.from(one, 'latin1'))
  })
}

const otherCase = (digits: string): string =>
  digits === digits.toUpperCase() ? digits.toLowerCase() : digits.toUpperCase()

const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

const jsonEscaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map((unit) => (unit < 0x80 ? String.fromCharCode(unit) : `\\u${unit.toString(16).padStart(4, '0')}`))
    .join('')

function distinct(needles: readonly Needle[]): Needle[] {
  const seen = new Map(needles.map((one) => [Buffer.from(one.bytes).toString('latin1'), one]))
  return [...seen.values()]
}
