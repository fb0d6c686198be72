import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import { packageHeadBytes } from '../../../preload/contract/package.ts'
import { toBase64url } from '../../domain/log/index.ts'
import type { ChosenPackage } from '../client/api.ts'
import { hash } from '../format/hash.ts'
import { OpenPackage } from '../format/package.ts'
import { zero } from '../format/sodium.ts'
import { isSigned } from './package.ts'
import { packageBytes } from './package-bytes.ts'
import type { RoomContext } from './room.ts'

/**
 * Does what is done with a package; where the package is refused, the journal says so before the person is told, once
 * from unlock to lock for each reason: to look at it and then to try it all the same is one refusal.
 * @throws SverkaError as `work`
 */
export async function recordingRefusal<T>(
  room: RoomContext,
  chosen: ChosenPackage,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SverkaError && isRefusal(error)) await recordRefusal(room, chosen, error.code)
    throw error
  }
}

const isRefusal = ({ code }: SverkaError): boolean =>
  code.startsWith('PACKAGE_') || code.startsWith('RESULT_')

async function recordRefusal(room: RoomContext, chosen: ChosenPackage, code: ErrorCode): Promise<void> {
  const refs = await refsOf(room, chosen)
  const refusal = [code, ...refs].join(' ')
  if (room.packagesRefused.has(refusal)) return
  room.packagesRefused.add(refusal)
  const entry = {
    kind: 'authority',
    event: 'package-refused',
    purpose: 'certification',
    ground: 'person',
    refs,
    refusedWith: code,
  } as const
  await room.vault.exclusive(async () => room.vault.commit({ entries: [entry] }))
}

/**
 * Its id, and the sender where the signature is theirs; of one that does not open, the hash of its head, or of all of a
 * file shorter than that. Empty where it is no longer there.
 */
async function refsOf(room: RoomContext, chosen: ChosenPackage): Promise<readonly string[]> {
  const bytes = packageBytes(room, chosen)
  const secrets = room.vault.packageSecrets()
  try {
    const open = await OpenPackage.open(bytes, secrets)
    const { manifest } = open
    open.close()
    const known = manifest.contents === 'case' ? room.vault.senderOf(manifest.from) : null
    return known !== null && isSigned(manifest) ? [manifest.package, known.sender] : [manifest.package]
  } catch {
    return await headRefs(bytes)
  } finally {
    zero(...secrets)
  }
}

async function headRefs(bytes: ReturnType<typeof packageBytes>): Promise<readonly string[]> {
  try {
    return [toBase64url(hash(await bytes.read(0, Math.min(packageHeadBytes, bytes.size))))]
  } catch {
    return []
  }
}
