import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { claimSchema, type Claim } from '../../renderer/domain/claim.ts'
import { reviewSchema, type Review } from '../samples/index.ts'

/** A case as it lies in a folder, and what the demo's reviewer is told to do with it. */
export interface CaseFolder {
  path: string
  claim: Claim
  /** Null: the reviewer accepts what can be shown. */
  review: Review | null
}

/** Sub-folders with a claim.json, in order of name; `passedOver` is told of the others. */
export async function readFolders(dir: string, passedOver: (folder: string) => void): Promise<CaseFolder[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  const found: CaseFolder[] = []
  for (const { name } of entries
    .filter((entry) => entry.isDirectory())
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(dir, name)
    if (!existsSync(join(path, 'claim.json'))) {
      passedOver(name)
      continue
    }
    const review = join(path, 'review.json')
    found.push({
      path,
      claim: claimSchema.parse(JSON.parse(await readFile(join(path, 'claim.json'), 'utf8'))),
      review: existsSync(review) ? reviewSchema.parse(JSON.parse(await readFile(review, 'utf8'))) : null,
    })
  }
  return found
}
