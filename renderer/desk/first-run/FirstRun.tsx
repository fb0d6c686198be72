import { useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { showStanding } from '../app/start.ts'
import { useVault, type VaultResult } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button } from '../parts/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { firstRunWords } from '../words/first-run.ts'
import { useWords } from '../words/useWords.ts'
import { noPhrase } from '../keys/index.ts'
import { Restore } from '../upkeep/Restore.tsx'
import { upkeepWords } from '../words/upkeep.ts'
import { AccountStep, type AccountDraft } from './AccountStep.tsx'
import { CheckStep } from './CheckStep.tsx'
import styles from './FirstRun.module.css'
import { LanguageStep } from './LanguageStep.tsx'
import { SheetStep } from './SheetStep.tsx'
import { WorkstationStep, type WorkstationDraft } from './WorkstationStep.tsx'

const c = classes(styles)

const steps = ['language', 'workstation', 'representative', 'reviewer', 'sheet', 'check'] as const
type Step = (typeof steps)[number] | 'done'

const noAccount: AccountDraft = { login: '', ...noPhrase }

/** From nothing to a vault: who, where, the keys, the sheet typed back. Nothing is written before the last step. */
export function FirstRun(): React.JSX.Element {
  const vault = useVault()
  const { t: upkeep } = useWords(upkeepWords)
  const [isRestoring, setRestoring] = useState(false)
  const [step, setStep] = useState<Step>('language')
  const [workstation, setWorkstation] = useState<WorkstationDraft>({ name: '', location: 'KZ' })
  const [representative, setRepresentative] = useState(noAccount)
  const [reviewer, setReviewer] = useState(noAccount)
  const [sheet, setSheet] = useState<VaultResult<'prepareFounding'> | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const go = (next: Step): void => {
    setFailure(null)
    setStep(next)
  }

  const prepare = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      setSheet(
        await vault.call('prepareFounding', [
          {
            workstation,
            representative: { login: representative.login, passphrase: representative.passphrase },
            reviewer: { login: reviewer.login, passphrase: reviewer.passphrase },
          },
        ]),
      )
      setStep('sheet')
    } catch (error) {
      setFailure(toFailure(error))
    } finally {
      setBusy(false)
    }
  }

  const found = async (groups: readonly string[]): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      await vault.call('found', [[...groups]])
      setSheet(null)
      setRepresentative(noAccount)
      setReviewer(noAccount)
      setStep('done')
    } catch (error) {
      setFailure(toFailure(error))
    } finally {
      setBusy(false)
    }
  }

  if (step === 'done') return <Done />
  if (isRestoring) return <Restore onBack={() => setRestoring(false)} />
  return (
    <Sheet
      id={`first-run-${step}`}
      size="wide"
      {...(step === 'language'
        ? { foot: <Button onPress={() => setRestoring(true)}>{upkeep('restore.offer')}</Button> }
        : {})}
    >
      <Progress step={step} />
      {step === 'language' && <LanguageStep onNext={() => go('workstation')} />}
      {step === 'workstation' && (
        <WorkstationStep
          draft={workstation}
          onChange={setWorkstation}
          onBack={() => go('language')}
          onNext={() => go('representative')}
        />
      )}
      {step === 'representative' && (
        <AccountStep
          key="representative"
          role="representative"
          draft={representative}
          onChange={setRepresentative}
          taken={null}
          busy={false}
          failure={null}
          onBack={() => go('workstation')}
          onNext={() => go('reviewer')}
        />
      )}
      {step === 'reviewer' && (
        <AccountStep
          key="reviewer"
          role="reviewer"
          draft={reviewer}
          onChange={setReviewer}
          taken={representative.login}
          busy={busy}
          failure={failure}
          onBack={() => go('representative')}
          onNext={() => void prepare()}
        />
      )}
      {step === 'sheet' && sheet !== null && (
        <SheetStep sheet={sheet} onBack={() => go('reviewer')} onNext={() => go('check')} />
      )}
      {step === 'check' && (
        <CheckStep
          busy={busy}
          failure={failure}
          onBack={() => go('sheet')}
          onNext={(groups) => void found(groups)}
        />
      )}
    </Sheet>
  )
}

function Progress({ step }: { step: (typeof steps)[number] }): React.JSX.Element {
  const { t } = useWords(firstRunWords)
  const at = steps.indexOf(step)
  return (
    <div className={c('progress')}>
      <p className={c('step')}>
        {t('first.title')} · {t('first.step', { n: at + 1, all: steps.length })}
      </p>
      <div className={c('bars')} aria-hidden="true">
        {steps.map((one, index) => (
          <span key={one} className={c('bar', index <= at && 'passed')} />
        ))}
      </div>
    </div>
  )
}

function Done(): React.JSX.Element {
  const { t } = useWords(firstRunWords)
  const vault = useVault()
  return (
    <Sheet id="first-run-done" size="wide">
      <div className={c('body')}>
        <h1 className={c('title')}>{t('first.done')}</h1>
        <p className={c('about')}>{t('first.done.about')}</p>
        <div className={c('buttons')}>
          <Button look="primary" size="large" autoFocus onPress={() => void showStanding(vault)}>
            {t('first.done.open')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
