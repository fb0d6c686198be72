import { useMemo } from 'react'
import type { CaseView } from '../../vault/client/api.ts'
import { caseWords } from '../words/case.ts'
import { useWords } from '../words/useWords.ts'
import { kindWords } from '../words/vocabulary.ts'

/** Documents by id, as a person calls them: by kind, and by number where a kind is there more than once. */
export function useDocumentNames(view: CaseView): ReadonlyMap<string, string> {
  const { say } = useWords(caseWords)
  return useMemo(() => {
    const names = new Map<string, string>()
    const { documents } = view
    for (const { id, kind } of documents) {
      const alike = documents.filter((one) => one.kind === kind)
      const name = say(kindWords[kind])
      const number = alike.findIndex((one) => one.id === id) + 1
      names.set(id, alike.length === 1 ? name : `${name} ${number}`)
    }
    return names
  }, [view, say])
}
