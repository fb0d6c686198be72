import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Result } from '../cases-border.ts'
import { previewKeyOf } from '../format/kdf.ts'
import { openPreview, sealPreview } from '../format/preview.ts'
import { zero } from '../format/sodium.ts'
import type { CaseRecord } from './record.ts'
import { actOn, documentOf, visibleCase, type RoomContext } from './room.ts'

/** Previews of pages, each under its document's preview key (FORMAT.md, Previews). */

/** In the journal before it is drawn (demand 4): the page has not been before the person. */
export async function announcePreview(
  { vault, opened }: RoomContext,
  { case: id, document, page }: { case: string; document: string; page: number },
): Promise<void> {
  await vault.exclusive(async () => {
    const record = await visibleCase(vault, id)
    const { content, pages } = documentOf(record, document)
    if (content.state !== 'stored') throw new SverkaError('NOT_FOUND')
    if (!opened.has(document)) throw new SverkaError('WRONG_STATE', ['document-opened'])
    if (page > (pages ?? 1)) throw new SverkaError('BAD_ARGUMENT')
    await vault.commit({ entries: [shown(record, document, page)] })
  })
}

export async function putPreview(
  { vault, opened }: RoomContext,
  given: { case: string; document: string; page: number; width: number; height: number; rgba: ArrayBuffer },
): Promise<void> {
  const { document, page, width, height } = given
  const { content, pages } = documentOf(await visibleCase(vault, given.case), document)
  if (content.state !== 'stored') throw new SverkaError('NOT_FOUND')
  // Made of what was opened for this person, and that is in the journal, under its mandate.
  if (!opened.has(document)) throw new SverkaError('WRONG_STATE', ['document-opened'])
  if (page > (pages ?? 1) || given.rgba.byteLength !== 4 * width * height)
    throw new SverkaError('BAD_ARGUMENT')
  const key = await vault.documentKey(document)
  const previewKey = previewKeyOf(key)
  const rgba = new Uint8Array(given.rgba)
  try {
    const sealed = sealPreview(previewKey, { vault: vault.vault, document, page }, { ...given, rgba })
    await vault.putPreview(`${document}/${page}`, sealed)
  } finally {
    zero(key, previewKey, rgba)
  }
}

/** One journal entry a preview, all of them on disk before the first is decrypted (demand 4). */
export async function listPreviews({ vault }: RoomContext, id: string): Promise<Result<'preview.list'>> {
  const record = await visibleCase(vault, id)
  const sealed: { document: string; page: number; sealed: Uint8Array<ArrayBuffer> }[] = []
  for (const document of record.documents) {
    for (const one of await vault.readPreviews(document.id)) sealed.push({ document: document.id, ...one })
  }
  const [first, ...rest] = sealed.map(({ document, page }) => shown(record, document, page))
  if (first === undefined) return []
  await vault.exclusive(async () => vault.commit({ entries: [first, ...rest] }))
  const pictures: Result<'preview.list'> = []
  for (const { document, page, sealed: bytes } of sealed) {
    const key = await vault.documentKey(document)
    const previewKey = previewKeyOf(key)
    try {
      const { width, height, rgba } = openPreview(previewKey, { vault: vault.vault, document, page }, bytes)
      pictures.push({ document, page, width, height, rgba: rgba.buffer })
    } finally {
      zero(key, previewKey)
    }
  }
  return pictures
}

const shown = (record: CaseRecord, document: string, page: number) =>
  actOn(record, 'preview-shown', { document, page, ground: 'mandate' })
