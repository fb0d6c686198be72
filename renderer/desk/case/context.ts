import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../vault/client/api.ts'
import type { CaseDesk } from './case-desk.ts'
import type { CaseState } from './store.ts'

type OnDesk = { readonly desk: CaseDesk; readonly session: Session }

const CaseContext = createContext<OnDesk | null>(null)
export const CaseProvider = CaseContext

/** The case on the desk, in any part of its screen. */
export function useOnDesk(): OnDesk {
  const found = useContext(CaseContext)
  if (found === null) throw new Error('No case around this part')
  return found
}

export function useCase<T>(select: (state: CaseState) => T): T {
  return useStore(useOnDesk().desk.store, select)
}
