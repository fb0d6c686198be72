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
import { serveCalls, type Scope } from './rpc.ts'
import { Sessions } from './sessions.ts'

type OwnRoutes = { [C in OwnCall]: (args: Args<C>) => Result<C> | Promise<Result<C>> }

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
  const rpc = serveCalls(scope, async (call, args, signal, callId) => {
    await sodiumReady
    if (isOwn(call)) return await answerOwn(call, args)
    const { vault, room } = sessions.opened
    // `queue.list` tells the pages as they come; all other calls rely on the whole list.
    if (call !== 'queue.list') await vault.listLoaded()
    return await answerCase(room, call, args, signal, callId)
  })
  const sessions = new Sessions(module, { ...rpc, now: clock })
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
    'recovery.use': ([wish]) => sessions.recover(wish),
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
  }

  const answerOwn = (call: OwnCall, args: Args<VaultCall>): unknown => {
    // `serveCalls` checked the arguments by the schema of this very call.
    const run = own[call] as (args: Args<VaultCall>) => unknown
    return run(args)
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
