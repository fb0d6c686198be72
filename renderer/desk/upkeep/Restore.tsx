import { useState } from 'react'
import type { LookedBackup } from '../../vault/client/upkeep.ts'
import { toFailure } from '../../../preload/contract/errors.ts'
import { phaseOf } from '../app/start.ts'
import { useApp } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { AccountStep, type AccountDraft } from '../first-run/AccountStep.tsx'
import { CheckStep } from '../first-run/CheckStep.tsx'
import { StepForm } from '../first-run/StepForm.tsx'
import { Notice, Sheet } from '../parts/index.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { ChooseBackup } from './ChooseBackup.tsx'
import { LongProgress } from './LongProgress.tsx'
import { useLongCall } from './useLongCall.ts'

type Step = 'choose' | 'sheet' | 'account' | 'done'
const noAccount: AccountDraft = { login: '', passphrase: '', again: '', suggested: null }

/** From a backup and its sheet to a vault, on a computer that has none. Nothing is written before the last step. */
export function Restore({ onBack }: { onBack: () => void }): React.JSX.Element {
  const { t } = useWords(upkeepWords)
  const restore = useLongCall('restore.use')
  const [step, setStep] = useState<Step>('choose')
  const [chosen, setChosen] = useState<{ file: File; looked: LookedBackup } | null>(null)
  const [groups, setGroups] = useState<readonly string[]>([])
  const [account, setAccount] = useState(noAccount)
  const sheetIsWrong = restore.failure?.code === 'RECOVERY_MISMATCH'

  const go = (next: Step): void => {
    restore.forget()
    setStep(next)
  }
  const use = (): void => {
    if (chosen === null) return
    const { login, passphrase } = account
    void restore.run([{ file: chosen.file, groups: [...groups], login, passphrase }], () => {
      setAccount(noAccount)
      setGroups([])
      setStep('done')
    })
  }

  if (step === 'done') return <Done />
  return (
    <Sheet size="wide">
      {step === 'choose' && (
        <ChooseBackup chosen={chosen} onChoose={setChosen} onBack={onBack} onNext={() => go('sheet')} />
      )}
      {(step === 'sheet' || (step === 'account' && sheetIsWrong)) && (
        <CheckStep
          busy={false}
          failure={restore.failure}
          words={{
            title: t('restore.sheet'),
            about: t('restore.sheet.about'),
            next: t('restore.next'),
          }}
          onBack={() => go('choose')}
          onNext={(typed) => {
            setGroups(typed)
            go('account')
          }}
        />
      )}
      {step === 'account' && !sheetIsWrong && (
        <>
          <Notice tone="info">{t('restore.account')}</Notice>
          <AccountStep
            role="representative"
            draft={account}
            onChange={setAccount}
            taken={null}
            busy={restore.busy}
            failure={restore.failure}
            onBack={() => go('sheet')}
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
  const toUnlock = async (): Promise<void> => {
    try {
      useApp.setState({ phase: phaseOf(await vault.call('status', [])) })
    } catch (error) {
      useApp.setState({ phase: { at: 'unusable', failure: toFailure(error) } })
    }
  }
  return (
    <Sheet size="wide">
      <StepForm
        title={t('restore.done')}
        about={t('restore.done.about')}
        next={t('restore.done.open')}
        onNext={() => void toUnlock()}
      >
        {null}
      </StepForm>
    </Sheet>
  )
}
