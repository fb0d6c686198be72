import { searchWords } from '../../../renderer/desk/queue/folding.ts'
import { found, isIn, makeRow, olderFirst } from '../../../renderer/desk/queue/rows.ts'
import type { QueueRow } from '../../../renderer/desk/queue/rows.ts'
import { PAGE_FILL } from '../../../renderer/vault/format/constants.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import type { DoubleVault } from '../../browser/desk/double-vault.ts'
import { mountDesk, session } from '../../browser/desk/mount.tsx'
import { entryOf } from './entries.ts'
import type { PageRow } from './messages.ts'
import { painted, until } from './screen.ts'

/** The queue's screen as the app has it, over a double of the vault that tells as many cases. */
async function openQueue(cases: number): Promise<QueueRow[]> {
  await sodiumReady
  const entries = Array.from({ length: cases }, (_, number) => ({ ...entryOf(number), rev: 1 }))
  const mounted = Promise.withResolvers<DoubleVault>()
  const on = await mountDesk({
    open: session,
    answers: {
      'outbox.list': () => [],
      'queue.list': async () => {
        const vault = await mounted.promise
        vault.tell('queue.entries', { entries: [], reset: true })
        for (let at = 0; at < cases; at += PAGE_FILL) {
          vault.tell('queue.entries', { entries: entries.slice(at, at + PAGE_FILL), reset: false })
        }
        return { cases, damagedPages: 0 }
      },
    },
  })
  mounted.resolve(on.vault)
  const rows = entries.map(makeRow).sort(olderFirst)
  await until(() => isShown(rows))
  return rows
}

const table = (): HTMLElement | null => document.querySelector('[role="table"]')
const drawn = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="row"][aria-rowindex]')]

/** Their number is told and the first of them is drawn. */
function isShown(rows: readonly QueueRow[]): boolean {
  const counted = table()?.getAttribute('aria-rowcount') === String(rows.length + 1)
  const first = rows[0]?.entry.caseRef
  return counted && first !== undefined && drawn().some(({ textContent }) => textContent.includes(first))
}

/** What is typed, a letter more or less each time; each finds other rows first. */
const typings = [
  'а',
  'ах',
  'ахм',
  'ах',
  'о',
  'ом',
  'ома',
  'ом айг',
  'ом',
  'қас',
  'қа',
  'pet',
  'pe',
  'нұр дин',
]

/** From a keystroke to the rows it finds, drawn; against the same filter and the same rows as bare elements. */
export function queueFilter(cases: number): PageRow {
  let rows: QueueRow[] = []
  const typed = { ours: 0, theirs: 0 }
  const next = (side: 'ours' | 'theirs'): string => typings[typed[side]++ % typings.length] ?? ''
  const findable = (text: string): QueueRow[] => {
    const words = searchWords(text)
    return rows.filter((row) => found(row, words))
  }
  let bare: ReturnType<typeof bareList>
  return {
    async prepare() {
      rows = (await openQueue(cases)).filter(({ entry }) => isIn('mine', entry, session))
      bare = bareList(findable, drawn().length)
    },
    async ours() {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')
      if (field === null) throw new Error('no search field')
      bare.hide()
      const text = next('ours')
      const wanted = findable(text)
      await painted()
      const before = performance.now()
      type(field, text)
      await until(() => isShown(wanted))
      await painted()
      return performance.now() - before
    },
    async theirs() {
      bare.show()
      const text = next('theirs')
      await painted()
      const before = performance.now()
      type(bare.field, text)
      await painted()
      return performance.now() - before
    },
  }
}

function type(field: HTMLInputElement, text: string): void {
  // React hears of a value only where it was not set by its own setter.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** A field and, over the whole window, as many rows as the queue draws, of the cells the queue has. */
function bareList(findable: (text: string) => readonly QueueRow[], most: number) {
  const over = document.createElement('div')
  over.style.cssText = 'position:fixed;inset:0;z-index:9;background:#fff;overflow:auto'
  const field = document.createElement('input')
  const all = document.createElement('div')
  all.style.position = 'relative'
  over.append(field, all)
  field.addEventListener('input', () => {
    const some = findable(field.value)
    all.style.height = `${some.length * 40}px`
    all.replaceChildren(...some.slice(0, most).map(({ entry }, index) => bareRow(entry, index)))
  })
  document.body.append(over)
  return {
    field,
    show: (): void => void over.style.removeProperty('display'),
    hide: (): void => over.style.setProperty('display', 'none'),
  }
}

function bareRow(entry: QueueRow['entry'], index: number): HTMLElement {
  const row = document.createElement('div')
  row.style.cssText = `position:absolute;top:${index * 40}px;display:grid;grid-template-columns:repeat(7,1fr);width:100%;height:40px`
  const documents = entry.documents.map(({ kind }) => kind).join(' · ')
  const { caseRef, name, programme, receivedAt, state, claimedBy } = entry
  for (const text of [caseRef, name, programme, documents, receivedAt, state, claimedBy ?? '']) {
    const cell = document.createElement('span')
    cell.textContent = text
    row.append(cell)
  }
  return row
}

const frames = 60
/** Ten rows a frame: a wheel turned quickly. */
const step = 400

/** What one frame of scrolling takes, of sixty in a row from the top. */
export function queueScroll(cases: number): PageRow {
  return {
    async prepare() {
      await openQueue(cases)
    },
    async ours() {
      const body = drawn()[0]?.closest('[role="rowgroup"]')
      if (body === null || body === undefined) throw new Error('no rows')
      body.scrollTop = 0
      await painted()
      await painted()
      const before = performance.now()
      for (let frame = 1; frame <= frames; frame++) {
        body.scrollTop = frame * step
        await painted()
      }
      const took = (performance.now() - before) / frames
      if (body.scrollTop !== frames * step) throw new Error('it did not scroll so far')
      return took
    },
    theirs: () => Promise.reject(new Error('the other queue is another page')),
  }
}
