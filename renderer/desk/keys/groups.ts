/** A sheet or an escrow key as it is typed in: eight groups of five. */
export const groupLength = 5
export const places = [1, 2, 3, 4, 5, 6, 7, 8] as const

export type GroupsDraft = {
  groups: readonly string[]
  /** Places typed in since the last try: a group that was wrong stays marked until then. */
  touched: ReadonlySet<number>
}

export const noGroups: GroupsDraft = { groups: places.map(() => ''), touched: new Set() }

export const areWhole = ({ groups }: GroupsDraft): boolean =>
  groups.every((group) => group.length === groupLength)

const letters = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

export function typeGroup(draft: GroupsDraft, index: number, text: string): GroupsDraft {
  return {
    groups: draft.groups.with(index, letters(text).slice(0, groupLength)),
    touched: new Set([...draft.touched, index + 1]),
  }
}

/**
 * All eight groups in a pasted text, whatever stands between them, numbers of the groups too; null: there are not
 * eight, and the text belongs to the one field.
 */
export function groupsIn(text: string): string[] | null {
  const parts = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part.length === groupLength)
  if (parts.length === places.length) return parts
  const all = letters(text)
  if (all.length !== places.length * groupLength) return null
  return places.map((place) => all.slice((place - 1) * groupLength, place * groupLength))
}
