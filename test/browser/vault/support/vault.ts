import * as z from 'zod'
import { SverkaError } from '../../../../preload/contract/errors.ts'
import type { AskDesk, Change, OpenVault } from '../../../../renderer/vault/store/border.ts'
import type { ListEntry } from '../../../../renderer/vault/client/api.ts'
import { foundInMemory, type Founding } from '../../../../renderer/vault/keys/founding.ts'
import { newId } from '../../../../renderer/vault/keys/statements.ts'
import { unlockVault } from '../../../../renderer/vault/keys/unlock.ts'
import { writeFounding } from '../../../../renderer/vault/store/found.ts'
import type { OpenedVault } from '../../../../renderer/vault/store/open-vault.ts'
import { lookAround } from '../../../../renderer/vault/store/status.ts'
import type { FakeDesk } from './desk.ts'
import { diskOf } from '../../../../renderer/vault/store/space.ts'

export const passphrases = {
  representative: 'wovet kusiba dorile gapem hutozi',
  reviewer: 'hazul temiro pakefo zidun bavose',
} as const
export type Who = keyof typeof passphrases

export const testRecord = z.strictObject({ note: z.string(), logSize: z.int().optional() })
export type TestRecord = z.infer<typeof testRecord>

/** 2026-03-02 09:00 UTC; tests move it. */
export const clock = { now: Date.UTC(2026, 2, 2, 9) }

export async function foundOne(at = new Date(clock.now).toISOString(), vault = newId()): Promise<Founding> {
  const wish = {
    workstation: { name: 'Desk 1', location: 'KZ' },
    representative: { login: 'aigul', passphrase: passphrases.representative },
    reviewer: { login: 'nurlan', passphrase: passphrases.reviewer },
  }
  return await foundInMemory(wish, { vault, at, device: null })
}

export async function foundOnDisk(desk: FakeDesk): Promise<Founding> {
  const founding = await foundOne()
  await writeFounding(founding, new Date(clock.now).toISOString(), askOf(desk))
  return founding
}

export function askOf(desk: FakeDesk): AskDesk {
  // The services are those of the table; the call is typed by its name.
  return ((service: keyof FakeDesk['services'], ...args: never[]) =>
    (desk.services[service] as (...args: never[]) => Promise<unknown>)(...args)) as AskDesk
}

export async function unlock(
  desk: FakeDesk,
  who: Who = 'reviewer',
  passphrase: string = passphrases[who],
): Promise<OpenedVault<TestRecord>> {
  const ground = await lookAround(() => desk.keyring.read())
  if (ground.state !== 'vault') throw new SverkaError('WRONG_STATE')
  const { header, keyring } = ground
  const account = header.accounts.find(({ role }) => role === who)?.account ?? ''
  return await unlockVault(
    { account, passphrase },
    {
      header,
      keyringFile: keyring,
      device: null,
      recordSchema: testRecord,
      clock: () => clock.now,
      disk: diskOf(askOf(desk)),
    },
  )
}

/** The code a promise fails with, `none` where it does not fail. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'none'
  } catch (error) {
    return error instanceof SverkaError ? error.code : String(error)
  }
}

export function listed(vault: OpenVault<TestRecord>, number: number): Omit<ListEntry, 'rev'> {
  return {
    id: vault.newId(),
    caseRef: `CASE-${number}`,
    programme: 'beauty-master',
    name: `Omarov Nurlan ${number}`,
    residency: 'KZ',
    receivedAt: vault.now(),
    round: 1,
    state: 'new',
    claimedBy: null,
    standing: null,
    documents: [],
  }
}

export function received(entry: Omit<ListEntry, 'rev'>, note: string): Change<TestRecord> {
  return {
    entries: [
      {
        kind: 'processing',
        act: 'case-received',
        caseRef: entry.caseRef,
        document: null,
        page: null,
        purpose: 'certification',
        ground: 'application',
      },
    ],
    cases: [{ listed: entry, record: { note } }],
  }
}

export async function addCase(vault: OpenVault<TestRecord>, number: number): Promise<string> {
  const entry = listed(vault, number)
  await vault.exclusive(() => vault.commit(received(entry, `note ${number}`)))
  return entry.id
}
