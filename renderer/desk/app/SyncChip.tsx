import { Chip, type ChipTone } from '../parts/Chip.tsx'
import { appWords } from '../words/app.ts'
import { useWords } from '../words/useWords.ts'
import { useApp } from './store.ts'
import { useWaiting } from './waiting.ts'

/** How it stands between the desk and the server, in words. */
export function SyncChip(): React.JSX.Element | null {
  const { t, format } = useWords(appWords)
  const sync = useApp((state) => state.sync)
  const waiting = useWaiting()
  if (sync === null || waiting === null) return null
  const told = ((): { tone: ChipTone; text: string } => {
    if (sync.enrolment.state === 'none') return { tone: 'plain', text: t('app.sync.none') }
    if (sync.last === null) return { tone: 'plain', text: t('app.sync.ready') }
    if (sync.last.result === 'sent') {
      return { tone: 'accept', text: t('app.sync.sent', { time: format.moment(sync.last.at) }) }
    }
    switch (sync.last.code) {
      case 'NO_NETWORK':
        return { tone: 'plain', text: t('app.sync.offline') }
      case 'SERVER_UNREACHABLE':
        return { tone: 'plain', text: t('app.sync.unreachable') }
      default:
        return { tone: 'ask', text: t('app.sync.failed') }
    }
  })()
  return (
    <Chip tone={told.tone} dot label={t('app.sync')}>
      <span>
        {told.text}
        {waiting > 0 && ` · ${t('app.sync.waiting', { n: waiting })}`}
      </span>
    </Chip>
  )
}
