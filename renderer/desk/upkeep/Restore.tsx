import { useState } from 'react'
import { showStanding } from '../app/start.ts'
import { useVault } from '../app/vault.ts'
import { AccountStep, type AccountDraft } from '../first-run/AccountStep.tsx'
import { StepForm } from '../first-run/StepForm.tsx'
import { noGroups } from '../keys/index.ts'
import { Notice, Sheet } from '../parts/index.ts'
import { GroupsStep, type Means } from '../recovery/index.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { ChooseBackup, nothingChosen, type Chosen } from './ChooseBackup.tsx'
import { LongProgress } from './LongProgress.tsx'
import { useLongCall } from './useLongCall.ts'

type Step = 'choose' | 'groups' | 'account' | 'done'
const noAccount: AccountDraft = { login: '', passphrase: '', again: '', suggested: null }

/** From a backup and its sheet to a vault, on a computer that has none. Nothing is written before the last step. */
export function Restore({ onBack }: { onBack: () => void }): React.JSX.Element {
  const { t } = useWords(upkeepWords)
  const restore = useLongCall('restore.use')
  const [step, setStep] = useState<Step>('choose')
  const [chosen, setChosen] = useState<Chosen>(nothingChosen)
  const [by, setBy] = useState<Means>('sheet')
  const [groups, setGroups] = useState(noGroups)
  const [account, setAccount] = useState(noAccount)
  const sheetIsWrong = restore.failure?.code === 'RECOVERY_MISMATCH'

  const go = (next: Step): void => {
    restore.forget()
    setStep(next)
  }
  const use = (): void => {
    const { file, later } = chosen
    if (file === null) return
    const { login, passphrase } = account
    const order = { file, later, by, groups: [...groups.groups], login, passphrase }
    void restore.run([order], () => {
      setAccount(noAccount)
      setGroups(noGroups)
      setStep('done')
    })
  }

  if (step === 'done') return <Done />
  // A sheet that opened nothing is typed in again.
  const shown = step === 'account' && sheetIsWrong ? 'groups' : step
  return (
    <Sheet id={`restore-${shown}`} size="wide">
      {shown === 'choose' && (
        <ChooseBackup chosen={chosen} onChoose={setChosen} onBack={onBack} onNext={() => go('groups')} />
      )}
      {shown === 'groups' && (
        <GroupsStep
          title={t('restore.groups')}
          about={t('restore.groups.about')}
          means={chosen.looked?.escrow === true ? ['sheet', 'escrow'] : ['sheet']}
          by={by}
          onBy={(means) => {
            setBy(means)
            setGroups(noGroups)
            restore.forget()
          }}
          groups={groups}
          onGroups={setGroups}
          failure={sheetIsWrong ? restore.failure : null}
          onBack={() => go('choose')}
          onNext={() => {
            setGroups({ ...groups, touched: new Set() })
            go('account')
          }}
        />
      )}
      {shown === 'account' && (
        <>
          <Notice tone="info">{t('restore.account')}</Notice>
          <AccountStep
            role="representative"
            draft={account}
            onChange={setAccount}
            taken={null}
            busy={restore.busy}
            failure={restore.failure}
            onBack={() => go('groups')}
            onNext={use}
          />
          {restore.busy && (
            <LongProgress
              label={() => t('restore.writing')}
              progress={restore.progress}
              onStop={restore.stop}
            />
          )}
        </>
      )}
    </Sheet>
  )
}

function Done(): React.JSX.Element {
  const { t } = useWords(upkeepWords)
  const vault = useVault()
  return (
    <Sheet id="restore-done" size="wide">
      <StepForm
        title={t('restore.done')}
        about={t('restore.done.about')}
        next={t('restore.done.open')}
        onNext={() => void showStanding(vault)}
      >
        {null}
      </StepForm>
    </Sheet>
  )
}
