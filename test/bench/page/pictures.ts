import { plainChunks } from '../../../renderer/vault/cases/open.ts'
import type { StoredContent } from '../../../renderer/vault/cases/record.ts'
import { previewKeyOf } from '../../../renderer/vault/format/kdf.ts'
import { openPreview, sealPreview } from '../../../renderer/vault/format/preview.ts'
import { randomBytes, zero } from '../../../renderer/vault/format/sodium.ts'
import { openPicture } from '../../../renderer/viewer/picture.ts'
import type { Workstation } from '../../browser/cases/support/room.ts'
import { store } from './documents.ts'
import type { PageRow } from './messages.ts'
import { openWorkstation } from './vault.ts'

/** 12 megapixels, as a telephone takes them. */
const photograph = { width: 4000, height: 3000 }
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
  await writable.write(await (await takePicture()).arrayBuffer())
  await writable.close()
  file = await handle.getFile()
}

/** Lines of small print over paper with a grain. */
async function takePicture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(photograph.width, photograph.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const grain = new ImageData(500, 500)
  const noise = randomBytes(250_000)
  for (const [i, byte] of noise.entries())
    grain.data.set([214 + (byte >> 4), 208 + (byte >> 4), 196, 255], 4 * i)
  for (let x = 0; x < 4000; x += 500) for (let y = 0; y < 3000; y += 500) context.putImageData(grain, x, y)
  context.fillStyle = '#222'
  context.font = '44px sans-serif'
  for (let y = 60; y < 3000; y += 56)
    context.fillText('Свидетельство о квалификации № 0123456789 '.repeat(5), 40, y)
  return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
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
