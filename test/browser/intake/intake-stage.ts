import type { DoubleAnswers } from '../desk/double-vault.ts'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DeskBridge, PackageFolder, SourceFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { inspect } from '../../../renderer/vault/cases/inspect.ts'
import { partsOfFiles } from '../../../renderer/vault/cases/parts.ts'
import type { CaseVault } from '../../../renderer/vault/cases/room.ts'
import type { IntakeResult, ListEntry } from '../../../renderer/vault/client/api.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import type { VaultArgs } from '../../../renderer/desk/app/vault.ts'
import { ids } from '../desk/stage.tsx'
import { queueStage, type QueueStage } from '../queue/queue-stage.ts'

type Order = VaultArgs<'intake.take'>[0]

export type IntakeStage = QueueStage & {
  /** Lets the file that the double is holding go on; see `holds`. */
  release: () => void
  taken: Order[]
  deleted: string[]
}

/** The real look of the vault's worker over an empty vault, and a double of its taking in. */
export async function intakeStage({
  known = [],
  holds = false,
  refuses = () => null,
  sameFileIn = [],
  folder = '/home/reviewer/Входящие',
  cannotDelete = [],
  answers = {},
  ...rest
}: {
  known?: Pick<ListEntry, 'caseRef' | 'round' | 'state'>[]
  /** The taking in stops in the middle of its first file until it is released or cancelled. */
  holds?: boolean
  refuses?: (caseRef: string) => SverkaError | null
  sameFileIn?: string[]
  /** Where main says that source files lie; null: it cannot tell. */
  folder?: string | null
  cannotDelete?: string[]
  /** More that the vault answers. */
  answers?: DoubleAnswers
  packages?: PackageFolder
  language?: Language
  theme?: 'light' | 'dark'
} = {}): Promise<IntakeStage> {
  const taken: Order[] = []
  const deleted: string[] = []
  let release = (): void => undefined
  let on: QueueStage | null = null
  // Only these are asked at a look.
  const vault = {
    now: () => new Date().toISOString(),
    caseOfRef: (caseRef: string) => known.find((one) => one.caseRef === caseRef) ?? null,
    isLost: () => false,
    session: { workstation: { name: 'Алматы-3', location: 'KZ', ref: ids.workstation } },
  } as unknown as CaseVault

  on = await queueStage([], {
    ...rest,
    answers: {
      ...answers,
      'intake.inspect': ({ claim, files }) => inspect(vault, { claim, parts: partsOfFiles(files) }),
      'intake.sources': () => undefined,
      'intake.take': async (order) => {
        const asked = on?.vault.asked.findLast(({ name }) => name === 'intake.take')
        const look = await inspect(vault, { claim: order.claim, parts: partsOfFiles(order.files) })
        if (look.claim.state === 'bad') throw new SverkaError('BAD_CLAIM')
        const { caseRef, round } = look.claim
        const failure = refuses(caseRef)
        if (failure !== null) throw failure
        const files = look.files.filter(({ kind }) => kind !== null)
        const bytesAll = files.reduce((sum, { size }) => sum + size, 0)
        on?.vault.tell('intake.progress', {
          call: asked?.call ?? 0,
          file: files[0]?.name ?? '',
          fileNumber: 1,
          files: Math.max(1, files.length),
          bytesDone: bytesAll / 4,
          bytesAll,
        })
        if (holds) {
          await new Promise<void>((resolve) => {
            release = resolve
            asked?.signal?.addEventListener('abort', () => resolve())
          })
          if (asked?.signal?.aborted === true) throw new SverkaError('INTAKE_CANCELLED')
        }
        taken.push(order)
        const documents = files.map(({ name, result }): IntakeResult['documents'][number] =>
          result.state === 'good'
            ? { name, document: ids.case(1), result: 'stored', code: null, sameFileIn }
            : {
                name,
                document: null,
                result: order.noteUnreadable.includes(name) ? 'noted-unreadable' : 'left-out',
                code: result.state === 'refused' ? result.code : 'FILE_MISSING',
                sameFileIn: [],
              },
        )
        return { case: ids.case(taken.length), caseRef, round, documents }
      },
    },
  })
  let tokens = 0
  const sources = new Map<string, SourceFile>()
  const desk: Pick<DeskBridge, 'locateSource' | 'sources'> = {
    locateSource: (file) => {
      if (folder === null) return Promise.resolve(null)
      tokens += 1
      const source = { token: ids.case(tokens), folder, name: file.name }
      sources.set(source.token, source)
      return Promise.resolve(source)
    },
    sources: {
      delete: (asked) => {
        const failed = asked.filter((token) => cannotDelete.includes(sources.get(token)?.name ?? ''))
        const done = asked.filter((token) => !failed.includes(token))
        deleted.push(...done.map((token) => sources.get(token)?.name ?? ''))
        return Promise.resolve({ ok: true, value: { deleted: done, failed } })
      },
    },
  }
  Object.assign(on.desk, desk)
  return { ...on, taken, deleted, release: () => release() }
}

export const dialog = page.getByRole('dialog')

export async function openIntake(): Promise<void> {
  await userEvent.keyboard('{Control>}o{/Control}')
  await expect.element(dialog).toBeVisible()
}

/** Chosen as the system's dialog would: a browser takes no files from a script, so the input is told what it has. */
export function chooseFiles(label: string, files: readonly File[]): void {
  const input = dialog.getByLabelText(label).element()
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
