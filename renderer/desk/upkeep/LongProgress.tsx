import { classes } from '../look/classes.ts'
import { Button, ProgressBar } from '../parts/index.ts'
import { stepWords, upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Upkeep.module.css'
import type { Progress } from './useLongCall.ts'

const c = classes(styles)

/** A bar and a way to stop. `label` gets the step in words. */
export function LongProgress({
  label,
  progress,
  onStop,
}: {
  label: (what: string) => string
  progress: Progress | null
  onStop: () => void
}): React.JSX.Element {
  const { t, say, format } = useWords(upkeepWords)
  const isBytes = progress !== null && ['documents', 'reading', 'writing'].includes(progress.step)
  const count = (n: number): string => (isBytes ? format.bytes(n) : format.number(n))
  return (
    <div className={c('progress')}>
      <ProgressBar
        label={label(progress === null ? '…' : say(stepWords[progress.step]))}
        value={progress === null || progress.all === 0 ? null : progress.done / progress.all}
        {...(progress === null ? {} : { told: `${count(progress.done)} / ${count(progress.all)}` })}
      />
      <div>
        <Button onPress={onStop}>{t('upkeep.stop')}</Button>
      </div>
    </div>
  )
}
