import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Dexie as DexieClass } from 'dexie'
import { makeLargeJpeg, makeLargePdf } from '../samples/index.ts'
import { caseScreen, destroyDocument } from './pages/case.ts'
import { intakeDialog, lookAtFolder, takeInFolder } from './pages/intake.ts'
import { exportJournal } from './pages/journal.ts'
import { outcomesScreen, sendAll, showOutcomes } from './pages/outcomes.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck } from './pages/review.ts'
import { enrol } from './pages/settings.ts'
import { addPerson, showPeople } from './pages/people.ts'
import { lock, unlock, unlockScreen } from './pages/unlock.ts'
import { checkVault, chooseBackupPlace, endDestruction, writeBackup } from './pages/vault.ts'
import { writeCase } from './support/case-folder.ts'
import { formsOfText, runsOf, type Needle } from './support/needles.ts'
import { root, runtimeHere } from './support/runtime.ts'
import type { Sverka } from './support/launch.ts'
import { scanFolder, tellScan, type Finding, type Scan } from './support/scan.ts'
import { expect, test } from './support/server.ts'

// Invented, with the letters that only Kazakh has; nothing of it stands anywhere else.
const secrets = {
  familyName: 'Ұлпаңғалиева',
  givenName: 'Жәмиғахан',
  patronymic: 'Күңшуаққызы',
  birthDate: '1991-09-27',
  iin: '910927400158',
  specialisation: 'Қолөнер шеберлігі №77',
  number: '073519846',
  halfTyped: 'ЖБ-Ө 4406',
  searched: 'ңғалиев',
  jpeg: 'Жеке куәлік Ұлпаңғ.jpg',
  pdf: 'Дипломның көшірмесі.pdf',
  folder: 'Құжаттар — Жәмиғахан',
  byHandFamily: 'Өтеғұлқызова',
  byHandGiven: 'Ғазизгүлай',
  byHandIin: '880213450716',
  wrongPhrase: 'ұшқыр тұлпар қайтпас жүрек',
  killedWhileTyped: 'ЖК-Ң 9917',
} as const

/** The same dates as people and as screens write them. */
const alsoWritten = { birthDate: '27.09.1991', searched: 'ңғалиев' } as const

const caseRef = 'CLEAR-0001'
const identity = makeLargeJpeg(2, 77)

interface Secrets {
  readonly needles: Needle[]
  readonly diploma: Uint8Array
}

async function makeSecrets(passphrases: readonly string[], sheet: readonly string[]): Promise<Secrets> {
  // Large enough that Chromium would rather keep it on the disk than in memory.
  const diploma = await makeLargePdf(24, 78)
  const texts: [string, string][] = [
    ...Object.entries(secrets),
    ...Object.entries(alsoWritten),
    ...passphrases.map((phrase): [string, string] => ['passphrase', phrase]),
    ['recovery sheet', sheet.join(' ')],
    ['recovery sheet', sheet.join('-')],
    ['recovery sheet', sheet.join('')],
  ]
  const needles = [
    ...texts.flatMap(([says, text]) => formsOfText(says, text)),
    ...runsOf('bytes of the JPEG', identity, 1024),
    ...runsOf('bytes of the PDF', diploma, 8192),
  ]
  return { needles, diploma }
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ says, form, file, place, at }) => `${says} as ${form} in ${file} (${place}, at ${at})`)

test('after a whole session and a kill nothing typed, claimed or taken in lies in clear in the profile; the same search finds canaries (demands 7, 9)', async ({
  founded,
  launch,
  server,
}) => {
  test.setTimeout(480_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-clear-'))
  const { people, profile } = founded
  const passphrases = [people.representative.passphrase, people.reviewer.passphrase]
  const { needles, diploma } = await makeSecrets(passphrases, people.sheet)
  const { familyName, givenName, patronymic, birthDate, iin, specialisation } = secrets
  const folder = await writeCase(
    join(home, secrets.folder),
    {
      ...{ caseRef, programme: 'beauty-master', residency: 'KZ' },
      claim: { familyName, givenName, patronymic, birthDate, iin, specialisation },
      documents: [
        { file: secrets.jpeg, kind: 'id-card' },
        { file: secrets.pdf, kind: 'diploma' },
      ],
    },
    { [secrets.jpeg]: identity, [secrets.pdf]: diploma },
  )

  const second = await writeCase(
    join(home, 'second'),
    {
      ...{ caseRef: 'CLEAR-0002', programme: 'beauty-master', residency: 'KZ' },
      claim: { familyName, givenName, patronymic, birthDate, iin, specialisation },
      documents: [{ file: secrets.pdf, kind: 'diploma' }],
    },
    { [secrets.pdf]: Buffer.concat([diploma, Buffer.from('\n')]) },
  )
  let app!: Sverka

  // What the system's own dialog, which no test can open, makes Chromium remember.
  const chromium = (of: string): string => join(of, runtimeHere() === 'electron' ? '' : 'chromium/Default')
  await changePreferences(chromium(profile), { selectfile: { last_directory: folder } })

  await test.step('a session', async () => {
    app = await launch()
    const { representative, reviewer } = people
    await unlockScreen(app.page).passphrase.fill(secrets.wrongPhrase)
    await unlockScreen(app.page).open.click()
    await expect(app.page.getByText('Парольная фраза не подошла.')).toBeVisible({ timeout: 60_000 })
    await unlock(app.page, representative)
    await enrol(app.page, server.origin, await server.issueCode())
    await lock(app.page)
    await unlock(await app.waitForWindow(), reviewer)
    await takeInFolder(app.page, app.chooseFiles, folder)
    await typeByHand(app.page)
    await queueScreen(app.page).search.fill(secrets.searched)
    await openCase(app.page, caseRef)

    await lookAt(app.page, 0)
    await readAndCheck(app.page, { number: secrets.number, birthDate, iin })
    await giveVerdict(app.page, 'accepted', [])
    await lookAt(app.page, 1)
    await caseScreen(app.page).field('Номер').fill(secrets.halfTyped)
    await lock(app.page)

    await unlock(await app.waitForWindow(), reviewer)
    await openCase(app.page, caseRef)
    await lookAt(app.page, 1)
    await expect(caseScreen(app.page).field('Номер')).toHaveValue(secrets.halfTyped)
    // What is typed is recorded or cleared before a verdict.
    await caseScreen(app.page).field('Номер').fill('')
    await giveVerdict(app.page, 'rejected', ['UNREADABLE_FILE'])
    await expect(caseScreen(app.page).documents.nth(1)).not.toHaveAccessibleName(/без заключения/)
    await chooseOutcome(app.page, 'more-documents-required')
    await caseScreen(app.page).decide.click()
    await expect(app.page.getByText(new RegExp(`${caseRef}: `)).first()).toBeVisible()
    await showOutcomes(app.page)
    await outcomesScreen(app.page).row(caseRef).getByRole('button', { name: 'Отменить' }).click()
    await openCase(app.page, caseRef)
    await chooseOutcome(app.page, 'more-documents-required')
    await caseScreen(app.page).decide.click()
    await expect(app.page.getByText(new RegExp(`${caseRef}: `)).first()).toBeVisible()
    await sendAll(app.page)
    await expect(app.page.getByText(/получено сервером/).first()).toBeVisible({ timeout: 60_000 })
    await app.page.keyboard.press('Alt+3')
    await expect(app.page.getByRole('row').filter({ hasText: caseRef }).first()).toBeVisible()
    await exportJournal(app.page, join(home, 'journal.json'))
  })

  await test.step('what only a representative does: people, the check, a backup, a destruction to its end', async () => {
    await lock(app.page)
    const page = await app.waitForWindow()
    await unlock(page, people.representative)
    await showPeople(page)
    const { passphrase } = await addPerson(page, { login: 'В. Аудитор', role: 'аудитор' })
    needles.push(...formsOfText('passphrase', passphrase))
    await checkVault(page)
    await chooseBackupPlace(page, join(home, 'vault.svbackup'))
    await writeBackup(page)
    await page.keyboard.press('Alt+1')
    await page.getByRole('tab', { name: /^Все/ }).click()
    await openCase(page, caseRef)
    await destroyDocument(page, 0, 'цель обработки достигнута')
    await endDestruction(page)
  })

  const search = async (when: string): Promise<Scan> => {
    const scan = await scanFolder(profile, needles)
    console.log(tellScan(when, needles, scan))
    expect(told(scan.findings), when).toEqual([])
    expect(scan.unread, when).toEqual([])
    return scan
  }

  await test.step('nothing of it is found while the vault is open, nor after a lock', async () => {
    await search('after a long session, open')
    await lock(app.page)
    await expect(unlockScreen(await app.waitForWindow()).open).toBeVisible()
    await search('after a lock')
  })

  await test.step('nor after kills, while something was typed and in the middle of an import', async () => {
    await unlock(app.page, people.reviewer)
    await lookAtFolder(app.page, app.chooseFiles, second)
    await intakeDialog(app.page).take.click()
    await expect(intakeDialog(app.page).progress).toHaveAttribute('aria-valuenow', /0\.[2-9]/, {
      timeout: 60_000,
    })
    await app.killAll()
    await search('after a kill during an import')
    app = await launch()
    await unlock(app.page, people.reviewer)
    await queueScreen(app.page).search.pressSequentially(secrets.killedWhileTyped)
    await app.killAll()
  })

  await test.step('nor at the end of all', async () => {
    const { files, bytes, stores } = await search('after a kill while typing')
    expect(Math.min(stores['LevelDB logs'], stores.SQLite)).toBeGreaterThan(0)
    // What was sealed is there to be searched, and the ledger of what left.
    expect(files).toBeGreaterThan(50)
    expect(bytes).toBeGreaterThan(26 * 1_048_576)
    const ledger = await scanFolder(profile, formsOfText('case reference', `"caseRef":"${caseRef}"`))
    expect(ledger.findings.map(({ file }) => file)).toContain('egress-ledger.jsonl')
  })

  await test.step('canaries are', async () => {
    const copy = join(home, 'canary')
    await cp(profile, copy, { recursive: true, verbatimSymlinks: true })
    app = await launch({ profile: copy })
    await plantCanaries(app.page, Buffer.from(identity).toString('base64'))
    // Chromium writes local storage some seconds later.
    const storage = join(chromium(copy), 'Local Storage')
    await expect
      .poll(async () => (await scanFolder(storage, needles)).findings.length, { timeout: 30_000 })
      .toBeGreaterThan(0)
    await app.killAll()
    await writeFile(join(copy, 'note.txt'), Buffer.from(`… ${secrets.familyName} …`, 'utf16le'))
    await writeFile(join(copy, 'crash.dmp'), Buffer.from(`x${secrets.iin}${birthDate}`).toString('base64'))
    await writeFile(
      join(copy, 'large.bin'),
      Buffer.concat([Buffer.alloc(9_000_001), diploma.subarray(1_000_000)]),
    )
    await writeFile(join(copy, `${secrets.jpeg}.part`), '')
    const scan = await scanFolder(copy, needles)
    const { findings } = scan
    console.log(tellScan('the same, with canaries', needles, scan))
    const deleted = findings.filter(({ says }) => says === 'byHandFamily').map(({ file }) => file)
    console.log(
      `a value written and deleted again: ${deleted.length === 0 ? 'not found' : `in ${deleted.join(', ')}`}`,
    )
    expect(scan.decompressed).toBeGreaterThan(0)
    const found = (says: string, file: RegExp, place: Finding['place']): void =>
      expect
        .soft(
          told(findings.filter((one) => one.says === says && one.place === place && file.test(one.file))),
          `${says} in ${String(file)}, ${place}`,
        )
        .not.toEqual([])

    found('familyName', /note\.txt$/, 'bytes')
    found('iin', /crash\.dmp$/, 'bytes')
    found('birthDate', /crash\.dmp$/, 'bytes')
    found('bytes of the PDF', /large\.bin$/, 'bytes')
    found('jpeg', /\.part$/, 'name')
    found('givenName', /indexeddb\.leveldb/, 'LevelDB log')
    found('patronymic', /indexeddb\.leveldb.*\.ldb$/, 'LevelDB block')
    found('number', /indexeddb\.leveldb/, 'IndexedDB value')
    found('specialisation', /indexeddb\.blob/, 'bytes')
    found('bytes of the JPEG', /indexeddb\.blob/, 'bytes')
    found('folder', /Local Storage/, 'LevelDB log')
  })
  await rm(home, { recursive: true, force: true })
})

async function changePreferences(folder: string, change: object): Promise<void> {
  const path = join(folder, 'Preferences')
  const before: unknown = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify(Object.assign({}, before, change)))
}

/** A claim begun by hand and given up. */
async function typeByHand(page: Page): Promise<void> {
  await page.keyboard.press('Control+o')
  const { dialog, cancel } = intakeDialog(page)
  await dialog.getByRole('button', { name: 'Ввести сведения вручную' }).click()
  await dialog.getByLabel('Фамилия').fill(secrets.byHandFamily)
  await dialog.getByLabel('Имя', { exact: true }).fill(secrets.byHandGiven)
  await dialog.getByLabel('ИИН').fill(secrets.byHandIin)
  await dialog.getByRole('button', { name: 'Назад' }).click()
  await cancel.click()
  await expect(dialog).toBeHidden()
}

/** What a careless app would leave: the same kinds of values, small and large, written by the page through plain Dexie. */
async function plantCanaries(page: Page, picture: string): Promise<void> {
  // As the console would run it: the policy of the page lets it load no other script.
  await page.evaluate(await readFile(join(root, 'node_modules/dexie/dist/dexie.min.js'), 'utf8'))
  await page.evaluate(
    async ({ secrets, picture }) => {
      // Made by the line above.
      const { Dexie } = globalThis as unknown as { Dexie: typeof DexieClass }
      localStorage.setItem('folder', secrets.folder)
      const db = new Dexie('canary', { chromeTransactionDurability: 'strict' })
      db.version(1).stores({ values: '' })
      const values = db.table<unknown, string>('values')
      const noise = (bytes: number): Uint8Array<ArrayBuffer> => {
        const made = new Uint8Array(bytes)
        for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(made.subarray(at, at + 65_536))
        return made
      }
      /** Enough that LevelDB makes tables of what came before. */
      const pass = async (name: string): Promise<void> => {
        for (let part = 0; part < 4; part++) {
          const keys = Array.from({ length: 40 }, (_, n) => `${name} ${part} ${n}`)
          await values.bulkPut(
            keys.map(() => noise(50_000)),
            keys,
          )
        }
      }
      await pass('before')
      for (let n = 0; n < 20; n++)
        await values.put({ name: secrets.patronymic, n }, `${secrets.patronymic} ${n}`)
      await pass('between')
      await values.put({ name: secrets.specialisation, bytes: noise(3_000_000) }, 'large')
      await values.put({ text: `${'0123456789'.repeat(20_000)} ${secrets.number}` }, 'compressed')
      const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))
      await values.put(new Blob([bytes]), 'blob')
      await values.put({ name: secrets.byHandFamily }, 'deleted')
      await values.delete('deleted')
      await values.put({ name: secrets.givenName }, 'small')
      db.close()
    },
    { secrets, picture },
  )
}
