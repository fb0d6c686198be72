import { useState } from 'react'
import { findProgramme } from '../../domain/programmes.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, Dialog, FailureNotice, useAct } from '../parts/index.ts'
import { claimingWords } from '../words/claiming.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import styles from './ClaimDialog.module.css'
import { useAsked, type Answer, type Candidate } from './store.ts'

const c = classes(styles)

/** Asked each time a case is taken, wherever that is done. */
export function ClaimDialog(): React.JSX.Element | null {
  const asked = useAsked((state) => state.asked)
  if (asked === null) return null
  return <Question key={asked.candidate.id} {...asked} />
}

/** Nothing ties the person to the Master: one key, the focus stands on it. That something does is said in two. */
function Question({
  candidate,
  hasIt,
  answer,
}: {
  candidate: Candidate
  hasIt: boolean
  answer: (answer: Answer) => void
}): React.JSX.Element {
  const { t, say } = useWords(claimingWords)
  const { t: parts } = useWords(partsWords)
  const vault = useVault()
  const act = useAct()
  const [tied, setTied] = useState(hasIt)
  const programme = findProgramme(candidate.programme)
  const claim = (): Promise<void> =>
    act.run(async () => {
      await vault.call('case.claim', [{ case: candidate.id, untied: true }])
      answer('claimed')
    })
  const declare = (): Promise<void> =>
    act.run(async () => {
      await vault.call('case.declareTie', [candidate.id])
      answer('tied')
    })
  const turn = (to: boolean): void => {
    act.forget()
    setTied(to)
  }
  return (
    <Dialog
      id={tied ? 'tie' : 'claiming'}
      title={t(tied ? 'claiming.tied.title' : 'claiming.title', { caseRef: candidate.caseRef })}
      size="small"
      isOpen
      canClose={!act.busy}
      onClose={() => answer('left')}
      actions={
        tied ? (
          <>
            <Button isDisabled={act.busy} onPress={() => (hasIt ? answer('left') : turn(false))}>
              {parts(hasIt ? 'parts.cancel' : 'parts.back')}
            </Button>
            <Button key="declare" look="primary" busy={act.busy} autoFocus onPress={() => void declare()}>
              {t('claiming.tied.declare')}
            </Button>
          </>
        ) : (
          <>
            <Button isDisabled={act.busy} onPress={() => turn(true)}>
              {t('claiming.tied')}
            </Button>
            <Button key="claim" look="primary" busy={act.busy} autoFocus onPress={() => void claim()}>
              {t('claiming.claim')}
            </Button>
          </>
        )
      }
    >
      <p className={c('who')}>
        <strong>{candidate.name}</strong>
        <span>{programme === undefined ? candidate.programme : say(programme.name)}</span>
      </p>
      <p>{t(tied ? 'claiming.tied.about' : 'claiming.about')}</p>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Dialog>
  )
}
