import type { VaultDb } from './db.ts'
import type { Drafted } from './journal.ts'

/** References one entry may carry (`domain/log/entry.ts`). */
const refsOfOneEntry = 8

export interface Orphans {
  readonly chunks: readonly [string, number][]
  readonly previews: readonly string[]
  /** One for every eight streams; none where nothing is swept. */
  readonly entries: readonly Drafted[]
}

/** Ciphertext that no commit has published: an import that was cut off. It has no key and never gets one. */
export async function findOrphans(db: VaultDb): Promise<Orphans> {
  const published = new Set(await db.wraps.toCollection().primaryKeys())
  const chunks = (await db.chunks.toCollection().primaryKeys()).filter(([stream]) => !published.has(stream))
  const previews = (await db.previews.toCollection().primaryKeys()).filter(
    (id) => !published.has(id.slice(0, id.indexOf('/'))),
  )
  const streams = [...new Set(chunks.map(([stream]) => stream))]
  const entries: Drafted[] = []
  for (let at = 0; at < streams.length; at += refsOfOneEntry) {
    entries.push({
      kind: 'authority',
      event: 'orphans-swept',
      purpose: 'administration',
      ground: 'automatic',
      refs: streams.slice(at, at + refsOfOneEntry),
    })
  }
  return { chunks, previews, entries }
}
