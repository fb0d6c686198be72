import { useEffect, useState } from 'react'
import type { FoundPackage } from '../../../preload/contract/bridge.ts'
import { ask, bridge } from '../app/desk.ts'
import { classes } from '../look/classes.ts'
import { Button, Notice } from '../parts/index.ts'
import { packagesWords } from '../words/packages.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Queue.module.css'

const c = classes(styles)

/** What lies in the watched folder and was neither taken in nor hidden; nothing where there is nothing. */
export function PackagesNotice({
  hidden,
  onTake,
}: {
  /** While cases are being taken in. What became of the packages is asked anew afterwards. */
  hidden: boolean
  onTake: (packages: readonly FoundPackage[]) => void
}): React.JSX.Element | null {
  const { t } = useWords(packagesWords)
  const [found, setFound] = useState<readonly FoundPackage[]>([])
  useEffect(() => {
    if (hidden) return undefined
    let here = true
    const stop = bridge().on('packages.changed', (now) => setFound(now.found))
    // Whatever keeps main from telling is told under People, where the folder is chosen.
    ask(bridge().packages.folder())
      .then((now) => {
        if (here) setFound(now.found)
      })
      .catch(() => undefined)
    return () => {
      here = false
      stop()
    }
  }, [hidden])
  const hide = (): void => {
    const tokens = found.map(({ token }) => token)
    setFound([])
    ask(bridge().packages.dismiss(tokens)).catch(() => undefined)
  }
  if (hidden || found.length === 0) return null
  return (
    <div className={c('notice')}>
      <Notice
        tone="info"
        actions={
          <>
            <Button size="small" onPress={() => onTake(found)}>
              {t('queue.packages.take')}
            </Button>
            <Button size="small" look="quiet" onPress={hide}>
              {t('queue.packages.hide')}
            </Button>
          </>
        }
      >
        {t('queue.packages', { n: found.length })}
      </Notice>
    </div>
  )
}
