import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { bytes32, id, instant } from '../../preload/contract/scalars.ts'
import { utf8 } from '../../renderer/domain/log/index.ts'
import { isMissing, replaceFile } from '../files.ts'

/** What enrolment pinned: the only server this workstation talks to, and how it is known. */
const pinnedServer = z.strictObject({
  format: z.literal(1),
  origin: z.string().max(200),
  /** PEM of the server's CA: the only one its certificate may come from. */
  ca: z.string().max(8192),
  serverRef: id,
  /** Ed25519: every receipt is checked with it. */
  receiptKey: bytes32,
  workstationRef: id,
  at: instant,
  /** Hash of the chain it last took; it is not told the same one again. */
  chain: bytes32.optional(),
})
export type PinnedServer = z.infer<typeof pinnedServer>

const pathOf = (userData: string): string => join(userData, 'server.json')

/**
 * Null where the workstation was never enrolled. A file that cannot be read is put aside and never believed in
 * part: the desk then shows a workstation to be enrolled, and everything that waits goes on waiting.
 */
export async function readServer(userData: string): Promise<PinnedServer | null> {
  let text: string
  try {
    text = await readFile(pathOf(userData), 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  try {
    return pinnedServer.parse(JSON.parse(text))
  } catch {
    await rename(pathOf(userData), `${pathOf(userData)}.damaged`)
    return null
  }
}

export async function writeServer(userData: string, server: PinnedServer): Promise<void> {
  await replaceFile(pathOf(userData), utf8(JSON.stringify(server)))
}
