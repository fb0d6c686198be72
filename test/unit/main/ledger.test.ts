import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLedger } from '../../../main/ledger.ts'
import { emptyFolder } from './folder.ts'

const line = {
  at: '2026-11-22T10:00:00.000Z',
  direction: 'out',
  what: 'outcome',
  origin: 'https://server.test',
  status: null,
} as const

let folder: string
let path: string
beforeEach(async () => {
  folder = await emptyFolder()
  path = join(folder, 'egress-ledger.jsonl')
})

describe('the egress ledger', () => {
  it('holds every byte, its length and its hash, in the order they left (demand 7)', async () => {
    const ledger = await openLedger(folder)
    expect(await ledger.read()).toEqual([])
    await Promise.all([
      ledger.append(line, new TextEncoder().encode('abc')),
      ledger.append({ ...line, direction: 'in', status: 200 }, new Uint8Array()),
    ])
    expect(await (await openLedger(folder)).read()).toEqual([
      { ...line, bytes: 3, hash: 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0', body: 'YWJj' },
      {
        ...line,
        direction: 'in',
        status: 200,
        bytes: 0,
        hash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
        body: '',
      },
    ])
  })

  it('loses a line that a crash tore, since its bytes never left, and no other', async () => {
    await (await openLedger(folder)).append(line, new Uint8Array([1]))
    const whole = await readFile(path, 'utf8')
    await appendFile(path, whole.slice(0, 50))
    const ledger = await openLedger(folder)
    expect(await ledger.read()).toHaveLength(1)
    await ledger.append(line, new Uint8Array([2]))
    expect(await ledger.read()).toHaveLength(2)
  })

  it('that somebody changed is called damaged and is not mended', async () => {
    await writeFile(path, '{"at":"yesterday"}\n')
    await expect((await openLedger(folder)).read()).rejects.toMatchObject({ code: 'DAMAGED' })
    expect(await readFile(path, 'utf8')).toBe('{"at":"yesterday"}\n')
  })
})
