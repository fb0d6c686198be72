// As in the vault's own worker: zod without eval.
import '../../../preload/contract/jitless.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { aead } from './aead.ts'
import { argon2id } from './argon2.ts'
import { changeAmong } from './change.ts'
import { readOpen, sealStore } from './documents.ts'
import { firstScreenful, unlockList } from './list.ts'
import type { Answer, Ask, PageRow } from './messages.ts'
import { peerRows } from './peers.ts'
import { firstView, preview } from './pictures.ts'

const rows: Readonly<Record<string, PageRow>> = {
  aead,
  'seal-store': sealStore,
  'read-open': readOpen,
  'unlock-list': unlockList,
  'first-screenful': firstScreenful,
  'change-one-many': changeAmong(100_000),
  'change-one-few': changeAmong(100),
  preview,
  argon2id,
  'first-view': firstView,
  ...peerRows,
}

self.onmessage = ({ data: { call, row, step } }: MessageEvent<Ask>) => {
  const say = (answer: Answer): void => self.postMessage(answer)
  run(row, step).then(
    (milliseconds) => say({ call, milliseconds }),
    (error: unknown) =>
      say({ call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
}

async function run(id: string, step: Ask['step']): Promise<number> {
  await sodiumReady
  const row = rows[id]
  if (row === undefined) throw new Error(`no row ${id}`)
  if (step !== 'prepare') return await row[step]()
  await row.prepare()
  return 0
}
