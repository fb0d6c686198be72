import type { Reading } from '../../../renderer/vault/client/api.ts'
import type { ToldLines } from '../../../renderer/viewer/messages.ts'
import { nurlanCard } from '../../samples/people.ts'
import { covered } from './figures.ts'

/** As the viewer tells lines that its recogniser is sure of, but for some places. */
export const told = (
  text: readonly string[] = nurlanCard.mrz,
  other: Readonly<Record<string, { read: string; or?: string }>> = {},
): ToldLines => ({
  letterHeight: 30,
  lines: text.map((line, row) =>
    Array.from(line, (character, at) => {
      const { read = character, or } = other[`${String(row + 1)}:${String(at + 1)}`] ?? {}
      const rest = or === undefined ? [] : [{ character: or, confidence: 89 }]
      return { choices: [{ character: read, confidence: 90 }, ...rest], left: at * 40, right: at * 40 + 28 }
    }),
  ),
})

/** What a person reads before a machine may. */
export const read = (): Reading[] =>
  (['number', 'birthDate', 'iin'] as const).map((field) => ({
    ...{
      field,
      seen: covered[field] ?? '012345678',
      how: 'typed',
      at: new Date().toISOString(),
      replaced: [],
    },
    ...{ claimed: covered[field] ?? null, comparison: field === 'number' ? 'not-claimed' : 'same' },
  }))

/** Some characters of which it is not sure, and some that it took for others. */
export const doubtful = (): ToldLines =>
  told(nurlanCard.mrz, {
    '1:6': { read: '0', or: 'O' },
    '1:15': { read: '9' },
    '2:8': { read: 'H', or: 'M' },
    '3:1': { read: '0', or: 'O' },
  })
