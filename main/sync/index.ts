import type { SyncState } from '../../preload/contract/bridge.ts'
import { SverkaError } from '../../preload/contract/errors.ts'
import type { Sync, SyncDeps } from './border.ts'
import { chainHash, enrolWith, trustByCode } from './enrol.ts'
import { gateEnrolment } from './gate.ts'
import { readOrigin } from './origin.ts'
import { createQueue } from './queue.ts'
import { readServer, writeServer, type PinnedServer } from './server-file.ts'
import { openSpool } from './spool.ts'
import { createTransport } from './transport.ts'

/** What tests set; the app never does. */
export type SyncTiming = { now: () => Date; random: () => number; limitMs: number }
const timing: SyncTiming = { now: () => new Date(), random: Math.random, limitMs: 30_000 }

/** The only way out of the workstation: one gate, one transport, one pinned server. */
export async function createSync(
  deps: SyncDeps,
  { now, random, limitMs }: SyncTiming = timing,
): Promise<Sync> {
  const { ledger, chain, switches, userData, emit } = deps
  const wanted = switches.serverOrigin === null ? null : readOrigin(switches.serverOrigin)
  let server = await readServer(userData)
  const spool = await openSpool(userData)
  const transport = createTransport({ ledger, now, limitMs })
  const queue = createQueue({
    spool,
    transport,
    chain,
    server: current,
    tookChain: async (chain) => {
      if (server === null) return
      server = { ...server, chain }
      await writeServer(userData, server)
    },
    now,
    random,
    changed: () => emit('sync.changed', state()),
  })

  /** Started with an origin, the workstation talks to no other, also not to one it was enrolled with before. */
  function current(): PinnedServer | null {
    return wanted === null || server?.origin === wanted ? server : null
  }

  function state(): SyncState {
    const pinned = current()
    return {
      enrolment:
        pinned === null
          ? { state: 'none', origin: wanted }
          : { state: 'enrolled', origin: pinned.origin, serverRef: pinned.serverRef, at: pinned.at },
      last: queue.last(),
      waiting: queue.waiting(),
    }
  }

  queue.tryNow()
  return {
    state,
    enrol: async (givenOrigin, caPin, enrolment) => {
      const origin = readOrigin(givenOrigin)
      if (wanted !== null && origin !== wanted) throw new SverkaError('BAD_ARGUMENT', ['origin'])
      // Judged before the first connection: a wrong enrolment costs no byte.
      const passed = gateEnrolment(enrolment, chain)
      if (passed.enrolment.code === null) throw new SverkaError('BAD_ARGUMENT', ['code'])
      const ca = await trustByCode(transport, origin, caPin)
      const receipt = await enrolWith(transport, { origin, ca }, passed, chain.verifyEd25519)
      const { workstationRef, serverRef, receiptKey, at } = receipt
      const known = chainHash(enrolment)
      const pinned = {
        format: 1 as const,
        origin,
        ca,
        serverRef,
        receiptKey,
        workstationRef,
        at,
        chain: known,
      }
      await writeServer(userData, pinned)
      server = pinned
      // What waited to be told is in the chain that the server has just taken.
      await spool.setChainUpdate(null)
      emit('sync.changed', state())
      queue.tryNow()
      return { serverRef, receiptKey, at }
    },
    sendChain: (enrolment) => queue.sendChain(enrolment),
    handOver: (outcome) => queue.handOver(outcome),
    deliveries: () => queue.deliveries(),
    acknowledge: (outcomeId) => queue.acknowledge(outcomeId),
    tryNow: () => queue.tryNow(),
    stop: () => {
      queue.stop()
      transport.stop()
    },
  }
}
