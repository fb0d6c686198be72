import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { smallAvif, smallHeic } from '../samples/formats/encoded.ts'
import { makeGif } from '../samples/formats/gif.ts'
import { makeLockedPdf } from '../samples/formats/locked-pdf.ts'
import { makeJbig2Pdf, makeJpxPdf } from '../samples/formats/scanned.ts'
import { makeTiff, type TiffPicture } from '../samples/formats/tiff.ts'
import { caseScreen, lookThrough } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { openCase } from './pages/queue.ts'
import { lock, unlock } from './pages/unlock.ts'
import { writeCase } from './support/case-folder.ts'
import { formsOfText } from './support/needles.ts'
import { scanFolder } from './support/scan.ts'
import { expect, test } from './support/sverka.ts'

let home: string
test.beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sverka-formats-'))
})
test.afterEach(() => rm(home, { recursive: true, force: true }))

/** A grey page that grows lighter downwards. */
const sheet = (width: number, height: number): TiffPicture => ({
  width,
  height,
  fields: [
    [258, 3, [8]],
    [262, 3, [1]],
    [277, 3, [1]],
    [278, 3, [height]],
  ],
  strips: [
    Uint8Array.from({ length: width * height }, (_, i) => 40 + Math.floor((i / width / height) * 200)),
  ],
})

const caseOf = (caseRef: string, documents: Readonly<Record<string, Uint8Array>>): Promise<string> =>
  writeCase(
    join(home, caseRef),
    {
      caseRef,
      programme: 'beauty-master',
      residency: 'KZ',
      claim: {
        familyName: 'Омаров',
        givenName: 'Нұрлан',
        birthDate: '1990-01-01',
        iin: '900101300007',
        specialisation: 'manicure',
      },
      documents: Object.keys(documents).map((file) => ({ file, kind: 'diploma' })),
    },
    documents,
  )

test('every page of TIFF, HEIC, AVIF, GIF and of scans in JPEG 2000 and JBIG2 is shown whole and legible, and has its picture in the rail before it is turned to', async ({
  founded,
  launch,
}) => {
  test.setTimeout(180_000)
  const folder = await caseOf('FORMAT-0001', {
    'pages.tiff': makeTiff([sheet(640, 900), sheet(900, 640), sheet(640, 900)], { directoriesLast: true }),
    'photo.heic': smallHeic(),
    'photo.avif': smallAvif(),
    'old.gif': makeGif(320, 200),
    'scan-jpx.pdf': await makeJpxPdf(),
    'scan-jbig2.pdf': await makeJbig2Pdf(),
  })
  const app = await launch()
  const screen = caseScreen(app.page)
  await unlock(app.page, founded.people.reviewer)
  await takeInFolder(app.page, app.chooseFiles, folder)
  await openCase(app.page, 'FORMAT-0001')
  await expect(screen.documents).toHaveCount(6)
  await expect(screen.documents.nth(0).locator('canvas')).toHaveCount(3, { timeout: 30_000 })
  await expect(screen.documents.nth(0).getByRole('button').nth(2)).toHaveAccessibleName(/: не осмотрена$/)
  for (const [place, pages] of [3, 1, 1, 1, 1, 1].entries()) {
    const document = screen.documents.nth(place)
    await lookThrough(app.page, document)
    await expect(document.getByRole('button')).toHaveCount(pages)
    for (const page of await document.getByRole('button').all()) {
      await expect(page).toHaveAccessibleName(/: осмотрена$/)
    }
  }
})

test('a locked PDF opens by its password until the vault is locked, and the password is on no disk', async ({
  founded,
  launch,
}) => {
  test.setTimeout(180_000)
  const password = 'Ұзын құпия сөз 2041'
  const folder = await caseOf('FORMAT-0002', {
    'locked.pdf': await makeLockedPdf(password),
    'photo.avif': smallAvif(),
  })
  const app = await launch()
  await unlock(app.page, founded.people.reviewer)
  await takeInFolder(app.page, app.chooseFiles, folder)
  await openCase(app.page, 'FORMAT-0002')

  await test.step('asked for in place of the page, a wrong one is told, the right one shows it', async () => {
    const { viewer, documents, strip } = caseScreen(app.page)
    const field = viewer.getByLabel('Пароль файла')
    await expect(viewer.getByRole('alert')).toContainText('Файл защищён паролем.', { timeout: 30_000 })
    await field.fill('ұзын құпия сөз 2041')
    await field.press('Enter')
    await expect(viewer.getByText('Пароль не подошёл.')).toBeVisible({ timeout: 30_000 })
    await field.fill(password)
    await viewer.getByRole('button', { name: 'Открыть файл' }).click()
    await expect(strip).toContainText('PDF', { timeout: 30_000 })
    await lookThrough(app.page, documents.nth(0))
    await expect(documents.nth(0).getByRole('button')).toHaveAccessibleName(/: осмотрена$/)
  })

  await test.step('it opens again in another visit to the case', async () => {
    const { documents, strip } = caseScreen(app.page)
    await lookThrough(app.page, documents.nth(1))
    await app.page.keyboard.press('Alt+1')
    await openCase(app.page, 'FORMAT-0002')
    await documents.nth(0).getByRole('button').click()
    await expect(strip).toContainText('PDF', { timeout: 30_000 })
  })

  await test.step('after a lock it is asked for again', async () => {
    await lock(app.page)
    const page = await app.waitForWindow()
    await unlock(page, founded.people.reviewer)
    await openCase(page, 'FORMAT-0002')
    const { documents, viewer } = caseScreen(page)
    await documents.nth(0).getByRole('button').click()
    await expect(viewer.getByLabel('Пароль файла')).toBeVisible({ timeout: 30_000 })
  })

  await app.close()
  const { findings } = await scanFolder(app.profile, formsOfText('password', password))
  expect(findings).toEqual([])
})

test('a document of more pages than the limit names it, and is shown once the person raises it', async ({
  founded,
  launch,
}) => {
  test.setTimeout(180_000)
  const pdf = await PDFDocument.create()
  for (let i = 0; i < 501; i++) pdf.addPage([300, 200])
  const folder = await caseOf('FORMAT-0003', { 'long.pdf': await pdf.save(), 'photo.avif': smallAvif() })
  const app = await launch()
  const { documents, strip, viewer } = caseScreen(app.page)
  await unlock(app.page, founded.people.reviewer)
  await takeInFolder(app.page, app.chooseFiles, folder)
  await openCase(app.page, 'FORMAT-0003')
  await expect(viewer.getByRole('alert')).toContainText('В документе больше 500 страниц.', {
    timeout: 30_000,
  })
  await viewer.getByRole('button', { name: /^Показать до 2.000 страниц$/ }).click()
  await expect(strip).toContainText('PDF', { timeout: 30_000 })
  await expect(documents.nth(0).getByRole('button')).toHaveCount(501)
  await documents.nth(0).getByRole('button').last().click()
  await expect(strip).toContainText('PDF')
  await expect(strip.getByRole('status')).toHaveText(/^(Осмотрено|Увеличение)/, { timeout: 30_000 })
})
