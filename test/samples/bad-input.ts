import { mkdir, open, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { asJson } from './claim-file.ts'
import type { ClaimFile } from './claim-file.ts'
import { makeLargePdf } from './large.ts'
import { neverEndingPdf } from './never-ends.ts'
import { smallJpeg } from './small-jpeg.ts'

/** Absolute paths. */
export interface BadInput {
  readonly files: {
    /** HTML under the name of a picture. */
    readonly html: string
    /** A PDF whose second half is missing. */
    readonly truncated: string
    readonly empty: string
    /** Opens at once and tells its one page, but drawing it never ends. */
    readonly neverEnds: string
    /** 300 MiB, more than a document may have; begins as a JPEG and takes no room on the disk. */
    readonly big: string
    /** Nothing wrong with it. */
    readonly good: string
  }
  readonly folders: {
    readonly withoutClaim: string
    readonly unknownField: string
    readonly impossibleDate: string
    /** The caseRef is the claimed IIN. */
    readonly tellingCaseRef: string
    /** A good claim with a good document between html.jpg, truncated.pdf and empty.png. */
    readonly goodAmongBad: string
    /** A good claim with never-ends.pdf as its diploma. */
    readonly neverEnds: string
  }
}

const html =
  '<!doctype html><html><head><title>SPECIMEN</title></head><body><p>ОБРАЗЕЦ · ҮЛГІ</p></body></html>\n'

/** Writes every kind of bad input the product must refuse or outlive into `dir`; needs no browser. */
export async function makeBadInput(dir: string): Promise<BadInput> {
  const root = resolve(dir)
  await mkdir(root, { recursive: true })
  const contents = {
    'html.jpg': Buffer.from(html),
    'truncated.pdf': await truncatedPdf(),
    'empty.png': new Uint8Array(),
    'never-ends.pdf': neverEndingPdf(),
    'good.jpg': smallJpeg(),
  } as const
  const put = (folder: string, file: keyof typeof contents): Promise<void> =>
    writeFile(join(folder, file), contents[file])
  const folder = async (
    name: string,
    claim: unknown,
    files: readonly (keyof typeof contents)[],
  ): Promise<string> => {
    const path = join(root, name)
    await mkdir(path, { recursive: true })
    if (claim !== undefined) await writeFile(join(path, 'claim.json'), asJson(claim))
    for (const file of files) await put(path, file)
    return path
  }
  for (const file of ['html.jpg', 'truncated.pdf', 'empty.png', 'never-ends.pdf', 'good.jpg'] as const) {
    await put(root, file)
  }
  const big = join(root, 'big.jpg')
  await sparseJpeg(big, 300 * 1_048_576)

  const good = goodClaim('BAD-0001', ['good.jpg'])
  return {
    files: {
      html: join(root, 'html.jpg'),
      truncated: join(root, 'truncated.pdf'),
      empty: join(root, 'empty.png'),
      neverEnds: join(root, 'never-ends.pdf'),
      big,
      good: join(root, 'good.jpg'),
    },
    folders: {
      withoutClaim: await folder('without-claim', undefined, ['good.jpg']),
      unknownField: await folder('unknown-field', { ...good, phone: '+7 000 000 00 00' }, ['good.jpg']),
      impossibleDate: await folder(
        'impossible-date',
        { ...good, caseRef: 'BAD-0002', claim: { ...good.claim, birthDate: '1990-02-30' } },
        ['good.jpg'],
      ),
      tellingCaseRef: await folder('telling-case-ref', { ...good, caseRef: 'KZ-900101300007' }, ['good.jpg']),
      goodAmongBad: await folder(
        'good-among-bad',
        goodClaim('BAD-0003', ['good.jpg', 'html.jpg', 'truncated.pdf', 'empty.png']),
        ['good.jpg', 'html.jpg', 'truncated.pdf', 'empty.png'],
      ),
      neverEnds: await folder('never-ends', goodClaim('BAD-0004', ['good.jpg', 'never-ends.pdf']), [
        'good.jpg',
        'never-ends.pdf',
      ]),
    },
  }
}

/** The first file is the identity card, the others are diplomas. */
function goodClaim(caseRef: string, files: readonly string[]): ClaimFile {
  return {
    caseRef,
    programme: 'beauty-master',
    residency: 'KZ',
    claim: {
      familyName: 'Омаров',
      givenName: 'Нұрлан',
      birthDate: '1990-01-01',
      iin: '900101300007',
      specialisation: 'manicure',
    },
    documents: files.map((file, i) => ({ file, kind: i === 0 ? 'id-card' : 'diploma' })),
  }
}

/** Cut in the middle of its picture: no cross-reference table, no end. */
async function truncatedPdf(): Promise<Uint8Array> {
  const whole = await makeLargePdf(0)
  return whole.subarray(0, Math.floor(whole.length / 2))
}

async function sparseJpeg(path: string, size: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.write(smallJpeg())
    await file.truncate(size)
  } finally {
    await file.close()
  }
}
