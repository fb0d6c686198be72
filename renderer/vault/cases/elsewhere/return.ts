import { SverkaError } from '../../../../preload/contract/errors.ts'
import { documentsThatCount } from '../../../domain/decisions.ts'
import type { CaseView } from '../../client/api.ts'
import { askedFor, type AskedRecord, type CaseRecord, type SignedDecision } from '../record.ts'
import { basisOf } from '../reviews.ts'
import { actOn, type CaseVault, type RoomContext } from '../room.ts'
import { caseView, listed } from '../view.ts'
import { demandPeer, resultPaper } from './papers.ts'
import { paperPart, savePackage } from './seal.ts'

const acts = {
  second: { contents: 'second-review-result', returned: 'second-review-returned' },
  appeal: { contents: 'appeal-result', returned: 'appeal-returned' },
} as const

/**
 * What was found here goes back to the workstation that asked, under a mandate to provide; until then it can be undone.
 * A file that was lost is made again.
 * @returns null where the person chose no place for the file
 * @throws SverkaError MANDATE_MISSING, WRONG_STATE, and as `demandPeer` and `savePackage`
 */
export async function returnResult(room: RoomContext, id: string): Promise<CaseView | null> {
  const { vault } = room
  const { asked: by } = answerable(await vault.readCase(id))
  const to = demandPeer(vault, by.peer)
  const saved = await savePackage(room, {
    to,
    contents: acts[askedFor(by)].contents,
    announce: ({ package: sealed, at }) =>
      vault.exclusive(async () => {
        const before = await vault.readCase(id)
        const { asked } = answerable(before)
        const returned = [...asked.returned, { package: sealed, by: vault.session.account, at }]
        const record: CaseRecord = { ...before, state: 'returned', asked: { ...asked, returned } }
        await commitReturn(vault, record, [sealed, id, to.peer])
        return { before, record }
      }),
    parts: ({ record }) => [paperPart('result.json', paperOf(record))],
    takeBack: ({ before }) =>
      vault.exclusive(async () => {
        const now = await vault.readCase(id)
        const record: CaseRecord = { ...now, state: before.state, asked: before.asked }
        await vault.commit({
          entries: [actOn(record, 'undo', { ground: 'mandate' })],
          cases: [{ listed: listed(record), record }],
        })
      }),
  })
  return saved ? caseView(vault, await vault.readCase(id)) : null
}

async function commitReturn(vault: CaseVault, record: CaseRecord, refs: readonly string[]): Promise<void> {
  const { asked } = answerable(record)
  await vault.commit({
    entries: [actOn(record, acts[askedFor(asked)].returned, { ground: 'mandate', refs })],
    cases: [{ listed: listed(record), record }],
  })
}

/** A case that was asked about, and is decided. */
function answerable({ asked, state, decision }: CaseRecord): {
  asked: AskedRecord
  decision: SignedDecision
} {
  if (asked === undefined || decision === null || (state !== 'held' && state !== 'returned')) {
    throw new SverkaError('WRONG_STATE', [state])
  }
  return { asked, decision: decision.decision }
}

function paperOf(record: CaseRecord): Uint8Array<ArrayBuffer> {
  const { decision } = answerable(record)
  return resultPaper({
    v: 1,
    request: record.id,
    decision,
    basis: basisOf(record),
    documents: documentsThatCount(record.documents, record.round).map((one) => {
      const { id: document, pages, failure, evidence, readings, checked, finding } = one
      if (finding === null) throw new SverkaError('INTERNAL')
      return { document, pages, failure, evidence, readings, checked, finding }
    }),
  })
}
