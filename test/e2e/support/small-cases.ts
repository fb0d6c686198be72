import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type { DocumentKind } from '../../../renderer/domain/vocabulary.ts'
import { asJson, type ClaimFile } from '../../samples/claim-file.ts'
import { nurlan, type Person } from '../../samples/people.ts'
import { smallJpeg } from '../../samples/small-jpeg.ts'

let made = 0

/** The one small picture, never the same bytes twice: a comment tells the files apart (ITU-T T.81, B.2.4.5). */
function anotherJpeg(): Uint8Array {
  const picture = smallJpeg()
  made += 1
  const text = Buffer.from(`SPECIMEN ${made}`)
  const comment = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  // In memory of its own: pdf-lib reads from the start of the buffer.
  return Uint8Array.from([...picture.subarray(0, 2), ...comment, ...text, ...picture.subarray(2)])
}

/** Pages of A6, which a desk shows legibly as soon as they are open. */
async function smallPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let at = 0; at < pages; at++) {
    pdf
      .addPage([420, 298])
      .drawImage(await pdf.embedJpg(anotherJpeg()), { x: 10, y: 10, width: 400, height: 250 })
  }
  return pdf.save()
}

/**
 * A folder of one case in `dir`, its documents small enough to cost nothing: a JPEG each, a file that ends in `.pdf`
 * has two pages. Answers with the claim.
 */
export async function smallCase(
  dir: string,
  caseRef: string,
  documents: Readonly<Record<string, DocumentKind>>,
  person: Person = nurlan,
): Promise<ClaimFile> {
  const { familyName, givenName, patronymic, birthDate, iin } = person
  const claim: ClaimFile = {
    caseRef,
    programme: 'beauty-master',
    residency: 'KZ',
    claim: {
      familyName,
      givenName,
      patronymic,
      birthDate,
      ...(iin === undefined ? {} : { iin }),
      specialisation: 'manicure',
    },
    documents: Object.entries(documents).map(([file, kind]) => ({ file, kind })),
  }
  const folder = join(dir, caseRef.toLowerCase())
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'claim.json'), asJson(claim))
  for (const file of Object.keys(documents)) {
    const bytes = file.endsWith('.pdf') ? await smallPdf(2) : anotherJpeg()
    await writeFile(join(folder, file), bytes)
  }
  return claim
}
