import { deflateSync } from 'node:zlib'

/**
 * A PDF of a few KB whose page is drawn by a form that draws the next one ten times, twelve deep: 10¹¹ visits of
 * the last. That one holds 200 KB of blanks, so that each visit takes long and leaves nothing behind: pdf.js
 * works on it for years at a size of some 250 MB, where a form that draws something would fill the memory first.
 */
export function neverEndingPdf(): Uint8Array {
  const depth = 12
  const blanks = deflateSync(Buffer.alloc(200_000, ' ')).toString('latin1')
  const tenTimes = '/F Do\n'.repeat(10)
  const forms = Array.from({ length: depth }, (_, level) => {
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]'
    if (level === depth - 1) return stream(`${form} /Filter /FlateDecode`, blanks)
    return stream(`${form} /Resources << /XObject << /F ${level + 6} 0 R >> >>`, tenTimes)
  })
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    stream('', '/F Do'),
    ...forms,
  ])
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** @param objects numbered from 1; the first is the catalogue. One character is one byte. */
function file(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const offset = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}
