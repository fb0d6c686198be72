import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { canonicalBytes, emptyFrontier, toBase64url } from '../../domain/log/index.ts'
import { KEY_BYTES } from '../format/constants.ts'
import { hash } from '../format/hash.ts'
import { randomBytes, zero } from '../format/sodium.ts'
import type { Founding } from '../keys/founding.ts'
import { createSigner, sha256 } from '../keys/signing.ts'
import type { AskDesk } from './border.ts'
import { sealHead } from './commit.ts'
import { storeError, VaultDb } from './db.ts'
import { appendEntries, hashChain, logRecordOf, type Actor, type Drafted, type Writing } from './journal.ts'
import { createRecords } from './rows.ts'
import { diskOf } from './space.ts'

/**
 * Writes a founded vault: all rows under a header that says it is being founded, then the keyring, then the header
 * without that word. Cut off before the keyring, the vault never was; after it, the vault is there (`lookAround`).
 * @throws SverkaError STORE_FULL, KEYRING_CHANGED, INTERNAL
 */
export async function writeFounding(founding: Founding, at: string, askDesk: AskDesk): Promise<void> {
  const rows = foundingRows(founding, at)
  const db = new VaultDb(diskOf(askDesk))
  try {
    await db.open()
    await db.transaction('rw', db.tables, async () => {
      // What an interrupted founding left.
      for (const table of db.tables) await table.clear()
      await db.statements.bulkAdd(rows.statements)
      await db.entries.bulkAdd(rows.entries)
      await db.heads.add(rows.head)
      await db.log.add(rows.log)
      await db.header.add(founding.header)
    })
    const before = await askDesk('keyring.read')
    await askDesk('keyring.replace', before === null ? null : hashOfKeyring(before), founding.keyringFile)
    await db.header.put({ ...founding.header, founding: false })
  } catch (error) {
    throw storeError(error)
  } finally {
    db.close()
  }
}

/** What `keyring.replace` expects of the file it replaces. */
export function hashOfKeyring(file: KeyringFile): string {
  return toBase64url(sha256(canonicalBytes(file)))
}

function foundingRows(founding: Founding, at: string) {
  const { header, keyring, statements, logOrigin, logSeed } = founding
  const records = createRecords(header.vault, keyring)
  const logKey = createSigner(logSeed)
  const duplicatesKey = randomBytes(KEY_BYTES)
  const drafts = foundingEntries(founding)
  const head = sealHead(records, 1, {
    pages: [],
    logSize: drafts.length,
    duplicatesKey: toBase64url(duplicatesKey),
  })
  const vaultHead = toBase64url(hash(head.sealed))
  const writings = drafts.map(({ actor, draft }, i): Writing => ({
    actor,
    draft,
    mandate: null,
    vaultHead: i === drafts.length - 1 ? vaultHead : null,
  }))
  const start = {
    rev: 0,
    origin: logOrigin,
    keySeed: toBase64url(logSeed),
    frontier: emptyFrontier,
    lastAt: at,
    chainHash: hashChain(statements),
  }
  const moment = { at, location: header.workstation.location }
  const appended = appendEntries(start, moment, writings)
  const log = records.seal('journal', 'log', 'log', 1, logRecordOf(appended.log, logKey))
  logKey.close()
  zero(duplicatesKey)
  return {
    head,
    log,
    entries: appended.entries.map((entry) => records.sealSigned('entries', entry.seq, entry)),
    statements: statements.map((statement, seq) => records.sealSigned('statements', seq, statement)),
  }
}

/** One entry for everything that was founded, each signed by the one who founded it. */
function foundingEntries(founding: Founding): { actor: Actor; draft: Drafted }[] {
  const root: Actor = { id: 'root', affiliation: null, signer: founding.rootSigner }
  const representative: Actor = {
    id: founding.representative,
    affiliation: 'company',
    signer: founding.representativeSigner,
  }
  const event = (actor: Actor, name: Extract<Drafted, { kind: 'authority' }>['event'], refs: string[]) => ({
    actor,
    draft: { kind: 'authority', event: name, purpose: 'administration', ground: 'founding', refs } as const,
  })
  const said = founding.statements.flatMap((statement) => {
    const actor = statement.by === 'root' ? root : representative
    if (statement.type === 'account') return [event(actor, 'account-enrolled', [statement.account])]
    if (statement.type === 'mandate') return [event(actor, 'mandate-granted', [statement.mandate])]
    return []
  })
  const epochs = founding.keyringFile.epochs.flatMap(({ keyId }) =>
    typeof keyId === 'string' ? [event(representative, 'ring-epoch', [keyId])] : [],
  )
  return [
    event(root, 'vault-founded', [founding.header.vault, founding.workstation]),
    ...said,
    ...epochs,
    event(representative, 'recovery-sheet-confirmed', []),
  ]
}
