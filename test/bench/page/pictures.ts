import { plainChunks } from '../../../renderer/vault/cases/open.ts'
import type { StoredContent } from '../../../renderer/vault/cases/record.ts'
import { previewKeyOf } from '../../../renderer/vault/format/kdf.ts'
import { openPreview, sealPreview } from '../../../renderer/vault/format/preview.ts'
import { randomBytes, zero } from '../../../renderer/vault/format/sodium.ts'
import { openPicture } from '../../../renderer/viewer/picture.ts'
import type { Workstation } from '../../browser/cases/support/room.ts'
import { store } from './documents.ts'
import type { PageRow } from './messages.ts'
import { encodePhotograph } from './photograph.ts'
import { openWorkstation } from './vault.ts'

const limits = { pages: 1, pixels: 60_000_000 }
/** The pane of a window of 1440 × 900. */
const pane = { maxWidth: 980, maxHeight: 820 }
/** What the viewer makes of such a photograph: within 112 × 160. */
const thumb = { width: 112, height: 84 }

let workstation: Workstation
let file: File

async function prepare(): Promise<void> {
  workstation = await openWorkstation()
  const folder = await navigator.storage.getDirectory()
  const handle = await folder.getFileHandle('photograph.jpg', { create: true })
  const writable = await handle.createWritable()
  await writable.write(await encodePhotograph('image/jpeg'))
  await writable.close()
  file = await handle.getFile()
}

async function show(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const picture = openPicture({ type: 'image/jpeg', bytes })
  await picture.draw(1, 0, pane, limits, new AbortController().signal)
  picture.close()
}

async function showPlain(): Promise<number> {
  const before = performance.now()
  await show(new Uint8Array(await file.arrayBuffer()))
  return performance.now() - before
}

async function showSealed(document: string, content: StoredContent): Promise<number> {
  const before = performance.now()
  // As the viewer assembles it.
  const whole = new Uint8Array(content.size)
  let at = 0
  for await (const piece of plainChunks(workstation.vault, document, content)) {
    whole.set(piece, at)
    at += piece.length
    piece.buffer.transfer(0)
  }
  await show(whole)
  return performance.now() - before
}

/** From the store to the pane, by the viewer's own decoder, against the same from a plain file. */
export const firstView: PageRow = {
  prepare,
  async ours() {
    const { document, content } = await store(workstation, file)
    return await showSealed(document, content)
  },
  theirs: showPlain,
}

/** One preview from the store to its pixels, against the whole plain file opened. */
export const preview: PageRow = {
  prepare,
  async ours() {
    const { vault } = workstation
    const { document } = await store(workstation, file)
    const place = { vault: vault.vault, document, page: 1 }
    const made = await vault.documentKey(document)
    const rgba = randomBytes(4 * thumb.width * thumb.height)
    await vault.putPreview(`${document}/1`, sealPreview(previewKeyOf(made), place, { ...thumb, rgba }))
    zero(made)

    const before = performance.now()
    const [kept] = await vault.readPreviews(document)
    if (kept === undefined) throw new Error('no preview')
    const key = await vault.documentKey(document)
    const previewKey = previewKeyOf(key)
    const picture = openPreview(previewKey, place, kept.sealed)
    zero(key, previewKey)
    const took = performance.now() - before
    if (picture.width !== thumb.width) throw new Error('another preview')
    return took
  },
  theirs: showPlain,
}
