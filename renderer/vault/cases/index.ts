import type { Args, CaseCall, CaseRoom, CaseRoomDeps, Result } from '../cases-border.ts'
import { takeAppeal } from './appeal.ts'
import { claimCase, oldestCase, releaseCase } from './claim-case.ts'
import { confirm, decide, undo } from './decide.ts'
import { destroyAgain, destroyDocument } from './destroy.ts'
import { readDraft, writeDraft } from './drafts.ts'
import { placesToAsk, recallRequest, sendForReview } from './elsewhere/request.ts'
import { returnResult } from './elsewhere/return.ts'
import { enrolWorkstation } from './enrol.ts'
import { find, withdraw } from './find.ts'
import { freeCase, handOn, heirsOf, takeBackCase } from './hand-on.ts'
import { inspect } from './inspect.ts'
import { takeIn } from './intake.ts'
import { recordCheck, recordEvidence, recordFailure, recordPages } from './look.ts'
import { recordReading, withdrawReading } from './read-fields.ts'
import { recordMarks } from './marks.ts'
import { openDocument } from './open.ts'
import { createOutbox } from './outbox.ts'
import { inspectPackage, takePackage } from './package.ts'
import { recordingRefusal } from './package-refused.ts'
import { partsOfFiles } from './parts.ts'
import { announcePreview, listPreviews, putPreview } from './previews.ts'
import { keepOpen, keepPlace, keepViews, readQueueDesk } from './queue-desk.ts'
import { tellQueue } from './queue.ts'
import { actOn, vaultOfRoom, type CaseVault, type RoomContext } from './room.ts'
import { readSample, setSample } from './sample.ts'
import { settle, stepIn } from './settle.ts'
import { declareTie, liftTie } from './ties.ts'
import { caseView } from './view.ts'
import { Waiting } from './waiting.ts'

export { caseRecord } from './record.ts'
export type { CaseRecord } from './record.ts'

type Handles = {
  [C in CaseCall]: (args: Args<C>, signal: AbortSignal, callId: number) => Result<C> | Promise<Result<C>>
}

/** Everything the desk may ask about cases, over an unlocked vault. */
export function createCaseRoom(opened: CaseVault, deps: CaseRoomDeps): CaseRoom {
  const waiting = new Waiting()
  const vault = vaultOfRoom(opened, waiting)
  const { emit, askDesk, viewerPort } = deps
  const room: RoomContext = {
    vault,
    emit,
    askDesk,
    viewerPort,
    opened: new Set(),
    waiting,
    packagesRefused: new Set(),
  }
  const outbox = createOutbox(room)
  /** What changes the list or the outbox is told after it is on disk. */
  const told = async <T>(id: string, work: Promise<T>): Promise<T> => {
    const value = await work
    const entry = vault.list.get(id)
    if (entry !== undefined) room.emit('queue.entries', { entries: [entry], reset: false })
    outbox.wind()
    return value
  }

  const handles: Handles = {
    'queue.list': () => tellQueue(room),
    'queue.desk': () => readQueueDesk(room),
    'queue.keepViews': ([views]) => keepViews(room, views),
    'queue.keepPlace': ([place]) => keepPlace(room, place),
    'queue.keepOpen': ([open]) => keepOpen(room, open),

    'intake.inspect': ([{ claim, files }]) => inspect(vault, { claim, parts: partsOfFiles(files) }),
    'intake.take': async ([{ claim, files, noteUnreadable }], signal, callId) => {
      const order = { claim, parts: partsOfFiles(files), noteUnreadable }
      const result = await takeIn(room, order, callId, signal)
      return told(result.case, Promise.resolve(result))
    },
    'package.inspect': ([chosen], signal) =>
      recordingRefusal(room, chosen, () => inspectPackage(room, chosen, signal)),
    'package.take': async ([order], signal, callId) => {
      const take = () => takePackage(room, order, callId, signal)
      const result = await recordingRefusal(room, order.package, take)
      return told(result.case, Promise.resolve(result))
    },
    'intake.sources': async ([given]) => {
      const record = await vault.readCase(given.case)
      const kept = actOn(record, 'sources-kept', { ground: 'person' })
      const deleted = actOn(record, 'sources-deleted', { ground: 'person' })
      const both = given.kept > 0 ? ([deleted, kept] as const) : ([deleted] as const)
      await vault.exclusive(async () => vault.commit({ entries: given.deleted > 0 ? both : [kept] }))
    },

    'case.claim': ([order]) => told(order.case, claimCase(room, order)),
    'case.oldest': () => oldestCase(room),
    'case.declareTie': ([id]) => told(id, declareTie(room, id)),
    'case.liftTie': ([order]) => told(order.case, liftTie(room, order)),
    'case.release': ([id]) => told(id, releaseCase(room, id)),
    'case.heirs': ([id]) => heirsOf(room, id),
    'case.handOn': ([order]) => told(order.case, handOn(room, order)),
    'case.free': ([id]) => told(id, freeCase(room, id)),
    'case.takeBack': ([id]) => told(id, takeBackCase(room, id)),
    'case.read': async ([id]) => caseView(vault, await vault.readCase(id)),
    'case.decide': ([order]) => told(order.case, decide(room, order)),
    'case.confirm': ([order]) => told(order.case, confirm(room, order)),
    'case.settle': ([order]) => told(order.case, settle(room, order)),
    'case.stepIn': ([id]) => told(id, stepIn(room, id)),
    'review.places': ([residency]) => placesToAsk(vault, residency),
    'review.send': ([order]) => told(order.case, sendForReview(room, order)),
    'review.recall': ([id]) => told(id, recallRequest(room, id)),
    'review.return': ([id]) => told(id, returnResult(room, id)),
    'case.appeal': ([order]) => told(order.case, takeAppeal(room, order)),
    'case.undo': ([id]) => told(id, undo(room, id)),

    'document.open': ([at], signal) => openDocument(room, at, signal),
    'document.close': ([{ opening }]) => {
      deps.viewerPort()?.postMessage({ kind: 'close', opening })
    },
    'document.pages': ([at]) => recordPages(room, at),
    'document.evidence': ([at]) => recordEvidence(room, at),
    'document.failed': ([at]) => recordFailure(room, at),
    'document.reading': ([at]) => recordReading(room, at),
    'document.unread': ([given]) => withdrawReading(room, given),
    'document.check': ([at]) => recordCheck(room, at),
    'document.mark': ([given]) => recordMarks(room, given),
    'document.find': ([order]) => told(order.case, find(room, order)),
    'document.withdraw': ([at]) => told(at.case, withdraw(room, at)),
    'document.destroy': ([order]) => told(order.case, destroyDocument(room, order)),
    'preview.put': ([given]) => putPreview(room, given),
    'preview.announce': ([given]) => announcePreview(room, given),
    'preview.list': ([id]) => listPreviews(room, id),

    'draft.read': ([id]) => readDraft(room, id),
    'draft.write': ([id, draft]) => writeDraft(room, id, draft),

    'sample.read': () => readSample(room),
    'sample.set': ([share]) => setSample(room, share),

    'outbox.list': () => outbox.list(),
    'outbox.sendNow': ([outcomeId]) => outbox.sendNow(outcomeId),
    'outbox.collect': () => outbox.collect(),
    'sync.enrol': ([order]) => enrolWorkstation(room, order),
  }

  return {
    handle: async (call, args, signal, callId) => handles[call](args, signal, callId),
    destroyAgain: (destructions) => destroyAgain(room, destructions),
    close: () => outbox.close(),
  }
}
