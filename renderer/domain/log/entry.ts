import * as z from 'zod'
import { affiliations, authorityEvents, grounds, processingActs, purposes, verbs } from '../vocabulary.ts'
import type { ProcessingAct } from '../vocabulary.ts'
import { isGated } from '../verbs.ts'
import { canonicalBytes } from './canonical.ts'
import { LogError } from './errors.ts'
import { appVersion, bytes16, bytes32, bytes64, caseRef, country, id, instant, placeOf } from './fields.ts'
import { leafHash } from './merkle.ts'
import { signedMessage } from './signing.ts'
import type { Sha256 } from './signing.ts'

/** Something an entry points at: an id, an outcomeId (UUID), or a hash. Nothing that says what it is of. */
const reference = z.union([
  id,
  z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  bytes32,
])

/** Every member is always there, so that what an entry leaves out is said and not forgotten. */
const common = {
  v: z.literal(1),
  /** Place in the log, from 0; the order of entries is this and not `at`. */
  seq: z.int().nonnegative(),
  at: instant,
  caseRef: caseRef.nullable(),
  document: id.nullable(),
  page: z.int().min(1).max(100_000).nullable(),
  purpose: z.enum(purposes),
  ground: z.enum(grounds),
  mandate: id.nullable(),
  actor: z.union([id, z.literal('root')]),
  affiliation: z.enum(affiliations).nullable(),
  /** Where the workstation stands. */
  location: country,
  app: appVersion,
  /** The policy in force when it was done (demand 12). */
  policy: z.strictObject({ version: z.string().regex(/^[0-9A-Za-z.-]{1,32}$/), hash: bytes32 }),
  result: z.enum(['done', 'refused']),
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,63}$/)
    .nullable(),
  refs: z.array(reference).max(8),
  vaultHead: bytes32.nullable(),
  nonce: bytes16,
  signature: bytes64,
}

const acts = Object.keys(processingActs).filter((act): act is ProcessingAct => act in processingActs)

const processing = z.strictObject({
  ...common,
  kind: z.literal('processing'),
  act: z.enum(acts),
  verb: z.enum(verbs),
})

const authority = z.strictObject({ ...common, kind: z.literal('authority'), event: z.enum(authorityEvents) })

const entrySchema = z.discriminatedUnion('kind', [processing, authority]).superRefine((entry, context) => {
  const refuse = (member: string): void => context.addIssue({ code: 'custom', path: [member] })
  if (entry.page !== null && entry.document === null) refuse('page')
  if (entry.document !== null && entry.caseRef === null) refuse('document')
  if ((entry.actor === 'root') !== (entry.affiliation === null)) refuse('affiliation')
  if ((entry.result === 'refused') !== (entry.code !== null)) refuse('code')
  if (entry.kind === 'authority') return
  if (entry.verb !== processingActs[entry.act]) refuse('verb')
  // The root founds and replaces; it never touches a Master's data.
  if (entry.actor === 'root') refuse('actor')
  if (isGated(entry.verb) && entry.result === 'done' && entry.mandate === null) refuse('mandate')
})

export type ProcessingEntry = z.infer<typeof processing>
export type AuthorityEntry = z.infer<typeof authority>
export type Entry = ProcessingEntry | AuthorityEntry

/** @throws LogError BAD_ENTRY with the member that is wrong. Signature and place in the log are not checked here. */
export function parseEntry(json: unknown): Entry {
  const parsed = entrySchema.safeParse(json)
  if (!parsed.success) throw new LogError('BAD_ENTRY', placeOf(parsed.error))
  return parsed.data
}

/** What the actor signs. */
export function entryMessage(
  entry: Omit<ProcessingEntry, 'signature'> | Omit<AuthorityEntry, 'signature'>,
): Uint8Array {
  return signedMessage('entry', entry)
}

/** The leaf of the tree: over the whole entry, its signature included. */
export function entryLeaf(entry: Entry, sha256: Sha256): Uint8Array {
  return leafHash(canonicalBytes(entry), sha256)
}
