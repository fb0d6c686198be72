import { useEffect, useId, useMemo, useState } from 'react'
import type { LedgerLine } from '../../../preload/contract/bridge.ts'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { ask, bridge } from '../app/desk.ts'
import { useApp } from '../app/store.ts'
import { classes } from '../look/classes.ts'
import {
  Button,
  EmptyState,
  FailureNotice,
  TableBody,
  TableCell,
  TableFrame,
  TableHead,
  TableRow,
} from '../parts/index.ts'
import { outcomesWords } from '../words/outcomes.ts'
import { useWords } from '../words/useWords.ts'
import { readableBody } from './body.ts'
import styles from './Outcomes.module.css'

const c = classes(styles)

const columns = '152px 92px minmax(150px, 1fr) minmax(180px, 1.2fr) 64px 84px 130px 176px'

/** Every byte that has left the workstation or come back, newest first. */
export function Ledger(): React.JSX.Element | null {
  const { t } = useWords(outcomesWords)
  const [lines, setLines] = useState<readonly LedgerLine[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  // Whatever sync does leaves a line, and tells.
  const sync = useApp((state) => state.sync)
  useEffect(() => {
    let here = true
    void ask(bridge().ledger.read())
      .then((read) => {
        if (here) setLines(read.toReversed())
      })
      .catch((error: unknown) => {
        if (here) setFailure(toFailure(error))
      })
    return () => {
      here = false
    }
  }, [sync])
  if (failure !== null) return <FailureNotice failure={failure} />
  if (lines === null) return null
  if (lines.length === 0) {
    return <EmptyState title={t('ledger.empty')}>{t('ledger.empty.about')}</EmptyState>
  }
  return (
    <TableFrame label={t('outcomes.ledger')}>
      <TableHead
        columns={columns}
        cells={[
          { id: 'time', text: t('ledger.time') },
          { id: 'direction', text: t('ledger.direction') },
          { id: 'what', text: t('ledger.what') },
          { id: 'origin', text: t('ledger.origin') },
          { id: 'status', text: t('ledger.status') },
          { id: 'bytes', text: t('ledger.bytes'), end: true },
          { id: 'hash', text: t('ledger.hash') },
          { id: 'body', text: t('ledger.body'), end: true },
        ]}
      />
      <TableBody>
        {lines.map((line, index) => (
          // The ledger only grows, at its other end.
          <Line key={lines.length - index} line={line} />
        ))}
      </TableBody>
    </TableFrame>
  )
}

function Line({ line }: { line: LedgerLine }): React.JSX.Element {
  const { t, format } = useWords(outcomesWords)
  const [isOpen, setOpen] = useState(false)
  const contents = useId()
  return (
    <>
      <TableRow columns={columns}>
        <TableCell>{`${format.date(line.at)} ${format.timeExact(line.at)}`}</TableCell>
        <TableCell look="second">{t(line.direction === 'out' ? 'ledger.out' : 'ledger.in')}</TableCell>
        <TableCell>{t(`ledger.${line.what}`)}</TableCell>
        <TableCell look="second" title={line.origin}>
          {line.origin}
        </TableCell>
        <TableCell look="second">{line.status ?? '—'}</TableCell>
        <TableCell end>{format.bytes(line.bytes)}</TableCell>
        <TableCell look="mono" title={line.hash}>
          {line.hash.slice(0, 12)}…
        </TableCell>
        <TableCell end>
          <Button
            look="quiet"
            size="small"
            aria-expanded={isOpen}
            aria-controls={contents}
            onPress={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'ledger.hide' : 'ledger.show')}
          </Button>
        </TableCell>
      </TableRow>
      {isOpen && <Contents id={contents} line={line} />}
    </>
  )
}

function Contents({ id, line }: { id: string; line: LedgerLine }): React.JSX.Element {
  const { t, format } = useWords(outcomesWords)
  const { text, padding } = useMemo(() => readableBody(line), [line])
  return (
    <div id={id} role="row">
      <div role="cell" className={c('content')}>
        <pre className={c('text')}>{text}</pre>
        {padding > 0 && <p className={c('note')}>{t('ledger.padding', { bytes: format.bytes(padding) })}</p>}
        <p className={c('note')}>SHA-256: {line.hash}</p>
      </div>
    </div>
  )
}
