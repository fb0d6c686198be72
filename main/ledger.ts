import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ledgerLine, type LedgerLine } from '../preload/contract/bridge.ts'
import { SverkaError } from '../preload/contract/errors.ts'
import { toBase64url } from '../renderer/domain/log/index.ts'
import { inTurn, isFull, isMissing } from './files.ts'
import type { Ledger } from './sync/border.ts'

const newline = 0x0a

/**
 * Every byte that left and what came back, one JSON line each, appended and never changed. A line is on the disk
 * before the first byte of it is sent, so a torn last line stands for bytes that never left: it is cut off at start.
 */
export async function openLedger(userData: string): Promise<Ledger> {
  const path = join(userData, 'egress-ledger.jsonl')
  await cutTornLine(path)
  const turn = inTurn()
  return {
    append: (line, body) =>
      turn(async () => {
        const whole: LedgerLine = ledgerLine.parse({
          ...line,
          bytes: body.length,
          hash: toBase64url(createHash('sha256').update(body).digest()),
          body: Buffer.from(body).toString('base64'),
        })
        await appendLine(path, `${JSON.stringify(whole)}\n`)
      }),
    read: () => turn(() => readLines(path)),
  }
}

async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600)
  const before = (await file.stat()).size
  try {
    await file.appendFile(line)
    await file.sync()
  } catch (error) {
    // Nothing of it was sent: a half line must not stand before the next whole one.
    await file.truncate(before).catch(() => undefined)
    throw isFull(error) ? new SverkaError('STORE_FULL') : error
  } finally {
    await file.close()
  }
}

async function readLines(path: string): Promise<LedgerLine[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ledgerLine.parse(JSON.parse(line)))
  } catch {
    throw new SverkaError('DAMAGED', ['ledger'])
  }
}

async function cutTornLine(path: string): Promise<void> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  const end = bytes.lastIndexOf(newline) + 1
  if (end === bytes.length) return
  const file = await open(path, 'r+')
  try {
    await file.truncate(end)
    await file.sync()
  } finally {
    await file.close()
  }
}
