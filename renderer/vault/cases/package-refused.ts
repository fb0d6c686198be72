import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import { packageHeadBytes, readPackageHead } from '../../../preload/contract/package.ts'
import { toBase64url } from '../../domain/log/index.ts'
import type { ChosenPackage } from '../client/api.ts'
import { hash } from '../format/hash.ts'
import { OpenPackage, type PackageBytes } from '../format/package.ts'
import { zero } from '../format/sodium.ts'
import { isSigned, knownSender } from './package.ts'
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

/** Beside the codes of packages themselves: what they bring is refused, by the rules that hold for it. */
const refusalsOfContents: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BAD_CLAIM',
  'DECISION_NOT_ALLOWED',
  'FINDING_NOT_ALLOWED',
  'RESIDENCY_MISMATCH',
])

const isRefusal = ({ code }: SverkaError): boolean =>
  code.startsWith('PACKAGE_') || code.startsWith('RESULT_') || refusalsOfContents.has(code)

async function recordRefusal(room: RoomContext, chosen: ChosenPackage, code: ErrorCode): Promise<void> {
  const refs = await refsOf(room, chosen)
  const refusal = [code, ...refs].join(' ')
  const entry = {
    kind: 'authority',
    event: 'package-refused',
    purpose: 'certification',
    ground: 'person',
    refs,
    refusedWith: code,
  } as const
  await room.vault.exclusive(async () => {
    if (room.packagesRefused.has(refusal)) return
    await room.vault.commit({ entries: [entry] })
    room.packagesRefused.add(refusal)
  })
}

/**
 * Its id, and the sender, where the signature is that of one who is or was known; else the hash of its head, by which a
 * file is known again: what a stranger calls it may be what another is called. Empty for a file that is no package: a
 * hash of a few bytes of somebody's text could be guessed.
 */
async function refsOf(room: RoomContext, chosen: ChosenPackage): Promise<readonly string[]> {
  const bytes = packageBytes(room, chosen)
  const secrets = room.vault.packageSecrets()
  try {
    const open = await OpenPackage.open(bytes, secrets)
    const { manifest } = open
    open.close()
    const known = knownSender(room.vault, manifest)
    if (known === null || !isSigned(manifest)) return await headRefs(bytes)
    return manifest.contents === 'case' ? [manifest.package, known.sender] : [manifest.package]
  } catch {
    return await headRefs(bytes)
  } finally {
    zero(...secrets)
  }
}

async function headRefs(bytes: PackageBytes): Promise<readonly string[]> {
  try {
    const head = await bytes.read(0, Math.min(packageHeadBytes, bytes.size))
    const read = readPackageHead(head)
    return read === 'PACKAGE_DAMAGED' || read === 'PACKAGE_CUT' ? [] : [toBase64url(hash(head))]
  } catch {
    return []
  }
}
