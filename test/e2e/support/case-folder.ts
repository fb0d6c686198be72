import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asJson, type ClaimFile } from '../../samples/claim-file.ts'

/** A case as the Company's server leaves it in a folder: claim.json and its documents. The answer is the folder. */
export async function writeCase(
  folder: string,
  claim: ClaimFile,
  documents: Readonly<Record<string, Uint8Array>>,
): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'claim.json'), asJson(claim))
  for (const [name, bytes] of Object.entries(documents)) await writeFile(join(folder, name), bytes)
  return folder
}
