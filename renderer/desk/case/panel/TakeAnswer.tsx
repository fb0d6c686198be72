import type { CaseView } from '../../../vault/client/api.ts'
import { places, useGo } from '../../app/places.ts'
import { classes } from '../../look/classes.ts'
import { Button } from '../../parts/index.ts'
import { elsewhereWords } from '../../words/elsewhere.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import styles from './Decision.module.css'
import { Reviews } from './Reviews.tsx'

const c = classes(styles)

/** What an appeal came to on another workstation, before the representative who says whether it stands. */
export function TakeAnswer({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(elsewhereWords)
  const { desk } = useOnDesk()
  const go = useGo()
  const doing = useCase((state) => state.doing)
  const leave = async (): Promise<void> => {
    if ((await desk.deciding.settle('neither')) !== null) go(places.queue)
  }
  return (
    <>
      <p>{t('elsewhere.appeal.settle')}</p>
      <Reviews view={view} label={t('elsewhere.appeal.title')} heads={[t('elsewhere.appeal.review')]} />
      <div className={c('buttons')}>
        <Button wide busy={doing === 'confirm'} onPress={() => void desk.deciding.settle('first')}>
          {t('elsewhere.appeal.take')}
        </Button>
      </div>
      <Button size="small" look="quiet" isDisabled={doing === 'confirm'} onPress={() => void leave()}>
        {t('elsewhere.appeal.leave')}
      </Button>
    </>
  )
}
