import { Dexie } from 'dexie'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { equalBytes, fromBase64url } from '../../domain/log/index.ts'
import { CHUNK_BYTES, CHUNK_OVERHEAD } from '../format/constants.ts'
import { createKeyedHasher } from '../format/hash.ts'
import { previewKeyOf, streamKeyOf } from '../format/kdf.ts'
import { openPreview } from '../format/preview.ts'
import { zero } from '../format/sodium.ts'
import { createOpener } from '../format/stream.ts'
import type { StoredDocument } from './check-cases.ts'
import type { Pace, UpkeepParts } from './parts.ts'
import { codeOf, type Report } from './report.ts'

/** Every document's key, stream to its end, and previews. */
export async function checkDocuments(
  parts: UpkeepParts,
  documents: readonly StoredDocument[],
  report: Report,
  pace: Pace,
): Promise<void> {
  const { db, records } = parts.ledger
  const all = documents.reduce((sum, { content }) => sum + content.size, 0)
  let before = 0
  for (const document of documents) {
    parts.alive()
    report.saw('wraps')
    const row = await db.wraps.get(document.id)
    if (row === undefined) report.add('wraps', document.id, 'NOT_FOUND', document.caseRef)
    const key =
      row === undefined
        ? null
        : report.try('wraps', document.id, document.caseRef, () => records.openKey(document.id, row))
    if (key !== null) {
      try {
        await checkStream(parts, document, key, report, (done) => pace.at('documents', before + done, all))
        await checkPreviews(parts, document, key, report)
      } finally {
        zero(key)
      }
    }
    before += document.content.size
    pace.at('documents', before, all)
  }
}

async function checkStream(
  parts: UpkeepParts,
  { id, caseRef, content }: StoredDocument,
  key: Uint8Array,
  report: Report,
  told: (bytes: number) => void,
): Promise<void> {
  const { db } = parts.ledger
  const segments = Math.ceil(content.chunks / content.segmentChunks)
  const there = await db.chunks.where(':id').between([id, Dexie.minKey], [id, Dexie.maxKey]).count()
  if (there > segments) report.add('chunks', id, 'DAMAGED', caseRef)
  const streamKey = streamKeyOf(key)
  const commitment = createKeyedHasher(fromBase64url(content.commitKey))
  const opener = createOpener(streamKey, fromBase64url(content.header), { vault: parts.vault, document: id })
  zero(streamKey)
  let segment = 0
  let chunks = 0
  let bytes = 0
  try {
    for (; segment < segments; segment++) {
      const row = await db.chunks.get([id, segment])
      parts.alive()
      if (row === undefined) throw new SverkaError('NOT_FOUND')
      if (!(row.bytes instanceof Blob)) throw new SverkaError('DAMAGED')
      const sealed = new Uint8Array(await row.bytes.arrayBuffer())
      report.saw('chunks')
      for (let at = 0; at < sealed.length; at += CHUNK_BYTES + CHUNK_OVERHEAD) {
        const plain = opener.pull(sealed.subarray(at, at + CHUNK_BYTES + CHUNK_OVERHEAD))
        commitment.update(plain)
        bytes += plain.length
        zero(plain)
        chunks++
        told(bytes)
      }
    }
    opener.end()
    if (chunks !== content.chunks || bytes !== content.size) throw new SverkaError('DAMAGED')
    if (!equalBytes(commitment.digest(), fromBase64url(content.commitment))) throw new SverkaError('DAMAGED')
  } catch (error) {
    report.add('chunks', `${id}/${Math.min(segment, segments - 1)}`, codeOf(error), caseRef)
  } finally {
    report.bytes += bytes
    commitment.drop()
    opener.close()
  }
}

async function checkPreviews(
  { ledger, vault }: UpkeepParts,
  { id, caseRef, pages }: StoredDocument,
  key: Uint8Array,
  report: Report,
): Promise<void> {
  const previewKey = previewKeyOf(key)
  try {
    for (const row of await ledger.db.previews.where(':id').startsWith(`${id}/`).toArray()) {
      report.saw('previews')
      report.try('previews', row.id, caseRef, () => {
        const page = Number(row.id.slice(id.length + 1))
        if (!Number.isInteger(page) || page < 1 || page > (pages ?? 1)) throw new SverkaError('DAMAGED')
        zero(openPreview(previewKey, { vault, document: id, page }, row.sealed).rgba)
      })
    }
  } finally {
    zero(previewKey)
  }
}
