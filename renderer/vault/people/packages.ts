import { SverkaError } from '../../../preload/contract/errors.ts'
import { rootFingerprint } from '../../../preload/contract/fingerprint.ts'
import {
  peerFingerprint,
  readKeyFile,
  senderKeyFile,
  workstationKeyFile,
  type PeerKeys,
  type SenderKeyFile,
  type WorkstationKeyFile,
} from '../../../preload/contract/package.ts'
import { toBase64url } from '../../domain/log/index.ts'
import type { PackagesStanding } from '../client/api.ts'
import { KEY_BYTES } from '../format/constants.ts'
import { publicHalf } from '../format/package.ts'
import { randomBytes, zero } from '../format/sodium.ts'
import { sha256 } from '../keys/signing.ts'
import { newId, stating } from '../keys/statements.ts'
import type { AskDesk } from '../store/border.ts'
import { commitChange, laterOf } from '../store/commit.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import type { PackagesRecord, Settled } from '../store/rows.ts'
import { demandRepresentative } from './entitled.ts'
import { publishChain } from './publish.ts'

/**
 * Keys for sealed case packages. Public keys, this workstation's, its senders' and those of other workstations with which
 * second reviews are exchanged, are statements of the chain, so that nobody but a representative says whose packages come
 * in; the secret and the names lie in the vault's head.
 */

/** Secrets kept: a package on its way may have been sealed to the key before. */
const secretsKept = 4
const none: PackagesRecord = { secrets: [], names: [] }

export function packagesStanding(office: Office): PackagesStanding {
  demandRepresentative(office)
  const { chain, settled } = office.ledger.standing
  return {
    key: keyOf(office),
    senders: [
      ...[...chain.senders.values()].map(({ sender, signKey, at }) => ({
        ...{ sender, kind: 'sender' as const, at, name: nameOf(settled, sender) },
        fingerprint: groupsOf(signKey),
        state: chain.removedSenders.has(sender) ? ('removed' as const) : ('enrolled' as const),
      })),
      ...[...chain.peers.values()].map(({ peer, location, rootKey, boxKey, at }) => {
        const name = nameOf(settled, peer)
        const keys = { name: name ?? '', vault: peer, location, rootKey, boxKey }
        return {
          ...{ sender: peer, kind: 'workstation' as const, at, name },
          fingerprint: peerFingerprint(keys, sha256).split('-'),
          state: chain.removedPeers.has(peer) ? ('removed' as const) : ('enrolled' as const),
        }
      }),
    ],
  }
}

const nameOf = ({ packages }: Settled, sender: string): string | null =>
  packages?.names.find((one) => one.sender === sender)?.name ?? null

function keyOf({ ledger }: Office): PackagesStanding['key'] {
  const { chain, header } = ledger.standing
  const { packageKey, workstation } = chain
  if (packageKey === null || workstation === null) return null
  const { vault } = header
  const { name } = header.workstation
  const keys = { name, vault, location: workstation.location, rootKey: ledger.rootKey }
  const print = peerFingerprint({ ...keys, boxKey: packageKey }, sha256)
  const file: WorkstationKeyFile = {
    schema: 'sverka/workstation-key/v1',
    workstation: workstation.workstation,
    boxKey: packageKey,
    fingerprint: rootFingerprint(packageKey, sha256),
    peer: { ...keys, fingerprint: print },
  }
  return {
    file: `${JSON.stringify(file, null, 2)}\n`,
    fingerprint: groupsOf(packageKey),
    peerFingerprint: print.split('-'),
  }
}

/** From now on senders seal to a new key. @throws SverkaError MANDATE_MISSING */
export async function makePackageKey(office: Office, askDesk: AskDesk): Promise<void> {
  demandRepresentative(office)
  const { ledger } = office
  await office.alone(async () => {
    const secret = randomBytes(KEY_BYTES)
    const boxKey = toBase64url(publicHalf(secret))
    const { at, state } = speaking(office)
    const statement = state<'package-key'>({ type: 'package-key', boxKey })
    const { secrets, names } = ledger.standing.settled.packages ?? none
    const kept = [...secrets, toBase64url(secret)].slice(-secretsKept)
    zero(secret)
    await commitChange(ledger, {
      at,
      statements: [statement],
      settled: { packages: { secrets: kept, names } },
      entries: eventsOf('package-key-made', [statement.id]),
    })
    await publishChain(office, askDesk)
  })
}

type Looked = { kind: 'sender' | 'workstation'; name: string; fingerprint: string[] }

/** What the public file of a sender, or of another workstation, says. @throws SverkaError PACKAGE_KEY_UNFIT */
export function lookAtSender(text: string): Looked {
  const peer = readPeer(text)
  if (peer !== null) {
    const fingerprint = peerFingerprint(peer, sha256).split('-')
    return { kind: 'workstation', name: peer.name, fingerprint }
  }
  const { name, signKey } = readSender(text)
  return { kind: 'sender', name, fingerprint: groupsOf(signKey) }
}

/**
 * A sender of cases, or another workstation; of a workstation that is known, its present keys.
 * @throws SverkaError MANDATE_MISSING, PACKAGE_KEY_UNFIT; BAD_ARGUMENT for a key or a name that is enrolled already
 */
export async function enrolSender(office: Office, askDesk: AskDesk, text: string): Promise<void> {
  demandRepresentative(office)
  const peer = readPeer(text)
  if (peer !== null) {
    await enrolPeer(office, askDesk, peer)
    return
  }
  const { name, signKey } = readSender(text)
  const { ledger } = office
  await office.alone(async () => {
    const { chain } = ledger.standing
    const live = [...chain.senders.values()].filter(({ sender }) => !chain.removedSenders.has(sender))
    if (live.some((one) => one.signKey === signKey)) throw new SverkaError('BAD_ARGUMENT', ['signKey'])
    const { at, state } = speaking(office)
    const statement = state<'sender'>({ type: 'sender', sender: newId(), signKey })
    await commitChange(ledger, {
      at,
      statements: [statement],
      settled: { packages: named(office, statement.sender, name) },
      entries: eventsOf('sender-enrolled', [statement.sender]),
    })
    await publishChain(office, askDesk)
  })
}

async function enrolPeer(office: Office, askDesk: AskDesk, peer: PeerKeys): Promise<void> {
  const { ledger } = office
  const { vault, name, location, rootKey, boxKey } = peer
  await office.alone(async () => {
    const { header, chain } = ledger.standing
    if (vault === header.vault) throw new SverkaError('BAD_ARGUMENT', ['vault'])
    const others = [...chain.peers.values()].filter((one) => one.peer !== vault)
    const known = chain.peers.get(vault)
    const isOther = known !== undefined && known.rootKey !== rootKey
    if (isOther || others.some((one) => one.rootKey === rootKey || one.boxKey === boxKey)) {
      throw new SverkaError('BAD_ARGUMENT', ['rootKey'])
    }
    const { at, state } = speaking(office)
    await commitChange(ledger, {
      at,
      statements: [state<'peer'>({ type: 'peer', peer: vault, location, rootKey, boxKey })],
      settled: { packages: named(office, vault, name) },
      entries: eventsOf('peer-enrolled', [vault]),
    })
    await publishChain(office, askDesk)
  })
}

/** With that name for it. @throws SverkaError BAD_ARGUMENT for two that nobody could tell apart by name */
function named({ ledger }: Office, sender: string, name: string): PackagesRecord {
  const { chain, settled } = ledger.standing
  const { secrets, names } = settled.packages ?? none
  const isLive = (one: string): boolean =>
    (chain.senders.has(one) && !chain.removedSenders.has(one)) ||
    (chain.peers.has(one) && !chain.removedPeers.has(one))
  const rest = names.filter((one) => one.sender !== sender)
  if (rest.some((one) => one.name === name && isLive(one.sender))) {
    throw new SverkaError('BAD_ARGUMENT', ['name'])
  }
  return { secrets, names: [...rest, { sender, name }] }
}

/** Nothing of that sender comes in any more; its name stays, for what came. @throws SverkaError MANDATE_MISSING, NOT_FOUND */
export async function removeSender(office: Office, askDesk: AskDesk, sender: string): Promise<void> {
  demandRepresentative(office)
  const { ledger } = office
  await office.alone(async () => {
    const { chain } = ledger.standing
    const isPeer = chain.peers.has(sender) && !chain.removedPeers.has(sender)
    if (!isPeer && (!chain.senders.has(sender) || chain.removedSenders.has(sender))) {
      throw new SverkaError('NOT_FOUND')
    }
    const { at, state } = speaking(office)
    const statement = isPeer
      ? state<'peer-removal'>({ type: 'peer-removal', peer: sender })
      : state<'sender-removal'>({ type: 'sender-removal', sender })
    await commitChange(ledger, {
      at,
      statements: [statement],
      entries: eventsOf(isPeer ? 'peer-removed' : 'sender-removed', [sender]),
    })
    await publishChain(office, askDesk)
  })
}

function speaking({ ledger, account, signer }: Office) {
  const at = laterOf(ledger)
  return { at, state: stating(ledger.standing.header.vault, at, account, signer) }
}

function readSender(text: string): SenderKeyFile {
  const file = readKeyFile(senderKeyFile, ({ signKey }) => signKey, text, sha256)
  if (file === null) throw new SverkaError('PACKAGE_KEY_UNFIT')
  return file
}

/** Null: it is no file of a workstation. @throws SverkaError PACKAGE_KEY_UNFIT for one that no second review can go to */
function readPeer(text: string): PeerKeys | null {
  const file = readKeyFile(workstationKeyFile, ({ boxKey }) => boxKey, text, sha256)
  if (file === null) return null
  if (file.peer === undefined) throw new SverkaError('PACKAGE_KEY_UNFIT')
  const { fingerprint, ...rest } = file.peer
  const keys = { ...rest, boxKey: file.boxKey }
  if (peerFingerprint(keys, sha256) !== fingerprint) throw new SverkaError('PACKAGE_KEY_UNFIT')
  return keys
}

const groupsOf = (key: string): string[] => rootFingerprint(key, sha256).split('-')
