import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../../main/cli/verify-journal.ts'
import { rootFingerprint } from '../../../preload/contract/fingerprint.ts'
import type { JournalExport } from '../../../preload/contract/journal-export.ts'
import { parseEntry, type Entry } from '../../../renderer/domain/log/index.ts'
import {
  later,
  makeSigner,
  makeVault,
  sha256,
  without,
  type MadeVault,
  type Signer,
} from '../support/chain.ts'

let vault: MadeVault
let folder: string
let entries: Entry[]
let trust: string

beforeAll(async () => {
  vault = await makeVault()
  folder = await mkdtemp(join(tmpdir(), 'sverka-journal-'))
  entries = vault.entries(9)
  trust = rootFingerprint(vault.root.publicKey, sha256)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Verdict = { code: number; report: string }
async function judge(journal: unknown, more: string[] = ['--trust', trust]): Promise<Verdict> {
  const file = join(folder, 'journal.json')
  await writeFile(file, typeof journal === 'string' ? journal : JSON.stringify(journal))
  let report = ''
  const code = await verifyJournal([file, ...more], (text) => (report += text))
  return { code, report }
}
const changed = (change: (journal: JournalExport) => object): JournalExport => {
  const journal = vault.journal(entries)
  return { ...journal, ...change(journal) }
}
/** The same entries signed anew by the checkpoint: what somebody with the log key, but no account's, could do. */
const resealed = (list: readonly Entry[]): JournalExport => vault.journal(list)
/** @throws where the test itself is wrong. */
const at = <T>(list: readonly T[], place: number): T => {
  const found = list.at(place)
  if (found === undefined) throw new Error(`nothing at ${place}`)
  return found
}
const fails = async (journal: unknown, says: string, more?: string[]): Promise<void> => {
  const { code, report } = await judge(journal, more)
  expect(report).toContain(says)
  expect(report).toContain('The journal does not hold.')
  expect(code).toBe(1)
}

describe('The stand-alone verifier', () => {
  it('finds a whole journal good, and says what it was compared with', async () => {
    const { code, report } = await judge(vault.journal(entries))
    expect(report).toContain('entries     9')
    expect(report).toContain(trust)
    expect(report).toContain('The journal holds, to the trust root given.')
    expect(report).not.toContain('WRONG')
    expect(code).toBe(0)
  })

  it('says "inner consistency only" where it is given no trust root', async () => {
    const { code, report } = await judge(vault.journal(entries), [])
    expect(report).toContain('inner consistency only')
    expect(report).not.toContain('holds, to the trust root')
    expect(code).toBe(0)
  })

  it('takes the fingerprint as people type it', async () => {
    const typed = trust.toLowerCase().replaceAll('-', ' ')
    expect((await judge(vault.journal(entries), ['--trust', typed])).code).toBe(0)
  })

  it('runs alone by node, with 0 and 1 as exit codes', async () => {
    const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')]
    await writeFile(good, JSON.stringify(vault.journal(entries)))
    await writeFile(bad, JSON.stringify(changed(({ entries: list }) => ({ entries: list.slice(1) }))))
    const node = (file: string): Promise<{ stdout: string }> =>
      promisify(execFile)(process.execPath, ['main/cli/verify-journal.ts', file, '--trust', trust])
    expect((await node(good)).stdout).toContain('The journal holds')
    await expect(node(bad)).rejects.toMatchObject({ code: 1 })
  }, 30_000)

  it('sees two entries that changed places', async () => {
    const list = [...entries]
    ;[list[2], list[4]] = [at(entries, 4), at(entries, 2)]
    await fails({ ...vault.journal(entries), entries: list }, 'entries are not those of the checkpoint')
    await fails(resealed(list), 'entry 2 says it is number 4')
  })

  it('sees an entry left out, at the end too', async () => {
    const without = entries.filter((_, place) => place !== 3)
    await fails({ ...vault.journal(entries), entries: without }, 'the checkpoint speaks of 9 entries')
    await fails(resealed(without), 'entry 3 says it is number 4')
    const cut = { ...vault.journal(entries), entries: entries.slice(0, -1) }
    await fails(cut, 'the checkpoint speaks of 9 entries, the file has 8')
  })

  it('sees an entry that stands twice', async () => {
    const twice = [...entries.slice(0, 4), ...entries.slice(3)]
    await fails({ ...vault.journal(entries), entries: twice }, 'entry 4 says it is number 3')
    await fails(resealed(twice), 'entry 4 says it is number 3')
  })

  it('sees any one field of an entry changed', async () => {
    const other: Record<string, unknown> = {
      at: '2026-03-10T12:00:04.001Z',
      caseRef: 'CASE-2',
      document: '0'.repeat(32),
      purpose: 'audit',
      ground: 'person',
      mandate: vault.second.mandate,
      actor: vault.second.account,
      location: 'RU',
      app: '0.2.0',
      policy: { ...at(entries, 4).policy, version: '2026-02' },
      refs: ['0'.repeat(32)],
      nonce: at(entries, 5).nonce,
      signature: at(entries, 5).signature,
    }
    for (const [key, value] of Object.entries(other)) {
      const list = entries.map((entry, place) => (place === 4 ? { ...entry, [key]: value } : entry))
      await fails({ ...vault.journal(entries), entries: list }, 'entry 4 is not signed by its actor')
      await fails(resealed(list), 'entry 4 is not signed by its actor')
    }
  })

  it('sees an entry whose vocabulary is not the closed one, or whose verb is not that of its act', async () => {
    const wrong = [
      { act: 'peek' },
      { verb: 'collect' },
      { purpose: 'curiosity' },
      { note: 'x' },
      { kind: 'other' },
    ]
    for (const change of wrong) {
      const list = entries.map((entry, place) => (place === 4 ? { ...entry, ...change } : entry))
      await fails({ ...vault.journal(entries), entries: list }, 'entry 4 is not one')
    }
  })

  it('sees an entry signed by somebody else than its actor', async () => {
    const forged = entries.map((entry, place) => (place === 4 ? vault.signEntry(entry, vault.second) : entry))
    await fails(resealed(forged), 'entry 4 is not signed by its actor')
  })

  it('sees a gated act under no live mandate: another’s, ended, or of other verbs', async () => {
    const made = await makeVault()
    const contractor = made.enrol('reviewer', { affiliation: 'contractor', ends: later })
    const list = made.entries(3)
    const asContractor = made.signEntry(
      { ...at(list, 2), actor: contractor.account, affiliation: 'contractor', mandate: contractor.mandate },
      contractor,
    )
    const borrowed = made.signEntry({ ...at(list, 2), mandate: made.second.mandate }, made.reviewer)
    const root = ['--trust', rootFingerprint(made.root.publicKey, sha256)]
    for (const entry of [asContractor, borrowed]) {
      await fails(
        made.journal([...list.slice(0, 2), entry]),
        'entry 2 is a gated act without a live mandate',
        root,
      )
    }
    await fails(made.journal([...list.slice(0, 2), asContractor]), 'an account that was not alive then', root)
  })

  it('sees an act by an account the chain does not know, and one by an account removed before', async () => {
    const made = await makeVault()
    const stranger = (await makeVault()).reviewer
    const list = made.entries(3)
    const root = ['--trust', rootFingerprint(made.root.publicKey, sha256)]
    const unknown = made.signEntry({ ...at(list, 2), actor: stranger.account }, stranger)
    await fails(made.journal([...list.slice(0, 2), unknown]), 'an account that the chain does not know', root)
    made.remove(made.reviewer, '2026-03-10T12:00:01.500Z')
    await fails(made.journal(list), 'entry 2 is by an account that was not alive then', root)
  })

  it('takes what is told of accounts only where the signed statements say the same', async () => {
    const made = await makeVault()
    const root = ['--trust', rootFingerprint(made.root.publicKey, sha256)]
    const list = made.entries(2)
    const removedAt = '2026-03-10T12:00:02.000Z'
    made.remove(made.second, removedAt)
    const told = (change: object, by = made.representative): Entry =>
      made.signEntry(
        {
          ...at(list, 1),
          seq: 2,
          at: removedAt,
          actor: by.account,
          event: 'account-removed',
          refs: [made.second.account],
          ...change,
        },
        by,
      )
    const used = (by: Signer, event: string): Entry =>
      parseEntry(
        by.signed('entry', {
          ...without(at(list, 1), 'signature'),
          seq: 2,
          actor: 'root',
          affiliation: null,
          event,
          refs: [made.representative.account],
        }),
      )
    for (const good of [told({}), used(made.root, 'recovery-used'), used(made.root, 'escrow-used')]) {
      const { code, report } = await judge(made.journal([...list, good]), root)
      expect(report).toContain('The journal holds, to the trust root given.')
      expect(code).toBe(0)
    }
    const says = 'entry 2 tells of a change to accounts or keys that the chain does not know'
    const forged = [
      told({ refs: [made.auditor.account] }),
      told({ refs: [] }),
      told({ at: '2026-03-10T12:00:03.000Z' }),
      told({}, made.reviewer),
      told({ event: 'epoch-dropped' }, made.reviewer),
      told({ event: 'account-enrolled', refs: ['0'.repeat(32)] }),
      told({ event: 'recovery-used' }),
    ]
    for (const entry of forged) await fails(made.journal([...list, entry]), says, root)
    await fails(
      made.journal([...list, used(made.reviewer.key, 'recovery-used')]),
      'entry 2 is not signed by the root',
      root,
    )
  })

  it('sees another trust root, a chain that was changed, and a chain with a statement left out', async () => {
    const stranger = rootFingerprint(makeSigner().publicKey, sha256)
    await fails(vault.journal(entries), 'another trust root', ['--trust', stranger])
    await fails(
      changed(() => ({ rootKey: makeSigner().publicKey })),
      'chain of accounts',
    )
    // Without the representative who enrolled everybody else.
    const headless = changed(({ chain }) => ({
      chain: chain.filter(({ by, type }) => by !== 'root' || type !== 'account'),
    }))
    await fails(headless, 'chain of accounts')
    const widened = changed(({ chain }) => ({
      chain: chain.map((statement) =>
        statement['type'] === 'account' ? { ...statement, role: 'representative' } : statement,
      ),
    }))
    await fails(widened, 'chain of accounts')
  })

  it('sees a checkpoint by another key, of another log, or of other entries', async () => {
    const other = await makeVault()
    await fails(
      changed(() => ({ checkpoint: other.checkpoint(entries) })),
      'the checkpoint is not signed',
    )
    await fails(
      changed(({ checkpoint }) => ({ checkpoint: checkpoint.replace('\n9\n', '\n8\n') })),
      'the checkpoint is not signed',
    )
    await fails(
      changed(() => ({ checkpoint: vault.checkpoint(vault.entries(9)) })),
      'are not those of the checkpoint',
    )
    await fails(
      changed(() => ({ origin: 'sverka/other/1' })),
      'no workstation of the chain',
    )
  })

  it('holds a journal against a checkpoint kept from earlier: it must begin with those entries', async () => {
    const kept = join(folder, 'kept.txt')
    const against = ['--trust', trust, '--checkpoint', kept]
    for (const size of [0, 1, 5, 9]) {
      await writeFile(kept, vault.checkpoint(entries.slice(0, size)))
      const { code, report } = await judge(vault.journal(entries), against)
      expect(report).toContain('It begins with the entries of the checkpoint given.')
      expect(code).toBe(0)
    }
    await writeFile(kept, vault.checkpoint(vault.entries(5)))
    await fails(vault.journal(entries), 'the first 5 entries are not those of the checkpoint given', against)
    await writeFile(kept, vault.checkpoint(entries))
    await fails(vault.journal(entries.slice(0, 7)), 'the end is missing', against)
    await writeFile(kept, 'no checkpoint')
    await fails(vault.journal(entries), 'the checkpoint given is not one of this log', against)
  })

  it('says what is wrong with a file that is no export, no JSON, or not there', async () => {
    await fails({ schema: 'else' }, 'not a journal export')
    expect(await judge('no json')).toEqual({ code: 1, report: 'The file is not JSON.\n' })
    let report = ''
    expect(await verifyJournal([join(folder, 'none')], (text) => (report += text))).toBe(1)
    expect(report).toBe('A file cannot be read.\n')
    expect(await verifyJournal([], (text) => (report += text))).toBe(1)
    expect(await verifyJournal(['a', '--wat'], (text) => (report += text))).toBe(1)
    expect(report).toContain('--checkpoint FILE')
  })
})
