import type { CaseView, ReviewView } from '../../../vault/client/api.ts'
import { reasonOf } from '../../../domain/reasons.ts'
import { classes } from '../../look/classes.ts'
import { Chip } from '../../parts/index.ts'
import { fieldWords } from '../../words/case.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { outcomeTones, outcomeWords, verdictTones, verdictWords } from '../../words/vocabulary.ts'
import { useDocumentNames } from '../names.ts'
import styles from './Reviews.module.css'

const c = classes(styles)

/** The reviews that a representative settles, beside each other, document by document. */
export function Reviews({
  view,
  label,
  heads,
}: {
  view: CaseView
  label: string
  /** What each column is called, in the reviews' order. */
  heads: readonly string[]
}): React.JSX.Element {
  const { t, say, format } = useWords(reviewWords)
  const names = useDocumentNames(view)
  const documents = view.reviews[0]?.documents ?? []
  return (
    <table className={c('two')} aria-label={label}>
      <thead>
        <tr>
          {view.reviews.map(({ by, login, at }, place) => (
            <th key={by} scope="col">
              {heads[place]}
              <span>{t('review.by', { login: login ?? '—', time: format.moment(at) })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {view.reviews.map(({ by, outcome }) => (
            <td key={by}>
              <Chip tone={outcomeTones[outcome]} filled>
                {say(outcomeWords[outcome])}
              </Chip>
            </td>
          ))}
        </tr>
        {documents.map(({ document }) => [
          <tr key={document}>
            <th scope="rowgroup" colSpan={view.reviews.length}>
              {names.get(document)}
            </th>
          </tr>,
          <tr key={`${document} judged`}>
            {view.reviews.map((review, place) => (
              <td key={review.by}>
                <Judged review={review} other={view.reviews[1 - place]} document={document} />
              </td>
            ))}
          </tr>,
        ])}
      </tbody>
    </table>
  )
}

/** The verdict, its reasons and pages, and what was read otherwise than by the other, or all of it where there is none. */
function Judged({
  review,
  other,
  document,
}: {
  review: ReviewView
  other: ReviewView | undefined
  document: string
}): React.JSX.Element | null {
  const { t, say } = useWords(reviewWords)
  const own = review.documents.find((one) => one.document === document)
  if (own === undefined) return null
  const others = other?.documents.find((one) => one.document === document)?.readings ?? []
  const differing = own.readings.filter(
    ({ field, seen }) => others.find((one) => one.field === field)?.seen !== seen,
  )
  return (
    <>
      <Chip tone={verdictTones[own.verdict]} filled>
        {say(verdictWords[own.verdict])}
      </Chip>
      {own.reasons.map((code) => (
        <span key={code}>{say(reasonOf(code).label)}</span>
      ))}
      {own.isPart && <span>{t('review.part')}</span>}
      {own.namedPages.length > 0 && <span>{t('review.pages', { pages: own.namedPages.join(', ') })}</span>}
      {differing.map(({ field, seen, how, comparison }) => (
        <span key={field} data-copyable>
          {say(fieldWords[field])}:{' '}
          {how === 'typed' ? seen : t(`review.${comparison === 'same' ? 'same' : 'different'}`)}
        </span>
      ))}
    </>
  )
}
