import { caseRecord, type CaseRecord } from '../../../renderer/vault/cases/record.ts'
import type { ListEntry } from '../../../renderer/vault/client/api.ts'
import type { Workstation } from '../../browser/cases/support/room.ts'
import { entryOf } from './entries.ts'
import type { PageRow } from './messages.ts'
import { openWorkstation } from './vault.ts'

const claim = caseRecord.shape.claim.parse({
  familyName: 'Омаров',
  givenName: 'Нурлан',
  birthDate: '1990-01-01',
  specialisation: 'Маникюр',
})
/** Cases of one commit while the vault is filled. */
const portion = 5000

/** One case changed, as every act on a case changes it: one commit, strict. The other side is another vault. */
export function changeAmong(cases: number): PageRow {
  let workstation: Workstation
  const entries: Omit<ListEntry, 'rev'>[] = []
  let changed = 0
  const change = async (some: readonly Omit<ListEntry, 'rev'>[]): Promise<void> => {
    const { vault } = workstation
    await vault.exclusive(() =>
      vault.commit({
        entries: [
          {
            kind: 'processing',
            act: 'case-received',
            caseRef: 'BENCH',
            document: null,
            page: null,
            purpose: 'certification',
            ground: 'application',
          },
        ],
        cases: some.map((listed) => ({ listed, record: recordOf(listed) })),
      }),
    )
  }
  return {
    async prepare() {
      workstation = await openWorkstation()
      for (let number = 0; number < cases; number++) entries.push(entryOf(number))
      for (let at = 0; at < cases; at += portion) await change(entries.slice(at, at + portion))
    },
    async ours() {
      // From everywhere in the list.
      const entry = entries[(changed++ * 7919) % cases]
      if (entry === undefined) throw new Error('no case')
      const before = performance.now()
      await change([entry])
      return performance.now() - before
    },
    theirs: () => Promise.reject(new Error('the other vault is another page')),
  }
}

function recordOf(listed: Omit<ListEntry, 'rev'>): CaseRecord {
  const { id, caseRef, programme, residency, receivedAt, round, state, claimedBy } = listed
  return {
    v: 1,
    ...{ id, caseRef, programme, residency, receivedAt, round, state, claimedBy },
    claim,
    earlierClaims: [],
    documents: [],
    decision: null,
    earlierDecisions: [],
    outcomes: [],
  }
}
