import { Link } from 'wouter'
import { findProgramme, promisedDays } from '../../domain/programmes.ts'
import type { CaseView } from '../../vault/client/api.ts'
import { places } from '../app/places.ts'
import { TopBarContent } from '../app/TopBar.tsx'
import { classes } from '../look/classes.ts'
import { Chip, useNow, type ChipTone } from '../parts/index.ts'
import { ageOf, type Age } from '../queue/age.ts'
import { caseWords } from '../words/case.ts'
import { queueWords } from '../words/queue.ts'
import { useWords } from '../words/useWords.ts'
import { caseStateWords } from '../words/vocabulary.ts'
import styles from './CaseScreen.module.css'

const c = classes(styles)

/** As the queue tells it: amber when the promise is about to end, red beyond it. */
const tones = { plain: 'plain', close: 'ask', overdue: 'reject' } as const satisfies Record<
  Age['tone'],
  ChipTone
>

/** The way back, and which case this is: in the bar over the screen. */
export function CaseHead({ view }: { view: CaseView | null }): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const programme = view === null ? undefined : findProgramme(view.programme)
  const name = programme === undefined ? (view?.programme ?? '') : say(programme.name)
  return (
    <TopBarContent>
      <nav className={c('crumbs')} aria-label={t('case.crumbs')}>
        <Link href={places.queue}>{t('case.queue')}</Link>
        {view !== null && (
          <>
            <span aria-hidden="true">/</span>
            <h1 className={c('ref')}>{view.caseRef}</h1>
            <span aria-hidden="true">·</span>
            <span className={c('programme')} title={name}>
              {name}
            </span>
            <span aria-hidden="true">·</span>
            <span>{t('case.round', { n: view.round })}</span>
          </>
        )}
      </nav>
      {view !== null && (view.state === 'new' || view.state === 'claimed') && (
        <AgeChip since={view.receivedAt} promised={promisedDays(view.programme)} />
      )}
      {view !== null && view.state !== 'new' && view.state !== 'claimed' && (
        <Chip>{say(caseStateWords[view.state])}</Chip>
      )}
    </TopBarContent>
  )
}

function AgeChip({ since, promised }: { since: string; promised: number }): React.JSX.Element {
  const { t } = useWords(queueWords)
  const age = ageOf(since, new Date(useNow(60_000)), promised)
  return (
    <Chip tone={tones[age.tone]} dot>
      {age.overdue > 0
        ? t('queue.age.overdue', { n: age.overdue })
        : age.days === 0
          ? t('queue.age.today')
          : t('queue.age.days', { n: age.days, all: age.promised })}
    </Chip>
  )
}
