import { useState } from 'react'
import type { OutboxItem } from '../../vault/client/api.ts'
import { useApp } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import {
  Button,
  EmptyState,
  FailureNotice,
  showToast,
  TableBody,
  TableCell,
  TableFrame,
  TableHead,
  TableRow,
  useAct,
  useNow,
} from '../parts/index.ts'
import { errorWords } from '../words/errors.ts'
import { outcomesWords } from '../words/outcomes.ts'
import { useWords } from '../words/useWords.ts'
import { outboxStateWords, outcomeTones, outcomeWords } from '../words/vocabulary.ts'
import styles from './Outcomes.module.css'
import { ReceiptDialog } from './ReceiptDialog.tsx'

const c = classes(styles)

const columns = '140px minmax(160px, 1fr) 196px 132px minmax(200px, 1.2fr) 300px'

export function Decisions(): React.JSX.Element {
  const { t } = useWords(outcomesWords)
  const items = useApp((state) => state.outbox)
  const [shown, setShown] = useState<OutboxItem | null>(null)
  const act = useAct()
  const now = useNow(1000, items?.some(({ state }) => state === 'held') ?? false)
  const vault = useVault()

  const sendNow = (item: OutboxItem): Promise<void> =>
    act.run(() => vault.call('outbox.sendNow', [item.outcomeId]))
  const undo = (item: OutboxItem): Promise<void> =>
    act.run(async () => {
      await vault.call('case.undo', [item.case])
      showToast({ text: t('outcomes.undone', { caseRef: item.caseRef }) })
    })

  if (items === null || items.length === 0) {
    return <EmptyState title={t('outcomes.empty')}>{t('outcomes.empty.about')}</EmptyState>
  }
  const counts = new Map<string, number>()
  for (const { case: id } of items) counts.set(id, (counts.get(id) ?? 0) + 1)
  // A case of one round and one outcome has no need of its number.
  const isOneOfMany = ({ case: id, round = 1 }: OutboxItem): boolean => round > 1 || (counts.get(id) ?? 0) > 1
  const newestFirst = [...items].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt))
  return (
    <>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <TableFrame label={t('outcomes.decisions')}>
        <TableHead
          columns={columns}
          cells={[
            { id: 'case', text: t('outcomes.case') },
            { id: 'master', text: t('outcomes.master') },
            { id: 'decision', text: t('outcomes.decision') },
            { id: 'at', text: t('outcomes.decidedAt') },
            { id: 'state', text: t('outcomes.state') },
            { id: 'acts', text: t('outcomes.acts'), end: true },
          ]}
        />
        <TableBody>
          {newestFirst.map((item) => (
            <DecisionRow
              key={item.outcomeId}
              item={item}
              round={isOneOfMany(item) ? item.round : undefined}
              now={now}
              busy={act.busy}
              onSend={() => void sendNow(item)}
              onUndo={() => void undo(item)}
              onReceipt={() => setShown(item)}
            />
          ))}
        </TableBody>
      </TableFrame>
      {shown !== null && <ReceiptDialog item={shown} onClose={() => setShown(null)} />}
    </>
  )
}

function DecisionRow({
  item,
  round,
  now,
  busy,
  onSend,
  onUndo,
  onReceipt,
}: {
  item: OutboxItem
  /** Undefined: it is not told. */
  round: number | undefined
  now: number
  busy: boolean
  onSend: () => void
  onUndo: () => void
  onReceipt: () => void
}): React.JSX.Element {
  const { t, say, format } = useWords(outcomesWords)
  const left = Date.parse(item.restUntil) - now
  const state = ((): string => {
    if (item.state === 'held') {
      return left > 0 ? t('outcomes.rests', { time: format.countdown(left) }) : t('outcomes.rested')
    }
    if (item.state === 'acknowledged' && item.receivedAt !== null) {
      return t('outcomes.received', { time: format.moment(item.receivedAt) })
    }
    const word = say(outboxStateWords[item.state])
    return item.refusal === null ? word : `${word}: ${say(errorWords[item.refusal].sentence)}`
  })()
  const acts = ((): React.ReactNode => {
    if (item.state === 'held' && left > 0) {
      return (
        <>
          <Button size="small" isDisabled={busy} onPress={onUndo}>
            {t('outcomes.undo')}
          </Button>
          <Button size="small" isDisabled={busy} onPress={onSend}>
            {t('outcomes.sendNow')}
          </Button>
        </>
      )
    }
    if (item.state !== 'acknowledged') return null
    return (
      <Button size="small" onPress={onReceipt}>
        {t('outcomes.receipt')}
      </Button>
    )
  })()
  return (
    <TableRow columns={columns}>
      <TableCell look="strong">{item.caseRef}</TableCell>
      <TableCell title={item.name}>{item.name}</TableCell>
      <TableCell look={item.state === 'undone' ? 'second' : outcomeTones[item.outcome]}>
        {say(outcomeWords[item.outcome])}
        {round !== undefined && <span className={c('round')}> · {t('outcomes.round', { n: round })}</span>}
      </TableCell>
      <TableCell look="second">{format.dateTime(item.decidedAt)}</TableCell>
      <TableCell
        look={item.state === 'refused' ? 'reject' : 'second'}
        title={state}
        {...(acts === null ? { span: '5 / -1' } : {})}
      >
        {state}
      </TableCell>
      {acts !== null && (
        <TableCell>
          <span className={c('acts')}>{acts}</span>
        </TableCell>
      )}
    </TableRow>
  )
}
