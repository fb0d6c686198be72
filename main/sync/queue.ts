import { holds } from '../../preload/contract/authority.ts'
import type { Delivery, SyncState } from '../../preload/contract/bridge.ts'
import { SverkaError, toFailure, type ErrorCode } from '../../preload/contract/errors.ts'
import { receipt as receiptSchema, type Outcome, type Receipt } from '../../preload/contract/outcome.ts'
import { canonicalBytes, equalBytes, toBase64url } from '../../renderer/domain/log/index.ts'
import { inTurn } from '../files.ts'
import { backoff } from './backoff.ts'
import { chainHash, enrolWith, isBy, sha256 } from './enrol.ts'
import { gateEnrolment, gateOutcome, gateWire, type GateChain, type GatedBytes } from './gate.ts'
import type { PinnedServer } from './server-file.ts'
import type { Spool } from './spool.ts'
import { readAnswer, ServerRefusal, type Transport } from './transport.ts'

/** How often a queue that waits for an unlock looks whether there was one. Opens no connection. */
const unlockPollMs = 1_000

export type QueueDeps = {
  spool: Spool
  transport: Transport
  chain: GateChain
  server: () => PinnedServer | null
  /** The server has signed for a chain of that hash. */
  tookChain: (chain: string) => Promise<void>
  now: () => Date
  random: () => number
  changed: () => void
}

export type Queue = {
  last(): SyncState['last']
  waiting(): number
  handOver(given: unknown): Promise<void>
  sendChain(given: unknown): Promise<void>
  deliveries(): Delivery[]
  acknowledge(outcomeId: string): void
  tryNow(): void
  stop(): void
}

/**
 * Outcomes on their way: each is on the disk before `handOver` answers, is tried at once and then with a growing
 * pause, one at a time, and is gone from here only when the server has signed for it or has refused it and the
 * desk has acknowledged that. The process may end at any point: nothing is lost, and what is sent twice is the
 * same bytes under the same id.
 */
export function createQueue(deps: QueueDeps): Queue {
  const { spool, transport, chain, server, tookChain, now, random, changed } = deps
  const turn = inTurn()
  let last: SyncState['last'] = null
  let failures = 0
  let timer: NodeJS.Timeout | null = null
  let running = false
  let again = false
  let stopped = false

  function schedule(ms: number): void {
    if (timer !== null) clearTimeout(timer)
    timer = stopped ? null : setTimeout(() => start(), ms)
    timer?.unref()
  }

  function start(): void {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = true
    again = false
    void round()
      .catch((error: unknown) => failed(toFailure(error).code))
      .finally(() => {
        running = false
        if (again) start()
      })
  }

  /** Everything that waits, once: what the whole server cannot do ends the round, what one outcome cannot does not. */
  async function round(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (server() === null || !hasWork()) return
    if (chain.current() === null) {
      // After a start nothing leaves before the vault's chain is known again.
      schedule(unlockPollMs)
      return
    }
    await sendChainUpdate()
    let trouble: ErrorCode | null = null
    for (const [outcomeId, wire] of [...spool.waiting]) {
      if (stopped) return
      const code = await deliver(outcomeId, wire)
      if (code === 'SERVER_ANSWER_INVALID') trouble = code
      else if (code !== null) throw new SverkaError(code)
    }
    if (trouble !== null) throw new SverkaError(trouble)
  }

  const hasWork = (): boolean => spool.waiting.size > 0 || spool.chainUpdate !== null

  function failed(code: ErrorCode): void {
    if (stopped) return
    failures += 1
    const ms = backoff(failures, random)
    last = {
      result: 'failed',
      at: now().toISOString(),
      code,
      nextTry: new Date(now().getTime() + ms).toISOString(),
    }
    schedule(ms)
    changed()
  }

  function sent(): void {
    failures = 0
    last = { result: 'sent', at: now().toISOString() }
    changed()
  }

  /** Before the outcomes: they may be signed by accounts that the server does not know yet. */
  async function sendChainUpdate(): Promise<void> {
    const update = spool.chainUpdate
    const pinned = server()
    if (update === null || pinned === null) return
    const receipt = await enrolWith(transport, pinned, gateEnrolment(update, chain), chain.verifyEd25519)
    if (!isBy(receipt, pinned)) throw new SverkaError('SERVER_ANSWER_INVALID')
    await tookChain(chainHash(update))
    // A newer one may have come while this one was on its way.
    if (spool.chainUpdate === update) await spool.setChainUpdate(null)
    failures = 0
    // The server is there again; but no decision was sent by this, and nobody is told that one was.
    if (last?.result === 'failed') last = null
    changed()
  }

  /** Null where it is settled, received or refused; else why not yet. */
  async function deliver(outcomeId: string, wire: Uint8Array): Promise<ErrorCode | null> {
    try {
      const { outcome, gated } = gateWire(wire, chain)
      if (outcome.outcomeId !== outcomeId) throw new SverkaError('OUTCOME_REFUSED', ['outcomeId'])
      await spool.settle({ result: 'received', outcomeId, receipt: await send(outcome, gated) })
      sent()
      return null
    } catch (error) {
      const { code } = toFailure(error)
      if (!isAboutTheOutcome(error)) return code
      await spool.settle({ result: 'refused', outcomeId, code })
      last = { result: 'failed', at: now().toISOString(), code, nextTry: null }
      changed()
      return null
    }
  }

  /** @throws SverkaError SERVER_ANSWER_INVALID where the receipt is not the pinned server's word for this outcome. */
  async function send(outcome: Outcome, gated: GatedBytes): Promise<Receipt> {
    const pinned = server()
    if (pinned === null) throw new SverkaError('NOT_ENROLLED')
    const receipt = readAnswer(await transport.send(pinned, gated), receiptSchema)
    const fits =
      receipt.outcomeId === outcome.outcomeId &&
      receipt.serverRef === pinned.serverRef &&
      receipt.bodyHash === toBase64url(sha256(canonicalBytes(outcome)))
    if (!fits || !holds('receipt', receipt, pinned.receiptKey, chain.verifyEd25519)) {
      throw new SverkaError('SERVER_ANSWER_INVALID')
    }
    return receipt
  }

  return {
    last: () => last,
    waiting: () => spool.waiting.size,
    handOver: (given) =>
      turn(async () => {
        const { outcome, gated } = gateOutcome(given, chain)
        if (spool.delivered.has(outcome.outcomeId)) return
        const earlier = spool.waiting.get(outcome.outcomeId)
        if (earlier === undefined) await spool.put(outcome.outcomeId, gated.bytes)
        else if (!equalBytes(earlier, gated.bytes)) throw new SverkaError('OUTCOME_REFUSED', ['outcomeId'])
        changed()
        start()
      }),
    sendChain: (given) =>
      turn(async () => {
        const pinned = server()
        if (pinned === null) throw new SverkaError('NOT_ENROLLED')
        const { enrolment } = gateEnrolment(given, chain)
        if (pinned.chain === chainHash(enrolment)) return
        await spool.setChainUpdate(enrolment)
        start()
      }),
    deliveries: () => [...spool.delivered.values()],
    acknowledge: (outcomeId) => spool.forget(outcomeId),
    tryNow: () => {
      failures = 0
      start()
    },
    stop: () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/**
 * Whether asking again would change nothing. A server that does not know the workstation or the way (it was set
 * up anew, or is another version) says nothing about the outcome, which goes on waiting.
 */
function isAboutTheOutcome(error: unknown): boolean {
  if (error instanceof ServerRefusal)
    return error.refusal !== 'WORKSTATION_UNKNOWN' && error.refusal !== 'NOT_FOUND'
  return error instanceof SverkaError && error.code === 'OUTCOME_REFUSED'
}
