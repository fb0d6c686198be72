import type { CaseView, ReviewView } from '../../../vault/client/api.ts'
import { agree } from '../../../domain/second-review.ts'
import { reasonOf } from '../../../domain/reasons.ts'
import { places, useGo } from '../../app/places.ts'
import { classes } from '../../look/classes.ts'
import { Button, Chip } from '../../parts/index.ts'
import { fieldWords } from '../../words/case.ts'
import { elsewhereWords } from '../../words/elsewhere.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { outcomeTones, outcomeWords, verdictTones, verdictWords } from '../../words/vocabulary.ts'
import { useCase, useOnDesk } from '../context.ts'
import { useDocumentNames } from '../names.ts'
import styles from './DecideBetween.module.css'

const c = classes(styles)

const numbers = ['first', 'second'] as const

/** Two reviews beside each other, document by document, before the representative who decides between them. */
export function DecideBetween({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(reviewWords)
  const { t: elsewhere } = useWords(elsewhereWords)
  const { desk } = useOnDesk()
  const go = useGo()
  const doing = useCase((state) => state.doing)
  const answer = async (choice: 'first' | 'second' | 'neither'): Promise<void> => {
    if ((await desk.settle(choice)) !== null && choice === 'neither') go(places.queue)
  }
  return (
    <>
      <p>{isSame(view) ? elsewhere('elsewhere.agreed') : t('review.differ')}</p>
      <Beside view={view} />
      <div className={c('buttons')}>
        {numbers.map((choice) => (
          <Button key={choice} wide busy={doing === 'confirm'} onPress={() => void answer(choice)}>
            {t(`review.take.${choice}`)}
          </Button>
        ))}
      </div>
      <Button
        size="small"
        look="quiet"
        isDisabled={doing === 'confirm'}
        onPress={() => void answer('neither')}
      >
        {t('review.take.neither')}
      </Button>
    </>
  )
}

/** What agreed, and was undone by a representative, is asked of one again. */
function isSame({ reviews: [one, other] }: CaseView): boolean {
  return one !== undefined && other !== undefined && agree(one, other)
}

function Beside({ view }: { view: CaseView }): React.JSX.Element {
  const { t, say, format } = useWords(reviewWords)
  const names = useDocumentNames(view)
  const documents = view.reviews[0]?.documents ?? []
  return (
    <table className={c('two')} aria-label={t('review.differ.title')}>
      <thead>
        <tr>
          {view.reviews.map(({ by, login, at }, place) => (
            <th key={by} scope="col">
              {t(`review.${numbers[place] ?? 'first'}`)}
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
            <th scope="rowgroup" colSpan={2}>
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

/** The verdict, its reasons and pages, and what was read otherwise than by the other. */
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
