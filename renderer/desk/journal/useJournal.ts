import { useCallback, useEffect, useRef, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { parseEntry, type Entry } from '../../domain/log/index.ts'
import { useVault } from '../app/vault.ts'
import { entriesNaming } from './find-case.ts'

/** An entry of the journal; `broken`: what stands there is none. */
export type ShownEntry = Entry | 'broken'

export type JournalPages = {
  /** How many entries there are; null until known. */
  size: number | null
  /** The entry in a row, newest first; undefined while it is read. */
  row: (index: number) => ShownEntry | undefined
  /** Rows that are about to be seen. */
  want: (first: number, last: number) => void
  refresh: () => void
  failure: Failure | null
}

const block = 200

const read = (raw: unknown): ShownEntry => {
  try {
    return parseEntry(raw)
  } catch {
    return 'broken'
  }
}

/** A case to show the entries of; without an id for one who may not list cases. */
export type ChosenCase = { id: string | null; caseRef: string }

/** The journal by blocks as they are looked at, or all entries of one case. */
export function useJournal(chosen: ChosenCase | null): JournalPages {
  const vault = useVault()
  const [round, setRound] = useState(0)
  const [size, setSize] = useState<number | null>(null)
  const [entries, setEntries] = useState<ReadonlyMap<number, ShownEntry>>(new Map())
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useRef(new Set<number>())
  /** Whose entries stand in `entries`; undefined: nobody's yet. */
  const shown = useRef<string | null | undefined>(undefined)

  useEffect(() => {
    let here = true
    asked.current = new Set()
    const first = async (): Promise<void> => {
      if (chosen !== null) {
        const { id, caseRef } = chosen
        const raw = id === null ? entriesNaming(vault, caseRef) : vault.call('journal.ofCase', [id])
        const found = (await raw).map(read)
        if (!here) return
        shown.current = caseRef
        setEntries(new Map(found.map((entry, index) => [index, entry])))
        setSize(found.length)
        setFailure(null)
        return
      }
      const { size: all } = await vault.call('journal.list', [{ from: 0, count: 1 }])
      if (!here) return
      // The journal only grows: what was read of it stays before the person while the rest is read.
      if (shown.current !== null) setEntries(new Map())
      shown.current = null
      setSize(all)
      setFailure(null)
    }
    void first().catch((error: unknown) => {
      if (here) setFailure(toFailure(error))
    })
    return () => {
      here = false
    }
  }, [vault, chosen, round])

  const want = useCallback(
    (first: number, last: number): void => {
      if (size === null || chosen !== null) return
      const newest = size - 1 - first
      const oldest = Math.max(0, size - 1 - last)
      for (let at = Math.floor(oldest / block); at <= Math.floor(newest / block); at += 1) {
        if (asked.current.has(at)) continue
        asked.current.add(at)
        const mine = asked.current
        void vault
          .call('journal.list', [{ from: at * block, count: block }])
          .then(({ entries: got }) => {
            if (mine !== asked.current) return
            setEntries((known) => {
              const next = new Map(known)
              got.forEach((raw, index) => next.set(at * block + index, read(raw)))
              return next
            })
          })
          .catch((error: unknown) => setFailure(toFailure(error)))
      }
    },
    [vault, size, chosen],
  )
  const row = useCallback(
    (index: number) => (size === null ? undefined : entries.get(size - 1 - index)),
    [entries, size],
  )
  const refresh = useCallback(() => setRound((before) => before + 1), [])
  return { size, row, want, refresh, failure }
}
