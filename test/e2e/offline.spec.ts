import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import * as z from 'zod'
import { enrolment } from '../../preload/contract/enrolment.ts'
import { rootFingerprint } from '../../preload/contract/fingerprint.ts'
import { outcome as outcomeSchema } from '../../preload/contract/outcome.ts'
import { decodeWire, parseCanonicalJson } from '../../preload/contract/wire.ts'
import type { ClaimFile } from '../samples/claim-file.ts'
import { nurlan, nurlanCard, yulia, yuliaPassport } from '../samples/people.ts'
import { caseScreen } from './pages/case.ts'
import { intakeDialog } from './pages/intake.ts'
import { exportJournal } from './pages/journal.ts'
import { outcomesScreen } from './pages/outcomes.ts'
import { enterCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck, type Readings } from './pages/review.ts'
import { enrol } from './pages/settings.ts'
import { unlock } from './pages/unlock.ts'
import { cutNetwork, openLine } from './support/line.ts'
import { networkIn } from './support/netlog.ts'
import { root } from './support/runtime.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/server.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => Uint8Array.from(createHash('sha256').update(bytes).digest())

const go = (page: Page, section: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: section }).click()

async function open(page: Page, caseRef: string): Promise<void> {
  await queueScreen(page).row(caseRef).getByRole('button', { name: caseRef }).click()
  await enterCase(page)
}

async function accept(page: Page, place: number, readings: Readings): Promise<void> {
  await lookAt(page, place)
  await readAndCheck(page, readings)
  await giveVerdict(page, 'accepted', [])
  await expect(caseScreen(page).documents.nth(place)).toHaveAccessibleName(/принят/)
}

test('with no network from start to decision the whole job is done; what then leaves is outcomes, without one claimed value, and receipts come back (demands 5, 7, 9)', async ({
  founded,
  launch,
  server,
}) => {
  test.setTimeout(300_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-offline-'))
  const cases = join(home, 'cases')
  const claims = [
    await smallCase(cases, 'FAR-0001', {
      'omarov-udostoverenie.jpg': 'id-card',
      'omarov-diplom.jpg': 'diploma',
    }),
    await smallCase(
      cases,
      'FAR-0002',
      { 'scheglova-pasport.jpg': 'internal-passport', 'scheglova-kurs.jpg': 'certificate' },
      yulia,
    ),
  ]
  const before = server.received().length
  const received = () => server.received().slice(before)
  const line = await openLine(server.origin)

  await test.step('the workstation is enrolled on another day', async () => {
    const app = await launch()
    await unlock(app.page, founded.people.representative)
    await enrol(app.page, line.origin, await server.issueCode())
    await app.close()
  })

  await line.cut()
  const netlog = join(home, 'net.json')
  // The first decision rests still when the second is made, on a slow machine too.
  const app = await launch({ netlog, switches: ['--resting-minutes=60'] })
  const { page } = app
  const mendNetwork = await cutNetwork(app)
  const screen = caseScreen(page)
  const chip = page.getByRole('status', { name: 'Связь с сервером' })
  const { row, table } = outcomesScreen(page)

  await test.step('two cases are taken in, looked at, judged and decided', async () => {
    await unlock(page, founded.people.reviewer)
    await page.getByRole('button', { name: 'Принять дела…' }).first().click()
    const intake = intakeDialog(page)
    await app.chooseFiles(intake.folder, [cases])
    await intake.take.click({ timeout: 60_000 })
    await intake.keep.click({ timeout: 60_000 })
    await intake.toQueue.click()

    await open(page, 'FAR-0001')
    const { birthDate, iin } = nurlan
    await accept(page, 0, { number: nurlanCard.number, birthDate, iin })
    await accept(page, 1, { number: '1482057', birthDate, iin })
    await chooseOutcome(page, 'certified')
    await screen.decide.click()
    await expect(page.getByText(/^FAR-0001: сертифицирован/)).toBeVisible()

    await page.getByRole('link', { name: 'Очередь' }).click()
    await open(page, 'FAR-0002')
    await accept(page, 0, { number: yuliaPassport.number, birthDate: yulia.birthDate, iin: null })
    await lookAt(page, 1)
    await giveVerdict(page, 'resubmission', ['BLUR'])
    await chooseOutcome(page, 'more-documents-required')
    await screen.decide.click()
    await expect(page.getByText(/^FAR-0002: нужны документы/)).toBeVisible()
    await page.getByRole('link', { name: 'Очередь' }).click()
  })

  await test.step('while it rests a decision is undone, and made again', async () => {
    await go(page, 'Результаты')
    await expect(row('FAR-0001')).toContainText('можно отменить ещё')
    await row('FAR-0001').getByRole('button', { name: 'Отменить решение' }).click()
    await expect(page.getByText('Решение по делу FAR-0001 отменено, дело снова в работе.')).toBeVisible()
    await go(page, 'Очередь')
    await open(page, 'FAR-0001')
    await chooseOutcome(page, 'certified')
    await screen.decide.click()
    await expect(screen.panel.getByText(/^Решение можно отменить ещё/)).toBeVisible()
    await page.getByRole('link', { name: 'Очередь' }).click()
  })

  await test.step('that there is no network is said quietly, with how many decisions wait', async () => {
    await go(page, 'Результаты')
    const now = table.getByRole('button', { name: 'Отправить сейчас' })
    for (const left of [1, 0]) {
      await now.first().click()
      await expect(now).toHaveCount(left, { timeout: 30_000 })
    }
    await expect(chip).toHaveText('Нет сети · 2 решения ждут отправки')
    await expect(row('FAR-0001')).toContainText('ждёт отправки')
    await expect(row('FAR-0002')).toContainText('ждёт отправки')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await go(page, 'Настройки')
    await expect(page.getByText(/не удалась\. Нет сети\. Следующая попытка/)).toBeVisible()
    expect(received().map(({ path }) => path)).toEqual(['/v1/enrolments'])
  })

  await test.step('with a network but no server it waits on; with both it is sent', async () => {
    const again = page.getByRole('region', { name: 'Сервер результатов' }).getByRole('button', {
      name: 'Отправить сейчас',
    })
    await mendNetwork()
    await again.click()
    await expect(chip).toHaveText('Сервер не отвечает · 2 решения ждут отправки', { timeout: 30_000 })
    await line.mend()
    await again.click()
    await go(page, 'Результаты')
    for (const caseRef of ['FAR-0001', 'FAR-0002'])
      await expect(row(caseRef)).toContainText('получено сервером', { timeout: 60_000 })
    await expect(chip).toHaveText(/^Отправлено /)
  })

  const outcomes = received()
    .filter(({ path }) => path === '/v1/outcomes')
    .map(({ body }) => decodeWire(body))
  const journal = join(home, 'journal.json')

  await test.step('the receipt is shown, and both are in the journal, which holds to the root', async () => {
    expect(outcomes.map(({ outcome }) => outcome.caseRef).sort()).toEqual(['FAR-0001', 'FAR-0002'])
    const one = outcomes.find(({ outcome }) => outcome.caseRef === 'FAR-0001')
    const hash = Buffer.from(sha256(one?.json ?? new Uint8Array())).toString('base64url')
    await row('FAR-0001').getByRole('button', { name: 'Квитанция' }).click()
    const dialog = page.getByRole('dialog', { name: 'Квитанция по делу FAR-0001' })
    for (const text of [one?.outcome.outcomeId ?? '', server.serverRef, hash])
      await expect(dialog).toContainText(text)
    await dialog.getByRole('button', { name: 'Закрыть' }).click()

    await exportJournal(page, journal)
    const text = await readFile(journal, 'utf8')
    const { entries } = z
      .object({ entries: z.array(z.looseObject({ refs: z.array(z.string()) })) })
      .parse(JSON.parse(text))
    const receipts = entries.filter((entry) => entry['event'] === 'receipt')
    expect(receipts.flatMap(({ refs }) => refs)).toEqual(
      expect.arrayContaining([...outcomes.map(({ outcome }) => outcome.outcomeId), hash]),
    )
    expect(entries.filter((entry) => entry['act'] === 'undo')).toHaveLength(1)
    expect(spellingsFoundIn(text, claims)).toEqual([])

    const { rootKey } = enrolment.parse(parseCanonicalJson(received()[0]?.body ?? new Uint8Array()))
    // Its exit code is not 0 where anything is wrong, and then this rejects.
    const { stdout } = await promisify(execFile)(
      join(root, 'node_modules/.bin/node'),
      ['main/cli/verify-journal.ts', journal, '--trust', rootFingerprint(rootKey, sha256)],
      { cwd: root },
    )
    expect(stdout).toContain('The journal holds, to the trust root given.')
  })

  await test.step('every body received is an outcome or an enrolment, and no spelling of what was claimed is in it', () => {
    expect(received().map(({ path }) => path)).toEqual(['/v1/enrolments', '/v1/outcomes', '/v1/outcomes'])
    for (const { path, body } of received()) {
      if (path === '/v1/outcomes')
        expect(outcomeSchema.safeParse(decodeWire(body).outcome).success).toBe(true)
      else expect(enrolment.safeParse(parseCanonicalJson(body)).success).toBe(true)
      expect(spellingsFoundIn(Buffer.from(body).toString('utf8'), claims)).toEqual([])
    }
    // The same search does find what is there to be found.
    expect(spellingsFoundIn('{"x":"nurlan 01.01.1990"}', claims)).toEqual(['01.01.1990', 'NURLAN'])
  })

  await test.step('and the windows asked no network for anything in all that time', async () => {
    await app.close()
    expect(await networkIn(netlog)).toEqual({ hosts: [], tcp: 0, udp: 0, dns: 0 })
  })
  await line.cut()
  await rm(home, { recursive: true, force: true })
})

/** The names as the schemes of ICAO, GOST, MVD, ISO 9 and people themselves write them. */
const latin = [
  ['OMAROV', 'NURLAN', 'NŪRLAN', 'NÛRLAN', 'SERIKULY', 'SERIKULI', 'SERIKŪLY', 'SERİKULI', 'SERIKOGLY'],
  ['SHCHEGLOVA', 'SCHEGLOVA', 'SHHEGLOVA', 'ŠČEGLOVA', 'ŜEGLOVA', 'STSHEGLOVA', 'CHTCHEGLOVA'],
  ['IULIIA', 'YULIYA', 'YULIA', 'JULIJA', 'JULIA', 'ÛLIÂ', 'SERGEEVNA', 'SERGEYEVNA', 'SERGUEEVNA'],
].flat()

/** Which claimed values a text holds: as they are, transliterated, dates in every order, files, or as base64 of these. */
function spellingsFoundIn(text: string, claims: readonly ClaimFile[]): string[] {
  const values = claims.flatMap(({ claim, documents }) => {
    const { familyName, givenName, patronymic = '', birthDate, iin = '' } = claim
    const [year = '', month = '', day = ''] = birthDate.split('-')
    const dates = [
      birthDate,
      `${day}.${month}.${year}`,
      `${day}/${month}/${year}`,
      year + month + day,
      day + month + year,
    ]
    const files = documents.flatMap(({ file }) => [file, file.replace(/\..+$/, '')])
    return [familyName, givenName, patronymic, iin, ...dates, ...files]
  })
  const all = [...values, ...latin, nurlanCard.number, yuliaPassport.number].filter((value) => value !== '')
  const upper = text.normalize('NFC').toUpperCase()
  return all.filter((value) => {
    if (upper.includes(value.normalize('NFC').toUpperCase())) return true
    const escaped = JSON.stringify(value).replaceAll(
      /[^\x20-\x7e]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    return (
      upper.includes(escaped.slice(1, -1).toUpperCase()) || asBase64(value).some((one) => text.includes(one))
    )
  })
}

/** What base64 makes of it wherever it begins, without the letters that hold its neighbours' bits. */
function asBase64(value: string): string[] {
  return ['utf8', 'utf16le'].flatMap((encoding) => {
    const bytes = Buffer.from(value, encoding === 'utf8' ? 'utf8' : 'utf16le')
    return [0, 1, 2].flatMap((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      const inner = whole
        .toString('base64')
        .replaceAll('=', '')
        .slice(shift === 0 ? 0 : shift + 1, -1)
      return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')].filter((one) => one.length >= 8)
    })
  })
}
