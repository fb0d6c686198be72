import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { page } from 'vitest/browser'
import { settingsAtFirst, useSettings } from '../../../renderer/desk/app/settings.ts'
import { nextPlace, useShortcutRegistry } from '../../../renderer/desk/app/shortcuts.ts'
import { ShortcutsDialog } from '../../../renderer/desk/app/ShortcutsDialog.tsx'
import { appAtFirst, useApp } from '../../../renderer/desk/app/store.ts'
import { TopBar } from '../../../renderer/desk/app/TopBar.tsx'
import { VaultProvider } from '../../../renderer/desk/app/vault.ts'
import { ClaimDialog } from '../../../renderer/desk/claiming/index.ts'
import type { MakeFrame } from '../../../renderer/desk/case/viewing/reader.ts'
import { CaseScreen } from '../../../renderer/desk/case/CaseScreen.tsx'
import { Toasts, useToasts } from '../../../renderer/desk/parts/index.ts'
import { isSeenEnough, mergeEvidence, needsOf } from '../../../renderer/domain/looking.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import type {
  CaseDraft,
  CaseView,
  DocumentView,
  PageEvidence,
  PageLook,
  Session,
} from '../../../renderer/vault/client/api.ts'
import type { PageSize } from '../../../renderer/viewer/messages.ts'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import '../../../renderer/desk/look/base.css'
import { DoubleVault, type DoubleAnswers } from '../desk/double-vault.ts'
import { noServer, session as reviewer } from '../desk/stage.tsx'
import { doubleFrame, type DoubleFrame } from './double-frame.ts'
import { adviceOn, caseView, covered, documentId } from './figures.ts'

export const idCard: PageSize[] = [{ width: 1600, height: 1010, unit: 'pixel' }]
export const diploma: PageSize[] = [
  { width: 842, height: 595, unit: 'point' },
  { width: 595, height: 842, unit: 'point' },
]

export type CaseStage = {
  vault: DoubleVault
  frame: DoubleFrame
  /** The case as the double of the vault has it. */
  view: () => CaseView
  draft: () => CaseDraft | null
  leave: () => void
}

/** The case screen in its bar, on a double of the vault that keeps what it is told. */
export async function caseStage({
  view: first = caseView(),
  draft = null,
  papers = { [documentId(1)]: idCard, [documentId(2)]: diploma },
  session = reviewer,
  answers = {},
  language = 'ru',
  theme = 'light',
  vault: open,
  panes = 1,
  before,
  viewing = {},
  makeFrame,
}: {
  view?: CaseView
  draft?: CaseDraft | null
  papers?: Record<string, PageSize[] | ErrorCode>
  session?: Session
  answers?: DoubleAnswers
  language?: Language
  theme?: 'light' | 'dark'
  /** One that was open before; its answers are those of its own stage. */
  vault?: DoubleVault
  panes?: number
  /** What was done at the open vault before the case is opened. */
  before?: (vault: DoubleVault) => void
  /** What the double of the viewer does from its first page on. */
  viewing?: DoubleFrame['before']
  /** Another viewer than the double. */
  makeFrame?: MakeFrame
} = {}): Promise<CaseStage> {
  await page.viewport(1440, 900)
  let view = first
  let kept = draft
  const put = (id: string, change: (before: DocumentView) => DocumentView): DocumentView => {
    const before = view.documents.find((one) => one.id === id)
    if (before === undefined) throw new Error('no such document')
    const after = change(before)
    view = { ...view, documents: view.documents.map((one) => (one.id === id ? after : one)) }
    return after
  }
  const vault =
    open ??
    new DoubleVault({
      status: () => ({ state: 'empty' }),
      'case.read': () => view,
      'case.claim': () => (view = { ...view, state: 'claimed', claimedBy: session.account }),
      'case.declareTie': () => {
        view = { ...view, ties: [{ account: session.account, login: session.login, at: view.receivedAt }] }
      },
      'case.release': () => undefined,
      'draft.read': () => kept,
      'draft.write': (_, written) => {
        kept = written
      },
      'preview.list': () => [],
      'preview.announce': () => undefined,
      'preview.put': () => undefined,
      'document.open': ({ document }) => ({ opening: document, size: 1000 }),
      'document.close': () => undefined,
      'document.pages': ({ document, pages }) => void put(document, (one) => ({ ...one, pages })),
      'document.evidence': ({ document, evidence }) =>
        put(document, (one) => ({ ...one, evidence: merged(one, evidence) })),
      'document.failed': ({ document, page: at, code }) =>
        put(document, (one) =>
          at === null ? { ...one, failure: code } : { ...one, evidence: merged(one, failureAt(at)) },
        ),
      'document.check': ({ document, item, checked }) =>
        put(document, (one) => ({
          ...one,
          checked: checked ? [...one.checked, item] : one.checked.filter((other) => other !== item),
        })),
      'document.reading': ({ document, field, seen, how, proposed }) =>
        put(document, (one) => {
          const before = one.readings.find((other) => other.field === field)
          const claimed = covered[field] ?? null
          const same =
            how === 'confirmed'
              ? seen === 'same'
              : seen === claimed || seen.split('.').reverse().join('-') === claimed
          const readings = [
            ...one.readings.filter((other) => other.field !== field),
            {
              field,
              seen,
              how,
              ...(proposed === undefined ? {} : { proposed }),
              at: new Date().toISOString(),
              replaced:
                before === undefined ? [] : [...before.replaced, { seen: before.seen, at: before.at }],
              claimed,
              comparison:
                claimed === null
                  ? ('not-claimed' as const)
                  : same
                    ? ('same' as const)
                    : ('different' as const),
            },
          ]
          return { ...one, readings, advice: adviceOn(readings, one.kind) }
        }),
      'document.unread': ({ document, field }) =>
        put(document, (one) => {
          const readings = one.readings.filter((other) => other.field !== field)
          return { ...one, readings, advice: adviceOn(readings, one.kind) }
        }),
      'document.mark': ({ document, marks }) => put(document, (one) => ({ ...one, marks })),
      'document.find': ({ document, verdict, reasons, namedPages }) => {
        put(document, (one) => ({
          ...one,
          finding: {
            round: view.round,
            verdict,
            reasons,
            namedPages,
            by: session.account,
            at: new Date().toISOString(),
          },
        }))
        return view
      },
      'document.withdraw': ({ document }) => {
        put(document, (one) => ({ ...one, finding: null }))
        return view
      },
      ...answers,
    })
  before?.(vault)
  const frame = doubleFrame(papers)
  Object.assign(frame.before, viewing)
  location.hash = `/case/${view.id}`
  useApp.setState({ ...appAtFirst, phase: { at: 'open', session }, sync: noServer, outbox: [] })
  useToasts.getState().clear()
  useSettings.getState().take({ ...settingsAtFirst, language, theme, panes })
  document.body.innerHTML = '<div id="root"></div>'
  const place = document.getElementById('root')
  if (place === null) throw new Error('no root')
  const root = createRoot(place)
  const earlier = nextPlace()
  root.render(
    <I18nProvider locale="ru-RU">
      <VaultProvider value={vault}>
        <Router hook={useHashLocation}>
          <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
            <TopBar onLock={() => undefined}>
              <div style={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
                <CaseScreen id={view.id} makeFrame={makeFrame ?? frame.make} />
              </div>
              <ShortcutsDialog />
              <ClaimDialog />
            </TopBar>
          </div>
        </Router>
        <Toasts />
      </VaultProvider>
    </I18nProvider>,
  )
  await document.fonts.ready
  await hearing(earlier)
  return { vault, frame, view: () => view, draft: () => kept, leave: () => root.unmount() }
}

const failureAt = (at: number): PageLook => ({
  page: at,
  shown: false,
  failureShown: true,
  milliseconds: 0,
  largestZoom: 0,
})

/** As the vault would have it: what was seen is enough by the rules of the kind. */
function merged({ kind, evidence, marks }: DocumentView, told: PageLook): PageEvidence[] {
  const before = evidence.find(({ page: at }) => at === told.page)
  const more = { ...told, legible: false }
  const after = before === undefined ? more : mergeEvidence(before, more)
  const masks = marks.filter((one) => one.kind === 'mask' && one.page === told.page)
  const enough = after.coverage !== undefined && isSeenEnough(after.coverage, needsOf(kind), masks)
  return [
    ...evidence.filter(({ page: at }) => at !== told.page),
    { ...after, legible: after.legible || enough },
  ].toSorted((a, b) => a.page - b.page)
}

/** A key pressed before the screen hears it does nothing: on a loaded machine that is a while. */
async function hearing(earlier: number): Promise<void> {
  const until = performance.now() + 30_000
  while (performance.now() < until) {
    if (useShortcutRegistry.getState().shortcuts.some((one) => one.keys === 'j' && one.place > earlier))
      return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the screen hears no keys')
}
