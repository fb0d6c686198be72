import { afterEach, expect, test } from 'vitest'
import { proposeLines } from '../../../renderer/domain/advice/index.ts'
import type { PageShare, ViewerAnswer } from '../../../renderer/viewer/messages.ts'
import { encoded, limits, opening, quarters, shown, viewer, type Viewer } from './inputs.ts'
import { seeded } from '../../samples/random.ts'
import { specimenPages, taken, type SpecimenPage, type Taking } from './specimen-pages.ts'

let on: Viewer | null = null
afterEach(() => {
  on?.end()
  on = null
})

const within = { ...limits, pixels: 20_000_000 }
let last = 0

const asked = async (
  bytes: Uint8Array,
  area: PageShare,
  rotation: 0 | 90 | 180 | 270 = 0,
): Promise<ViewerAnswer> => {
  on ??= viewer()
  const name = opening((last += 1))
  await shown(on, name, 'image/jpeg', bytes, within)
  const answer = await on.ask({ kind: 'read-lines', opening: name, page: 1, rotation, area, limits: within })
    .answer
  on.desk.postMessage({ kind: 'close', opening: name })
  return answer
}

const read = async (specimen: SpecimenPage, how: Taking, seed?: number) => {
  const answer = await asked(await taken(specimen, how, seed), areaOf(specimen.area, how), how.turned)
  if (answer.kind !== 'told-lines') throw new Error(JSON.stringify(answer))
  return { letterHeight: answer.told.letterHeight, found: proposeLines(answer.told.lines)?.advice ?? null }
}

/** The rectangle on the page as the camera stored it. */
const areaOf = ({ x, y, width, height }: PageShare, { turned = 0 }: Taking): PageShare =>
  turned === 90
    ? { x: y, y: 1 - x - width, width: height, height: width }
    : turned === 180
      ? { x: 1 - x - width, y: 1 - y - height, width, height }
      : turned === 270
        ? { x: 1 - y - height, y: x, width: height, height: width }
        : { x, y, width, height }

const scanned: Taking = { width: 1400, tilt: 0.4, noise: 12, quality: 0.8 }

test.each(specimenPages)(
  'the lines of $name are told as they stand, from a scan a little askew',
  async (specimen) => {
    const { found, letterHeight } = await read(specimen, scanned)
    expect(found?.lines).toEqual(specimen.lines)
    expect(letterHeight).toBeGreaterThan(12)
  },
)

test.each([90, 180, 270] as const)(
  'a page that has to be turned by %i degrees is read as the person has turned it',
  async (turned) => {
    const [, , specimen] = specimenPages
    if (specimen === undefined) throw new Error('no specimen')
    const { found } = await read(specimen, { ...scanned, turned })
    expect(found?.lines).toEqual(specimen.lines)
  },
)

test('where there are no lines, none are told: paper without print, and print that is no document’s', async () => {
  const blank = await asked(await encoded(quarters(600, 400), 'image/jpeg'), {
    x: 0.55,
    y: 0.55,
    width: 0.4,
    height: 0.4,
  })
  expect(blank).toMatchObject({ kind: 'told-lines', told: { lines: [] } })
  const [card] = specimenPages
  if (card === undefined) throw new Error('no specimen')
  const { found } = await read({ ...card, area: { x: 0.02, y: 0.02, width: 0.96, height: 0.5 } }, scanned)
  expect(found).toBeNull()
})

test('letters of a few pixels are told to be as small as they are', async () => {
  const [, passport] = specimenPages
  if (passport === undefined) throw new Error('no specimen')
  const { letterHeight } = await read(passport, { ...scanned, width: 280 })
  expect(letterHeight).toBeLessThan(9)
})

test('a recogniser whose files are not there fails by itself, and the viewer goes on', async () => {
  on = viewer({ tesseract: new URL('/nowhere/', location.href).href })
  const [card] = specimenPages
  if (card === undefined) throw new Error('no specimen')
  const bytes = await taken(card, scanned)
  expect(await asked(bytes, card.area)).toMatchObject({ kind: 'failed', problem: 'internal' })
  expect(await shown(on, opening(9000), 'image/jpeg', bytes, within)).toMatchObject({ kind: 'described' })
})

test('reading that is given up is answered no more, and the next is', async () => {
  on = viewer()
  const [card] = specimenPages
  if (card === undefined) throw new Error('no specimen')
  const name = opening(9001)
  await shown(on, name, 'image/jpeg', await taken(card, scanned), within)
  const work = {
    kind: 'read-lines',
    opening: name,
    page: 1,
    rotation: 0,
    area: card.area,
    limits: within,
  } as const
  const { desk } = on
  const { request } = on.ask(work)
  // As soon as the viewer says so: looked for now and then, it might be over.
  await new Promise<void>((resolve) => {
    desk.addEventListener('message', ({ data }: MessageEvent<ViewerAnswer>) => {
      if (data.kind === 'started' && data.request === request) resolve()
    })
  })
  desk.postMessage({ kind: 'cancel', request })
  expect(await on.ask(work).answer).toMatchObject({ kind: 'told-lines' })
  expect(on.said.some((one) => one.kind === 'told-lines' && one.request === request)).toBe(false)
})

/** How many pages the measurement takes; `VITE_RENDERINGS=60` by hand. Too few to say much of it otherwise. */
const renderings = Number(import.meta.env['VITE_RENDERINGS'] ?? 6)

test(
  'of pages taken with any tilt within two degrees, noise, compression and size, most lines come out whole and nearly all characters',
  async () => {
    const random = seeded(20_260_301)
    const between = (least: number, most: number): number => least + random() * (most - least)
    const count = { lines: 0, whole: 0, characters: 0, right: 0, wrongUndoubted: 0, doubts: 0, ms: 0 }
    for (let n = 0; n < renderings; n += 1) {
      const specimen = specimenPages[n % specimenPages.length]
      if (specimen === undefined) throw new Error('no specimen')
      const how: Taking = {
        width: Math.round(between(900, 2400)),
        tilt: between(-2, 2),
        noise: between(0, 40),
        quality: between(0.35, 0.95),
      }
      const begun = performance.now()
      const { found } = await read(specimen, how, n)
      count.ms += performance.now() - begun
      count.doubts += found?.doubts.length ?? 0
      specimen.lines.forEach((line, at) => {
        const told = found?.lines[at] ?? ''
        count.lines += 1
        if (told === line) count.whole += 1
        Array.from(line).forEach((character, place) => {
          count.characters += 1
          if (told[place] === character) count.right += 1
          else if (found?.doubts.some((one) => one.line === at + 1 && one.place === place + 1) !== true)
            count.wrongUndoubted += 1
        })
        if (told !== line && renderings > 6)
          console.log(specimen.name, JSON.stringify(how), `\n${line}\n${told}`)
      })
    }
    if (renderings > 6) console.log(JSON.stringify({ renderings, ...count }))
    expect(count.whole / count.lines).toBeGreaterThan(0.8)
    expect(count.right / count.characters).toBeGreaterThan(0.97)
  },
  renderings * 20_000,
)
