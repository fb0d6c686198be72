import * as z from 'zod'

export type ShownCheckpoint = { size: number; root: string }

const withCheckpoint = z.object({ checkpoint: z.string() })

/** Size and root of an export's checkpoint: the second and third line of the note (c2sp.org/tlog-checkpoint). */
export function readCheckpoint(exported: string): ShownCheckpoint | null {
  try {
    const json: unknown = JSON.parse(exported)
    const [, size, root] = withCheckpoint.parse(json).checkpoint.split('\n')
    return root === undefined || size === undefined ? null : { size: Number(size), root }
  } catch {
    return null
  }
}

/** The first eight digits of the vault's id: what names its files where several vaults keep theirs. */
export function vaultOf(exported: string): string {
  const json: unknown = JSON.parse(exported)
  return z.object({ vault: z.string() }).parse(json).vault.slice(0, 8)
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** `sverka-journal-2026-11-22-0941.json`. */
export function exportName(at: Date): string {
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  return `sverka-journal-${day}-${pad(at.getHours())}${pad(at.getMinutes())}.json`
}
