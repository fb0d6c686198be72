import type { Delivery } from '../../../preload/contract/bridge.ts'
import { SverkaError, toFailure } from '../../../preload/contract/errors.ts'
import type { ListEntry, OutboxItem } from '../client/api.ts'
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

export function createOutbox(room: RoomContext): Outbox {
  const { vault } = room
  let timer: ReturnType<typeof setTimeout> | null = null

  const tell = (): void => room.emit('outbox.changed', { items: items(vault) })

  const wind = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const next = nextRestEnd(vault)
    if (next === null || !vault.session.verbs.includes('provide')) return
    const wait = Math.min(Math.max(Date.parse(next) - Date.parse(vault.now()), 0), longestTimer)
    timer = setTimeout(() => void sendRested(), wait)
  }

  const sendRested = async (): Promise<void> => {
    const now = vault.now()
    for (const { standing } of vault.list.values()) {
      if (standing?.state === 'held' && standing.restUntil <= now)
        await quietly(() => handOver(standing.outcomeId))
    }
    wind()
  }

  const handOver = async (outcomeId: string): Promise<void> => {
    const record = await vault.exclusive(() => moveToHandedOver(vault, outcomeId))
    tell()
    const last = currentOutcome(record)
    if (last !== null) await room.askDesk('sync.handOver', last.outcome)
  }

  const repeatHandOvers = async (): Promise<void> => {
    for (const entry of [...vault.list.values()]) {
      if (entry.standing?.state !== 'handed-over') continue
      const last = currentOutcome(await vault.readCase(entry.id))
      if (last !== null) await room.askDesk('sync.handOver', last.outcome)
    }
  }

  const collect = async (): Promise<void> => {
    for (const delivery of await room.askDesk('sync.deliveries')) {
      await vault.exclusive(() => recordDelivery(vault, delivery))
      await room.askDesk('sync.acknowledge', delivery.outcomeId)
    }
    tell()
  }

  void quietly(repeatHandOvers).then(() => quietly(collect))
  wind()
  return {
    list: () => items(vault),
    sendNow: async (outcomeId) => {
      await handOver(outcomeId)
      wind()
    },
    collect,
    wind: () => {
      wind()
      tell()
    },
    close: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** What fails in the background is tried again at the next occasion; the outcome's state tells the person. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (toFailure(error).code === 'INTERNAL') throw error
  }
}

function items(vault: CaseVault): OutboxItem[] {
  return [...vault.list.values()]
    .flatMap((entry) => {
      const { standing, id, caseRef, name } = entry
      return standing === null ? [] : [{ ...standing, case: id, caseRef, name }]
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

async function recordDelivery(vault: CaseVault, delivery: Delivery): Promise<void> {
  const id = await caseOfOutcome(vault, delivery.outcomeId)
  if (id === null) return
  const before = await vault.readCase(id)
  const known = before.outcomes.find(({ outcome }) => outcome.outcomeId === delivery.outcomeId)
  if (known?.standing.state !== 'handed-over') return
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
}

/** The case of an outcome. One of an earlier round is not in the list any more: then its case is looked into. */
async function caseOfOutcome(vault: CaseVault, outcomeId: string): Promise<string | null> {
  const later: string[] = []
  for (const entry of vault.list.values()) {
    if (entry.standing?.outcomeId === outcomeId) return entry.id
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
