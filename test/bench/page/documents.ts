import { plainChunks } from '../../../renderer/vault/cases/open.ts'
import type { StoredContent } from '../../../renderer/vault/cases/record.ts'
import { partOfFile } from '../../../renderer/vault/cases/parts.ts'
import { storeFile } from '../../../renderer/vault/cases/store-file.ts'
import { zero } from '../../../renderer/vault/format/sodium.ts'
import type { Workstation } from '../../browser/cases/support/room.ts'
import type { PageRow } from './messages.ts'
import { RawStream } from './raw.ts'
import { fileOnDisk, openWorkstation } from './vault.ts'

const mebibytes = 32
const never = new AbortController().signal

let workstation: Workstation
let raw: RawStream
let file: File
let earlier: string | null = null

async function prepare(): Promise<void> {
  workstation = await openWorkstation()
  raw = new RawStream()
  file = await fileOnDisk('document.jpg', mebibytes)
}

/** Intake's whole work on one file: read, told by content, hashed twice, sealed, stored. */
export const sealStore: PageRow = {
  prepare,
  async ours() {
    const { vault } = workstation
    if (earlier !== null) await vault.dropStream(earlier)
    const document = vault.newId()
    earlier = document
    const before = performance.now()
    const { key } = await storeFile(vault, document, partOfFile({ name: '', file }), () => undefined, never)
    const took = performance.now() - before
    zero(key)
    return took
  },
  theirs: () => Promise.resolve(raw.seal(mebibytes)),
}

/** A document as the viewer gets it, to the last chunk, without the entry in the journal. */
export const readOpen: PageRow = {
  prepare,
  async ours() {
    const { document, content } = await store(workstation, file)
    const before = performance.now()
    const bytes = await readPlain(document, content)
    const took = performance.now() - before
    if (bytes !== file.size) throw new Error('not all of it came out')
    return took
  },
  theirs: () => Promise.resolve(raw.open(mebibytes)),
}

/** To the last chunk; how many bytes came out. */
export async function readPlain(document: string, content: StoredContent): Promise<number> {
  const { vault } = await openWorkstation()
  let bytes = 0
  for await (const piece of plainChunks(vault, document, content)) {
    bytes += piece.length
    // As it leaves for the viewer's process: gone from here.
    piece.buffer.transfer(0)
  }
  return bytes
}

/** A document stored and published under a fresh id. */
export async function store(
  workstation: Workstation,
  file: File,
): Promise<{ document: string; content: StoredContent }> {
  const document = workstation.vault.newId()
  const { key, content } = await storeFile(
    workstation.vault,
    document,
    partOfFile({ name: '', file }),
    () => undefined,
    never,
  )
  await publish(workstation, { document, key })
  return { document, content }
}

/** Zeroes the key. */
export async function publish(
  { vault }: Workstation,
  { document, key }: { document: string; key: Uint8Array },
): Promise<void> {
  await vault.exclusive(() =>
    vault.commit({
      entries: [
        {
          kind: 'processing',
          act: 'document-received',
          caseRef: 'BENCH',
          document,
          page: null,
          purpose: 'certification',
          ground: 'application',
        },
      ],
      wraps: [{ document, key }],
    }),
  )
  zero(key)
}
