import { create } from 'zustand'
import type { CaseView, ListEntry } from '../../vault/client/api.ts'
import { onSweep } from '../app/store.ts'

/** The case that a person is about to take. */
export type Candidate = Pick<ListEntry, 'id' | 'caseRef' | 'name' | 'programme'>

/** `tied`: the person said so, and has not got the case; `left`: nothing was said. */
export type Answer = 'claimed' | 'tied' | 'left'

type Asked = {
  readonly candidate: Candidate
  /** They have the case already, and only a tie is to be said. */
  readonly hasIt: boolean
  readonly answer: (answer: Answer) => void
}

/** One question at a time, over whatever screen it was asked from. */
export const useAsked = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** While the person is being asked: nothing works meanwhile, so nothing is to say that it does. */
export const useIsAsking = (): boolean => useAsked(({ asked }) => asked !== null)

/** Puts the declaration before the person; resolves when the vault has their word, or they left it. */
export const askToClaim = (candidate: Candidate): Promise<Answer> => ask(candidate, false)

/** Of a case at work: the tie came to light only now. */
export const askAboutTie = (candidate: Candidate): Promise<Answer> => ask(candidate, true)

function ask(candidate: Candidate, hasIt: boolean): Promise<Answer> {
  useAsked.getState().asked?.answer('left')
  return new Promise((resolve) => {
    const answer = (given: Answer): void => {
      useAsked.setState({ asked: null })
      resolve(given)
    }
    useAsked.setState({ asked: { candidate, hasIt, answer } })
  })
}

export const candidateOf = ({ id, caseRef, programme, claim }: CaseView): Candidate => ({
  id,
  caseRef,
  programme,
  name: [claim.familyName, claim.givenName, claim.patronymic].filter((part) => part !== null).join(' '),
})

// A lock takes the question with it: it names a Master.
onSweep(() => useAsked.getState().asked?.answer('left'))
