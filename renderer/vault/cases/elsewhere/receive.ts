import { SverkaError } from '../../../../preload/contract/errors.ts'
import type { ReviewManifest } from '../../../../preload/contract/package.ts'
import { askedCaseRef } from '../../../domain/elsewhere.ts'
import { fromBase64url } from '../../../domain/log/index.ts'
import type { AskedIntake } from '../intake.ts'
import type { IntakePart } from '../parts.ts'
import type { CaseVault } from '../room.ts'
import { demandEntitled, demandPeer, partName, readRequestPaper } from './papers.ts'

/** Another workstation's request for a review, as intake takes a case in. */
export interface ReceivedRequest {
  /** What stands for `claim.json`; the reference is this vault's own for it. */
  readonly claim: string
  /** With one for each file that the other has noted without bytes. */
  readonly parts: readonly IntakePart[]
  readonly noteUnreadable: readonly string[]
  readonly asked: AskedIntake
}

/**
 * @param parts those behind the papers
 * @throws SverkaError PACKAGE_NOT_ENTITLED, PACKAGE_DAMAGED, PACKAGE_REPLAYED for a request that is here, and as `demandPeer`
 */
export function receiveRequest(
  vault: CaseVault,
  manifest: ReviewManifest,
  [chain = '', paper = '']: readonly string[],
  parts: readonly IntakePart[],
): ReceivedRequest {
  const peer = demandPeer(vault, manifest.vault)
  demandEntitled(peer, manifest, chain, 'transfer')
  const request = readRequestPaper(paper)
  const { appeal } = request
  const isSecond = manifest.contents === 'second-review-request'
  if (!isSecond && appeal === undefined) {
    throw new SverkaError('PACKAGE_DAMAGED')
  }
  const caseRef = askedCaseRef(request.request)
  if (vault.list.has(request.request) || vault.caseOfRef(caseRef) !== null) {
    throw new SverkaError('PACKAGE_REPLAYED')
  }
  const named = request.documents.map((one, place) => ({ ...one, name: partName(place) }))
  const stored = named.filter(({ content }) => content.state === 'stored')
  // Every document that it names, and nothing that it does not.
  const isWhole =
    stored.length === parts.length && stored.every(({ name }, place) => parts[place]?.name === name)
  if (!isWhole) throw new SverkaError('PACKAGE_DAMAGED')
  const { programme, residency, claim } = request
  const documents = named.map(({ name, kind, reasonNeeded, claimed }) => ({
    ...{ file: name, kind },
    ...(reasonNeeded === null ? {} : { reasonNeeded }),
    ...claimed,
  }))
  const noted = named.filter(({ content }) => content.state === 'unreadable')
  return {
    claim: JSON.stringify({ caseRef, programme, residency, claim, documents }),
    parts: [...parts, ...noted.map(({ name }) => withoutBytes(name))],
    noteUnreadable: noted.map(({ name }) => name),
    asked: {
      case: request.request,
      round: request.round,
      record: {
        peer: peer.peer,
        ...(appeal === undefined ? {} : { appeal }),
        ...(appeal !== undefined && isSecond ? { second: true as const } : {}),
        caseRef: request.caseRef,
        returned: [],
      },
      documents: new Map(
        named.map(({ name, document, content }) => [
          name,
          {
            document,
            commit:
              content.state === 'stored'
                ? { key: fromBase64url(content.commitKey), to: content.commitment }
                : null,
          },
        ]),
      ),
    },
  }
}

/** It was refused where it came in, and noted as received. */
const withoutBytes = (name: string): IntakePart => ({
  name,
  size: 0,
  judge: () => Promise.resolve({ state: 'refused', code: 'FILE_UNREADABLE', found: '' }),
  open: () => Promise.reject(new SverkaError('INTERNAL')),
})
