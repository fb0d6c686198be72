import { useState } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { longestNote } from '../../../domain/marks.ts'
import type { PageMark } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { BareDialog, Button as PlainButton, KeyHint, TextField } from '../../parts/index.ts'
import { lookingWords } from '../../words/looking.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { mayWork } from '../rules.ts'
import type { Drawing } from '../store.ts'
import bar from '../Toolbar.module.css'
import { useDrawing } from '../viewing/useDrawing.ts'
import { useLyingPage, useMarks } from '../viewing/useLying.ts'
import styles from './Aids.module.css'

const c = classes(styles)
const onBar = classes(bar)

/** Marks and masks over the page before the person: drawn, named, lifted, taken away. */
export function MarkTools(): React.JSX.Element {
  const { t } = useWords(lookingWords)
  const { desk, session } = useOnDesk()
  const lying = useLyingPage()
  const { begin } = useDrawing()
  const view = useCase((state) => state.view)
  const { marks } = useMarks(lying?.document ?? null, lying?.page ?? 1)
  const [isOpen, setOpen] = useState(false)
  const may = lying !== null && view !== null && mayWork(view, session)
  const masks = marks.some(({ kind }) => kind === 'mask')
  const start = (kind: Drawing['kind']): void => {
    setOpen(false)
    begin(kind)
  }

  useShortcut('m', t('looking.mask.draw'), () => start('mask'), { enabled: may })
  useShortcut('shift+m', t('looking.mark.draw'), () => start('mark'), { enabled: may })
  useShortcut('t', t('looking.marks.open'), () => setOpen(true), { enabled: may })
  const lift = (): void => {
    if (lying !== null) desk.marking.lift(lying)
  }
  useShortcut('h', t('looking.masks.key'), lift, { enabled: masks })
  useShortcut('e', t('looking.hold.key'), () => desk.marking.holdNext(), { enabled: may && marks.length > 0 })
  const undo = (): void => void (lying !== null && desk.steps.undo(lying.document))
  const redo = (): void => void (lying !== null && desk.steps.redo(lying.document))
  // A field for text has its own.
  useShortcut('ctrl+z', t('looking.undo'), undo, { enabled: lying !== null, inFields: false })
  useShortcut(['ctrl+shift+z', 'ctrl+y'], t('looking.redo'), redo, {
    enabled: lying !== null,
    inFields: false,
  })

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={onBar('tool', 'later')} isDisabled={!may}>
        {t('looking.marks')}
        {marks.length > 0 && <span className={c('count')}>{marks.length}</span>}
        <KeyHint keys="t" />
      </Button>
      <Popover className={c('popover')} placement="bottom" offset={4}>
        <BareDialog id="marks" className={c('dialog')} aria-label={t('looking.marks')}>
          <div className={c('acts')}>
            <PlainButton shortcut="m" onPress={() => start('mask')}>
              {t('looking.mask.draw')}
            </PlainButton>
            <PlainButton shortcut="shift+m" onPress={() => start('mark')}>
              {t('looking.mark.draw')}
            </PlainButton>
          </div>
          {lying !== null && marks.length > 0 ? (
            <ol className={c('marks')} aria-label={t('looking.marks.here')}>
              {marks.map((mark, at) => (
                <Row
                  key={`${mark.kind} ${mark.x} ${mark.y} ${mark.width} ${mark.height}`}
                  document={lying.document}
                  mark={mark}
                  n={marks.slice(0, at + 1).filter(({ kind }) => kind === mark.kind).length}
                  onHold={() => {
                    setOpen(false)
                    desk.marking.hold(mark)
                  }}
                />
              ))}
            </ol>
          ) : (
            <p className={c('about')}>{t('looking.marks.none')}</p>
          )}
          <p className={c('about')}>{t('looking.marks.about')}</p>
        </BareDialog>
      </Popover>
    </DialogTrigger>
  )
}

function Row({
  document,
  mark,
  n,
  onHold,
}: {
  document: string
  mark: PageMark
  n: number
  onHold: () => void
}): React.JSX.Element {
  const { t } = useWords(lookingWords)
  const { desk } = useOnDesk()
  const [text, setText] = useState(mark.note ?? '')
  const name = t(mark.kind === 'mask' ? 'looking.mask.named' : 'looking.mark.named', { n })
  return (
    <li className={c('row')}>
      <span className={c('name')}>{name}</span>
      {mark.kind === 'mark' ? (
        <TextField
          label={t('looking.note', { name })}
          labelHidden
          placeholder={t('looking.note.place')}
          maxLength={longestNote}
          value={text}
          onChange={setText}
          onBlur={() => void desk.marking.note(document, mark, text)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void desk.marking.note(document, mark, text)
          }}
        />
      ) : (
        <span />
      )}
      <PlainButton size="small" look="quiet" aria-label={t('looking.hold', { name })} onPress={onHold}>
        ⤢
      </PlainButton>
      <PlainButton
        size="small"
        look="quiet"
        aria-label={t('looking.mark.remove', { name })}
        onPress={() => void desk.marking.remove(document, mark)}
      >
        ✕
      </PlainButton>
    </li>
  )
}
