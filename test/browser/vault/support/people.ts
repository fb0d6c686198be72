import { SverkaError } from '../../../../preload/contract/errors.ts'
import { parseStatement, type RingEpochStatement } from '../../../../renderer/domain/log/index.ts'
import type { Role } from '../../../../renderer/domain/vocabulary.ts'
import { unlockVault } from '../../../../renderer/vault/keys/unlock.ts'
import { enrolPerson } from '../../../../renderer/vault/people/enrol.ts'
import { finishBegun } from '../../../../renderer/vault/people/remove.ts'
import type { OpenedVault } from '../../../../renderer/vault/store/open-vault.ts'
import { lookAround } from '../../../../renderer/vault/store/status.ts'
import type { FakeDesk } from './desk.ts'
import { askOf, clock, testRecord, type TestRecord } from './vault.ts'
import { diskOf } from '../../../../renderer/vault/store/space.ts'

/** Passphrases of those enrolled later, by login. */
export const phrases: Record<string, string> = {
  aigul: 'wovet kusiba dorile gapem hutozi',
  nurlan: 'hazul temiro pakefo zidun bavose',
  saule: 'rivom tagepu hosidal bunero kazim',
  arman: 'pukedo zarivo lemuta hisobe ganul',
}

/** As the worker does it: the unlock, and for a representative what was begun and not finished. */
export async function signIn(desk: FakeDesk, login: string): Promise<OpenedVault<TestRecord>> {
  clock.now += 60_000
  const ground = await lookAround(() => desk.keyring.read())
  if (ground.state !== 'vault') throw new SverkaError('WRONG_STATE')
  const { header, keyring } = ground
  const account = header.accounts.find((one) => one.login === login)?.account ?? ''
  const vault = await unlockVault(
    { account, passphrase: phrases[login] ?? '' },
    {
      header,
      keyringFile: keyring,
      device: null,
      recordSchema: testRecord,
      clock: () => clock.now,
      disk: diskOf(askOf(desk)),
    },
  )
  await vault.listLoaded()
  if (vault.open.session.role === 'representative') await finishBegun(vault.office, askOf(desk))
  return vault
}

export async function enrol(
  vault: OpenedVault<TestRecord>,
  desk: FakeDesk,
  login: string,
  role: Role,
  more: Partial<Parameters<typeof enrolPerson>[2]> = {},
): Promise<string> {
  clock.now += 60_000
  const passphrase = phrases[login] ?? ''
  const usual = { affiliation: 'company' as const, ends: null, verbs: [] }
  const wish = { login, role, passphrase, ...usual, ...more }
  await enrolPerson(vault.office, askOf(desk), wish, null)
  return vault.header().accounts.find((one) => one.login === login)?.account ?? ''
}

export function epochsOf(desk: FakeDesk): RingEpochStatement[] {
  return (desk.keyring.file?.epochs ?? []).map((json) => {
    const statement = parseStatement(json)
    if (statement.type !== 'ring-epoch') throw new Error(statement.type)
    return statement
  })
}

/** Recipients of every epoch, as `ring/epoch`. */
export function recipients(desk: FakeDesk): Record<string, string[]> {
  return Object.fromEntries(
    epochsOf(desk).map(({ ring, epoch, wraps }) => [`${ring}/${epoch}`, wraps.map(({ to }) => to)]),
  )
}

export async function events(vault: OpenedVault<TestRecord>, from = 0): Promise<unknown[]> {
  // Entries are plain JSON objects.
  const entries = (await vault.open.journal.read(from, 10_000)) as Record<string, unknown>[]
  return entries.map((entry) => entry['event'] ?? entry['act'])
}
