import { toFailure } from '../../../../preload/contract/errors.ts'
import { chainPart, packageFileName, type PackageContents } from '../../../../preload/contract/package.ts'
import { reviewPackageDays } from '../../../domain/elsewhere.ts'
import { sealPackage, type SealedPart } from '../../format/seal-package.ts'
import type { Bytes } from '../../format/sodium.ts'
import type { KnownPeer } from '../../store/border.ts'
import type { RoomContext } from '../room.ts'
import { chainPaperOf } from './papers.ts'

/** A package as it is announced before its first byte: what the journal and the record name. */
export interface Announced {
  readonly package: string
  readonly at: string
  readonly expires: string
}

const day = 86_400_000

interface Saving<T> {
  readonly to: KnownPeer
  readonly contents: Exclude<PackageContents, 'case'>
  /** One transaction that says in the journal and the record what is about to leave. */
  announce(announced: Announced): Promise<T>
  /** What lies in it behind the chain. */
  parts(announced: T): readonly SealedPart[]
  /** What is written where the file then was not. */
  takeBack(announced: T): Promise<void>
}

/**
 * Seals for another workstation, into a file at a place that the person chooses. It is in the journal before the first
 * byte leaves; main is given ciphertext, piece by piece, and puts it at its place whole or not at all.
 * @returns false where the person chose no place: then nothing has happened
 * @throws SverkaError PACKAGE_TOO_LARGE, SAVE_FAILED, STORE_FULL, DAMAGED, and what `announce` throws
 */
export async function savePackage<T>(room: RoomContext, saving: Saving<T>): Promise<boolean> {
  const { vault, askDesk } = room
  const { to, contents } = saving
  const id = vault.newId()
  const suggestedName = packageFileName(id)
  const token = await askDesk('save.begin', { what: 'package', to: 'chosen', suggestedName })
  if (token === null) return false
  const at = vault.now()
  const expires = new Date(Date.parse(at) + reviewPackageDays * day).toISOString()
  const giveUp = (): Promise<void> => askDesk('save.abort', token).catch(() => undefined)
  const announced = await saving.announce({ package: id, at, expires }).catch(async (error: unknown) => {
    await giveUp()
    throw error
  })
  try {
    await sealPackage(
      {
        ...{ package: id, contents, at, expires },
        to: to.boxKey,
        from: vault.signKey,
        vault: vault.vault,
        parts: [paperPart(chainPart, chainPaperOf(vault)), ...saving.parts(announced)],
        sign: (body) => vault.sign('package', body),
      },
      (bytes) => askDesk('save.append', token, bytes),
    )
    await askDesk('save.finish', token)
    return true
  } catch (error) {
    await giveUp()
    // After a lock nothing can be written: what was announced stands, and a person takes it back.
    if (toFailure(error).code !== 'LOCKED') await saving.takeBack(announced)
    throw error
  }
}

export const paperPart = (name: string, bytes: Bytes): SealedPart => ({
  name,
  size: bytes.length,
  async *read() {
    // Zeroed by whoever reads it, and read twice.
    yield await Promise.resolve(bytes.slice())
  },
})
