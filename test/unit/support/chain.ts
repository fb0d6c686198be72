import { createHash, randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers'
import { v7 } from 'uuid'
import type { Enrolment } from '../../../preload/contract/enrolment.ts'
import type { JournalExport } from '../../../preload/contract/journal-export.ts'
import type { Outcome } from '../../../preload/contract/outcome.ts'
import {
  entryLeaf,
  parseEntry,
  parseStatement,
  signCheckpoint,
  signedMessage,
  toBase64url,
  treeRoot,
  verifyChain,
  type Chain,
  type Entry,
  type Sha256,
  type SignedType,
  type Statement,
  type VerifyEd25519,
} from '../../../renderer/domain/log/index.ts'
import {
  gatedVerbs,
  processingActs,
  type Affiliation,
  type Role,
} from '../../../renderer/domain/vocabulary.ts'
import type { Chain as MainChain } from '../../../main/sync/border.ts'

/** Signed chains, outcomes, enrolments and journals as a vault makes them, for tests on Node. */

export const sha256: Sha256 = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest())
export const newId = (): string => randomBytes(16).toString('hex')

/** Ready once `makeVault` has answered. */
export const verify: VerifyEd25519 = (signature, message, publicKey) => {
  try {
    return sodium.crypto_sign_verify_detached(signature, message, publicKey)
  } catch {
    return false
  }
}

type Unsigned<T> = Omit<T, 'signature'>

/** The body less one member. */
export function without<B extends object, K extends keyof B>(body: B, key: K): Omit<B, K> {
  const rest: Partial<B> = { ...body }
  Reflect.deleteProperty(rest, key)
  // All other members are still there.
  return rest as Omit<B, K>
}

export type Signer = {
  readonly publicKey: string
  readonly publicBytes: Uint8Array
  sign(message: Uint8Array): Uint8Array
  /** The body with its signature as a thing of that type. */
  signed<B extends object>(type: SignedType, body: B): B & { signature: string }
}

export function makeSigner(): Signer {
  const { publicKey, privateKey } = sodium.crypto_sign_keypair()
  const sign = (message: Uint8Array): Uint8Array => sodium.crypto_sign_detached(message, privateKey)
  return {
    publicKey: toBase64url(publicKey),
    publicBytes: publicKey,
    sign,
    signed: (type, body) => ({ ...body, signature: toBase64url(sign(signedMessage(type, body))) }),
  }
}

export type Person = { readonly account: string; readonly mandate: string; readonly key: Signer }

/** When everything of a made vault begins. */
export const founded = '2026-01-05T08:00:00.000Z'
/** Some time after, for acts. */
export const later = '2026-03-10T12:00:00.000Z'

export type MadeVault = {
  readonly vault: string
  readonly workstationRef: string
  readonly root: Signer
  readonly logKey: Signer
  readonly logOrigin: string
  readonly representative: Person
  readonly reviewer: Person
  readonly second: Person
  readonly auditor: Person
  /** Grows by `enrol` and `remove`. */
  readonly statements: Statement[]
  authority(): Chain
  /** As main's other rooms give it to sync; `locked` makes it unknown. */
  chain(): MainChain & { locked: boolean }
  enrol(role: Role, options?: { at?: string; ends?: string | null; affiliation?: Affiliation }): Person
  remove(person: Person, at: string): void
  /** Of `by`, the reviewer without it; signed by who confirmed it, where somebody did. */
  outcome(changes?: Partial<Unsigned<Outcome>>, by?: Person): Outcome
  enrolment(code: string | null, changes?: Partial<Unsigned<Enrolment>>, by?: Person): Enrolment
  /** A small journal of `count` entries, by turns an act of the reviewer's and an event. */
  entries(count: number): Entry[]
  signEntry(entry: object, by: Person): Entry
  checkpoint(entries: readonly Entry[]): string
  journal(entries: readonly Entry[]): JournalExport
}

export async function makeVault(): Promise<MadeVault> {
  await sodium.ready
  const vault = newId()
  const workstationRef = newId()
  const logOrigin = `sverka/${vault}/1`
  const [root, logKey] = [makeSigner(), makeSigner()]
  const statements: Statement[] = []

  function state(signer: Signer, by: string, body: object, at = founded): void {
    statements.push(parseStatement(signer.signed('statement', { v: 1, vault, id: newId(), at, by, ...body })))
  }

  const people = new Map<string, Person>()
  function enrolBy(
    signer: Signer,
    by: string,
    role: Role,
    options: { at?: string; ends?: string | null; affiliation?: Affiliation } = {},
  ): Person {
    const { at = founded, ends = null, affiliation = 'company' } = options
    const person: Person = { account: newId(), mandate: newId(), key: makeSigner() }
    people.set(person.account, person)
    const keys = { signKey: person.key.publicKey, boxKey: toBase64url(randomBytes(32)) }
    state(signer, by, { type: 'account', account: person.account, role, affiliation, ends, ...keys }, at)
    const mandate = { mandate: person.mandate, account: person.account, verbs: [...gatedVerbs] }
    state(signer, by, { type: 'mandate', ...mandate, from: at, until: ends }, at)
    return person
  }

  state(root, 'root', { type: 'recovery', boxKey: toBase64url(randomBytes(32)) })
  const representative = enrolBy(root, 'root', 'representative')
  const workstation = { workstation: workstationRef, location: 'KZ', logKey: logKey.publicKey, logOrigin }
  state(root, 'root', { type: 'workstation', ...workstation })
  const enrol: MadeVault['enrol'] = (role, options) =>
    enrolBy(representative.key, representative.account, role, options)
  const [reviewer, second, auditor] = [enrol('reviewer'), enrol('reviewer'), enrol('auditor')]

  const authority = (): Chain => verifyChain(statements, root.publicBytes, vault, verify)
  const signEntry = (entry: object, by: Person): Entry => {
    const unsigned: Record<string, unknown> = { ...entry }
    delete unsigned['signature']
    return parseEntry(by.key.signed('entry', unsigned))
  }

  const entries = (count: number): Entry[] =>
    Array.from({ length: count }, (_, seq) => {
      const act = seq % 2 === 0
      return signEntry(
        {
          v: 1,
          seq,
          at: new Date(Date.parse(later) + seq * 1000).toISOString(),
          caseRef: act ? 'CASE-1' : null,
          document: null,
          page: null,
          purpose: act ? 'certification' : 'administration',
          ground: act ? 'mandate' : 'person',
          mandate: act ? reviewer.mandate : null,
          actor: reviewer.account,
          affiliation: 'company',
          location: 'KZ',
          app: '0.1.0',
          policy: { version: '2026-01', hash: toBase64url(sha256(new Uint8Array(0))) },
          result: 'done',
          code: null,
          refs: [],
          vaultHead: null,
          nonce: toBase64url(randomBytes(16)),
          ...(act
            ? { kind: 'processing', act: 'decision', verb: processingActs.decision }
            : { kind: 'authority', event: 'unlock' }),
        },
        reviewer,
      )
    })

  const checkpoint = (list: readonly Entry[]): string => {
    const rootHash = treeRoot(
      list.map((entry) => entryLeaf(entry, sha256)),
      sha256,
    )
    const body = { origin: logOrigin, size: list.length, root: rootHash }
    return signCheckpoint(body, logKey.publicBytes, (message) => logKey.sign(message), sha256)
  }

  return {
    vault,
    workstationRef,
    root,
    logKey,
    logOrigin,
    representative,
    reviewer,
    second,
    auditor,
    statements,
    authority,
    chain: () => ({
      locked: false,
      current() {
        return this.locked ? null : { rootKey: root.publicKey, vault, statements, authority: authority() }
      },
      verify: () => Promise.resolve(false),
      verifyEd25519: verify,
    }),
    enrol,
    remove: (person, at) =>
      state(representative.key, representative.account, { type: 'removal', account: person.account }, at),
    outcome: (changes = {}, by = reviewer) => {
      const unsigned: Unsigned<Outcome> = {
        schema: 'sverka/outcome/v1',
        outcomeId: v7(),
        caseRef: 'CASE-1',
        programme: 'beauty-master',
        outcome: 'certified',
        documents: [
          { kind: 'id-card', verdict: 'accepted', reasons: [] },
          { kind: 'diploma', verdict: 'accepted', reasons: [] },
        ],
        decidedAt: later,
        reviewerRef: by.account,
        workstationRef,
        policyVersion: '2026-01',
        logSize: 12,
        logRoot: toBase64url(sha256(new Uint8Array(1))),
        ...changes,
      }
      const last = people.get(unsigned.confirmedByRef ?? by.account) ?? by
      return last.key.signed('outcome', unsigned)
    },
    enrolment: (code, changes = {}, by = representative) => {
      const unsigned: Unsigned<Enrolment> = {
        schema: 'sverka/enrolment/v1',
        code,
        vault,
        workstationRef,
        rootKey: root.publicKey,
        chain: statements.map((statement) => ({ ...statement })),
        by: by.account,
        at: later,
        ...changes,
      }
      return by.key.signed('enrolment', unsigned)
    },
    entries,
    signEntry,
    checkpoint,
    journal: (list) => ({
      schema: 'sverka/journal-export/v1',
      vault,
      origin: logOrigin,
      rootKey: root.publicKey,
      chain: statements.map((statement) => ({ ...statement })),
      entries: list.map((entry) => ({ ...entry })),
      checkpoint: checkpoint(list),
      exportedAt: later,
    }),
  }
}
