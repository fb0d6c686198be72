import { SverkaError } from '../../../preload/contract/errors.ts'
import { ChainError, LogError } from '../../domain/log/index.ts'
import {
  damageCodes,
  mostDamage,
  type CheckedTable,
  type CheckResult,
  type Damage,
  type DamageCode,
} from '../client/api.ts'

/** What a check has seen so far. */
export class Report {
  readonly #damaged: Damage[] = []
  readonly #counts: Partial<Record<CheckedTable, number>> = {}
  #more = 0
  bytes = 0

  saw(table: CheckedTable, rows = 1): void {
    this.#counts[table] = (this.#counts[table] ?? 0) + rows
  }

  add(table: CheckedTable, ref: string | number, code: DamageCode, caseRef: string | null = null): void {
    if (this.#damaged.length < mostDamage) this.#damaged.push({ table, ref: String(ref), code, caseRef })
    else this.#more++
  }

  /** What `look` gives; null where it is damaged, which is then in the report. */
  try<T>(table: CheckedTable, ref: string | number, caseRef: string | null, look: () => T): T | null {
    try {
      return look()
    } catch (error) {
      this.add(table, ref, codeOf(error), caseRef)
      return null
    }
  }

  result(): CheckResult {
    return { counts: { ...this.#counts }, bytes: this.bytes, damaged: [...this.#damaged], more: this.#more }
  }
}

/** @throws what is no damage: a lock in the middle, a fault of ours. */
export function codeOf(error: unknown): DamageCode {
  if (error instanceof ChainError) return 'CHAIN_BROKEN'
  if (error instanceof LogError) return 'DAMAGED'
  const code = error instanceof SverkaError ? damageCodes.find((one) => one === error.code) : undefined
  if (code === undefined) throw error
  return code
}
