import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cases } from './cases.ts'
import type { CasePlan } from './cases.ts'
import { asJson } from './claim-file.ts'
import type { ClaimFile } from './claim-file.ts'
import type { Review } from './review.ts'
import { scannedPdf } from './scanned-pdf.ts'
import { openStudio } from './studio.ts'
import type { PictureType, Studio } from './studio.ts'

export { makeBadInput } from './bad-input.ts'
export type { BadInput } from './bad-input.ts'
export { makeLargeJpeg, makeLargePdf } from './large.ts'
export { reviewSchema } from './review.ts'
export type { Review } from './review.ts'

export interface SampleCase {
  readonly folder: string
  readonly claim: ClaimFile
  readonly review: Review
  /** Absolute paths, in the order of the claim. */
  readonly files: readonly string[]
}

/**
 * Writes one sub-folder per case into `dir`, named after its caseRef: the documents, claim.json, review.json.
 * Takes about half a minute; rejects where there is no Chromium.
 */
export async function makeSamples(dir: string): Promise<SampleCase[]> {
  const studio = await openStudio()
  try {
    const made: SampleCase[] = []
    for (const plan of cases) made.push(await makeCase(studio, resolve(dir), plan))
    return made
  } finally {
    await studio.close()
  }
}

async function makeCase(
  studio: Studio,
  dir: string,
  { claim, review, pictures }: CasePlan,
): Promise<SampleCase> {
  const folder = join(dir, claim.caseRef.toLowerCase())
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const { file, scenes } of pictures) {
    const type = typeOf(file)
    const pages: Uint8Array[] = []
    for (const scene of scenes()) pages.push(await studio.take(scene, type === 'pdf' ? 'jpeg' : type, 84))
    const path = join(folder, file)
    await writeFile(path, type === 'pdf' ? await scannedPdf(pages) : (pages[0] ?? new Uint8Array()))
    files.push(path)
  }
  await writeFile(join(folder, 'claim.json'), asJson(claim))
  await writeFile(join(folder, 'review.json'), asJson(review))
  return { folder, claim, review, files }
}

function typeOf(file: string): PictureType | 'pdf' {
  if (file.endsWith('.pdf')) return 'pdf'
  if (file.endsWith('.png')) return 'png'
  return file.endsWith('.webp') ? 'webp' : 'jpeg'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dir = process.argv[2]
  if (dir === undefined) {
    console.error('Usage: node test/samples/index.ts DIR')
    process.exitCode = 1
  } else {
    for (const { folder, files } of await makeSamples(dir)) {
      console.log(`${folder}: ${files.length} documents`)
    }
  }
}
