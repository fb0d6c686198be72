import type { CaseView } from '../../../vault/client/api.ts'
import { places, useGo } from '../../app/places.ts'
import { useApp } from '../../app/store.ts'
import { useVault } from '../../app/vault.ts'
import { useNextCase } from '../../claiming/index.ts'
import { showToast } from '../../parts/index.ts'
import { toFailure } from '../../../../preload/contract/errors.ts'
import { caseWords } from '../../words/case.ts'
import { errorWords } from '../../words/errors.ts'
import { handingWords } from '../../words/handing.ts'
import { useWords } from '../../words/useWords.ts'
import { outcomeWords } from '../../words/vocabulary.ts'
import { useOnDesk } from '../context.ts'

export type Deciding = {
  decide: (then: 'next' | 'stay') => Promise<void>
  /** The case stays this person's; what was typed is kept. */
  later: () => Promise<void>
  release: () => Promise<void>
  handOn: (to: string, login: string) => Promise<void>
  /** The person says that something ties them to the Master. */
  tie: () => Promise<void>
}

/** The decision and what follows it: the word that it can be undone, and the next case. */
export function useDeciding(): Deciding {
  const { t, say, format } = useWords(caseWords)
  const { desk } = useOnDesk()
  const vault = useVault()
  const go = useGo()
  const { t: handing } = useWords(handingWords)
  const nextCase = useNextCase(t('case.toast.none'))

  const back = async (call: 'case.undo' | 'case.takeBack', id: string, told: string): Promise<void> => {
    try {
      await vault.call(call, [id])
      go(places.case(id))
      showToast({ text: told })
    } catch (error) {
      showToast({ text: say(errorWords[toFailure(error).code].sentence), tone: 'error' })
    }
  }
  const undo = ({ id, caseRef }: CaseView): Promise<void> =>
    back('case.undo', id, t('case.undone', { caseRef }))

  const tell = (view: CaseView): void => {
    const { caseRef, decision, outcome } = view
    if (decision === null) return
    if (view.state !== 'held' || outcome === null) {
      const told = view.state === 'new' ? 'second' : view.differ ? 'differ' : 'awaiting'
      showToast({ text: t(`case.toast.${told}`, { caseRef }) })
      return
    }
    const rest = Math.max(0, Date.parse(outcome.restUntil) - Date.now())
    const text = t('case.toast.decided', {
      caseRef,
      outcome: say(outcomeWords[decision.outcome]),
      // The time of day: a toast does not count down.
      time: format.time(outcome.restUntil),
    })
    if (rest === 0) showToast({ text })
    else {
      // As long as it rests it can be taken back from here, but a toast is not to stand for an hour.
      const seconds = Math.min(30, Math.ceil(rest / 1000))
      const action = { text: t('case.undo'), run: () => void undo(view) }
      showToast({ text, seconds, action, until: restEnds(outcome.outcomeId) })
    }
  }

  return {
    decide: async (then) => {
      const view = await desk.deciding.decide()
      if (view === null) return
      tell(view)
      if (then === 'stay') {
        // The button has gone with its focus.
        document.getElementById('viewer')?.focus()
        return
      }
      try {
        if (!(await nextCase())) go(places.queue)
      } catch (error) {
        showToast({ text: say(errorWords[toFailure(error).code].sentence), tone: 'error' })
        go(places.queue)
      }
    },
    later: async () => {
      await desk.saveDraft()
      go(places.queue)
    },
    release: async () => {
      if (await desk.custody.release()) go(places.queue)
    },
    handOn: async (to, login) => {
      const { view } = desk.store.getState()
      if (view === null || !(await desk.custody.handOn(to))) return
      const { id, caseRef } = view
      go(places.queue)
      showToast({
        text: handing('handing.done', { caseRef, login }),
        action: {
          text: handing('handing.undo'),
          run: () => void back('case.takeBack', id, handing('handing.undone', { caseRef })),
        },
      })
    },
    tie: async () => {
      if (await desk.custody.declareTie()) go(places.queue)
    },
  }
}

/** Calls `go` once this outcome rests no longer: it was sent, by whomever, or undone elsewhere. */
const restEnds =
  (outcomeId: string) =>
  (go: () => void): (() => void) =>
    useApp.subscribe(({ outbox }) => {
      const now = outbox?.find((item) => item.outcomeId === outcomeId)
      // Not there yet: the outbox has not been told of the decision.
      if (now !== undefined && now.state !== 'held') go()
    })
