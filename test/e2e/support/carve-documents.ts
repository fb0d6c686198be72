import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { fromBase64url } from '../../../renderer/domain/log/index.ts'
import { CHUNK_BYTES, CHUNK_OVERHEAD, ID_BYTES } from '../../../renderer/vault/format/constants.ts'
import { openJson, openRecord, type EpochKey } from '../../../renderer/vault/format/envelope.ts'
import { streamKeyOf } from '../../../renderer/vault/format/kdf.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { createOpener } from '../../../renderer/vault/format/stream.ts'
import { everyKey, vaultHeader } from './every-key.ts'
import { partsIn } from './scan.ts'
import type { Carving } from './carving.ts'

// A program of its own, as derive-keys.ts is. It looks at no database: it takes the files that the database left, row
// or remnant of a row, and tries what it finds there with every key that it is given.
const told = JSON.parse(readFileSync(0, 'utf8')) as Carving

/** Of a case's record, what opens its documents (FORMAT.md, Case record). */
const stored = z.object({ state: z.literal('stored'), size: z.int(), header: z.string() })
type StoredContent = z.infer<typeof stored>
const caseRecord = z.object({ documents: z.array(z.object({ id: z.string(), content: z.unknown() })) })

/** Rows are written anew a few times in such a session; far fewer than this. */
const mostRevisions = 60

/** A row of table `wraps`: version, key id, nonce, the key, tag. */
const wrapBytes = 1 + ID_BYTES + 24 + 32 + 16

await sodiumReady
const { vault } = vaultHeader.parse(told.header)
const keys = new Map<string, EpochKey>()
const idsOfRing = { cases: new Set<string>(), documents: new Set<string>() }
for (const { bytes, epoch } of everyKey(told)) {
  if (epoch?.ring !== 'cases' && epoch?.ring !== 'documents') continue
  keys.set(epoch.keyId, { keyId: epoch.keyId, key: bytes })
  idsOfRing[epoch.ring].add(epoch.keyId)
}

const parts: Buffer[] = []
const files: Buffer[] = []
for (const folder of told.folders) {
  for await (const { place, part } of partsIn(folder)) {
    if (place === 'bytes') files.push(Buffer.from(part))
    if (place !== 'name') parts.push(Buffer.from(part))
  }
}

const cases = idsIn().flatMap((id) => casesOf(id))
const contents = new Map<string, { document: string; content: StoredContent }>()
for (const { documents } of cases) {
  for (const { id, content } of documents) {
    const parsed = stored.safeParse(content)
    if (parsed.success) contents.set(id, { document: id, content: parsed.data })
  }
}
const opened = [...contents.values()].map(({ document, content }) => {
  const key = keyOf(document)
  const bytes = key === null ? null : contentOf(key, document, content)
  return {
    document,
    isKeyFound: key !== null,
    sha256: bytes === null ? null : createHash('sha256').update(bytes).digest('hex'),
  }
})
process.stdout.write(JSON.stringify(opened))

/** Keys of rows stand in LevelDB as UTF-16, big-endian (IndexedDB's own coding of keys). */
function idsIn(): string[] {
  const ids = new Set<string>()
  const written = /(?:\0[0-9a-f]){32}/g
  for (const part of parts) {
    for (const [found] of part.toString('latin1').matchAll(written)) ids.add(found.replaceAll('\0', ''))
  }
  return [...ids]
}

/** What lies at each place where an envelope under one of these epochs begins. */
function* envelopes(
  ring: 'cases' | 'documents',
  lengths: (part: Buffer, at: number) => number[],
): Generator<Buffer> {
  for (const keyId of idsOfRing[ring]) {
    const begin = Buffer.from(`01${keyId}`, 'hex')
    for (const part of parts) {
      for (let at = part.indexOf(begin); at >= 0; at = part.indexOf(begin, at + 1)) {
        for (const length of lengths(part, at)) {
          if (at + length <= part.length) yield part.subarray(at, at + length)
        }
      }
    }
  }
}

/** V8 writes an array's length, as a varint after `B`, before its bytes (value-serializer.cc). */
function serialised(part: Buffer, at: number): number[] {
  return [1, 2, 3, 4].flatMap((bytes) => {
    if (part[at - bytes - 1] !== 0x42) return []
    const digits = [...part.subarray(at - bytes, at)]
    return [digits.reduce((sum, digit, place) => sum + (digit & 0x7f) * 2 ** (7 * place), 0)]
  })
}

function keyOf(document: string): Uint8Array | null {
  return firstThat(
    envelopes('documents', () => [wrapBytes]),
    (sealed, key, revision) => openRecord(sealed, key, { vault, table: 'wraps', id: document, revision }),
  )
}

function casesOf(id: string) {
  const found = []
  for (const sealed of envelopes('cases', serialised)) {
    const record = firstThat([sealed], (one, key, revision) =>
      openJson(one, key, { vault, table: 'cases', id, revision }, caseRecord),
    )
    if (record !== null) found.push(record)
  }
  return found
}

function firstThat<T>(
  some: Iterable<Uint8Array>,
  open: (sealed: Uint8Array, key: EpochKey, revision: number) => T,
): T | null {
  for (const sealed of some) {
    const key = keys.get(Buffer.from(sealed.subarray(1, 1 + ID_BYTES)).toString('hex'))
    if (key === undefined) continue
    for (let revision = 1; revision <= mostRevisions; revision++) {
      try {
        return open(sealed, key, revision)
      } catch {
        // Another row's, or another revision of it.
      }
    }
  }
  return null
}

/** The document, from whichever file has its first chunk; those carved here have one. */
function contentOf(key: Uint8Array, document: string, content: StoredContent): Uint8Array | null {
  const length = content.size + CHUNK_OVERHEAD
  if (content.size > CHUNK_BYTES) throw new Error('a document of one chunk')
  for (const file of files) {
    if (file.length !== length) continue
    const opener = createOpener(streamKeyOf(key), fromBase64url(content.header), { vault, document })
    try {
      return opener.pull(file)
    } catch {
      // Another document's.
    } finally {
      opener.close()
    }
  }
  return null
}
