import {
  askToRemove,
  confirmRemoval,
  fillNewPerson,
  peopleScreen,
  sendNewPerson,
  showPeople,
} from '../e2e/pages/people.ts'
import { fillNewPassphrase, sendNewPassphrase } from '../e2e/pages/settings.ts'
import { commitPoints, filePoints } from './kill-points.ts'
import { usual, type Operation, type Outside } from './operation.ts'

/** One who is enrolled and removed again, and a representative's own new passphrase. */
export function wayOfPeople(outside: Outside, login: string): Operation[] {
  let before = ''
  return [
    {
      ...usual,
      name: 'passphrase',
      prepare: async (app) => {
        before = outside.representative.passphrase
        outside.sentPassphrase = await fillNewPassphrase(app.page, before)
        return app
      },
      act: ({ page }) => sendNewPassphrase(page),
      leaves: [{ name: 'passphrase-changed' }],
      // Who opened the vault has found out which of the two it is now.
      isDone: () => Promise.resolve(outside.representative.passphrase !== before),
      points: commitPoints,
      takes: 6000,
    },
    {
      ...usual,
      name: 'enrolment',
      prepare: async (app) => {
        await showPeople(app.page)
        await fillNewPerson(app.page, { login, role: 'рецензент' })
        return app
      },
      act: ({ page }) => sendNewPerson(page, login),
      leaves: [{ name: 'account-enrolled' }],
      isDone: async ({ page }) => {
        await showPeople(page)
        return (await peopleScreen(page).row(login).filter({ hasText: 'действует' }).count()) > 0
      },
      points: [...commitPoints, ...filePoints],
      takes: 3000,
      isFinishedByUnlock: true,
    },
    {
      ...usual,
      name: 'removal',
      prepare: async (app) => {
        await showPeople(app.page)
        await askToRemove(app.page, login)
        return app
      },
      act: ({ page }) => confirmRemoval(page),
      leaves: [{ name: 'account-removed' }],
      isDone: async ({ page }) => {
        await showPeople(page)
        return (await peopleScreen(page).row(login).filter({ hasText: 'убрана' }).count()) > 0
      },
      points: [...commitPoints, ...filePoints],
      commits: 2,
      files: 2,
      isFinishedByUnlock: true,
    },
  ]
}
