import type { ListEntry } from '../../../renderer/vault/client/api.ts'
import type { DocumentKind } from '../../../renderer/domain/vocabulary.ts'
import { ids } from '../desk/stage.tsx'

/** Invented cases for the queue. */

const day = 86_400_000
export const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString()
const hash = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'

export type Papers = readonly (DocumentKind | 'unreadable')[]

export function listEntry(
  n: number,
  part: Partial<ListEntry> = {},
  papers: Papers = ['id-card', 'diploma'],
): ListEntry {
  return {
    id: ids.case(n),
    rev: 1,
    caseRef: `KZ-104-${8800 + n}`,
    programme: 'beauty-master',
    name: `Мастер ${n}`,
    residency: 'KZ',
    receivedAt: daysAgo(1),
    round: 1,
    state: 'new',
    claimedBy: null,
    standing: null,
    documents: papers.map((kind) =>
      kind === 'unreadable'
        ? { kind: 'certificate', hash: null, verdict: null }
        : { kind, hash, verdict: null },
    ),
    ...part,
  }
}

const decided = (
  n: number,
  state: 'held' | 'handed-over' | 'acknowledged',
  outcome: 'certified' | 'declined',
): Partial<ListEntry> => ({
  state,
  standing: {
    outcomeId: `0198a1b2-c3d4-7e5f-8a6b-${String(n).padStart(12, '0')}`,
    outcome,
    decidedAt: daysAgo(0.1),
    state,
    restUntil: daysAgo(-0.01),
    receivedAt: null,
    refusal: null,
  },
})

/** A morning's queue, in no order. */
export const morning = (): ListEntry[] => [
  listEntry(46, { name: 'Әбдірахманова Гүлназ', receivedAt: daysAgo(2) }, [
    'id-card',
    'id-card',
    'certificate',
    'certificate',
  ]),
  listEntry(
    2,
    {
      caseRef: 'SAMPLE-0002',
      name: 'Ericsson Anna Maria',
      receivedAt: daysAgo(6),
      state: 'claimed',
      claimedBy: ids.reviewer,
    },
    ['passport', 'passport', 'diploma', 'diploma', 'diploma'],
  ),
  listEntry(31, { name: 'Щеглова Юлия Сергеевна', programme: 'hairdresser', receivedAt: daysAgo(4) }, [
    'internal-passport',
    'diploma',
    'diploma-supplement',
  ]),
  listEntry(40, { name: 'Омаров Нұрлан', programme: 'home-repair', receivedAt: daysAgo(3), round: 2 }, [
    'id-card',
    'id-card',
    'certificate',
  ]),
  listEntry(52, { name: 'Қуанышбек Ілияс', programme: 'massage', receivedAt: daysAgo(2) }, ['id-card']),
  listEntry(59, { name: 'Өтегенова Сәуле', programme: 'hairdresser', receivedAt: daysAgo(1) }, [
    'passport',
    'passport',
    'diploma',
    'diploma',
  ]),
  listEntry(60, { name: 'Utopian Specimen', receivedAt: daysAgo(1) }, ['passport', 'unreadable']),
  listEntry(61, {
    name: 'Ахметова Айгерім Болатқызы',
    receivedAt: daysAgo(3),
    state: 'awaiting-confirmation',
    claimedBy: ids.reviewer,
  }),
  listEntry(62, {
    name: 'Ким Виктория Алексеевна',
    receivedAt: daysAgo(2),
    state: 'claimed',
    claimedBy: ids.representative,
  }),
  listEntry(63, { name: 'Төлегенов Ерасыл', programme: 'massage', receivedAt: daysAgo(0) }, []),
  listEntry(64, {
    name: 'Сулейменова Дана Ерланқызы',
    receivedAt: daysAgo(5),
    ...decided(64, 'held', 'certified'),
  }),
  listEntry(65, {
    name: 'Петренко Оксана',
    receivedAt: daysAgo(7),
    ...decided(65, 'acknowledged', 'declined'),
  }),
]
