import { useRef } from 'react'
import { reasonOf, reasonsFor } from '../../../domain/reasons.ts'
import { documentVerdicts, type DocumentVerdict } from '../../../domain/vocabulary.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { withinSentence } from '../../words/words.ts'
import { verdictTones, verdictVerbs } from '../../words/vocabulary.ts'
import { useCase, useOnDesk } from '../context.ts'
import { gapsOf, typedOnly } from '../rules.ts'
import { nothingChosen, type Typing } from '../store.ts'
import { DiffersHere } from './Differs.tsx'
import { useGapWords } from './gaps.ts'
import { MasterReads } from './MasterReads.tsx'
import { NamedPages } from './NamedPages.tsx'
import styles from './Panel.module.css'
import { Reasons } from './Reasons.tsx'
import { Segments } from './Segments.tsx'
import { firstTyped, firstWaiting } from './waiting.ts'

const c = classes(styles)

const keys = { accepted: '1', resubmission: '2', rejected: '3' } as const satisfies Record<
  DocumentVerdict,
  string
>
const nothingTyped: Typing = {}

/** In the order of the keys. */
const order: readonly DocumentVerdict[] = [...documentVerdicts].sort((a, b) => keys[a].localeCompare(keys[b]))

/** The verdict on the document: chosen, reasoned, recorded. Nothing is chosen until a person does (demand 3). */
export function Verdict({ view, document }: { view: CaseView; document: DocumentView }): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const draft = useCase((state) => state.verdicts[document.id] ?? nothingChosen)
  const doing = useCase((state) => state.doing)
  const gapWords = useGapWords()
  const section = useRef<HTMLElement>(null)
  const why = useRef<HTMLParagraphElement>(null)
  const noBytes = document.content.state !== 'stored'

  const choose = (verdict: DocumentVerdict): void => {
    if (verdict === 'accepted' && noBytes) return
    const fitting = reasonsFor(document.kind, verdict).map(({ code }) => code)
    desk.judging.choose(document.id, verdict, fitting)
    // What is to be chosen next stands below: chosen by a key, it may be out of sight.
    requestAnimationFrame(() => section.current?.scrollIntoView({ block: 'nearest' }))
  }
  /** The focus alone: a digit may have been meant for a field, and chooses nothing (demand 3). */
  const goTo = (verdict: DocumentVerdict): void =>
    section.current?.querySelectorAll<HTMLElement>('[role=radio]')[order.indexOf(verdict)]?.focus()
  const leads = (verdict: DocumentVerdict): string =>
    t('case.goTo.verdict', { verdict: say(verdictVerbs[verdict]) })
  useShortcut('1', leads('accepted'), () => goTo('accepted'), { enabled: !noBytes })
  useShortcut('2', leads('resubmission'), () => goTo('resubmission'))
  useShortcut('3', leads('rejected'), () => goTo('rejected'))

  const typing = useCase((state) => state.typing[document.id] ?? nothingTyped)
  const gaps = gapsOf(view, document, draft)
  const typed = typedOnly(view, document, typing, gaps)
  const asleep = draft.verdict === null || gaps.length > 0 || typed.length > 0
  /** Asleep, the key leads to the first thing that is missing; the sentence under the button says the same. */
  const goToMissing = (): void => {
    why.current?.scrollIntoView({ block: 'nearest' })
    const panel = section.current?.parentElement
    if (!panel) return
    const within = (selector: string): HTMLElement | null => panel.querySelector<HTMLElement>(selector)
    const verdict = [...panel.querySelectorAll<HTMLElement>('[role=radio][tabindex="0"]')].at(-1)
    if (draft.verdict === null) verdict?.focus()
    else if (gaps[0] === undefined) firstTyped(panel)?.focus()
    else {
      const [gap] = gaps
      if (gap.code === 'PAGES_NOT_SEEN' || gap.code === 'NOT_OPENED') {
        desk.looking.show(document.id, gap.code === 'NOT_OPENED' ? undefined : gap.pages[0])
        globalThis.document.getElementById('viewer')?.focus()
      } else if (gap.code === 'FIELDS_NOT_READ' || gap.code === 'CHECKLIST_INCOMPLETE')
        firstWaiting(panel)?.focus()
      else if (gap.code.startsWith('PAGE')) within('[data-named] button')?.focus()
      else within('[data-add-reason]')?.focus()
    }
  }
  const record = (): void => {
    if (doing !== null) return
    if (asleep) {
      goToMissing()
      return
    }
    void desk.judging.find(document.id).then((done) => {
      // The button has gone with its focus; the next thing to do is to look.
      if (done) globalThis.document.getElementById('viewer')?.focus()
    })
  }
  useShortcut('ctrl+enter', t('case.find'), record)

  const gapsTold = gaps.map((gap) => gapWords(gap, draft.verdict))
  const fields = typed.map((field) => withinSentence(say(fieldWords[field]))).join(', ')
  const typedTold = typed.length === 0 ? [] : [t('case.gap.typed', { fields })]
  const named = draft.reasons.some((code) => reasonOf(code).pagesNeeded === 'named')
  return (
    <section ref={section} className={c('section')} aria-label={t('case.verdict')}>
      <header className={c('head')}>
        <h3>{t('case.verdict')}</h3>
      </header>
      <div className={c('verdict')}>
        <Segments
          label={t('case.verdict')}
          value={draft.verdict}
          onChange={choose}
          segments={order.map((verdict) => ({
            id: verdict,
            text: say(verdictVerbs[verdict]),
            shortcut: keys[verdict],
            tone: verdictTones[verdict],
            why: verdict === 'accepted' && noBytes ? t('case.noBytes') : undefined,
          }))}
        />
        {draft.verdict === 'accepted' && <DiffersHere document={document} />}
        {draft.verdict !== null && draft.verdict !== 'accepted' && (
          <>
            <Reasons document={document} verdict={draft.verdict} chosen={draft.reasons} />
            {named && document.pages !== null && <NamedPages document={document} named={draft.namedPages} />}
            {draft.reasons.length > 0 && <MasterReads verdict={draft.verdict} reasons={draft.reasons} />}
          </>
        )}
        <Button
          wide
          shortcut="ctrl+enter"
          isDisabled={asleep}
          busy={doing === 'find'}
          aria-describedby="why-not-find"
          onPress={record}
        >
          {t('case.find')}
        </Button>
        {asleep && (
          <p ref={why} id="why-not-find" className={c('why')}>
            {draft.verdict === null ? t('case.gap.NO_VERDICT') : [...gapsTold, ...typedTold].join(' ')}
          </p>
        )}
      </div>
    </section>
  )
}
