import * as z from 'zod'
import { packageContents } from '../../../../preload/contract/package.ts'
import { id, instant } from '../../../../preload/contract/scalars.ts'

/** Sealed case packages: how the desk names one, and what it may ask of keys and senders. */

const fingerprint = z.array(z.string().length(4)).length(8)

/** A file the person chose, or one that lies in the watched folder, which only main can read. */
export const chosenPackage = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('file'), file: z.instanceof(File) }),
  z.strictObject({ from: z.literal('folder'), token: id, size: z.int().min(0) }),
])
export type ChosenPackage = z.infer<typeof chosenPackage>

/** Who a package is from, once its signature and all of its bytes were checked. */
export const packageOrigin = z.strictObject({
  package: id,
  contents: z.enum(packageContents),
  sender: z.string(),
  at: instant,
  expires: instant,
})
export type PackageOrigin = z.infer<typeof packageOrigin>

/** A sender of cases, or another workstation, which may ask for second reviews and give them. */
const senderKind = z.enum(['sender', 'workstation'])

const knownSender = z.strictObject({
  sender: id,
  kind: senderKind,
  /** Null: only its key is known. */
  name: z.string().nullable(),
  fingerprint,
  at: instant,
  state: z.enum(['enrolled', 'removed']),
})

export const packagesStanding = z.strictObject({
  /** The text of `WORKSTATION.pub`; null until a key was made. */
  key: z.strictObject({ file: z.string().max(2000), fingerprint, peerFingerprint: fingerprint }).nullable(),
  senders: z.array(knownSender),
})
export type PackagesStanding = z.infer<typeof packagesStanding>

const senderFile = z.string().max(4096)

/** A representative's, all of them; what changes something is a signed statement and a journal entry. */
export const packageKeyCalls = {
  'packages.standing': { args: z.tuple([]), result: packagesStanding },
  /** A new key of this workstation; packages sealed to the one before still open. */
  'packages.makeKey': { args: z.tuple([]), result: packagesStanding },
  /** What a sender's public file, or another workstation's, says, before anybody is enrolled. PACKAGE_KEY_UNFIT: it is no such file. */
  'packages.lookAtSender': {
    args: z.tuple([senderFile]),
    result: z.strictObject({ kind: senderKind, name: z.string(), fingerprint }),
  },
  /** BAD_ARGUMENT where that key or that name is enrolled already; another workstation's new key replaces its former. */
  'packages.enrolSender': { args: z.tuple([senderFile]), result: packagesStanding },
  'packages.removeSender': { args: z.tuple([id]), result: packagesStanding },
} as const
