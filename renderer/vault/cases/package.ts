import { SverkaError } from '../../../preload/contract/errors.ts'
import { isResult, packageChunk, type PackageManifest } from '../../../preload/contract/package.ts'
import { fromBase64url, signedMessage } from '../../domain/log/index.ts'
import { packageRefusal } from '../../domain/packages.ts'
import type { ChosenPackage, IntakeResult, PackageOrigin } from '../client/api.ts'
import type { Args, Result } from '../cases-border.ts'
import { OpenPackage } from '../format/package.ts'
import { zero } from '../format/sodium.ts'
import { verifyEd25519 } from '../keys/signing.ts'
import type { KnownSender } from '../store/border.ts'
import { longestPaper } from './elsewhere/papers.ts'
import { receiveRequest, type ReceivedRequest } from './elsewhere/receive.ts'
import { inspectResult, takeResult } from './elsewhere/result.ts'
import { judgeContent, sniffedBytes } from './file-type.ts'
import { inspect } from './inspect.ts'
import { takeIn } from './intake.ts'
import type { IntakePart } from './parts.ts'
import { packageBytes } from './package-bytes.ts'
import type { CaseVault, RoomContext } from './room.ts'

/** As long as the border lets a claim be (`client/api/intake.ts`). */
const longestClaim = 65_536

/** Looks through a package; changes nothing and keeps nothing. @throws SverkaError as `lookThrough` */
export async function inspectPackage(
  room: RoomContext,
  chosen: ChosenPackage,
  signal: AbortSignal,
): Promise<Result<'package.inspect'>> {
  const { vault } = room
  const { manifest, origin, papers, parts } = await lookThrough(room, chosen, signal)
  if (manifest.contents !== 'case' && isResult(manifest.contents)) {
    return { inspection: await inspectResult(vault, manifest, papers), origin }
  }
  const { claim, parts: all } = intakeOf(vault, manifest, papers, parts)
  return { inspection: await inspect(vault, { claim, parts: all }), origin }
}

/**
 * Takes in the case of a package. It is read twice: looked through as a whole, so that nothing is written for one that
 * may not come in, then part by part into the vault, with the same checks again before the commit. The result of a review
 * has no files, and is read once.
 * @throws SverkaError as `lookThrough` and `takeIn`, or as `takeResult`
 */
export async function takePackage(
  room: RoomContext,
  { package: chosen, noteUnreadable }: Args<'package.take'>[0],
  call: number,
  signal: AbortSignal,
): Promise<IntakeResult> {
  const { vault } = room
  const { manifest, origin, papers, parts } = await lookThrough(room, chosen, signal)
  if (manifest.contents !== 'case' && isResult(manifest.contents)) {
    return takeResult(room, manifest, papers, () => void demandTrust(vault, manifest))
  }
  const given = intakeOf(vault, manifest, papers, parts)
  const open = await openTrusted(room, chosen)
  try {
    // The signature covers everything else.
    if (open.manifest.signature !== manifest.signature) throw new SverkaError('FILE_CHANGED')
    const stream = new PartsInOrder(open)
    const inOrder = given.parts.map((part, index) =>
      index < parts.length ? { ...part, open: () => stream.open(index + papers.length) } : part,
    )
    return await takeIn(
      room,
      {
        claim: given.claim,
        parts: inOrder,
        noteUnreadable: [...noteUnreadable, ...given.noteUnreadable],
        package: {
          package: origin.package,
          sender: demandTrust(vault, manifest).sender,
          end: () => open.end(),
          demand: () => void demandTrust(vault, manifest),
        },
        ...(given.asked === null ? {} : { asked: given.asked }),
      },
      call,
      signal,
    )
  } finally {
    open.close()
  }
}

/** What comes in with the package, as intake knows it: a claim, its files, and whether another workstation asks. */
function intakeOf(
  vault: CaseVault,
  manifest: PackageManifest,
  papers: readonly string[],
  parts: readonly IntakePart[],
): Omit<ReceivedRequest, 'asked'> & { asked: ReceivedRequest['asked'] | null } {
  if (manifest.contents === 'case') {
    return { claim: papers[0] ?? '', parts, noteUnreadable: [], asked: null }
  }
  return receiveRequest(vault, manifest, papers, parts)
}

interface LookedThrough {
  readonly manifest: PackageManifest
  readonly origin: PackageOrigin
  /** The texts that it begins with: of a case the claim, between two vaults the chain and the paper. */
  readonly papers: readonly string[]
  /** The others; none of them can be opened. */
  readonly parts: readonly IntakePart[]
}

/**
 * Opens a package, judges who signed it, reads every byte of it, and keeps of each part what tells its type.
 * @throws SverkaError the codes that begin with PACKAGE_; BAD_CLAIM for one too long; FILE_CHANGED, INTAKE_CANCELLED
 */
async function lookThrough(
  room: RoomContext,
  chosen: ChosenPackage,
  signal: AbortSignal,
): Promise<LookedThrough> {
  const open = await openTrusted(room, chosen)
  try {
    const { manifest } = open
    const isCase = manifest.contents === 'case'
    const papers: string[] = []
    for (const { size } of manifest.parts.slice(0, isCase ? 1 : 2)) {
      if (size > (isCase ? longestClaim : longestPaper))
        throw new SverkaError(isCase ? 'BAD_CLAIM' : 'PACKAGE_DAMAGED')
      papers.push(await textOf(open, size))
    }
    const parts: IntakePart[] = []
    for (const { name, size } of manifest.parts.slice(papers.length)) {
      const start = new Uint8Array(await open.next(Math.min(size, sniffedBytes)))
      for (let left = size - start.length; left > 0; left -= packageChunk) {
        if (signal.aborted) throw new SverkaError('INTAKE_CANCELLED')
        await open.skip(Math.min(left, packageChunk))
      }
      parts.push({
        name,
        size,
        judge: () => judgeContent(size, () => start),
        open: () => Promise.reject(new SverkaError('INTERNAL')),
      })
    }
    await open.end()
    const { name } = demandTrust(room.vault, manifest)
    const { package: id, contents, at, expires } = manifest
    return { manifest, origin: { package: id, contents, sender: name ?? '', at, expires }, papers, parts }
  } finally {
    open.close()
  }
}

async function textOf(open: OpenPackage, size: number): Promise<string> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += packageChunk) {
    bytes.set(await open.next(Math.min(packageChunk, size - at)), at)
  }
  const text = new TextDecoder().decode(bytes)
  zero(bytes)
  return text
}

async function openTrusted(room: RoomContext, chosen: ChosenPackage): Promise<OpenPackage> {
  const secrets = room.vault.packageSecrets()
  try {
    const open = await OpenPackage.open(packageBytes(room, chosen), secrets)
    try {
      demandTrust(room.vault, open.manifest)
      return open
    } catch (error) {
      open.close()
      throw error
    }
  } finally {
    zero(...secrets)
  }
}

/** @throws SverkaError what `packageRefusal` gives */
function demandTrust(vault: CaseVault, manifest: PackageManifest): KnownSender {
  const known = knownSender(vault, manifest)
  const refusal = packageRefusal(
    {
      sender: known === null ? 'unknown' : known.removed ? 'removed' : 'enrolled',
      isSigned: isSigned(manifest),
      expires: manifest.expires,
      isKnown: [...vault.list.values()].some(({ packages }) => packages?.includes(manifest.package)),
    },
    vault.now(),
  )
  if (refusal !== null) throw new SverkaError(refusal)
  if (known === null) throw new SverkaError('PACKAGE_SENDER_UNKNOWN')
  return known
}

/** Who is or was enrolled as what the manifest says it is from; nothing is said of its signature. */
export const knownSender = (vault: CaseVault, manifest: PackageManifest): KnownSender | null =>
  manifest.contents === 'case' ? vault.senderOf(manifest.from) : peerOf(vault, manifest.vault)

/** Of another workstation: whether its signer is anybody there, its own chain says, which comes with it. */
function peerOf(vault: CaseVault, id: string): KnownSender | null {
  const known = vault.peers().find(({ peer }) => peer === id)
  return known === undefined ? null : { sender: known.peer, name: known.name, removed: known.removed }
}

export function isSigned(manifest: PackageManifest): boolean {
  try {
    const signature = fromBase64url(manifest.signature)
    return verifyEd25519(signature, signedMessage('package', manifest), fromBase64url(manifest.from))
  } catch {
    // Characters that no 64 or 32 bytes are written with.
    return false
  }
}

/** The parts of a package, each read once what stands before it was passed over. */
class PartsInOrder {
  readonly #package: OpenPackage
  #read = 0

  constructor(open: OpenPackage) {
    this.#package = open
  }

  /** @param index among all parts, the claim included */
  async open(index: number): ReturnType<IntakePart['open']> {
    const { parts } = this.#package.manifest
    const from = parts.slice(0, index).reduce((sum, { size }) => sum + size, 0)
    if (from < this.#read) throw new SverkaError('INTERNAL')
    await this.#package.skip(from - this.#read)
    this.#read = from
    return {
      next: (length) => {
        this.#read += length
        return this.#package.next(length)
      },
      close: () => Promise.resolve(),
    }
  }
}
