import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import people from '../../fixtures/vault-v1/people.json'
import { emptyFolder } from '../main/folder.ts'

/** FORMAT.md is complete enough to open a backup from it alone: `test/independent/read_backup.py` was written so. */

const python = '/usr/bin/python3'
const reader = 'test/independent/read_backup.py'
const backup = 'test/fixtures/backup-v1/vault-v1.svbackup'
const here = spawnSync(python, ['-c', 'import nacl']).status === 0

const read = (file: string, sheet: readonly string[], ...more: string[]) =>
  spawnSync(python, [reader, file, '--sheet', sheet.join(' '), ...more], { encoding: 'utf8' })

/** Debian’s python3-nacl, which `npm test` installs where it may. */
const where = test.skipIf(!here)

where(
  'a reader in another language opens a backup by the sheet and verifies all of it (demand 9)',
  async () => {
    const out = join(await emptyFolder(), 'document')
    const { document, bytes } = people.case
    const { stdout, stderr, status } = read(backup, people.sheet, '--document', document, '--out', out)
    expect([status, stderr]).toEqual([0, ''])
    const plain = Buffer.from(bytes, 'base64')
    expect(JSON.parse(stdout)).toMatchObject({
      fingerprint: people.fingerprint.join('-'),
      statements: 6,
      epochs: 4,
      previews: 1,
      cases: [
        {
          caseRef: 'FROZEN-1',
          state: 'held',
          documents: [
            { id: document, bytes: 2000, sha256: createHash('sha256').update(plain).digest('hex') },
          ],
        },
        { caseRef: 'FROZEN-2', state: 'claimed' },
      ],
    })
    expect(readFileSync(out).equals(plain)).toBe(true)
  },
)

where(
  'that reader refuses another sheet, and a file of which any one byte differs',
  async () => {
    const swapped = [...people.sheet.slice(1), people.sheet[0] ?? '']
    expect(read(backup, swapped)).toMatchObject({ status: 1, stdout: '' })
    const whole = readFileSync(backup)
    const path = join(await emptyFolder(), 'broken')
    for (const part of [0.05, 0.4, 0.999]) {
      const broken = Buffer.from(whole)
      const at = Math.floor(part * whole.length)
      broken[at] = (broken[at] ?? 0) ^ 1
      writeFileSync(path, broken)
      expect([part, read(path, people.sheet).status]).toEqual([part, 1])
    }
  },
  60_000,
)
