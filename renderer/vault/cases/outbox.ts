import type { Delivery } from '../../../preload/contract/bridge.ts'
import { SverkaError, toFailure, type ErrorCode } from '../../../preload/contract/errors.ts'
import type { ListEntry, OutboxItem, OutcomeStanding } from '../client/api.ts'
import type { CaseRecord, OutcomeRecord } from './record.ts'
import { actOn, type CaseVault, type RoomContext } from './room.ts'
import { currentOutcome, listed } from './view.ts'

/**
 * The outbox: what rests, is handed over, is received or refused. One transaction moves an outcome to
 * `handed-over` before main sees it, so that what has left can no longer be undone and what can be undone has not
 * left. Handing the same outcome over again after a kill does no harm: main knows it by its id.
 */
export interface Outbox {
  list: () => OutboxItem[]
  sendNow: (outcomeId: string) => Promise<void>
  collect: () => Promise<void>
  /** Looks again when the next rest ends; called after every change and once after unlock. */
  wind: () => void
  close: () => void
}

const longestTimer = 60 * 60 * 1000
/** Before what failed in the background is tried again. */
const patience = 30 * 1000
/** A clock that stands behind the last entry must not keep the timer spinning. */
const shortestTimer = 250

export function createOutbox(room: RoomContext): Outbox {
  const { vault } = room
  let timer: ReturnType<typeof setTimeout> | null = null
  let closed = false
  let troubled = false
  /** The mandate ran out since the unlock: each further try would only be one more refusal in the journal. */
  let forbidden = false
  /** Handed over, but main has not said that it has them. */
  const unheard = new Map<string, OutcomeRecord['outcome']>()

  const tell = (changed: readonly string[] = []): void => {
    const entries = changed.flatMap((id) => vault.list.get(id) ?? [])
    if (entries.length > 0) room.emit('queue.entries', { entries, reset: false })
    room.emit('outbox.changed', { items: items(vault) })
  }

  const wind = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const wait = untilNextWork()
    if (wait !== null && !closed) timer = setTimeout(() => void workInBackground(), wait)
  }

  /** Milliseconds; null: nothing waits for a time. */
  const untilNextWork = (): number | null => {
    const waits = unheard.size > 0 ? [patience] : []
    const mayHandOver = vault.session.verbs.includes('provide') && !forbidden
    const next = mayHandOver ? nextRestEnd(vault) : null
    if (next !== null) {
      const rest = Date.parse(next) - Date.parse(vault.now())
      waits.push(troubled ? Math.max(rest, patience) : rest <= 0 ? 0 : Math.max(rest, shortestTimer))
    }
    return waits.length === 0 ? null : Math.min(...waits, longestTimer)
  }

  const workInBackground = async (): Promise<void> => {
    troubled = false
    const now = vault.now()
    for (const { standing } of [...vault.list.values()]) {
      if (standing?.state !== 'held' || standing.restUntil > now) continue
      const failure = await failureOf(() => handOver(standing.outcomeId))
      troubled ||= failure !== null
      forbidden = failure === 'MANDATE_MISSING'
      if (forbidden) break
    }
    await failureOf(tellMain)
    wind()
  }

  const handOver = async (outcomeId: string): Promise<void> => {
    const record = await vault.exclusive(() => moveToHandedOver(vault, outcomeId))
    noteHandedOver(record)
    tell([record.id])
    await tellMain()
  }

  const noteHandedOver = ({ outcomes }: CaseRecord): void => {
    for (const { outcome, standing } of outcomes) {
      if (standing.state === 'handed-over') unheard.set(outcome.outcomeId, outcome)
    }
  }

  const tellMain = async (): Promise<void> => {
    for (const [id, outcome] of unheard) {
      await room.askDesk('sync.handOver', outcome)
      unheard.delete(id)
    }
  }

  /** Whether main heard of what an earlier session handed over is not known here. */
  const repeatHandOvers = async (): Promise<void> => {
    const isOut = (one: OutcomeStanding | null): boolean => one?.state === 'handed-over'
    for (const { id, round, standing, earlier } of [...vault.list.values()]) {
      // In a later round an entry from before it told earlier outcomes names the later one only.
      const maybe = isOut(standing) || (earlier?.some(isOut) ?? (round > 1 && standing !== null))
      if (maybe) noteHandedOver(await vault.readCase(id))
    }
    await tellMain()
  }

  const collect = async (): Promise<void> => {
    // A receipt waits for somebody who can write it into its case.
    if (!vault.holds('cases')) return
    const failures: unknown[] = []
    const changed: string[] = []
    for (const delivery of await room.askDesk('sync.deliveries')) {
      try {
        const id = await vault.exclusive(() => recordDelivery(vault, delivery))
        if (id !== null) changed.push(id)
        unheard.delete(delivery.outcomeId)
        await room.askDesk('sync.acknowledge', delivery.outcomeId)
      } catch (error) {
        // One that cannot be recorded does not keep the next from being.
        failures.push(error)
      }
    }
    tell(changed)
    if (failures.length > 0) throw failures[0]
  }

  const begin = async (): Promise<void> => {
    await failureOf(repeatHandOvers)
    await failureOf(collect)
    wind()
  }

  void begin()
  wind()
  return {
    list: () => items(vault),
    sendNow: async (outcomeId) => {
      try {
        await handOver(outcomeId)
      } finally {
        wind()
      }
    },
    collect,
    wind: () => {
      wind()
      tell()
    },
    close: () => {
      closed = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** What fails in the background is tried again at the next occasion; the outcome's state tells the person. */
async function failureOf(work: () => Promise<void>): Promise<ErrorCode | null> {
  try {
    await work()
    return null
  } catch (error) {
    return toFailure(error).code
  }
}

function items(vault: CaseVault): OutboxItem[] {
  return [...vault.list.values()]
    .flatMap((entry) => {
      const { standing, earlier = [], id, caseRef, name } = entry
      const all = standing === null ? earlier : [...earlier, standing]
      return all.toReversed().map((one) => ({ ...one, case: id, caseRef, name }))
    })
    .toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt))
}

function nextRestEnd(vault: CaseVault): string | null {
  let next: string | null = null
  for (const { standing } of vault.list.values()) {
    if (standing?.state === 'held' && (next === null || standing.restUntil < next)) next = standing.restUntil
  }
  return next
}

function entryOf(vault: CaseVault, outcomeId: string): ListEntry {
  for (const entry of vault.list.values()) if (entry.standing?.outcomeId === outcomeId) return entry
  throw new SverkaError('NOT_FOUND')
}

async function moveToHandedOver(vault: CaseVault, outcomeId: string): Promise<CaseRecord> {
  const before = await vault.readCase(entryOf(vault, outcomeId).id)
  const last = currentOutcome(before)
  if (last?.standing.state !== 'held') throw new SverkaError('OUTCOME_NOT_HELD')
  const record = withStanding(before, outcomeId, { state: 'handed-over' }, 'handed-over')
  await vault.commit({
    entries: [actOn(record, 'hand-over', { purpose: 'sync', ground: 'mandate', refs: [outcomeId] })],
    cases: [{ listed: listed(record), record }],
  })
  return record
}

/** The case that was changed by it; null: it was known already, or is none of this vault's. */
async function recordDelivery(vault: CaseVault, delivery: Delivery): Promise<string | null> {
  const id = await caseOfOutcome(vault, delivery.outcomeId)
  if (id === null) return null
  const before = await vault.readCase(id)
  const known = before.outcomes.find(({ outcome }) => outcome.outcomeId === delivery.outcomeId)
  if (known?.standing.state !== 'handed-over') return null
  const received = delivery.result === 'received'
  // A later round has its own state; only the case's latest outcome moves it.
  const isLast =
    currentOutcome(before)?.outcome.outcomeId === delivery.outcomeId && before.state === 'handed-over'
  const record = withStanding(
    before,
    delivery.outcomeId,
    received
      ? { state: 'acknowledged', receipt: delivery.receipt }
      : { state: 'refused', code: delivery.code },
    isLast ? (received ? 'acknowledged' : 'refused') : before.state,
  )
  await vault.commit({
    entries: [
      {
        kind: 'authority',
        event: received ? 'receipt' : 'outcome-refused',
        purpose: 'sync',
        ground: 'automatic',
        caseRef: record.caseRef,
        refs: received ? [delivery.outcomeId, delivery.receipt.bodyHash] : [delivery.outcomeId],
      },
    ],
    cases: [{ listed: listed(record), record }],
  })
  return id
}

/** The case of an outcome. An entry from before it told earlier ones has its case looked into. */
async function caseOfOutcome(vault: CaseVault, outcomeId: string): Promise<string | null> {
  const later: string[] = []
  for (const entry of vault.list.values()) {
    const isOf = (one: OutcomeStanding | null): boolean => one?.outcomeId === outcomeId
    if (isOf(entry.standing) || entry.earlier?.some(isOf)) return entry.id
    if (entry.round > 1) later.push(entry.id)
  }
  for (const id of later) {
    const { outcomes } = await vault.readCase(id)
    if (outcomes.some(({ outcome }) => outcome.outcomeId === outcomeId)) return id
  }
  return null
}

function withStanding(
  record: CaseRecord,
  outcomeId: string,
  standing: OutcomeRecord['standing'],
  state: CaseRecord['state'],
): CaseRecord {
  return {
    ...record,
    state,
    outcomes: record.outcomes.map((one) =>
      one.outcome.outcomeId === outcomeId ? { ...one, standing } : one,
    ),
  }
}
