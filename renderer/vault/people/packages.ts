import { SverkaError } from '../../../preload/contract/errors.ts'
import { rootFingerprint } from '../../../preload/contract/fingerprint.ts'
import {
  readKeyFile,
  senderKeyFile,
  type SenderKeyFile,
  type WorkstationKeyFile,
} from '../../../preload/contract/package.ts'
import { toBase64url } from '../../domain/log/index.ts'
import type { PackagesStanding } from '../client/packages.ts'
import { KEY_BYTES } from '../format/constants.ts'
import { publicHalf } from '../format/package.ts'
import { randomBytes, zero } from '../format/sodium.ts'
import { sha256 } from '../keys/signing.ts'
import { newId, stating } from '../keys/statements.ts'
import type { AskDesk } from '../store/border.ts'
import { commitChange, laterOf } from '../store/commit.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import type { PackagesRecord } from '../store/rows.ts'
import { demandRepresentative } from './entitled.ts'
import { publishChain } from './publish.ts'

/**
 * Keys for sealed case packages. Public keys, this workstation's and its senders', are statements of the chain, so that
 * nobody but a representative says whose packages come in; the secret and the senders' names lie in the vault's head.
 */

/** Secrets kept: a package on its way may have been sealed to the key before. */
const secretsKept = 4
const none: PackagesRecord = { secrets: [], names: [] }

export function packagesStanding(office: Office): PackagesStanding {
  demandRepresentative(office)
  const { chain, settled } = office.ledger.standing
  return {
    key: keyOf(office),
    senders: [...chain.senders.values()].map(({ sender, signKey, at }) => ({
      sender,
      name: settled.packages?.names.find((one) => one.sender === sender)?.name ?? null,
      fingerprint: groupsOf(signKey),
      at,
      state: chain.removedSenders.has(sender) ? ('removed' as const) : ('enrolled' as const),
    })),
  }
}

function keyOf({ ledger }: Office): PackagesStanding['key'] {
  const { chain } = ledger.standing
  const { packageKey, workstation } = chain
  if (packageKey === null || workstation === null) return null
  const file: WorkstationKeyFile = {
    schema: 'sverka/workstation-key/v1',
    workstation: workstation.workstation,
    boxKey: packageKey,
    fingerprint: rootFingerprint(packageKey, sha256),
  }
  return { file: `${JSON.stringify(file, null, 2)}\n`, fingerprint: groupsOf(packageKey) }
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

/** What a sender's public file says. @throws SverkaError PACKAGE_KEY_UNFIT */
export function lookAtSender(text: string): { name: string; fingerprint: string[] } {
  const { name, signKey } = readSender(text)
  return { name, fingerprint: groupsOf(signKey) }
}

/** @throws SverkaError MANDATE_MISSING, PACKAGE_KEY_UNFIT; BAD_ARGUMENT for a key or a name that is enrolled already */
export async function enrolSender(office: Office, askDesk: AskDesk, text: string): Promise<void> {
  demandRepresentative(office)
  const { name, signKey } = readSender(text)
  const { ledger } = office
  await office.alone(async () => {
    const { chain, settled } = ledger.standing
    const { secrets, names } = settled.packages ?? none
    const live = [...chain.senders.values()].filter(({ sender }) => !chain.removedSenders.has(sender))
    if (live.some((one) => one.signKey === signKey)) throw new SverkaError('BAD_ARGUMENT', ['signKey'])
    const isTaken = names.some((one) => one.name === name && live.some(({ sender }) => sender === one.sender))
    // Two senders that nobody can tell apart by name.
    if (isTaken) throw new SverkaError('BAD_ARGUMENT', ['name'])
    const { at, state } = speaking(office)
    const statement = state<'sender'>({ type: 'sender', sender: newId(), signKey })
    await commitChange(ledger, {
      at,
      statements: [statement],
      settled: { packages: { secrets, names: [...names, { sender: statement.sender, name }] } },
      entries: eventsOf('sender-enrolled', [statement.sender]),
    })
    await publishChain(office, askDesk)
  })
}

/** Nothing of that sender comes in any more; its name stays, for what came. @throws SverkaError MANDATE_MISSING, NOT_FOUND */
export async function removeSender(office: Office, askDesk: AskDesk, sender: string): Promise<void> {
  demandRepresentative(office)
  const { ledger } = office
  await office.alone(async () => {
    const { chain } = ledger.standing
    if (!chain.senders.has(sender) || chain.removedSenders.has(sender)) throw new SverkaError('NOT_FOUND')
    const { at, state } = speaking(office)
    await commitChange(ledger, {
      at,
      statements: [state<'sender-removal'>({ type: 'sender-removal', sender })],
      entries: eventsOf('sender-removed', [sender]),
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

const groupsOf = (key: string): string[] => rootFingerprint(key, sha256).split('-')
