import * as z from 'zod'
import { concatBytes, fromBase64url, toBase64url, toHex, utf8 } from '../../renderer/domain/log/index.ts'
import { context, idBytes } from './context.ts'
import { rootFingerprint } from './fingerprint.ts'
import { bytes32, bytes64, country, id, instant } from './scalars.ts'
import type { Hash } from './sheet.ts'

/**
 * The sealed case package (FORMAT.md): what its sealer (`main/cli`), which knows no vault, and the vault that opens it
 * must agree on. No key is here.
 */

export const packageDomain = 'sverka/package/v1'
const recipientDomain = 'sverka/package-to/v1'

export const packageVersion = 1
/** Plaintext of one chunk, but for the last one. */
export const packageChunk = 1_048_576
export const packageChunkOverhead = 17
const magic = utf8('sverka/package\n')
const tagBytes = 16
const boxBytes = 80
const streamHeaderBytes = 24
export const packageHeadBytes = magic.length + 1 + tagBytes + 8 + boxBytes + streamHeaderBytes

/** Of the whole plaintext: 4 GiB. */
export const largestPackage = 4 * 1024 ** 3
export const largestManifest = 65_536
/** A claim, and as many files as intake takes. */
const mostParts = 65
export const claimPart = 'claim.json'
/** The sender's chain of authority, with which all packages between two vaults begin. */
export const chainPart = 'chain.json'
export const packageSuffix = '.svcase'

const fileName = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => name === name.normalize('NFC').trim() && !/[/\\\p{Cc}]/u.test(name))

/** Told before anything else of a manifest: a later one may have other members. */
export const anyManifest = z.looseObject({ v: z.int().min(1), contents: z.string() })

/** What a package holds. Another word is a later version's. */
const requests = ['second-review-request', 'appeal-request'] as const
const results = ['second-review-result', 'appeal-result'] as const
export const packageContents = ['case', ...requests, ...results] as const
export type PackageContents = (typeof packageContents)[number]

/** Whether it answers what another workstation was asked for, and so has no documents. */
export const isResult = (contents: PackageContents): boolean => results.some((one) => one === contents)

const manifestOf = {
  v: z.literal(1),
  package: id,
  /** The recipient's X25519 key and the sender's Ed25519 key. */
  to: bytes32,
  from: bytes32,
  at: instant,
  /** From this instant on nobody takes it in. */
  expires: instant,
  /** The bytes that follow, in this order. */
  parts: z
    .array(z.strictObject({ name: fileName, size: z.int().min(0).max(largestPackage) }))
    .min(1)
    .max(mostParts)
    .refine((parts) => new Set(parts.map(({ name }) => name)).size === parts.length),
  /** BLAKE2b-256 of all bytes of all parts. */
  contentHash: bytes32,
  signature: bytes64,
}
type Beginning = { at: string; expires: string; parts: { name: string }[] }
const begins =
  (...names: string[]) =>
  ({ at, expires, parts }: Beginning): boolean =>
    at < expires && names.every((name, place) => parts[place]?.name === name)

/** The documents of one case, from a sender who knows no vault. */
const caseManifest = z.strictObject({ ...manifestOf, contents: z.literal('case') }).refine(begins(claimPart))

/** From an account of another vault, whose chain goes along. */
const ofVault = { ...manifestOf, vault: id }
const requestManifest = z
  .strictObject({ ...ofVault, contents: z.enum(requests) })
  .refine(begins(chainPart, 'request.json'))
const resultManifest = z
  .strictObject({ ...ofVault, contents: z.enum(results) })
  .refine(begins(chainPart, 'result.json'))

export const packageManifest = z.discriminatedUnion('contents', [
  caseManifest,
  requestManifest,
  resultManifest,
])
export type PackageManifest = z.infer<typeof packageManifest>
/** Of a second review or an appeal, one way or the other. */
export type ReviewManifest = Exclude<PackageManifest, { contents: 'case' }>

/** What stands in clear before the stream; every chunk is bound to all of it. */
export interface PackageHead {
  /** 16 bytes that tell a workstation whether the package is for it. */
  readonly tag: Uint8Array
  /** Of the plaintext. */
  readonly length: number
  /** The content's key in a sealed box. */
  readonly box: Uint8Array
  readonly streamHeader: Uint8Array
}

export function packageHead({ tag, length, box, streamHeader }: PackageHead): Uint8Array<ArrayBuffer> {
  const size = new Uint8Array(8)
  new DataView(size.buffer).setBigUint64(0, BigInt(length))
  const head = concatBytes(magic, Uint8Array.of(packageVersion), tag, size, box, streamHeader)
  if (head.length !== packageHeadBytes) throw new RangeError('package head')
  return head
}

/**
 * @param bytes the first `packageHeadBytes` of a file, or all of a shorter one
 * @returns the code of what keeps it from being a head of ours
 */
export function readPackageHead(
  bytes: Uint8Array,
): PackageHead | 'PACKAGE_DAMAGED' | 'PACKAGE_FUTURE' | 'PACKAGE_CUT' | 'PACKAGE_TOO_LARGE' {
  const begun = bytes.subarray(0, magic.length)
  if (begun.some((byte, i) => byte !== magic[i])) return 'PACKAGE_DAMAGED'
  const version = bytes[magic.length]
  if (version === 0) return 'PACKAGE_DAMAGED'
  if (version !== undefined && version > packageVersion) return 'PACKAGE_FUTURE'
  if (bytes.length < packageHeadBytes) return 'PACKAGE_CUT'
  let at = magic.length + 1
  const next = (length: number): Uint8Array => bytes.slice(at, (at += length))
  const tag = next(tagBytes)
  const size = next(8)
  const length = Number(new DataView(size.buffer, size.byteOffset, 8).getBigUint64(0))
  if (length > largestPackage) return 'PACKAGE_TOO_LARGE'
  if (length === 0) return 'PACKAGE_DAMAGED'
  return { tag, length, box: next(boxBytes), streamHeader: next(streamHeaderBytes) }
}

/** Of the whole file, for so much plaintext. */
export function packageFileSize(length: number): number {
  return packageHeadBytes + length + Math.ceil(length / packageChunk) * packageChunkOverhead
}

export function recipientTag(boxKey: Uint8Array, hash: Hash): Uint8Array<ArrayBuffer> {
  return hash(context(recipientDomain, boxKey)).slice(0, tagBytes)
}

/** The additional data of chunk `index`, from 0. @param headHash of all that stands before the first chunk */
export function packageChunkData(headHash: Uint8Array, index: number): Uint8Array<ArrayBuffer> {
  return context(packageDomain, headHash, index)
}

/** How the chunks of a manifest and its parts begin: the manifest behind its length. */
export function manifestLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
}

const name = z.string().trim().min(1).max(64)
const fingerprint = z.string().max(60)

/** `WORKSTATION.pub`: what a representative exports and a sender seals to. */
export const workstationKeyFile = z.strictObject({
  schema: z.literal('sverka/workstation-key/v1'),
  workstation: id,
  boxKey: bytes32,
  fingerprint,
  /** For another workstation, which sends second reviews here. Absent in files from before that was possible. */
  peer: z
    .strictObject({
      name,
      vault: id,
      location: country,
      rootKey: bytes32,
      /** Over all of them and `boxKey`: what the two representatives compare by voice. */
      fingerprint,
    })
    .optional(),
})
export type WorkstationKeyFile = z.infer<typeof workstationKeyFile>
export type PeerKeys = Omit<NonNullable<WorkstationKeyFile['peer']>, 'fingerprint'> & { boxKey: string }

/** How a person knows another workstation: its keys, its vault, its name and where it stands, as one. */
export function peerFingerprint(
  { name: called, vault, location, rootKey, boxKey }: PeerKeys,
  sha256: (bytes: Uint8Array) => Uint8Array,
): string {
  const keys = [fromBase64url(rootKey), fromBase64url(boxKey)] as const
  const all = context('sverka/peer/v1', called, idBytes(vault), location, ...keys)
  return rootFingerprint(toBase64url(sha256(all)), sha256)
}

/** `SENDER.pub`: what a sender gives to representatives. */
export const senderKeyFile = z.strictObject({
  schema: z.literal('sverka/sender-key/v1'),
  name,
  signKey: bytes32,
  fingerprint,
})
export type SenderKeyFile = z.infer<typeof senderKeyFile>

/** `SENDER.key`, which stays with the sender. */
export const senderSecretFile = z.strictObject({
  schema: z.literal('sverka/sender-secret/v1'),
  name,
  seed: bytes32,
})

/** The text of a key's file; null where it is no such file, or its fingerprint is not that of its key. */
export function readKeyFile<T extends { fingerprint: string }>(
  schema: z.ZodType<T>,
  keyOf: (file: T) => string,
  text: string,
  sha256: (bytes: Uint8Array) => Uint8Array,
): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    if (!parsed.success) return null
    return rootFingerprint(keyOf(parsed.data), sha256) === parsed.data.fingerprint ? parsed.data : null
  } catch {
    // Neither JSON nor, inside it, the base64url of a key.
    return null
  }
}

/** A file's name for a package: opaque, as its id is. */
export const packageFileName = (packageId: string): string =>
  `sverka-${packageId.slice(0, 8)}${packageSuffix}`

/** Random bytes as an id. */
export const idOf = (bytes: Uint8Array): string => toHex(bytes.slice(0, 16))
