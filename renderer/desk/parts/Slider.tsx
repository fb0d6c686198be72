import { Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { classes } from '../look/classes.ts'
import styles from './Slider.module.css'

const c = classes(styles)

/** A number between two others, told while it is dragged; arrows step, Home and End go to the ends. */
export function Slider({
  label,
  told,
  value,
  min,
  max,
  step,
  onChange,
}: {
  label: string
  /** The value in words or with its unit. */
  told: string
  value: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
}): React.JSX.Element {
  return (
    <AriaSlider
      className={c('slider')}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next)
      }}
    >
      <Label className={c('label')}>{label}</Label>
      <SliderOutput className={c('told')}>{told}</SliderOutput>
      <SliderTrack className={c('track')}>
        <SliderThumb className={c('thumb')} />
      </SliderTrack>
    </AriaSlider>
  )
}
