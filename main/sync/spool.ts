import { rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { delivery as deliverySchema, type Delivery } from '../../preload/contract/bridge.ts'
import { enrolment as enrolmentSchema, type Enrolment } from '../../preload/contract/enrolment.ts'
import { uuidv7 } from '../../preload/contract/scalars.ts'
import { utf8 } from '../../renderer/domain/log/index.ts'
import { isMissing, replaceFile } from '../files.ts'

/**
 * What waits and what became of it, one small file each, so that the process may end between any two steps:
 * `handed-over/<outcomeId>` (wire bytes), `deliveries/<outcomeId>` (JSON), `chain-update.json`. A delivery is
 * written before its wire bytes are removed; where both are there, the delivery counts.
 */
export type Spool = {
  /** Wire bytes by outcomeId, in the order in which they were made (UUIDv7 sorts by time). */
  readonly waiting: ReadonlyMap<string, Uint8Array>
  readonly delivered: ReadonlyMap<string, Delivery>
  readonly chainUpdate: Enrolment | null
  /** Each resolves when it is on the disk. */
  put(outcomeId: string, wire: Uint8Array): Promise<void>
  settle(delivery: Delivery): Promise<void>
  forget(outcomeId: string): void
  setChainUpdate(enrolment: Enrolment | null): Promise<void>
}

export async function openSpool(userData: string): Promise<Spool> {
  const folders = { waiting: join(userData, 'handed-over'), delivered: join(userData, 'deliveries') }
  const chainPath = join(userData, 'chain-update.json')
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 })
  await syncFolder(userData)

  const delivered = new Map<string, Delivery>()
  for (const outcomeId of await namesIn(folders.delivered)) {
    const read = readDelivery(await readFile(join(folders.delivered, outcomeId), 'utf8'), outcomeId)
    // One that cannot be read is left where it lies; its outcome, if it still waits, is sent again.
    if (read !== null) delivered.set(outcomeId, read)
  }
  const waiting = new Map<string, Uint8Array>()
  for (const outcomeId of await namesIn(folders.waiting)) {
    const path = join(folders.waiting, outcomeId)
    if (delivered.has(outcomeId)) await rm(path, { force: true })
    else waiting.set(outcomeId, await readFile(path))
  }
  let chainUpdate = await readChainUpdate(chainPath)

  return {
    waiting,
    delivered,
    get chainUpdate() {
      return chainUpdate
    },
    put: async (outcomeId, wire) => {
      await replaceFile(join(folders.waiting, outcomeId), wire)
      waiting.set(outcomeId, wire)
    },
    settle: async (delivery) => {
      await replaceFile(join(folders.delivered, delivery.outcomeId), utf8(JSON.stringify(delivery)))
      await rm(join(folders.waiting, delivery.outcomeId), { force: true })
      // Told only now: an acknowledgement before would leave the wire bytes alone on the disk, to be sent again.
      delivered.set(delivery.outcomeId, delivery)
      waiting.delete(delivery.outcomeId)
    },
    forget: (outcomeId) => {
      rmSync(join(folders.delivered, outcomeId), { force: true })
      delivered.delete(outcomeId)
    },
    setChainUpdate: async (enrolment) => {
      if (enrolment === null) await rm(chainPath, { force: true })
      else await replaceFile(chainPath, utf8(JSON.stringify(enrolment)))
      chainUpdate = enrolment
    },
  }
}

/** Sorted; remnants of a replacement cut short (`….new`) are no outcomeId and are passed over. */
async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => uuidv7.safeParse(name).success).sort()
}

function readDelivery(text: string, outcomeId: string): Delivery | null {
  try {
    const read = deliverySchema.parse(JSON.parse(text))
    return read.outcomeId === outcomeId ? read : null
  } catch {
    return null
  }
}

/** One that cannot be read is as none: the desk sends it again after the next unlock. */
async function readChainUpdate(path: string): Promise<Enrolment | null> {
  try {
    return enrolmentSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || isZod(error)) return null
    throw error
  }
}

const isZod = (error: unknown): boolean => error instanceof Error && error.name.includes('ZodError')

/** Makes the new folders durable. Windows cannot open a folder for it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
