import type { VaultDb } from './db.ts'
import { eventsOf, type Drafted } from './journal.ts'

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
  const entries = eventsOf('orphans-swept', streams).map((entry) => ({
    ...entry,
    ground: 'automatic' as const,
  }))
  return { chunks, previews, entries }
}
