import { useRef, useState } from 'react'
import { needsSecondPerson } from '../../../domain/decisions.ts'
import type { CaseView, DocumentView } from '../../../vault/client/api.ts'
import { useNamedAct, useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { Button, KeyHint, Menu, type MenuEntry } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { claimingWords } from '../../words/claiming.ts'
import { handingWords } from '../../words/handing.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { outcomeTones, outcomeVerbs } from '../../words/vocabulary.ts'
import { useCase, useOnDesk } from '../context.ts'
import { useDocumentNames } from '../names.ts'
import { countingDocuments, outcomesOf, pagesLeft, unjudged } from '../rules.ts'
import { Appealed } from './Appeal.tsx'
import styles from './Decision.module.css'
import { DiffersInCase } from './Differs.tsx'
import { Asked } from './Elsewhere.tsx'
import { useObstacleWords } from './gaps.ts'
import { HandOnDialog } from './HandOn.tsx'
import { Segments } from './Segments.tsx'
import { useDeciding } from './useDeciding.ts'

const c = classes(styles)

/** The decision on the case: first what is left, then the three outcomes, of which a person chooses one. */
export function Decide({ view }: { view: CaseView }): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const chosen = useCase((state) => state.outcome)
  const doing = useCase((state) => state.doing)
  const obstacleWords = useObstacleWords()
  const names = useDocumentNames(view)
  const { t: claiming } = useWords(claimingWords)
  const { t: review } = useWords(reviewWords)
  const { decide, later, release, handOn, tie } = useDeciding()
  const { t: handing } = useWords(handingWords)
  const [isHanding, setHanding] = useState(false)
  const outcomesShown = useRef<HTMLDivElement>(null)
  const left = unjudged(view)
  const counting = countingDocuments(view)
  const nameAt = (place: number): string => names.get(counting[place]?.id ?? '') ?? ''
  const outcomes = outcomesOf(view)
  const may = outcomes.find(({ outcome }) => outcome === chosen)?.may.ok === true
  const asleep = !may || doing !== null
  const next = (): void => {
    if (!asleep) void decide('next')
  }
  // The focus alone: nothing is chosen by coming here (demand 3).
  const goTo = (): void =>
    outcomesShown.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus()
  useShortcut('d', t('case.goTo.decision'), goTo, { enabled: left.length === 0 })
  useShortcut('ctrl+shift+enter', t('case.decide.next'), next)
  useNamedAct(t('case.later'), () => void later())
  useNamedAct(t('case.release'), () => void release(), { enabled: doing === null })
  useShortcut('shift+h', handing('handing.open'), () => setHanding(true), { enabled: doing === null })

  const tieEntry: MenuEntry = {
    id: 'tie',
    text: claiming('claiming.tie'),
    isDisabled: doing !== null,
    run: () => void tie(),
  }
  const handEntry: MenuEntry = {
    id: 'handOn',
    text: handing('handing.open'),
    shortcut: 'shift+h',
    isDisabled: doing !== null,
    run: () => setHanding(true),
  }

  const why = left.length > 0 ? null : chosen === null ? t('case.decide.choose') : null
  return (
    <>
      {view.stage === 'second' && <p>{review('review.blind')}</p>}
      {view.appeal?.result === null && <Appealed view={view} />}
      {view.asked !== null && view.asked.appeal !== null && <Asked view={view} />}
      {left.length > 0 ? (
        <p id="why-not-decide">
          <WhatIsLeft left={left} names={names} />
        </p>
      ) : (
        <>
          <header className={c('head')}>
            <h3 className={c('title')}>{t('case.decision')}</h3>
            <KeyHint keys="d" />
          </header>
          <div ref={outcomesShown}>
            <Segments
              label={t('case.decision')}
              look="column"
              value={chosen}
              onChange={(outcome) => desk.deciding.chooseOutcome(outcome)}
              segments={outcomes.map(({ outcome, may: one }) => ({
                id: outcome,
                text: say(outcomeVerbs[outcome]),
                tone: outcomeTones[outcome],
                why: one.ok
                  ? undefined
                  : one.why.map((obstacle) => obstacleWords(obstacle, nameAt)).join(' '),
              }))}
            />
          </div>
          {chosen === 'certified' && <DiffersInCase view={view} />}
          {chosen !== null && needsSecondPerson(chosen, counting) && (
            <p>{review(`review.second.${view.secondBy}`)}</p>
          )}
          {why !== null && <p id="why-not-decide">{why}</p>}
        </>
      )}
      <div className={c('buttons')}>
        <Button
          look="primary"
          wide
          {...(left.length > 0 ? {} : { shortcut: 'ctrl+shift+enter' })}
          isDisabled={!may}
          busy={doing === 'decide'}
          aria-describedby="why-not-decide"
          onPress={next}
        >
          {t('case.decide.next')}
        </Button>
        {left.length > 0 && (
          <>
            <Button onPress={() => void later()}>{t('case.later')}</Button>
            <Menu
              label="⋯"
              aria-label={t('case.more')}
              entries={[
                {
                  id: 'release',
                  text: t('case.release'),
                  isDisabled: doing !== null,
                  run: () => void release(),
                },
                handEntry,
                tieEntry,
              ]}
            />
          </>
        )}
      </div>
      {left.length === 0 && (
        <div className={c('buttons')}>
          <Button size="small" isDisabled={asleep} onPress={() => void decide('stay')}>
            {t('case.decide')}
          </Button>
          <Button size="small" onPress={() => void later()}>
            {t('case.later')}
          </Button>
          <Button size="small" look="quiet" busy={doing === 'release'} onPress={() => void release()}>
            {t('case.release')}
          </Button>
          <Menu label="⋯" aria-label={t('case.more')} size="small" entries={[handEntry, tieEntry]} />
        </div>
      )}
      {isHanding && <HandOnDialog view={view} onHandOn={handOn} onClose={() => setHanding(false)} />}
    </>
  )
}

/** What is left is told by name up to here: with many documents the rail shows the rest, and the fields want the room. */
const mostTold = 3

function WhatIsLeft({
  left,
  names,
}: {
  left: readonly DocumentView[]
  names: ReadonlyMap<string, string>
}): React.JSX.Element {
  const { t } = useWords(caseWords)
  const more = left.length - mostTold
  const parts = (more > 1 ? left.slice(0, mostTold) : left).map((document) => {
    const pages = document.content.state === 'stored' ? pagesLeft(document) : 0
    const name = names.get(document.id) ?? ''
    if (pages === null) return t('case.left.unopened', { name })
    return pages === 0 ? t('case.left.unjudged', { name }) : t('case.left.pages', { name, n: pages })
  })
  if (more > 1) parts.push(t('case.left.more', { n: more }))
  return <>{t('case.left', { parts: parts.join('; ') })}</>
}
