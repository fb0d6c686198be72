import { useEffect, useRef, useState } from 'react'
import type { FoundPackage } from '../../../preload/contract/bridge.ts'
import { useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, Notice } from '../parts/index.ts'
import { intakeWords, manualWords } from '../words/intake.ts'
import { packagesWords } from '../words/packages.ts'
import { partsWords } from '../words/parts.ts'
import { useWords } from '../words/useWords.ts'
import { CaseLook } from './CaseLook.tsx'
import { Choose } from './Choose.tsx'
import type { Gathered } from './gather.ts'
import styles from './Intake.module.css'
import { countLeftOut, isTakeable } from './look.ts'
import { draftOfManual, emptyClaim, readManual, type ManualClaim } from './manual.ts'
import { ManualForm } from './ManualForm.tsx'
import { PassedOver } from './PassedOver.tsx'
import { Results } from './Results.tsx'
import { Sources } from './Sources.tsx'
import { Step, StepDialog } from './StepDialog.tsx'
import { Taking } from './Taking.tsx'
import { usePersistence } from './usePersistence.ts'
import { useIntake, type Intake, type Step as StepState } from './useIntake.ts'
import { useSources } from './useSources.ts'

const c = classes(styles)

const none: ReadonlySet<string> = new Set()
const nothingFound: readonly FoundPackage[] = []

/** From chosen files to cases in the vault, and on to what still lies in clear. */
export function IntakeDialog({
  dropped,
  found = nothingFound,
  onClose,
}: {
  /** Dropped on the queue: looked at at once. */
  dropped: readonly Gathered[]
  /** Packages of the watched folder: looked at at once. */
  found?: readonly FoundPackage[]
  onClose: () => void
}): React.JSX.Element {
  const { step, ...intake } = useIntake(useVault())
  const { choose } = intake
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || dropped.length + found.length === 0) return
    begun.current = true
    void choose(dropped, found)
  }, [choose, dropped, found])

  return (
    <StepDialog id={`intake-${step.at}`} onClose={onClose}>
      {step.at === 'choose' && <ChooseStep step={step} intake={intake} onClose={onClose} />}
      {step.at === 'manual' && <ManualStep step={step} intake={intake} />}
      {step.at === 'look' && <LookStep step={step} intake={intake} onClose={onClose} />}
      {step.at === 'take' && <TakeStep intake={intake} />}
      {step.at === 'done' && <DoneStep step={step} onClose={onClose} />}
    </StepDialog>
  )
}

type At<Name extends StepState['at']> = Extract<StepState, { at: Name }>
type Acts = Omit<Intake, 'step'>

function ChooseStep({
  step,
  intake,
  onClose,
}: {
  step: At<'choose'>
  intake: Acts
  onClose: () => void
}): React.JSX.Element {
  const { t: parts } = useWords(partsWords)
  // The files of one folder are kept for a claim typed in; of several, nobody knows which are of one case.
  const [only, ...others] = step.without
  const kept = only === undefined || others.length > 0 ? [] : only.files.map(({ file }) => file)
  return (
    <Step actions={<Button onPress={onClose}>{parts('parts.cancel')}</Button>}>
      <Choose
        without={step.without}
        busy={intake.looking}
        onFiles={(files) => void intake.choose(files)}
        onManual={() => intake.goTo({ at: 'manual', files: kept })}
      />
    </Step>
  )
}

function ManualStep({ step, intake }: { step: At<'manual'>; intake: Acts }): React.JSX.Element {
  const { t } = useWords(manualWords)
  const { t: parts } = useWords(partsWords)
  const { workstation } = useSession()
  const [typed, setTyped] = useState<ManualClaim>(() => emptyClaim(workstation.location, step.files))
  const [isAsked, setAsked] = useState(false)
  const today = new Date().toISOString().slice(0, 10)
  const { claim, problems } = readManual(typed, today)
  const check = (): void => {
    setAsked(true)
    if (problems.length === 0) void intake.check(draftOfManual(typed, claim))
  }
  return (
    <Step
      actions={
        <>
          {isAsked && problems.length > 0 && (
            <p className={c('footNote', 'bad')} role="alert">
              {t('manual.problems', { n: problems.length })}
            </p>
          )}
          <Button onPress={() => intake.goTo({ at: 'choose', without: [] })}>{parts('parts.back')}</Button>
          <Button look="primary" busy={intake.looking} onPress={check}>
            {t('manual.next')}
          </Button>
        </>
      }
    >
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          check()
        }}
      >
        <ManualForm typed={typed} problems={isAsked ? problems : []} onChange={setTyped} />
        <button type="submit" hidden />
      </form>
    </Step>
  )
}

function LookStep({
  step,
  intake,
  onClose,
}: {
  step: At<'look'>
  intake: Acts
  onClose: () => void
}): React.JSX.Element {
  const { t } = useWords(intakeWords)
  const { t: parts } = useWords(partsWords)
  const { cases, without } = step
  const n = cases.filter(isTakeable).length
  const leftOut = countLeftOut(cases, intake.notes)
  const isPersisted = usePersistence()
  const list = useRef<HTMLDivElement>(null)
  const goToLeftOut = (): void => {
    const first = list.current?.querySelector('[data-left-out]')
    first?.scrollIntoView({ block: 'center' })
    first?.querySelector('input')?.focus({ preventScroll: true })
  }
  return (
    <Step
      actions={
        <>
          {leftOut > 0 && (
            <Button look="quiet" onPress={goToLeftOut}>
              {t('intake.look.files', { n: leftOut })}
            </Button>
          )}
          {n > 0 && n < cases.length && (
            <p className={c('footNote')}>{t('intake.look.not', { n: cases.length - n })}</p>
          )}
          <Button look="quiet" onPress={() => intake.goTo({ at: 'choose', without: [] })}>
            {t('intake.other')}
          </Button>
          <Button onPress={onClose}>{parts('parts.cancel')}</Button>
          <Button look="primary" isDisabled={n === 0} autoFocus onPress={() => void intake.take(cases)}>
            {n === 0 ? t('intake.take.none') : t('intake.take', { n })}
          </Button>
        </>
      }
    >
      <div ref={list} className={c('step')}>
        {isPersisted === false && (
          <Notice tone="warn" wayOn={t('intake.notPersisted.way')}>
            {t('intake.notPersisted')}
          </Notice>
        )}
        {cases.map((one) => (
          <CaseLook
            key={one.key}
            one={one}
            noted={intake.notes.get(one.key) ?? none}
            onNote={(file, isNoted) => intake.note(one.key, file, isNoted)}
          />
        ))}
        <PassedOver without={without} />
      </div>
    </Step>
  )
}

function TakeStep({ intake }: { intake: Acts }): React.JSX.Element {
  const { t } = useWords(intakeWords)
  const { t: parts } = useWords(partsWords)
  return (
    <Step
      canClose={false}
      actions={
        <Button autoFocus busy={intake.stopping} onPress={intake.cancel}>
          {intake.stopping ? t('intake.stopping') : parts('parts.cancel')}
        </Button>
      }
    >
      <Taking progress={intake.progress} />
    </Step>
  )
}

function DoneStep({ step, onClose }: { step: At<'done'>; onClose: () => void }): React.JSX.Element {
  const { t } = useWords(intakeWords)
  const { t: packages } = useWords(packagesWords)
  const offer = useSources(step.taken)
  const { state } = offer
  const isOpen = state.at === 'asking' || state.at === 'looking'
  const canDelete = state.at === 'asking' && state.cases.some(({ located }) => located.length > 0)
  const areSealed = state.at === 'asking' && state.areSealed
  const busy = state.at === 'asking' && state.busy
  return (
    <Step
      // The offer wants an answer: it goes into the journal.
      canClose={!isOpen}
      actions={
        isOpen ? (
          state.at === 'asking' && (
            <>
              <Button isDisabled={busy} autoFocus onPress={() => void offer.answer(false)}>
                {t(canDelete ? 'intake.sources.keep' : 'intake.sources.understood')}
              </Button>
              {canDelete && (
                <Button look="danger" busy={busy} onPress={() => void offer.answer(true)}>
                  {areSealed ? packages('package.sources.delete') : t('intake.sources.delete')}
                </Button>
              )}
            </>
          )
        ) : (
          <Button key="close" look="primary" autoFocus onPress={onClose}>
            {t('intake.done.close')}
          </Button>
        )
      }
    >
      <div className={c('step')}>
        <Results taken={step.taken} />
        <Sources offer={offer} />
      </div>
    </Step>
  )
}
