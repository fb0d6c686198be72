import { documentKinds } from '../../../renderer/domain/vocabulary.ts'
import type { ListEntry } from '../../../renderer/vault/client/api.ts'
import { randomBytes } from '../../../renderer/vault/format/sodium.ts'
import { toBase64url } from '../../../renderer/domain/log/index.ts'
import { newId } from '../../../renderer/vault/keys/statements.ts'

const families = ['Омаров', 'Ахметова', 'Иванова', 'Қасымова', 'Petrova', 'Нұрланұлы']
const given = ['Нурлан', 'Айгүл', 'Мария', 'Динара', 'Олег', 'Әсел']

/** What the list says of a case with three documents. */
export function entryOf(number: number): Omit<ListEntry, 'rev'> {
  return {
    id: newId(),
    caseRef: `BENCH-${number}`,
    programme: 'beauty-master',
    name: `${families[number % 6] ?? ''} ${given[(number >> 3) % 6] ?? ''} Серикович`,
    residency: 'KZ',
    receivedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
    round: 1,
    state: 'new',
    claimedBy: null,
    standing: null,
    documents: documentKinds
      .slice(0, 3)
      .map((kind) => ({ kind, hash: toBase64url(randomBytes(32)), verdict: null })),
  }
}
