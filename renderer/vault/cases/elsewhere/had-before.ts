import { toFailure, type ErrorCode } from '../../../../preload/contract/errors.ts'
import { appealed, noHands, union, type Hands } from '../../../domain/hands.ts'
import { authorsEver, handsOf } from '../people.ts'
import type { AskedRecord, CaseRecord } from '../record.ts'
import type { CaseVault } from '../room.ts'

/**
 * Through whose hands a case has gone here, whatever it was asked for by the same workstation before: its appeal is for
 * none of them (demand 13). A second review is: whoever had an earlier one here was told nothing of the first.
 */
export async function handsBefore(vault: CaseVault, asked: AskedRecord): Promise<Hands> {
  let hands = noHands
  if (asked.appeal === undefined) return hands
  for (const entry of [...vault.list.values()]) {
    const record = entry.asked === true ? await readable(vault, entry.id) : null
    if (record === null || !isBefore(record.asked, asked)) continue
    hands = appealed(hands, union(handsOf(record).ever, authorsEver(record)))
  }
  return hands
}

/** The same appeal, recalled before anything of it went back and sent again, is still whoever's had it. */
const isBefore = (before: AskedRecord | undefined, { peer, caseRef, appeal }: AskedRecord): boolean =>
  before?.peer === peer &&
  before.caseRef === caseRef &&
  (before.appeal !== appeal || before.returned.length > 0)

const damage: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['DAMAGED', 'NOT_FOUND', 'ROLLED_BACK'])

/** A damaged one says so where it is opened, and keeps no other case from coming in. */
async function readable(vault: CaseVault, id: string): Promise<CaseRecord | null> {
  try {
    return await vault.readCase(id)
  } catch (error) {
    if (damage.has(toFailure(error).code)) return null
    throw error
  }
}
