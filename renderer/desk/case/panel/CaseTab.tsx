import { findProgramme } from '../../../domain/programmes.ts'
import type { CaseView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Chip } from '../../parts/index.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { countryName } from '../../words/countries.ts'
import { useWords } from '../../words/useWords.ts'
import { withinSentence } from '../../words/words.ts'
import { caseStateWords, groupWords, verdictTones, verdictWords } from '../../words/vocabulary.ts'
import { useDocumentNames } from '../names.ts'
import styles from './Panel.module.css'

const c = classes(styles)

/** What is known of the case as a whole. What a document must be read for first stays covered here too. */
export function CaseTab({ view }: { view: CaseView }): React.JSX.Element {
  const { t, say, format, language } = useWords(caseWords)
  const names = useDocumentNames(view)
  const { claim } = view
  const programme = findProgramme(view.programme)
  const uncovered = (field: 'birthDate' | 'iin'): string => {
    const readings = view.documents.flatMap((document) => document.readings)
    const claimed = readings.find((one) => one.field === field && one.claimed !== null)?.claimed
    if (claimed === null || claimed === undefined) return t('case.covered')
    return field === 'birthDate' ? format.date(claimed) : claimed
  }
  return (
    <>
      <section className={c('section')} aria-label={t('case.claim.title')}>
        <header className={c('head')}>
          <h3>{t('case.claim.title')}</h3>
        </header>
        <dl className={c('facts')}>
          <Fact name={say(fieldWords.familyName)}>{claim.familyName}</Fact>
          <Fact name={say(fieldWords.givenName)}>{claim.givenName}</Fact>
          {claim.patronymic !== null && <Fact name={say(fieldWords.patronymic)}>{claim.patronymic}</Fact>}
          <Fact name={say(fieldWords.birthDate)}>{uncovered('birthDate')}</Fact>
          {claim.hasIin && <Fact name={say(fieldWords.iin)}>{uncovered('iin')}</Fact>}
          <Fact name={t('case.specialisation')}>{claim.specialisation}</Fact>
        </dl>
      </section>
      <section className={c('section')} aria-label={t('case.about')}>
        <header className={c('head')}>
          <h3>{t('case.about')}</h3>
        </header>
        <dl className={c('facts')}>
          <Fact name={t('case.programme')}>
            {programme === undefined ? view.programme : say(programme.name)}
          </Fact>
          {programme !== undefined && (
            <Fact name={t('case.requires')}>
              {programme.requires
                .map((group, at) =>
                  at === 0 ? say(groupWords[group]) : withinSentence(say(groupWords[group])),
                )
                .join('; ')}
            </Fact>
          )}
          <Fact name={t('case.residency')}>{countryName(view.residency, language)}</Fact>
          <Fact name={t('case.received')}>{format.dateTime(view.receivedAt)}</Fact>
          <Fact name={t('case.state')}>{say(caseStateWords[view.state])}</Fact>
          {view.claimedByLogin !== null && <Fact name={t('case.claimedBy')}>{view.claimedByLogin}</Fact>}
          {view.outcome?.receipt && (
            <Fact name={t('case.receipt')}>{format.dateTime(view.outcome.receipt.receivedAt)}</Fact>
          )}
        </dl>
      </section>
      <section className={c('section')} aria-label={t('case.documents')}>
        <header className={c('head')}>
          <h3>{t('case.documents')}</h3>
          <span>{format.number(view.documents.length)}</span>
        </header>
        <dl className={c('facts')}>
          {view.documents.map(({ id, round, finding, fileName }) => (
            <Fact key={id} name={names.get(id) ?? ''} note={fileName}>
              {finding === null ? (
                t('case.unjudged')
              ) : (
                <Chip tone={verdictTones[finding.verdict]} filled>
                  {say(verdictWords[finding.verdict])}
                </Chip>
              )}
              {round < view.round && ` · ${t('case.round', { n: round })}`}
            </Fact>
          ))}
        </dl>
      </section>
    </>
  )
}

function Fact({
  name,
  note,
  children,
}: {
  name: string
  note?: string
  children: React.ReactNode
}): React.JSX.Element {
  return (
    <div className={c('fact')}>
      <dt>
        {name}
        {note !== undefined && <span className={c('file')}>{note}</span>}
      </dt>
      <dd data-copyable>{children}</dd>
    </div>
  )
}
