import { outcomeFault } from '../../preload/contract/authority.ts'
import { receipt as receiptSchema, type Receipt } from '../../preload/contract/outcome.ts'
import { decodeWire } from '../../preload/contract/wire.ts'
import { toBase64url } from '../../renderer/domain/log/index.ts'
import type { Database } from './database.ts'
import { knownChain } from './enrolments.ts'
import { sha256, verify, type ServerKey } from './keys.ts'
import { Refused } from './refused.ts'

/**
 * Takes an outcome in its wire form and answers with the signed receipt: the same one for the same bytes,
 * however often they come.
 * @throws Refused BODY_INVALID, WORKSTATION_UNKNOWN, ACCOUNT_UNKNOWN, SIGNATURE_INVALID, OUTCOME_CONFLICT
 */
export async function receive(db: Database, key: ServerKey, wire: Uint8Array, now: Date): Promise<Receipt> {
  const { outcome, json } = decoded(wire)
  const hash = toBase64url(sha256(json))
  return db.transaction().execute(async (transaction) => {
    const chain = await knownChain(transaction, outcome.workstationRef)
    switch (outcomeFault(outcome, chain, verify)) {
      case 'workstation':
        throw new Refused('WORKSTATION_UNKNOWN')
      case 'reviewer':
      case 'confirmer':
        throw new Refused('ACCOUNT_UNKNOWN')
      case 'supersedes':
        throw new Refused('BODY_INVALID')
      case 'signature':
        throw new Refused('SIGNATURE_INVALID')
      case null:
    }
    // Of two that come at once the second waits here for the first to commit, and then finds its receipt.
    const inserted = await transaction
      .insertInto('outcomes')
      .values({
        outcome_id: outcome.outcomeId,
        workstation_ref: outcome.workstationRef,
        supersedes: outcome.supersedes ?? null,
        case_ref: outcome.caseRef,
        body: new TextDecoder().decode(json),
        body_hash: hash,
        received_at: now,
      })
      .onConflict((conflict) => conflict.column('outcome_id').doNothing())
      .returning('outcome_id')
      .executeTakeFirst()
    if (inserted === undefined) {
      const earlier = await transaction
        .selectFrom('outcomes')
        .innerJoin('receipts', 'receipts.outcome_id', 'outcomes.outcome_id')
        .select(['outcomes.body_hash', 'receipts.receipt'])
        .where('outcomes.outcome_id', '=', outcome.outcomeId)
        .executeTakeFirstOrThrow()
      if (earlier.body_hash !== hash) throw new Refused('OUTCOME_CONFLICT')
      return receiptSchema.parse(JSON.parse(earlier.receipt))
    }
    const receipt = key.sign('receipt', {
      schema: 'sverka/receipt/v1' as const,
      outcomeId: outcome.outcomeId,
      bodyHash: hash,
      receivedAt: now.toISOString(),
      serverRef: key.serverRef,
    })
    await transaction
      .insertInto('receipts')
      .values({ outcome_id: outcome.outcomeId, receipt: JSON.stringify(receipt) })
      .execute()
    return receipt
  })
}

function decoded(wire: Uint8Array): ReturnType<typeof decodeWire> {
  try {
    return decodeWire(wire)
  } catch {
    throw new Refused('BODY_INVALID')
  }
}
