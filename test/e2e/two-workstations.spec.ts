import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gauhar, nurlan } from '../samples/people.ts'
import { caseScreen } from './pages/case.ts'
import { makeVault } from './pages/first-run.ts'
import { intakeDialog, takeInFolder } from './pages/intake.ts'
import { enrolSender, lookAtPackages, peerFingerprint, saveAt, savePackageKey } from './pages/packages.ts'
import { showPeople } from './pages/people.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { askForMore, decline } from './pages/review.ts'
import { lock, unlock } from './pages/unlock.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test, type Sverka } from './support/sverka.ts'

type Who = { login: string; passphrase: string }

/** One workstation, and whoever sits at it. */
const station = (app: Sverka, home: string, name: string) => {
  const at = {
    name,
    file: (file: string) => join(home, file),
    get app() {
      return { page: app.page, chooseFiles: app.chooseFiles }
    },
    get page() {
      return app.page
    },
    get panel() {
      return caseScreen(app.page).panel
    },
    comes: async (who: Who): Promise<void> => {
      await lock(app.page)
      await unlock(await app.waitForWindow(), who)
    },
    open: async (caseRef: string, tab: RegExp): Promise<void> => {
      await app.page.keyboard.press('Alt+1')
      await app.page.getByRole('tab', { name: tab }).click()
      await openCase(app.page, caseRef)
    },
    /** A package that another workstation sealed, believed to be what it is said to be. */
    take: async (path: string, what: RegExp): Promise<void> => {
      const { dialog, take, keep, toQueue } = intakeDialog(app.page)
      await lookAtPackages(at.app, [path])
      await expect(dialog.getByText(what)).toBeVisible()
      await take.click()
      await keep.click({ timeout: 30_000 })
      await toQueue.click()
      await expect(dialog).toBeHidden()
    },
    refuses: async (path: string, sentence: string): Promise<void> => {
      const { dialog, cancel } = intakeDialog(app.page)
      await app.page.keyboard.press('Alt+1')
      await lookAtPackages(at.app, [path])
      await expect(dialog.getByText(sentence)).toBeVisible()
      await cancel.click()
    },
  }
  return at
}
type Station = ReturnType<typeof station>

/** Each has the other's key, whose fingerprint was read aloud. */
async function acquaint(one: Station, other: Station): Promise<void> {
  const key = one.file(`${one.name}.pub`)
  await showPeople(other.page)
  await enrolSender(other.app, key, await peerFingerprint(one.page), 'Другое рабочее место')
}

test('a second review is given on another workstation, blind, by sealed packages, and the representative takes its result in (demands 2, 3, 5, 7)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(300_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-two-'))
  const folder = join(home, 'cases')
  await mkdir(folder)
  const documents = { 'card.jpg': 'id-card', 'diploma.jpg': 'diploma' } as const
  await smallCase(folder, 'FAR-0001', documents, nurlan)
  await smallCase(folder, 'FAR-0002', documents, gauhar)
  const switches = ['--resting-minutes=60']
  const [here, there] = await Promise.all([
    launch({ switches }).then((app) => station(app, home, 'Алматы-3')),
    launch({ switches, profile: join(home, 'there') }).then((app) => station(app, home, 'Астана-7')),
  ])
  const people = { here: founded.people, there: await makeVault(there.page, undefined, there.name) }
  await unlock(here.page, people.here.representative)
  await unlock(there.page, people.there.representative)

  await test.step('the two representatives read each other the fingerprints of their workstations', async () => {
    for (const one of [here, there]) {
      await showPeople(one.page)
      await savePackageKey(one.page, one.file(`${one.name}.pub`))
    }
    await acquaint(here, there)
    await acquaint(there, here)
  })

  await test.step('the reviewer here declines both cases', async () => {
    await here.page.keyboard.press('Alt+1')
    await takeInFolder(here.page, here.app.chooseFiles, folder)
    await here.comes(people.here.reviewer)
    for (const caseRef of ['FAR-0001', 'FAR-0002']) {
      await here.open(caseRef, /^Мне на рассмотрение/)
      await decline(here.page)
      await caseScreen(here.page).decide.click()
      await expect(here.panel.getByText(/подтвер/).first()).toBeVisible()
    }
  })

  await test.step('the representative sends both to the other workstation, and nobody here is given them', async () => {
    await here.comes(people.here.representative)
    for (const caseRef of ['FAR-0001', 'FAR-0002']) {
      await here.open(caseRef, /^Ждут подтверждения/)
      await here.panel.getByRole('button', { name: 'Отправить на другое рабочее место…' }).click()
      const dialog = here.page.getByRole('dialog', { name: 'Вторая проверка на другом рабочем месте' })
      await dialog.getByRole('button', { name: 'Сохранить файл' }).click()
      await saveAt(here.page, here.file(`${caseRef}.svcase`))
      await expect(here.panel.getByText(/^Отправлено на вторую проверку: Астана-7/)).toBeVisible({
        timeout: 30_000,
      })
      await expect(here.panel.getByRole('button', { name: 'Отозвать запрос' })).toBeVisible()
    }
  })

  await test.step('a request opens on the workstation that was asked alone', async () => {
    await here.refuses(here.file('FAR-0001.svcase'), 'Пакет запечатан для другого рабочего места.')
  })

  await test.step('the reviewer there knows the Master and the documents, and nothing of the first review', async () => {
    await there.comes(people.there.reviewer)
    const asked = { 'FAR-0001': nurlan, 'FAR-0002': gauhar } as const
    for (const caseRef of ['FAR-0001', 'FAR-0002'] as const) {
      await there.page.keyboard.press('Alt+1')
      await there.take(there.file(`${caseRef}.svcase`), /^Запрос второй проверки с другого рабочего места/)
      await there.open(asked[caseRef].familyName, /^Мне на рассмотрение/)
      for (const place of [0, 1]) {
        await expect(caseScreen(there.page).documents.nth(place)).toHaveAccessibleName(/без заключения/)
      }
      await expect(there.page.getByText('Не по образцу')).toBeHidden()
      await expect(there.page.getByText(/отклонён|отказано/)).toBeHidden()
      await (caseRef === 'FAR-0001' ? decline : askForMore)(there.page)
      await caseScreen(there.page).decide.click()
      await expect(
        there.panel.getByText(`Вторая проверка для рабочего места «Алматы-3», дело ${caseRef}`, {
          exact: false,
        }),
      ).toBeVisible()
      await there.panel.getByRole('button', { name: 'Вернуть результат…' }).click()
      await saveAt(there.page, there.file(`${caseRef}-result.svcase`))
      await expect(there.panel.getByText(/^Результат запечатан/)).toBeVisible({ timeout: 30_000 })
    }
  })

  await test.step('where the two agree the decision is confirmed, by a person, as its result comes in', async () => {
    await here.take(here.file('FAR-0001-result.svcase'), /^Результат второй проверки/)
    await here.open('FAR-0001', /^Решённые/)
    await expect(here.panel.getByText('Вторую проверку провело рабочее место «Астана-7».')).toBeVisible()
    await expect(here.panel.getByText(/^Решение можно отменить ещё/)).toBeVisible()
    await expect(here.panel.getByText('отказано')).toBeVisible()
  })

  await test.step('where they differ both are before the representative, who decides', async () => {
    await here.page.keyboard.press('Alt+1')
    await here.take(here.file('FAR-0002-result.svcase'), /^Результат второй проверки/)
    await here.open('FAR-0002', /^Ждут подтверждения/)
    const both = here.panel.getByRole('table', { name: 'Две проверки' })
    for (const text of ['отказано', 'Не по образцу', 'Блик']) {
      await expect(both.getByText(text).first()).toBeVisible()
    }
    await here.panel.getByRole('button', { name: 'Вторая верна' }).click()
    await expect(here.panel.getByText(/^Решение можно отменить ещё/)).toBeVisible()
  })

  await test.step('a result comes in once', async () => {
    await here.refuses(here.file('FAR-0001-result.svcase'), 'Этот пакет уже принят.')
  })

  await test.step('there the copies have no purpose any more, and the representative destroys them', async () => {
    await there.comes(people.there.representative)
    await there.open(nurlan.familyName, /^Все/)
    await there.panel.getByRole('button', { name: 'Уничтожить копии…' }).click()
    await there.page.getByRole('dialog').getByRole('button', { name: 'Уничтожить', exact: true }).click()
    await expect(there.panel.getByRole('button', { name: 'Уничтожить копии…' })).toBeHidden()
    await expect(there.panel.getByText(/^Документ уничтожен/)).toBeVisible()
    await expect(queueScreen(there.page).table).toBeHidden()
  })
  await rm(home, { recursive: true, force: true })
})
