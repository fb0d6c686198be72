import { SverkaError } from '../../preload/contract/errors.ts'
import {
  ownCalls,
  type Args,
  type CaseCall,
  type CaseRoomModule,
  type OwnCall,
  type Result,
} from './cases-border.ts'
import type { VaultCall } from './client/api.ts'
import { suggestPassphrase, weighPassphrase } from './format/passphrase.ts'
import { sodiumReady } from './format/sodium.ts'
import { primitivesHold } from './keys/self-test.ts'
import { lookAtSender } from './people/packages.ts'
import { serveCalls, type Route, type Scope } from './rpc.ts'
import { Sessions } from './sessions.ts'
import { orFull } from './store/space.ts'
import { makeBackup, tellSchedule } from './upkeep/backup.ts'
import { checkVault } from './upkeep/check.ts'
import { Pace } from './upkeep/parts.ts'

type OwnRoutes = {
  [C in OwnCall]: (args: Args<C>, signal: AbortSignal, callId: number) => Result<C> | Promise<Result<C>>
}

/** Entries read at a time when the whole journal is looked through. */
const stretch = 500

/**
 * The vault behind its port. It answers for itself what concerns the vault as a whole, and hands every other call to
 * the room that knows cases, but only while it is unlocked.
 */
export function serveVault<Record extends object>(
  scope: Scope,
  module: CaseRoomModule<Record>,
  clock: () => number = Date.now,
): void {
  // Ciphers that do not give what is published would write what nobody can read again.
  const ready = sodiumReady.then(() => {
    if (!primitivesHold()) throw new SverkaError('INTERNAL', ['self-test'])
  })
  // Each call tells it.
  ready.catch(() => undefined)
  const route: Route = async (call, args, signal, callId) => {
    await ready
    if (isOwn(call)) return await answerOwn(call, args, signal, callId)
    const { vault, room } = sessions.opened
    // `queue.list` tells the pages as they come; most other calls rely on the whole list.
    if (!call.startsWith('queue.')) await vault.listLoaded()
    return await answerCase(room, call, args, signal, callId)
  }
  const rpc = serveCalls(scope, (...given) => orFull(rpc.askDesk, () => route(...given)))
  const sessions = new Sessions(module, { ...rpc, now: clock })
  const paceOf = (call: number, signal: AbortSignal): Pace =>
    new Pace((step, done, all) => rpc.emit('upkeep.progress', { call, step, done, all }), signal)
  const journal = () => sessions.opened.vault.open.journal

  const own: OwnRoutes = {
    status: () => sessions.status(),
    suggestPassphrase: ([language]) => suggestPassphrase(language),
    weighPassphrase: ([passphrase]) => weighPassphrase(passphrase),
    prepareFounding: ([wish]) => sessions.prepareFounding(wish),
    found: ([groups]) => sessions.found(groups),
    unlock: ([login]) => sessions.unlock(login),
    lock: () => sessions.lock(),
    'people.list': () => sessions.listPeople(),
    'people.enrol': ([wish]) => sessions.enrolPerson(wish),
    'people.remove': ([account]) => sessions.removePerson(account),
    'people.changePassphrase': ([wish]) => sessions.changePassphrase(wish),
    'people.setEscrow': ([wish]) => sessions.setEscrow(wish),
    'packages.standing': () => sessions.packagesStanding(),
    'packages.makeKey': () => sessions.makePackageKey(),
    'packages.lookAtSender': ([text]) => lookAtSender(text),
    'packages.enrolSender': ([text]) => sessions.enrolSender(text),
    'packages.removeSender': ([sender]) => sessions.removeSender(sender),
    'shredding.standing': () => sessions.shreddingStanding(),
    'shredding.end': () => sessions.endShredding(),
    'recovery.use': ([wish]) => sessions.recoverVault(wish),
    'journal.list': async ([{ from, count }]) => {
      const entries = await journal().read(from, count)
      return { size: journal().size(), entries: entries.map((entry) => ({ ...entry })) }
    },
    'journal.ofCase': async ([id]) => {
      const { vault } = sessions.opened
      await vault.listLoaded()
      const caseRef = vault.open.list.get(id)?.caseRef
      if (caseRef === undefined) throw new SverkaError('NOT_FOUND')
      const found: { [member: string]: unknown }[] = []
      for (let from = 0; from < journal().size(); from += stretch) {
        for (const entry of await journal().read(from, stretch)) {
          if ('caseRef' in entry && entry.caseRef === caseRef) found.push({ ...entry })
        }
      }
      return found
    },
    'journal.export': () => journal().export(),
    'backup.make': async ([to], signal, callId) => {
      const { vault } = sessions.opened
      await vault.listLoaded()
      return await makeBackup(vault.upkeep, vault.open.session, rpc.askDesk, paceOf(callId, signal), to)
    },
    'backup.scheduled': () => tellSchedule(sessions.opened.vault.upkeep, sessions.opened.vault.open.session),
    'restore.look': (given, signal, callId) => sessions.lookAtBackup(given, paceOf(callId, signal)),
    'restore.use': ([order], signal, callId) => sessions.restore(order, paceOf(callId, signal)),
    'vault.check': async (_args, signal, callId) => {
      const { vault } = sessions.opened
      await vault.listLoaded()
      return await checkVault(vault.upkeep, vault.open.session.role, rpc.askDesk, paceOf(callId, signal))
    },
  }

  const answerOwn = (call: OwnCall, args: Args<VaultCall>, signal: AbortSignal, callId: number): unknown => {
    // `serveCalls` checked the arguments by the schema of this very call.
    const run = own[call] as (args: Args<VaultCall>, signal: AbortSignal, callId: number) => unknown
    return run(args, signal, callId)
  }
}

async function answerCase(
  room: ReturnType<CaseRoomModule<never>['createCaseRoom']>,
  call: CaseCall,
  args: Args<VaultCall>,
  signal: AbortSignal,
  callId: number,
): Promise<unknown> {
  // `serveCalls` checked the arguments by the schema of this very call.
  return await room.handle(call, args as Args<typeof call>, signal, callId)
}

function isOwn(call: VaultCall): call is OwnCall {
  return ownCalls.some((own) => own === call)
}
