import type { Page } from 'playwright-core'
import { argonSides } from './argon2.ts'
import type { BenchRow, Better } from './figures.ts'
import { importMemory } from './import-memory.ts'
import type { PageName, Site } from './site.ts'

/** The two sides of a row: each call is one round, in milliseconds. */
export interface Sides {
  ours(): Promise<number>
  theirs(): Promise<number>
  close(): Promise<void>
}

export type BenchRowPlan = {
  readonly id: string
  readonly what: string
  readonly goal: number
  /** Lower: ours by theirs. Higher: theirs by ours. */
  readonly better: Better
} & (
  | {
      readonly warmUp: number
      readonly rounds: number
      readonly sides: (site: Site, id: string) => Promise<Sides>
    }
  | { measure(): Promise<Pick<BenchRow, 'value' | 'samples'>> }
)

const on =
  (name: PageName) =>
  async (site: Site, id: string): Promise<Sides> => {
    const page = await site.open(false, name)
    const step = (step: 'prepare' | 'ours' | 'theirs'): Promise<number> =>
      page.evaluate(([id, step]) => window.bench(id, step), [id, step] as const)
    await step('prepare')
    return { ours: () => step('ours'), theirs: () => step('theirs'), close: () => page.close() }
  }
const inPage = on('vault')

/** The same with many cases and with few, on two origins, by turns. */
const manyAndFew =
  (name: PageName) =>
  async (site: Site, id: string): Promise<Sides> => {
    const [many, few] = [await site.open(false, name), await site.open(true, name)]
    const step = async (page: Page, row: string, step: 'prepare' | 'ours'): Promise<number> => {
      // A page behind another has no frames.
      await page.bringToFront()
      return await page.evaluate(([row, step]) => window.bench(row, step), [row, step] as const)
    }
    await step(many, `${id}-many`, 'prepare')
    await step(few, `${id}-few`, 'prepare')
    return {
      ours: () => step(many, `${id}-many`, 'ours'),
      theirs: () => step(few, `${id}-few`, 'ours'),
      close: async () => {
        await many.close()
        await few.close()
      },
    }
  }

const peer = (name: string, which: 'write' | 'read') => ({
  id: `peer-${name}-${which}`,
  what: `documents of 2 MiB, ${which}: ${name} ÷ ours`,
  better: 'higher' as const,
  warmUp: 1,
  rounds: 7,
  sides: inPage,
})

export const rows: readonly BenchRowPlan[] = [
  {
    id: 'aead',
    what: 'our document stream ÷ raw libsodium without copies',
    goal: 1.05,
    better: 'lower',
    warmUp: 3,
    rounds: 15,
    sides: inPage,
  },
  {
    id: 'seal-store',
    what: 'a 32 MiB document read, hashed, sealed and stored ÷ encrypting alone',
    goal: 1.6,
    better: 'lower',
    warmUp: 2,
    rounds: 11,
    sides: inPage,
  },
  {
    id: 'read-open',
    what: 'a 32 MiB document read back and opened ÷ decrypting alone',
    goal: 1.4,
    better: 'lower',
    warmUp: 2,
    rounds: 11,
    sides: inPage,
  },
  {
    id: 'unlock-list',
    what: 'from keys to 100,000 cases listed ÷ reading the same as plaintext pages',
    goal: 1.6,
    better: 'lower',
    warmUp: 1,
    rounds: 7,
    sides: inPage,
  },
  {
    id: 'first-screenful',
    what: 'from keys to the first screenful ÷ to the whole list',
    goal: 0.05,
    better: 'lower',
    warmUp: 1,
    rounds: 7,
    sides: inPage,
  },
  {
    id: 'change-one',
    what: 'one case changed among 100,000 ÷ among 100',
    goal: 1.5,
    better: 'lower',
    warmUp: 3,
    rounds: 21,
    sides: manyAndFew('vault'),
  },
  {
    id: 'preview',
    what: 'an encrypted preview ÷ the whole plain 12 MP JPEG opened',
    goal: 0.2,
    better: 'lower',
    warmUp: 2,
    rounds: 11,
    sides: inPage,
  },
  {
    id: 'argon2id',
    what: 'ours ÷ the argon2 command, 3 passes, 256 MiB, one lane',
    goal: 1.2,
    better: 'lower',
    warmUp: 1,
    rounds: 7,
    sides: argonSides,
  },
  {
    id: 'first-view',
    what: 'first view of a 12 MP JPEG ÷ the same decoder on the plain file',
    goal: 1.2,
    better: 'lower',
    warmUp: 2,
    rounds: 11,
    sides: inPage,
  },
  ...['dexie-encrypted', 'rxdb', 'standard-notes'].flatMap((name): BenchRowPlan[] => [
    { ...peer(name, 'write'), goal: 3.5 },
    { ...peer(name, 'read'), goal: 6.5 },
  ]),
  {
    id: 'queue-filter',
    what: 'from a keystroke to painted rows among 100,000 ÷ the same filter and rows as bare elements',
    goal: 1.5,
    better: 'lower',
    warmUp: 3,
    rounds: 28,
    sides: on('desk'),
  },
  {
    id: 'queue-scroll',
    what: 'a frame of scrolling through 100,000 cases ÷ through 1,000',
    goal: 1.1,
    better: 'lower',
    warmUp: 2,
    rounds: 15,
    sides: manyAndFew('desk'),
  },
  {
    id: 'zoom-late-frames',
    what: 'zooming a 12 MP page: share of frames later than a sixtieth of a second + 1 % ÷ a bare canvas’s + 1 %',
    goal: 1.2,
    better: 'lower',
    warmUp: 1,
    rounds: 11,
    sides: on('desk'),
  },
  ...['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff', 'heic', 'pdf'].map((format): BenchRowPlan => ({
    id: `first-view-${format}`,
    what: `a ${format === 'pdf' ? 'scanned A4 page' : '12 MP page'} through the viewer ÷ the decoder alone: ${format}`,
    goal: 1.3,
    better: 'lower',
    warmUp: 2,
    rounds: 9,
    sides: on('viewer'),
  })),
  {
    id: 'rail-200',
    what: 'the previews of a PDF of 200 pages ÷ rendering its pages alone',
    goal: 1.2,
    better: 'lower',
    warmUp: 1,
    rounds: 5,
    sides: on('viewer'),
  },
  {
    id: 'import-memory',
    what: 'most private memory while a 200 MiB document is taken in, less before, ÷ the document',
    goal: 0.35,
    better: 'lower',
    measure: importMemory,
  },
]
