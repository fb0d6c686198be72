import { useState } from 'react'
import { destructionGrounds, type DestructionGround } from '../../../domain/vocabulary.ts'
import type { DocumentView } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { Button, Dialog, Notice, Select } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { partsWords } from '../../words/parts.ts'
import { useWords } from '../../words/useWords.ts'
import { destructionGroundWords } from '../../words/vocabulary.ts'
import { useCase, useOnDesk } from '../context.ts'
import styles from './Panel.module.css'

const c = classes(styles)

type DestroyedContent = Extract<DocumentView['content'], { state: 'destroyed' }>

/** When it was destroyed, by whom and why. */
export function Destroyed({ content }: { content: DestroyedContent }): React.JSX.Element {
  const { t, say, format } = useWords(caseWords)
  const { at, byLogin, ground } = content
  return (
    <p>
      {t('case.destroyed', {
        time: format.dateTime(at),
        by: byLogin ?? t('case.destroyed.unknown'),
        ground: say(destructionGroundWords[ground]),
      })}
    </p>
  )
}

/** The representative's act that cannot be taken back: its ground is chosen, never suggested. */
export function Destroy({ document, name }: { document: DocumentView; name: string }): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { t: parts } = useWords(partsWords)
  const { desk } = useOnDesk()
  const doing = useCase((state) => state.doing)
  const [isOpen, setOpen] = useState(false)
  const [ground, setGround] = useState<DestructionGround | null>(null)
  const busy = doing === 'destroy'
  const close = (): void => {
    setOpen(false)
    setGround(null)
  }
  const destroy = async (): Promise<void> => {
    if (ground === null) return
    await desk.judging.destroy(document.id, ground)
    close()
  }
  return (
    <section className={c('section')} aria-label={t('case.destroy')}>
      <div className={c('verdict')}>
        <Button look="quiet" onPress={() => setOpen(true)}>
          {t('case.destroy.open')}
        </Button>
      </div>
      <Dialog
        id="destroy"
        title={t('case.destroy.title', { name })}
        role="alertdialog"
        isOpen={isOpen}
        canClose={!busy}
        onClose={close}
        actions={
          <>
            <Button isDisabled={busy} onPress={close}>
              {parts('parts.cancel')}
            </Button>
            <Button look="danger" busy={busy} isDisabled={ground === null} onPress={() => void destroy()}>
              {t('case.destroy')}
            </Button>
          </>
        }
      >
        <Notice tone="warn">{t('case.destroy.about')}</Notice>
        <Select
          label={t('case.destroy.ground')}
          placeholder={t('case.destroy.ground.none')}
          choices={destructionGrounds.map((id) => ({ id, text: say(destructionGroundWords[id]) }))}
          value={ground}
          onChange={setGround}
        />
        <p>{t('case.destroy.later')}</p>
      </Dialog>
    </section>
  )
}
