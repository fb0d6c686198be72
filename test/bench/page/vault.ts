import { Workstation } from '../../browser/cases/support/room.ts'

let workstation: Promise<Workstation> | null = null

/** One vault a page, founded and unlocked by its reviewer. */
export function openWorkstation(): Promise<Workstation> {
  workstation ??= found()
  return workstation
}

async function found(): Promise<Workstation> {
  const made = new Workstation()
  await made.found()
  await made.unlock()
  return made
}

/** A file on the disk, as a chosen one is: `mebibytes` of what no compression shortens, after a JPEG's first bytes. */
export async function fileOnDisk(name: string, mebibytes: number): Promise<File> {
  const folder = await navigator.storage.getDirectory()
  const handle = await folder.getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  const part = new Uint8Array(1_048_576)
  for (let i = 0; i < mebibytes; i++) {
    for (let at = 0; at < part.length; at += 65_536) crypto.getRandomValues(part.subarray(at, at + 65_536))
    if (i === 0) part.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])
    await writable.write(part)
  }
  await writable.close()
  return await handle.getFile()
}
