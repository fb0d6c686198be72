import type { CaseView } from '../../../vault/client/api.ts'
import { agree } from '../../../domain/second-review.ts'
import { places, useGo } from '../../app/places.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { elsewhereWords } from '../../words/elsewhere.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import styles from './Decision.module.css'
import { Reviews } from './Reviews.tsx'

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
    if ((await desk.deciding.settle(choice)) !== null && choice === 'neither') go(places.queue)
  }
  return (
    <>
      <p>{isSame(view) ? elsewhere('elsewhere.agreed') : t('review.differ')}</p>
      <Reviews
        view={view}
        label={t('review.differ.title')}
        heads={numbers.map((number) => t(`review.${number}`))}
      />
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
