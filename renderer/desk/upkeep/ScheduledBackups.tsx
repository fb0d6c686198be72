import { useEffect } from 'react'
import { useVault } from '../app/vault.ts'
import { Chip, showToast } from '../parts/index.ts'
import { errorWords } from '../words/errors.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { makeDueBackup, useBackups } from './backups.ts'

const everyMs = 300_000

/** While a representative has the vault open, backups are made when they are due; the bar says so meanwhile. */
export function ScheduledBackups(): React.JSX.Element | null {
  const { t, say, format } = useWords(upkeepWords)
  const vault = useVault()
  const running = useBackups((state) => state.running)
  const progress = useBackups((state) => state.progress)
  const chosen = useBackups((state) => state.chosen)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const failure = await makeDueBackup(vault, Date.now())
      if (failure === null || failure.code === 'LOCKED' || failure.code === 'CANCELLED') return
      const { sentence } = errorWords[failure.code]
      showToast({ tone: 'error', seconds: null, text: t('backup.scheduled.failed', { why: say(sentence) }) })
    }
    const tell = (): void => void look().catch(() => undefined)
    tell()
    const timer = setInterval(tell, everyMs)
    return () => clearInterval(timer)
  }, [vault, chosen, t, say])
  if (running === null) return null
  const share = progress === null || progress.all === 0 ? 0 : progress.done / progress.all
  return (
    <Chip dot label={t('backup.title')}>
      <span>{t('backup.chip', { share: format.percent(share) })}</span>
    </Chip>
  )
}
