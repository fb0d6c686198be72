import { SverkaError } from '../../../preload/contract/errors.ts'
import { toBase64url } from '../../domain/log/index.ts'
import { usualSampleShare } from '../../domain/second-review.ts'
import type { Result } from '../cases-border.ts'
import { context } from '../format/context.ts'
import { hash } from '../format/hash.ts'
import type { RoomContext } from './room.ts'

/** The share of certifications that a second person looks at, whoever made them. */

export function readSample({ vault }: RoomContext): Result<'sample.read'> {
  const reviewers = vault
    .colleagues()
    .filter(({ role, verbs }) => role === 'reviewer' && verbs.includes('access') && verbs.includes('use'))
  return { share: vault.sampleShare() ?? usualSampleShare, reviewers: reviewers.length }
}

/** @throws SverkaError MANDATE_MISSING */
export async function setSample({ vault }: RoomContext, share: number): Promise<void> {
  await vault.exclusive(async () => {
    if (vault.session.role !== 'representative') throw new SverkaError('MANDATE_MISSING')
    // Of a hundred and one values anybody can tell which it was, and the journal stays without numbers of its own.
    const ref = toBase64url(hash(context('sverka/sample-share/v1', share)))
    await vault.commit({
      entries: [
        {
          kind: 'authority',
          event: 'sample-share-set',
          purpose: 'administration',
          ground: 'person',
          refs: [ref],
        },
      ],
      settled: { sampleShare: share },
    })
  })
}
