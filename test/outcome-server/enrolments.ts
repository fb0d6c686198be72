import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import * as z from 'zod'
import { enrolmentHolds, readChain } from '../../preload/contract/authority.ts'
import { enrolmentReceipt, type Enrolment, type EnrolmentReceipt } from '../../preload/contract/enrolment.ts'
import { inGroups, toBase32 } from '../../preload/contract/fingerprint.ts'
import { canonicalBytes, equalBytes, toBase64url, utf8, type Chain } from '../../renderer/domain/log/index.ts'
import type { Database, Tables } from './database.ts'
import { bodyHash, sha256, verify, type ServerKey } from './keys.ts'
import { Refused } from './refused.ts'

const codeLife = 24 * 60 * 60 * 1000
const storedChain = z.array(z.record(z.string(), z.unknown()))

const hashOf = (secret: string): string => toBase64url(sha256(utf8(secret)))

/** A new one-time code: 80 random bits, then the CA's pin, 32 letters in groups of four. Kept as a hash only. */
export async function issueCode(db: Database, pin: string, now: Date, life = codeLife): Promise<string> {
  const secret = toBase32(randomBytes(10))
  await db
    .insertInto('codes')
    .values({
      hash: hashOf(secret),
      expires_at: new Date(now.getTime() + life),
      used_for: null,
      receipt: null,
    })
    .execute()
  return inGroups(secret + pin)
}

/**
 * First enrolment by code, or an enrolled workstation's chain brought up to date.
 * @throws Refused CODE_REFUSED, CHAIN_INVALID, CHAIN_NOT_EXTENDED, SIGNATURE_INVALID, WORKSTATION_UNKNOWN
 */
export async function enrol(
  db: Database,
  key: ServerKey,
  enrolment: Enrolment,
  now: Date,
): Promise<EnrolmentReceipt> {
  const hash = bodyHash(enrolment)
  return db.transaction().execute(async (transaction) => {
    if (enrolment.code !== null) {
      const earlier = await useCode(transaction, enrolment.code, hash, now)
      if (earlier !== null) return earlier
    }
    const known = await transaction
      .selectFrom('workstations')
      .selectAll()
      .where('workstation_ref', '=', enrolment.workstationRef)
      .forUpdate()
      .executeTakeFirst()
    if (known === undefined && enrolment.code === null) throw new Refused('WORKSTATION_UNKNOWN')
    if (known !== undefined && (known.root_key !== enrolment.rootKey || known.vault !== enrolment.vault)) {
      throw new Refused('CHAIN_INVALID')
    }
    const chain = chainOf(enrolment)
    if (known !== undefined && !isPrefix(storedChain.parse(JSON.parse(known.chain)), enrolment.chain)) {
      throw new Refused('CHAIN_NOT_EXTENDED')
    }
    if (!enrolmentHolds(enrolment, chain, verify)) throw new Refused('SIGNATURE_INVALID')
    const values = { chain: JSON.stringify(enrolment.chain), updated_at: now }
    const stored = await transaction
      .insertInto('workstations')
      .values({
        ...values,
        workstation_ref: enrolment.workstationRef,
        vault: enrolment.vault,
        root_key: enrolment.rootKey,
        enrolled_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .column('workstation_ref')
          .doUpdateSet(values)
          // Two first enrolments at once: the later one must not bring a root of its own.
          .where('workstations.root_key', '=', enrolment.rootKey)
          .where('workstations.vault', '=', enrolment.vault),
      )
      .returning('workstation_ref')
      .executeTakeFirst()
    if (stored === undefined) throw new Refused('CHAIN_INVALID')
    const receipt = key.sign('enrolment-receipt', {
      schema: 'sverka/enrolment-receipt/v1' as const,
      workstationRef: enrolment.workstationRef,
      serverRef: key.serverRef,
      receiptKey: key.receiptKey,
      bodyHash: hash,
      at: now.toISOString(),
    })
    if (enrolment.code !== null) {
      await transaction
        .updateTable('codes')
        .set({ receipt: JSON.stringify(receipt) })
        .where('hash', '=', hashOf(enrolment.code))
        .execute()
    }
    return receipt
  })
}

/**
 * Takes the code for this enrolment; a later refusal in the same transaction gives it back. The receipt where
 * this very enrolment used it before (its first answer may have been lost).
 */
async function useCode(
  transaction: Transaction<Tables>,
  secret: string,
  usedFor: string,
  now: Date,
): Promise<EnrolmentReceipt | null> {
  const taken = await transaction
    .updateTable('codes')
    .set({ used_for: usedFor })
    .where('hash', '=', hashOf(secret))
    .where('used_for', 'is', null)
    .where('expires_at', '>', now)
    .returning('hash')
    .executeTakeFirst()
  if (taken !== undefined) return null
  const used = await transaction
    .selectFrom('codes')
    .select('receipt')
    .where('hash', '=', hashOf(secret))
    .where('used_for', '=', usedFor)
    .executeTakeFirst()
  if (used === undefined || used.receipt === null) throw new Refused('CODE_REFUSED')
  return enrolmentReceipt.parse(JSON.parse(used.receipt))
}

function chainOf(enrolment: Enrolment): Chain {
  try {
    return readChain(enrolment.chain, enrolment.rootKey, enrolment.vault, verify)
  } catch {
    throw new Refused('CHAIN_INVALID')
  }
}

/** Whether the known statements stand unchanged at the head of the new ones. */
function isPrefix(known: readonly object[], next: readonly object[]): boolean {
  return (
    known.length <= next.length &&
    known.every((statement, i) => {
      const other = next[i]
      return other !== undefined && equalBytes(canonicalBytes(statement), canonicalBytes(other))
    })
  )
}

/** The chain a workstation has shown, for judging its outcomes. @throws Refused WORKSTATION_UNKNOWN */
export async function knownChain(transaction: Transaction<Tables>, workstationRef: string): Promise<Chain> {
  const row = await transaction
    .selectFrom('workstations')
    .select(['chain', 'root_key', 'vault'])
    .where('workstation_ref', '=', workstationRef)
    .executeTakeFirst()
  if (row === undefined) throw new Refused('WORKSTATION_UNKNOWN')
  return readChain(storedChain.parse(JSON.parse(row.chain)), row.root_key, row.vault, verify)
}
