import { useState } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { BareDialog, Button as PlainButton, Checkbox, KeyHint, Slider } from '../../parts/index.ts'
import { lookingWords } from '../../words/looking.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { Tool } from '../Tool.tsx'
import bar from '../Toolbar.module.css'
import { isAsItIs, ranges, type Range } from '../viewing/adjusting.ts'
import { useLyingPart } from '../viewing/useLying.ts'
import { useViewing } from '../viewing/useViewing.ts'
import styles from './Aids.module.css'

const c = classes(styles)
const onBar = classes(bar)

/** How the page is drawn, and the glass over it; each is on a key too. */
export function AdjustTools(): React.JSX.Element {
  const { t } = useWords(lookingWords)
  const { desk } = useOnDesk()
  const { nudge, invert, reset } = useViewing()
  const loupe = useCase((state) => state.loupe)
  const [isOpen, setOpen] = useState(false)
  const none = useLyingPart((lying) => lying === null)
  const turnLoupe = (): void =>
    desk.store.setState((state) => ({ loupe: state.loupe === 0 ? 1 : state.loupe === 1 ? 2 : 0 }))
  const turnGrid = (): void => desk.store.setState(({ grid }) => ({ grid: !grid }))

  useShortcut('v', t('looking.view.open'), () => setOpen(true), { enabled: !none })
  useShortcut('b', t('looking.brighter'), () => nudge('brightness', 10))
  useShortcut('shift+b', t('looking.darker'), () => nudge('brightness', -10))
  useShortcut('n', t('looking.contrast.more'), () => nudge('contrast', 10))
  useShortcut('shift+n', t('looking.contrast.less'), () => nudge('contrast', -10))
  useShortcut('g', t('looking.gamma.more'), () => nudge('gamma', 0.1))
  useShortcut('shift+g', t('looking.gamma.less'), () => nudge('gamma', -0.1))
  useShortcut('i', t('looking.invert'), invert)
  useShortcut('period', t('looking.straighten.right'), () => nudge('straighten', 0.5))
  useShortcut('comma', t('looking.straighten.left'), () => nudge('straighten', -0.5))
  useShortcut('x', t('looking.reset'), reset)
  useShortcut('z', t('looking.loupe.key'), turnLoupe, { enabled: !none })
  useShortcut('l', t('looking.grid'), turnGrid, { enabled: !none })

  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button className={onBar('tool', 'later')} isDisabled={none}>
          {t('looking.view')}
          <KeyHint keys="v" />
        </Button>
        <Popover className={c('popover')} placement="bottom" offset={4}>
          <BareDialog id="page-view" className={c('dialog')} aria-label={t('looking.view')}>
            <Sliders onGrid={turnGrid} />
          </BareDialog>
        </Popover>
      </DialogTrigger>
      <Tool chosen={loupe > 0} off={none} keys="z" onPress={turnLoupe}>
        {t('looking.loupe')}
      </Tool>
    </>
  )
}

function Sliders({ onGrid }: { onGrid: () => void }): React.JSX.Element | null {
  const { t, format } = useWords(lookingWords)
  const { adjust, reset } = useViewing()
  const adjustment = useLyingPart((lying) => lying?.adjustment ?? null)
  const grid = useCase((state) => state.grid)
  if (adjustment === null) return null
  const slider = (range: Range, label: string, told: string): React.JSX.Element => {
    const { least, most, step } = ranges[range]
    return (
      <Slider
        label={label}
        told={told}
        value={adjustment[range]}
        min={least}
        max={most}
        step={step}
        onChange={(value) => adjust({ [range]: value })}
      />
    )
  }
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${format.number(value)}`
  return (
    <>
      {slider('brightness', t('looking.brightness'), signed(adjustment.brightness))}
      {slider('contrast', t('looking.contrast'), signed(adjustment.contrast))}
      {slider('gamma', t('looking.gamma'), format.number(adjustment.gamma))}
      {slider('straighten', t('looking.straighten'), `${signed(adjustment.straighten)}°`)}
      <Checkbox isSelected={adjustment.invert} onChange={(on) => adjust({ invert: on })}>
        {t('looking.invert')}
      </Checkbox>
      <Checkbox isSelected={grid} onChange={onGrid}>
        {t('looking.grid')}
      </Checkbox>
      <p className={c('about')}>{t('looking.view.about')}</p>
      <PlainButton shortcut="x" isDisabled={isAsItIs(adjustment)} onPress={reset}>
        {t('looking.reset')}
      </PlainButton>
    </>
  )
}
