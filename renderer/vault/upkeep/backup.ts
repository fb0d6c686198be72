import { Dexie, type Table } from 'dexie'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { concatBytes, frontierRoot, parseStatement, toBase64url } from '../../domain/log/index.ts'
import type { BackupResult, Session } from '../client/api.ts'
import type { Bytes } from '../format/sodium.ts'
import { sha256, signBody } from '../keys/signing.ts'
import { stating } from '../keys/statements.ts'
import { appVersion } from '../store/app-version.ts'
import type { AskDesk } from '../store/border.ts'
import { nowOf } from '../store/commit.ts'
import type { Drafted } from '../store/journal.ts'
import { BACKUP_VERSION, BackupWriter, type Manifest, type RowSection } from './backup-file.ts'
import type { Pace, UpkeepParts } from './parts.ts'

/** Rows of small records read at a time. */
const stretch = 200
/** What goes to main in one message. */
const pieceBytes = 1_048_576

/**
 * One file with every row as it lies, sealed, and the keyring's epochs for the sheet and the escrow key: no account's
 * wrap and no account's secret goes along, so that a passphrase opens nothing of it. It is journalled before the first
 * byte leaves; where it then fails, that is journalled too.
 * @param to the folder that a representative has named, or a place that is asked for now.
 * @returns null where the person chose no place.
 * @throws SverkaError MANDATE_MISSING, BACKUP_FOLDER_MISSING, CANCELLED, SAVE_FAILED, STORE_FULL, LOCKED
 */
export async function makeBackup(
  parts: UpkeepParts,
  session: Pick<Session, 'account' | 'role' | 'workstation'>,
  askDesk: AskDesk,
  pace: Pace,
  to: 'chosen' | 'folder' = 'chosen',
): Promise<BackupResult | null> {
  if (session.role !== 'representative') throw new SverkaError('MANDATE_MISSING')
  const at = nowOf(parts.ledger)
  const token = await askDesk('save.begin', { what: 'backup', to, suggestedName: nameOf(parts.vault, at) })
  if (token === null) return null
  let writer: BackupWriter | null = null
  try {
    await parts.tell(made)
    const keyring = await askDesk('keyring.read')
    if (keyring === null) throw new SverkaError('KEYRING_MISSING')
    const sink = createSink((bytes) => askDesk('save.append', token, bytes))
    writer = new BackupWriter((bytes) => sink.put(bytes))
    const manifest = await writeAll(writer, parts, session, keyring, at, pace)
    await sink.flush()
    await askDesk('save.finish', token)
    return { at, bytes: sink.written(), log: manifest.log }
  } catch (error) {
    await askDesk('save.abort', token).catch(() => undefined)
    if (error instanceof SverkaError && error.code !== 'LOCKED') {
      await parts.tell({ ...made, refusedWith: error.code })
    }
    throw error
  } finally {
    writer?.drop()
  }
}

/** `sverka-`, eight digits of the vault's id, date and time: they sort by age, and main knows them by this form. */
const nameOf = (vault: string, at: string): string =>
  `sverka-${vault.slice(0, 8)}-${at.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.svbackup`

const made: Drafted = { kind: 'authority', event: 'backup-made', purpose: 'administration', ground: 'person' }

/** @throws SverkaError MANDATE_MISSING, LOCKED */
export async function tellSchedule(
  { tell }: Pick<UpkeepParts, 'tell'>,
  { role }: Pick<Session, 'role'>,
): Promise<void> {
  if (role !== 'representative') throw new SverkaError('MANDATE_MISSING')
  await tell({ kind: 'authority', event: 'settings-changed', purpose: 'administration', ground: 'person' })
}

async function writeAll(
  writer: BackupWriter,
  parts: UpkeepParts,
  { account, workstation }: Pick<Session, 'account' | 'workstation'>,
  keyring: KeyringFile,
  at: string,
  pace: Pace,
): Promise<Manifest> {
  const { vault, rootKey, ledger, signer } = parts
  const { db } = ledger
  const { name, location } = workstation
  const copy = (section: RowSection, table: Table, below?: number) =>
    copyRows(writer, section, table, below, parts, pace)

  await writer.begin('preamble')
  await writer.record({
    format: BACKUP_VERSION,
    vault,
    rootKey,
    workstation: { name, location },
    at,
    app: appVersion,
  })
  await writer.begin('keyring')
  await writer.record(withoutAccounts(keyring, parts, account, at))
  // These change with every transaction and must be of one moment; what follows them only grows.
  const { log, streams } = await parts.still(async () => {
    await copy('log', db.log)
    await copy('statements', db.statements)
    await copy('heads', db.heads)
    await copy('pages', db.pages)
    await copy('cases', db.cases)
    await copy('drafts', db.drafts)
    await copy('wraps', db.wraps)
    return { log: ledger.standing.log, streams: await db.wraps.toCollection().primaryKeys() }
  })
  await copy('entries', db.entries, log.frontier.size)
  await copyPreviews(writer, parts, streams)
  await copyChunks(writer, parts, streams, pace)
  const body = {
    v: 1 as const,
    vault,
    at,
    by: account,
    app: appVersion,
    sections: [...writer.endSections()],
    log: {
      origin: log.origin,
      size: log.frontier.size,
      root: toBase64url(frontierRoot(log.frontier, sha256)),
    },
  }
  const signed = signBody('backup', body, signer)
  await writer.end(signed)
  return signed
}

/** Said again by the one who makes the backup, since a statement's signature covers its wraps. */
function withoutAccounts(
  keyring: KeyringFile,
  { vault, signer }: UpkeepParts,
  by: string,
  at: string,
): KeyringFile {
  const state = stating(vault, at, by, signer)
  const epochs = keyring.epochs.map((json) => {
    const statement = parseStatement(json)
    if (statement.type !== 'ring-epoch') throw new SverkaError('CHAIN_BROKEN')
    const { ring, epoch, keyId } = statement
    const wraps = statement.wraps.filter(({ to }) => to === 'recovery' || to === 'escrow')
    return state<'ring-epoch'>({ type: 'ring-epoch', ring, epoch, keyId, wraps })
  })
  return { ...keyring, epochs }
}

interface AnyRow {
  sealed: Bytes
  [key: string]: unknown
}

/** Reads by key, a stretch at a time, so that no table is in memory whole. */
async function copyRows(
  writer: BackupWriter,
  section: RowSection,
  table: Table,
  below: number | undefined,
  parts: UpkeepParts,
  pace: Pace,
): Promise<void> {
  await writer.begin(section)
  const all = await table.count()
  let done = 0
  let last: unknown = Dexie.minKey
  for (;;) {
    parts.alive()
    const rows = (await table.where(':id').above(last).limit(stretch).toArray()) as AnyRow[]
    for (const { sealed, ...key } of rows) {
      last = 'seq' in key ? key['seq'] : key['id']
      if (below !== undefined && typeof last === 'number' && last >= below) return
      await writer.record(key, sealed)
      pace.at('rows', ++done, all)
    }
    if (rows.length < stretch) return
  }
}

async function copyPreviews(
  writer: BackupWriter,
  parts: UpkeepParts,
  streams: readonly string[],
): Promise<void> {
  await writer.begin('previews')
  for (const stream of streams) {
    parts.alive()
    for (const { id, sealed } of await parts.ledger.db.previews
      .where(':id')
      .startsWith(`${stream}/`)
      .toArray()) {
      await writer.record({ id }, sealed)
    }
  }
}

/** Of published documents only: what is being taken in has no key yet. */
async function copyChunks(
  writer: BackupWriter,
  parts: UpkeepParts,
  streams: readonly string[],
  pace: Pace,
): Promise<void> {
  const { db } = parts.ledger
  await writer.begin('chunks')
  for (const [at, stream] of streams.entries()) {
    const keys = await db.chunks
      .where(':id')
      .between([stream, Dexie.minKey], [stream, Dexie.maxKey])
      .primaryKeys()
    for (const [id, segment] of keys) {
      parts.alive()
      const row = await db.chunks.get([id, segment])
      if (!(row?.bytes instanceof Blob)) continue
      await writer.record({ stream: id, segment }, new Uint8Array(await row.bytes.arrayBuffer()))
      pace.at('chunks', at, streams.length)
    }
  }
  pace.at('chunks', streams.length, streams.length)
}

/** Gathers small frames and parts long ones, so that every message to main is of one size. */
function createSink(append: (bytes: Bytes) => Promise<void>) {
  let held: Bytes[] = []
  let length = 0
  let written = 0
  const send = async (bytes: Bytes): Promise<void> => {
    await append(bytes)
    written += bytes.length
  }
  const flush = async (): Promise<void> => {
    const whole = concatBytes(...held)
    held = []
    length = 0
    for (let at = 0; at < whole.length; at += pieceBytes) await send(whole.slice(at, at + pieceBytes))
  }
  return {
    async put(bytes: Bytes): Promise<void> {
      held.push(bytes)
      length += bytes.length
      if (length >= pieceBytes) await flush()
    },
    flush,
    written: () => written,
  }
}
