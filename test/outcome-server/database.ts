import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, type Generated } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'

/** Bodies that are signed are kept as the text they came as: jsonb would reorder their members. */
export type Tables = {
  codes: {
    /** SHA-256 of the one-time secret, base64url: the table opens nothing to one who reads it. */
    hash: string
    expires_at: Date
    /** The enrolment that used it (SHA-256), so that the same one asked twice gets the same answer. */
    used_for: string | null
    receipt: string | null
  }
  workstations: {
    workstation_ref: string
    vault: string
    root_key: string
    chain: string
    enrolled_at: Date
    updated_at: Date
  }
  outcomes: {
    outcome_id: string
    workstation_ref: string
    supersedes: string | null
    case_ref: string
    body: string
    body_hash: string
    received_at: Date
  }
  receipts: { outcome_id: string; receipt: string }
  /** Everything that was received, as it came. */
  received: { number: Generated<number>; at: Date; path: string; body: Uint8Array }
}
export type Database = Kysely<Tables>

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('codes')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addColumn('used_for', 'text')
      .addColumn('receipt', 'text')
      .execute()
    await db.schema
      .createTable('workstations')
      .addColumn('workstation_ref', 'text', (column) => column.primaryKey())
      .addColumn('vault', 'text', (column) => column.notNull())
      .addColumn('root_key', 'text', (column) => column.notNull())
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('enrolled_at', 'timestamptz', (column) => column.notNull())
      .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('outcomes')
      .addColumn('outcome_id', 'text', (column) => column.primaryKey())
      .addColumn('workstation_ref', 'text', (column) =>
        column.notNull().references('workstations.workstation_ref'),
      )
      // No foreign key: outcomes are accepted in any order, and one may name a predecessor still on its way.
      .addColumn('supersedes', 'text')
      .addColumn('case_ref', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('received_at', 'timestamptz', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('receipts')
      .addColumn('outcome_id', 'text', (column) => column.primaryKey().references('outcomes.outcome_id'))
      .addColumn('receipt', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('received')
      .addColumn('number', 'bigserial', (column) => column.primaryKey())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('body', 'bytea', (column) => column.notNull())
      .execute()
  },
}

/**
 * PostgreSQL where a URL is given, else PGlite: in `folder`, or in memory for null. Migrated when it resolves.
 * PGlite takes some 8 seconds to boot and has one connection.
 */
export async function openDatabase(place: { url: string | null; folder: string | null }): Promise<Database> {
  const dialect =
    place.url === null
      ? new PGliteDialect({ pglite: () => PGlite.create(place.folder ?? 'memory://') })
      : new PostgresJSDialect({ postgres: postgres(place.url, { max: 8, onnotice: () => undefined }) })
  const db = new Kysely<Tables>({ dialect })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ '0001-first': first }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed')
  return db
}
