import { useCallback, useEffect, useRef, useState } from 'react'
import type { Vault } from '../app/vault.ts'
import type { FoundPackage } from '../../../preload/contract/bridge.ts'
import { ask, bridge } from '../app/desk.ts'
import { groupByFolder, type Gathered, type Grouped } from './gather.ts'
import { isTakeable, lookAt, type CaseDraft, type LookedCase } from './look.ts'
import { takeAll, takenFromFolder, type Progress, type Taken } from './take.ts'

export type Step =
  | { at: 'choose'; without: Grouped['without'] }
  | { at: 'manual'; files: readonly File[] }
  | { at: 'look'; cases: readonly LookedCase[]; without: Grouped['without'] }
  | { at: 'take' }
  | { at: 'done'; taken: readonly Taken[] }

export type Intake = {
  step: Step
  looking: boolean
  progress: Progress | null
  stopping: boolean
  notes: ReadonlyMap<string, ReadonlySet<string>>
  /** `found`: packages that lie in the watched folder. */
  choose: (files: readonly Gathered[], found?: readonly FoundPackage[]) => Promise<void>
  /** The claim typed in, with its files. */
  check: (draft: CaseDraft) => Promise<void>
  goTo: (step: Extract<Step, { at: 'choose' | 'manual' }>) => void
  note: (key: string, file: string, isNoted: boolean) => void
  take: (cases: readonly LookedCase[]) => Promise<void>
  cancel: () => void
}

/**
 * The way from chosen files to cases in the vault. All it knows of them lives as long as the dialog that calls it,
 * and nowhere else.
 */
export function useIntake(vault: Vault): Intake {
  const [step, setStep] = useState<Step>({ at: 'choose', without: [] })
  const [looking, setLooking] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [stopping, setStopping] = useState(false)
  const [notes, setNotes] = useState<Intake['notes']>(new Map())
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  const look = useCallback(
    async (drafts: Parameters<typeof lookAt>[1], without: Grouped['without']) => {
      setLooking(true)
      setNotes(new Map())
      const cases = await lookAt(vault, drafts)
      setLooking(false)
      setStep({ at: 'look', cases, without })
    },
    [vault],
  )
  const choose = useCallback(
    async (files: readonly Gathered[], found: readonly FoundPackage[] = []) => {
      const { cases, packages, without } = groupByFolder(files)
      const sealed = [
        ...packages.map(({ name, file }) => ({ folder: name, package: { from: 'file' as const, file } })),
        ...found.map(({ name, token, size }) => ({
          folder: name,
          package: { from: 'folder' as const, token, size },
        })),
      ]
      if (cases.length + sealed.length === 0) setStep({ at: 'choose', without })
      else await look([...cases, ...sealed], without)
    },
    [look],
  )

  return {
    step,
    looking,
    progress,
    stopping,
    notes,
    choose,
    check: (draft) => look([draft], []),
    goTo: setStep,
    note: (key, file, isNoted) => {
      setNotes((before) => {
        const files = new Set(before.get(key))
        if (isNoted) files.add(file)
        else files.delete(file)
        return new Map(before).set(key, files)
      })
    },
    take: async (cases) => {
      const controller = new AbortController()
      abort.current = controller
      setProgress(null)
      setStopping(false)
      setStep({ at: 'take' })
      const { signal } = controller
      const taken = await takeAll(vault, cases.filter(isTakeable), notes, { signal, onProgress: setProgress })
      const done = takenFromFolder(taken)
      // Told of again, a package that is in already would only be refused.
      if (done.length > 0) await ask(bridge().packages.dismiss(done)).catch(() => undefined)
      setStep({ at: 'done', taken })
    },
    cancel: () => {
      setStopping(true)
      abort.current?.abort()
    },
  }
}
