import { classes } from '../../look/classes.ts'
import { KeyHint, type Keys } from '../../parts/index.ts'
import { lookingWords } from '../../words/looking.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { isAsItIs } from '../viewing/adjusting.ts'
import { gridOver } from '../viewing/grid.ts'
import type { Lying } from '../viewing/look.ts'
import { usePaneIndex } from '../viewing/pane.ts'
import { useMarks } from '../viewing/useLying.ts'
import { useViewing } from '../viewing/useViewing.ts'
import styles from './Aids.module.css'

const c = classes(styles)

/** In the pane's corner: in what way the page is not before the person as it is, and the way back. */
export function Chips({ lying }: { lying: Lying }): React.JSX.Element {
  const { t, format } = useWords(lookingWords)
  const { desk } = useOnDesk()
  const { reset } = useViewing()
  const { marks, lifted } = useMarks(lying.document, lying.page)
  const pane = usePaneIndex()
  const loupe = useCase((state) => (state.active === pane ? state.loupe : 0))
  const isRuled = useCase((state) => state.grid)
  const drawing = useCase((state) => (state.active === pane ? state.drawing : null))
  const masks = marks.filter(({ kind }) => kind === 'mask').length
  const grid = isRuled ? gridOver(lying) : null
  return (
    <div className={c('chips')}>
      {drawing !== null && (
        <span className={c('chip', 'hint')}>
          {t(drawing.of === undefined ? `looking.drawing.${drawing.kind}` : 'looking.held')}
        </span>
      )}
      {!isAsItIs(lying.adjustment) && (
        <Chip keys="x" onPress={reset}>
          {t('looking.adjusted')}
        </Chip>
      )}
      {masks > 0 && (
        <Chip keys="h" onPress={() => desk.marking.lift(lying)}>
          {t(lifted ? 'looking.masks.lower' : 'looking.masks.lift', { n: masks })}
        </Chip>
      )}
      {grid !== null && (
        <span className={c('chip')}>{t(`looking.grid.${grid.unit}`, { n: format.number(grid.step) })}</span>
      )}
      {loupe > 0 && <span className={c('chip')}>{t('looking.loupe.times', { n: loupe })}</span>}
    </div>
  )
}

function Chip({
  keys,
  onPress,
  children,
}: {
  keys: Keys
  onPress: () => void
  children: React.ReactNode
}): React.JSX.Element {
  return (
    <button type="button" className={c('chip', 'act')} onClick={onPress}>
      {children}
      <KeyHint keys={keys} />
    </button>
  )
}
