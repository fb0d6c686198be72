import * as z from 'zod'
import { affiliations, gatedVerbs, rings, roles } from '../vocabulary.ts'
import { LogError } from './errors.ts'
import { bytes32, bytes64, country, id, instant, placeOf, shortBytes } from './fields.ts'
import { signedMessage } from './signing.ts'

/**
 * Statements make the vault's authority: who is enrolled, what they may do, to whom keys are sealed. Each is
 * signed by the root or by a representative; `chain.ts` says who may sign what.
 */
const common = {
  v: z.literal(1),
  vault: id,
  id,
  at: instant,
  /** The signer: the trust root, or an account's id. */
  by: z.union([id, z.literal('root')]),
  signature: bytes64,
}

const account = z
  .strictObject({
    ...common,
    type: z.literal('account'),
    account: id,
    role: z.enum(roles),
    affiliation: z.enum(affiliations),
    /** From this instant on the account opens nothing. Contractors always have one. */
    ends: instant.nullable(),
    signKey: bytes32,
    boxKey: bytes32,
  })
  .refine(({ affiliation, ends }) => affiliation !== 'contractor' || ends !== null, { path: ['ends'] })

const mandate = z
  .strictObject({
    ...common,
    type: z.literal('mandate'),
    mandate: id,
    account: id,
    verbs: z
      .array(z.enum(gatedVerbs))
      .min(1)
      .refine((list) => new Set(list).size === list.length),
    from: instant,
    /** The first instant at which it no longer holds. */
    until: instant.nullable(),
  })
  .refine(({ from, until }) => until === null || from < until, { path: ['until'] })

const removal = z.strictObject({ ...common, type: z.literal('removal'), account: id })

/** The key of the recovery sheet, to which rings are sealed. */
const recovery = z.strictObject({ ...common, type: z.literal('recovery'), boxKey: bytes32 })

const escrow = z.strictObject({ ...common, type: z.literal('escrow'), boxKey: bytes32 })

/** The key to which senders seal case packages for this workstation; the last one said counts. */
const packageKey = z.strictObject({ ...common, type: z.literal('package-key'), boxKey: bytes32 })

/** One whose packages are taken in; its name stays in the vault. */
const sender = z.strictObject({ ...common, type: z.literal('sender'), sender: id, signKey: bytes32 })

const senderRemoval = z.strictObject({ ...common, type: z.literal('sender-removal'), sender: id })

/**
 * Another workstation, known by its vault: a second review may go to it and come back from it. What it says is judged by
 * its own chain to `rootKey`; the last one said of a vault counts.
 */
const peer = z.strictObject({
  ...common,
  type: z.literal('peer'),
  peer: id,
  location: country,
  rootKey: bytes32,
  boxKey: bytes32,
})

const peerRemoval = z.strictObject({ ...common, type: z.literal('peer-removal'), peer: id })

const workstation = z.strictObject({
  ...common,
  type: z.literal('workstation'),
  workstation: id,
  location: country,
  logKey: bytes32,
  logOrigin: z
    .string()
    .max(200)
    .regex(/^[^\p{White_Space}\p{Cc}+]+$/u),
})

const ringEpoch = z.strictObject({
  ...common,
  type: z.literal('ring-epoch'),
  ring: z.enum(rings),
  epoch: z.int().min(1),
  keyId: id,
  wraps: z
    .array(
      z.strictObject({
        to: z.union([z.literal('recovery'), z.literal('escrow'), z.string().regex(/^account:[0-9a-f]{32}$/)]),
        sealed: shortBytes,
      }),
    )
    .min(1)
    .refine((wraps) => new Set(wraps.map(({ to }) => to)).size === wraps.length),
})

const statementSchema = z.discriminatedUnion('type', [
  account,
  mandate,
  removal,
  recovery,
  escrow,
  workstation,
  packageKey,
  sender,
  senderRemoval,
  peer,
  peerRemoval,
  ringEpoch,
])

export type Statement = z.infer<typeof statementSchema>
export type AccountStatement = z.infer<typeof account>
export type MandateStatement = z.infer<typeof mandate>
export type WorkstationStatement = z.infer<typeof workstation>
export type SenderStatement = z.infer<typeof sender>
export type PeerStatement = z.infer<typeof peer>
export type RingEpochStatement = z.infer<typeof ringEpoch>

/** @throws LogError BAD_STATEMENT with the member that is wrong. The signature is not checked here. */
export function parseStatement(json: unknown): Statement {
  const parsed = statementSchema.safeParse(json)
  if (!parsed.success) throw new LogError('BAD_STATEMENT', placeOf(parsed.error))
  return parsed.data
}

/** `Omit` that keeps the members of a union apart. */
type Unsigned<T> = T extends unknown ? Omit<T, 'signature'> : never
export type UnsignedStatement = Unsigned<Statement>

/** What the signer signs. */
export function statementMessage(statement: UnsignedStatement): Uint8Array {
  return signedMessage('statement', statement)
}
