import { useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { VaultStatus } from '../../vault/client/api.ts'
import { useApp } from '../app/store.ts'
import { useVault, type VaultArgs } from '../app/vault.ts'
import { noGroups, noPhrase } from '../keys/index.ts'
import { Sheet } from '../parts/index.ts'
import { recoveryWords } from '../words/recovery.ts'
import { useWords } from '../words/useWords.ts'
import { GroupsStep } from './GroupsStep.tsx'
import { PersonStep, type PersonDraft } from './PersonStep.tsx'

export type Means = VaultArgs<'recovery.use'>[0]['by']

/** Who came in by recovery, and by what. */
export type Enrolled = { account: string; login: string; by: Means }

type Locked = Extract<VaultStatus, { state: 'locked' | 'open' }>

/** No representative can unlock: by the sheet, or the Company's key, a new one is enrolled. */
export function Recovery({
  status,
  foot,
  onBack,
  onDone,
}: {
  status: Locked
  foot: React.ReactNode
  onBack: () => void
  onDone: (enrolled: Enrolled) => void
}): React.JSX.Element {
  const { t } = useWords(recoveryWords)
  const vault = useVault()
  const [step, setStep] = useState<'groups' | 'person'>('groups')
  const [by, setBy] = useState<Means>('sheet')
  const [groups, setGroups] = useState(noGroups)
  const [person, setPerson] = useState<PersonDraft>({ login: '', ...noPhrase })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const recover = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const login = person.login.trim()
      await vault.call('recovery.use', [
        { by, groups: [...groups.groups], login, passphrase: person.passphrase },
      ])
      const now = await vault.call('status', [])
      if (now.state !== 'locked') {
        useApp.setState({ phase: { at: 'unusable', failure: { code: 'INTERNAL', detail: [] } } })
        return
      }
      const known = new Set(status.accounts.map(({ account }) => account))
      const made = now.accounts.find(({ account }) => !known.has(account))
      useApp.setState({ phase: { at: 'unlock', status: now } })
      onDone({ account: made?.account ?? '', login, by })
    } catch (error) {
      const told = toFailure(error)
      setFailure(told)
      setBusy(false)
      // It is about the groups: back to them, the wrong ones marked.
      if (isOfGroups(told)) {
        setGroups((before) => ({ ...before, touched: new Set() }))
        setStep('groups')
      }
    }
  }

  return (
    <Sheet id={`recovery-${step}`} size="wide" foot={foot}>
      {step === 'groups' ? (
        <GroupsStep
          title={t('recovery.title')}
          about={t('recovery.about')}
          by={by}
          onBy={(chosen) => {
            setBy(chosen)
            setGroups(noGroups)
            setFailure(null)
          }}
          groups={groups}
          onGroups={setGroups}
          failure={failure !== null && isOfGroups(failure) ? failure : null}
          onBack={onBack}
          onNext={() => setStep('person')}
        />
      ) : (
        <PersonStep
          draft={person}
          onChange={(change) => {
            setPerson(change)
            setFailure(null)
          }}
          busy={busy}
          failure={failure !== null && isOfGroups(failure) ? null : failure}
          onBack={() => setStep('groups')}
          onNext={() => void recover()}
        />
      )}
    </Sheet>
  )
}

const isOfGroups = ({ code }: Failure): boolean => code === 'RECOVERY_MISMATCH'
