import type { Vault } from '../app/vault.ts'

/** The id of a case by the reference people know it by; null: no such case here. */
export async function findCase(vault: Vault, caseRef: string): Promise<string | null> {
  let found: string | null = null
  const end = vault.on('queue.entries', ({ entries }) => {
    found = entries.find((entry) => entry.caseRef === caseRef)?.id ?? found
  })
  try {
    await vault.call('queue.list', [])
  } finally {
    end()
  }
  return found
}
