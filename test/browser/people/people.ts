import { expect } from 'vitest'
import type { Locator } from 'vitest/browser'
import type { PackagesStanding, People, Person, Session } from '../../../renderer/vault/client/api.ts'
import { gatedVerbs } from '../../../renderer/domain/vocabulary.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { ids, session } from '../desk/stage.tsx'

/** Invented people and sheets for screens on doubles. */

export const representative: Session = {
  ...session,
  account: ids.representative,
  login: 'Б. Представитель',
  role: 'representative',
  verbs: [...gatedVerbs],
}

export const auditor: Session = {
  ...session,
  account: ids.case(7),
  login: 'В. Аудитор',
  role: 'auditor',
  verbs: [],
}

export const proposed = 'малина весло кедр облако сухарь тропа'
export const sheet = ['7QK4M', 'X2RTA', 'P7WDE', '5HNVC', 'J3BYS', 'ZK2GF', 'M6TQ2', 'RD4XW']
export const print = ['MZXW', '6YTB', 'OI2E', 'GRTJ', 'NU4D', 'AMJA', 'K5XQ', '7LEP']

const person = (n: number, rest: Partial<Person>): Person => ({
  account: ids.case(n),
  login: 'А. Рецензент',
  role: 'reviewer',
  affiliation: 'company',
  ends: null,
  state: 'active',
  verbs: ['use', 'provide', 'access', 'delete'],
  isSelf: false,
  ...rest,
})

export const someone = person(20, {})

export const people = (rest: Partial<People> = {}): People => ({
  accounts: [
    person(1, { login: 'К. Ушедший-Рецензент', state: 'removed', verbs: [] }),
    person(2, { login: representative.login, role: 'representative', verbs: [...gatedVerbs], isSelf: true }),
    someone,
    person(3, {
      login: 'Қ. Әбдірахманова, бірлескен компания',
      affiliation: 'affiliate',
      verbs: ['use', 'transfer', 'provide', 'access', 'depersonalise', 'block', 'delete', 'destroy'],
    }),
    person(4, {
      login: 'Д. Подрядчик',
      affiliation: 'contractor',
      ends: '2026-10-31T18:59:59.999Z',
      state: 'ended',
      verbs: [],
    }),
    person(5, { login: 'В. Аудитор', role: 'auditor', verbs: [] }),
  ],
  escrow: { state: 'none' },
  ...rest,
})

export const packages = (rest: Partial<PackagesStanding> = {}): PackagesStanding => ({
  key: null,
  senders: [],
  ...rest,
})

export const answers: DoubleAnswers = {
  'packages.standing': () => packages(),
  'outbox.list': () => [],
  'people.list': () => people(),
  suggestPassphrase: () => proposed,
  weighPassphrase: (passphrase) => ({ enough: passphrase.length > 20, bits: passphrase.length * 2 }),
}

/** What stands in an element, waited for. */
export async function says(locator: Locator, text: string | RegExp): Promise<void> {
  await expect.poll(() => locator.element().textContent).toMatch(text)
}
