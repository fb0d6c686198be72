import { SverkaError } from '../../../preload/contract/errors.ts'
import { journalExport } from '../../../preload/contract/journal-export.ts'
import { judgeJournal } from '../../../preload/contract/judge-journal.ts'
import {
  appendLeaf,
  emptyFrontier,
  entryLeaf,
  frontierRoot,
  parseEntry,
  toBase64url,
  type Entry,
} from '../../domain/log/index.ts'
import { destructionGrounds, type DestructionGround } from '../../domain/vocabulary.ts'
import { sha256, verifyEd25519 } from '../keys/signing.ts'
import type { Looked } from './open-backup.ts'

/** A document that a backup still holds, and that was destroyed after it was made. */
export interface LaterDestruction {
  readonly caseRef: string
  readonly document: string
  readonly ground: DestructionGround
}

/**
 * What an exported journal says was destroyed after the backup was made. The journal must hold as the stand-alone
 * verifier would judge it, lead to the backup's root, and begin with exactly the entries that the backup has.
 * @throws SverkaError LATER_JOURNAL_UNFIT with why: unreadable, another-vault, broken, earlier, differs; FILE_CHANGED
 */
export async function destructionsAfter(
  file: File,
  { preamble, manifest }: Pick<Looked, 'preamble' | 'manifest'>,
): Promise<LaterDestruction[]> {
  const parsed = journalExport.safeParse(await readJson(file))
  if (!parsed.success) throw unfit('unreadable')
  const journal = parsed.data
  if (journal.vault !== preamble.vault || journal.rootKey !== preamble.rootKey) throw unfit('another-vault')
  const { faults } = judgeJournal(
    journal,
    { trust: null, checkpoint: null },
    { sha256, verify: verifyEd25519 },
  )
  if (faults.length > 0) throw unfit('broken')
  const entries = journal.entries.map(parseEntry)
  const { size, root } = manifest.log
  if (entries.length < size) throw unfit('earlier')
  if (rootOf(entries.slice(0, size)) !== root) throw unfit('differs')
  return entries.slice(size).flatMap(destructionIn)
}

const unfit = (why: string): SverkaError => new SverkaError('LATER_JOURNAL_UNFIT', [why])

async function readJson(file: File): Promise<unknown> {
  let text: string
  try {
    text = await file.text()
  } catch {
    throw new SverkaError('FILE_CHANGED')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw unfit('unreadable')
  }
}

function rootOf(entries: readonly Entry[]): string {
  let tree = emptyFrontier
  for (const entry of entries) tree = appendLeaf(tree, entryLeaf(entry, sha256), sha256)
  return toBase64url(frontierRoot(tree, sha256))
}

function destructionIn(entry: Entry): LaterDestruction[] {
  const isOne = entry.kind === 'processing' && entry.act === 'document-destroyed' && entry.result === 'done'
  const ground = destructionGrounds.find((one) => one === entry.ground)
  if (!isOne || ground === undefined) return []
  const { caseRef, document } = entry
  return caseRef === null || document === null ? [] : [{ caseRef, document, ground }]
}
