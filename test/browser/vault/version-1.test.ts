import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keyringFile } from '../../../preload/contract/bridge.ts'
import { journalExport } from '../../../preload/contract/journal-export.ts'
import { judgeJournal } from '../../../main/cli/judge-journal.ts'
import { fromBase64 } from '../../../renderer/domain/log/index.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { sha256, verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import keyring from '../../fixtures/vault-v1/keyring.json'
import people from '../../fixtures/vault-v1/people.json'
import { fromJson } from '../../fixtures/vault-v1/rows.ts'
import rows from '../../fixtures/vault-v1/rows.json'
import { FakeViewer } from '../cases/support/master.ts'
import { clock, foundingTime, Workstation } from '../cases/support/room.ts'
import { layDisk, type DiskCopy } from './support/disk.ts'
import type { Who } from './support/vault.ts'

const station = new Workstation()
// Rows by table, as the maker wrote them.
const tables = fromJson(rows) as DiskCopy['tables']

beforeAll(() => sodiumReady)
beforeEach(async () => {
  station.close()
  station.desk.keyring.file = keyringFile.parse(keyring)
  station.sync.restingMinutes = 60
  clock.now = people.clock
  await layDisk({ tables, keyring: station.desk.keyring.file })
})
afterAll(() => station.close())

test.each<Who>(['representative', 'reviewer'])(
  'a vault of version 1 opens as it was landed, for the %s, and its journal holds to the root (demand 9)',
  async (who) => {
    await station.unlock(who)
    expect([...station.vault.list.values()].map(({ caseRef, state }) => [caseRef, state])).toEqual([
      ['FROZEN-1', 'held'],
      ['FROZEN-2', 'claimed'],
    ])
    const text = await station.vault.journal.export()
    const wanted = { trust: people.fingerprint.join('-'), checkpoint: null }
    const judged = judgeJournal(journalExport.parse(JSON.parse(text)), wanted, {
      sha256,
      verify: verifyEd25519,
    })
    expect(judged).toMatchObject({ faults: [], warnings: [], statements: 6 })
    expect(judged.entries).toBeGreaterThan(20)
  },
  foundingTime,
)

test(
  'a vault of version 1 gives its document, preview, draft, finding and decision back',
  async () => {
    await station.unlock('reviewer')
    const { id, document, bytes } = people.case
    const record = await station.vault.readCase(id)
    expect(record.documents[0]?.finding).toMatchObject({ verdict: 'accepted' })
    expect(record.decision?.decision).toMatchObject({ outcome: 'more-documents-required' })
    const second = [...station.vault.list.values()].find(({ caseRef }) => caseRef === 'FROZEN-2')?.id ?? ''
    expect(await station.call('draft.read', [second])).toMatchObject({ page: 1 })

    const viewer = new FakeViewer()
    station.port = viewer.port
    const { opening } = await station.call('document.open', [{ case: id, document }])
    expect(viewer.bytes(opening)).toEqual(fromBase64(bytes))
    expect(await station.call('preview.list', [id])).toMatchObject([
      { document, page: 1, width: 8, height: 4 },
    ])
  },
  foundingTime,
)
