import { useState } from 'react'
import type { CaseView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, Dialog, TextField } from '../../parts/index.ts'
import { partsWords } from '../../words/parts.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { mayAppeal } from '../rules.ts'
import styles from './Decision.module.css'

const c = classes(styles)

/** The Master does not agree: what they say is typed in, and the case goes to somebody who has not seen it. */
export function TakeAppeal({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t } = useWords(reviewWords)
  const { t: parts } = useWords(partsWords)
  const { desk } = useOnDesk()
  const doing = useCase((state) => state.doing)
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const busy = doing === 'appeal'
  const close = (): void => {
    setOpen(false)
    setText('')
  }
  if (!mayAppeal(view)) return null
  const take = async (): Promise<void> => {
    await desk.deciding.appeal(text)
    close()
  }
  return (
    <div className={c('buttons')}>
      <Button wide onPress={() => setOpen(true)}>
        {t('review.appeal.open')}
      </Button>
      <Dialog
        id="appeal"
        title={t('review.appeal.title', { caseRef: view.caseRef })}
        isOpen={isOpen}
        canClose={!busy}
        onClose={close}
        actions={
          <>
            <Button isDisabled={busy} onPress={close}>
              {parts('parts.cancel')}
            </Button>
            <Button look="primary" busy={busy} isDisabled={text.trim() === ''} onPress={() => void take()}>
              {t('review.appeal.take')}
            </Button>
          </>
        }
      >
        <div className={c('stack')}>
          <p>{t('review.appeal.about')}</p>
          <TextField
            label={t('review.appeal.text')}
            lines={5}
            maxLength={2000}
            autoFocus
            value={text}
            onChange={setText}
          />
        </div>
      </Dialog>
    </div>
  )
}

/** What was appealed, and what became of it. */
export function Appealed({ view }: { view: CaseView }): React.JSX.Element | null {
  const { t, format } = useWords(reviewWords)
  const { appeal } = view
  if (appeal === null) return null
  const time = format.moment(appeal.at)
  return (
    <>
      <p>{t(`review.appeal.${appeal.result ?? 'waits'}`, { time })}</p>
      {appeal.result === null && appeal.text !== null && (
        <p data-copyable>{t('review.appeal.says', { text: appeal.text })}</p>
      )}
      {appeal.nobody && <p>{t('review.appeal.nobody')}</p>}
    </>
  )
}
