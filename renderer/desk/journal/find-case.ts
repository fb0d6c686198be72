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

/** Entries that the worker hands out at a time. */
const stretch = 500

/** The entries that name a case, read one by one: for an auditor, whose keys open no list of cases. */
export async function entriesNaming(
  vault: Vault,
  caseRef: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = []
  for (let from = 0, size = 1; from < size; from += stretch) {
    const told = await vault.call('journal.list', [{ from, count: stretch }])
    size = told.size
    found.push(...told.entries.filter((entry) => entry['caseRef'] === caseRef))
  }
  return found
}
