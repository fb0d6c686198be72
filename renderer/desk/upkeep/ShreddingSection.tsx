import { useEffect, useState } from 'react'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Notice, showToast } from '../parts/index.ts'
import { useAct } from '../parts/useAct.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Upkeep.module.css'

const c = classes(styles)

/** The batch that ends what was destroyed: until then, what the drive still holds of a document could be opened. */
export function ShreddingSection(): React.JSX.Element {
  const { t } = useWords(upkeepWords)
  const vault = useVault()
  const act = useAct()
  const { run } = act
  const [waiting, setWaiting] = useState<number | null>(null)
  useEffect(() => {
    let here = true
    void run(async () => {
      const standing = await vault.call('shredding.standing', [])
      if (here) setWaiting(standing.waiting)
    })
    return () => {
      here = false
    }
  }, [vault, run])
  const end = (): Promise<void> =>
    run(async () => {
      const { shredded } = await vault.call('shredding.end', [])
      showToast({ text: t('shredding.ended', { n: shredded }) })
      setWaiting((await vault.call('shredding.standing', [])).waiting)
    })
  return (
    <>
      <p className={c('about')}>{t('shredding.about')}</p>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {waiting !== null && waiting > 0 && (
        <Notice tone="warn">{t('shredding.waiting', { n: waiting })}</Notice>
      )}
      {waiting === 0 && <p>{t('shredding.none')}</p>}
      {waiting !== null && waiting > 0 && (
        <div>
          <Button look="primary" busy={act.busy} onPress={() => void end()}>
            {t('shredding.end')}
          </Button>
        </div>
      )}
    </>
  )
}
