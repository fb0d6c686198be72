import { expect } from 'vitest'
import { page } from 'vitest/browser'
import type { office } from '../../screens/office.ts'
import { caseView } from '../case/figures.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { entry, ledger, offline, outbox } from '../desk/figures.ts'
import { ids, session, stage, type StageOptions } from '../desk/stage.tsx'
import { answers, packages, people, print, proposed, representative, someone } from '../people/people.ts'
import { give, press, put, settled, type Leave, type Reach } from './walk.ts'

/** How the other sections of the bar are reached, and what opens over them. */

type OfficeId = (typeof office)[keyof typeof office][number]['id']

const size = 1284
const behind: DoubleAnswers = {
  ...answers,
  'outbox.list': () => outbox(),
  'journal.list': ({ from, count }) => ({
    size,
    entries: Array.from({ length: Math.min(count, size - from) }, (_, i) => ({ ...entry(from + i) })),
  }),
}

/** A section as a reviewer has it. */
async function section(place: string, more: Partial<StageOptions> = {}): Promise<Leave> {
  const on = await stage({ answers: behind, sync: offline, open: session, place, ...more })
  await expect.element(page.getByRole('main')).toBeVisible()
  return on.leave
}

async function asRepresentative(place: '/people' | '/vault', more: Partial<StageOptions>): Promise<Leave> {
  return await section(place, { open: representative, ...more })
}

const atPeople = async (more: DoubleAnswers = {}): Promise<Leave> => {
  const leave = await asRepresentative('/people', { answers: { ...answers, ...more } })
  await expect.element(page.getByRole('table')).toBeVisible()
  return leave
}

const looked =
  (kind: 'sender' | 'workstation', name: string): Reach =>
  async () => {
    const leave = await atPeople({ 'packages.lookAtSender': () => ({ kind, name, fingerprint: print }) })
    await give('Файл ключа отправителя', [new File(['{}'], 'sender.pub')])
    await press(page.getByText('Отпечаток совпадает'))
    return leave
  }

/** Bytes 0 to 35, in Base64. */
const escrowKey = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIj'
const hash = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA'

export const reachOffice = {
  outcomes: () => section('/outcomes'),
  'outcomes-ledger': async () => {
    const leave = await section('/outcomes', { ledger: ledger() })
    await press(page.getByRole('tab', { name: 'Что ушло с рабочего места' }))
    await press(page.getByRole('button', { name: 'Показать содержимое' }).nth(1))
    await expect.element(page.getByText(/"caseRef": "KZ-104-8832"/)).toBeVisible()
    return leave
  },
  receipt: async () => {
    const items = outbox()
    const read = (id: string) => {
      const { outcomeId, caseRef } = items.find((item) => item.case === id) ?? { outcomeId: '', caseRef: '' }
      const receivedAt = '2026-03-02T09:02:11.000Z'
      const receipt = {
        ...({ schema: 'sverka/receipt/v1', outcomeId, bodyHash: hash, receivedAt } as const),
        ...{ serverRef: ids.case(9), signature: hash.repeat(2) },
      }
      const outcome = { outcomeId, state: 'acknowledged', restUntil: receivedAt, refusal: null } as const
      return caseView({ id, caseRef, state: 'acknowledged', outcome: { ...outcome, receipt } })
    }
    const leave = await section('/outcomes', { answers: { ...behind, 'case.read': read } })
    await press(page.getByRole('button', { name: 'Квитанция' }).first())
    await expect.element(page.getByRole('dialog').getByText(hash, { exact: true })).toBeVisible()
    return leave
  },
  journal: async () => {
    const leave = await section('/journal')
    await settled()
    return leave
  },
  settings: () => section('/settings'),
  passphrase: async () => {
    const leave = await section('/settings')
    await press(page.getByRole('button', { name: 'Сменить парольную фразу' }))
    await expect.element(page.getByLabelText('Новая фраза')).toHaveValue(proposed)
    return leave
  },
  people: () => {
    const key = { file: '{}', fingerprint: print, peerFingerprint: [...print].reverse() }
    const at = '2026-03-02T09:00:00.000Z'
    const enrolled = { fingerprint: print, at, state: 'enrolled' } as const
    const senders = [
      { ...enrolled, kind: 'sender' as const, sender: ids.case(41), name: 'Сервер Компании' },
      { ...enrolled, kind: 'workstation' as const, sender: ids.case(42), name: 'Шымкент' },
    ]
    return atPeople({
      'people.list': () => people({ escrow: { state: 'set', fingerprint: print } }),
      'packages.standing': () => packages({ key, senders }),
    })
  },
  enrol: async () => {
    const leave = await atPeople()
    await press(page.getByRole('main').getByRole('button', { name: 'Добавить' }).first())
    await expect
      .element(page.getByRole('dialog').getByLabelText('Парольная фраза', { exact: true }))
      .toHaveValue(proposed)
    return leave
  },
  remove: async () => {
    const leave = await atPeople()
    await press(page.getByRole('button', { name: `Убрать: ${someone.login}` }))
    return leave
  },
  sender: looked('sender', 'Сервер Компании'),
  peer: looked('workstation', 'Шымкент'),
  escrow: async () => {
    const leave = await atPeople()
    await press(page.getByRole('button', { name: 'Задать ключ' }))
    await put(page.getByLabelText('Открытая половина ключа'), escrowKey)
    await expect.element(page.getByRole('dialog').getByText('Отпечаток совпадает')).toBeVisible()
    return leave
  },
  // With damage found and something to be ended.
  vault: async () => {
    const damaged = [
      { table: 'chunks', ref: `${ids.case(1)}/3`, code: 'DAMAGED', caseRef: 'CASE-7' },
      { table: 'entries', ref: '12', code: 'NOT_FOUND', caseRef: null },
    ] as const
    const counts = { cases: 21, wraps: 40, entries: 1284 }
    const leave = await asRepresentative('/vault', {
      answers: {
        ...answers,
        'shredding.standing': () => ({ waiting: 2 }),
        'vault.check': () => ({ counts, bytes: 52_428_800, damaged: [...damaged], more: 3 }),
      },
      backups: { folder: '/media/copies', schedule: { every: 'never', keep: 7 }, lastAt: null },
    })
    await press(page.getByRole('button', { name: 'Проверить хранилище' }))
    await expect.element(page.getByText('CASE-7')).toBeVisible()
    return leave
  },
} as const satisfies Record<OfficeId, Reach>
