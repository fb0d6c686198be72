import { useEffect, useRef, useState } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { TableBody, TableCell, TableFrame, TableHead, TableRow } from '../parts/index.ts'
import { sentenceOf } from '../words/errors.ts'
import { journalWords } from '../words/journal.ts'
import { useWords } from '../words/useWords.ts'
import { actWords, eventWords, groundWords, purposeWords, verbWords } from '../words/vocabulary.ts'
import styles from './Journal.module.css'
import type { JournalPages, ShownEntry } from './useJournal.ts'

const c = classes(styles)

const columns =
  '56px 142px minmax(92px, 0.8fr) minmax(200px, 2fr) 118px 118px 124px minmax(96px, 0.8fr) minmax(84px, 0.9fr)'
const rowHeight = 36

export function JournalTable({ journal }: { journal: JournalPages }): React.JSX.Element {
  const { t } = useWords(journalWords)
  const body = useRef<HTMLDivElement>(null)
  const logins = useLogins()
  // The compiler is not used here; its warning about this library is for those who use it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: journal.size ?? 0,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const seen = rows.getVirtualItems()
  const first = seen[0]?.index ?? 0
  const last = seen.at(-1)?.index ?? 0
  const { want } = journal
  useEffect(() => want(first, last), [want, first, last])
  return (
    <div className={c('table')}>
      <TableFrame label={t('journal.title')} rowCount={journal.size ?? 0}>
        <TableHead
          columns={columns}
          cells={[
            { id: 'seq', text: t('journal.seq'), end: true },
            { id: 'time', text: t('journal.time') },
            { id: 'who', text: t('journal.who') },
            { id: 'act', text: t('journal.act') },
            { id: 'verb', text: t('journal.verb') },
            { id: 'case', text: t('journal.case') },
            { id: 'document', text: t('journal.document') },
            { id: 'ground', text: t('journal.ground') },
            { id: 'result', text: t('journal.result') },
          ]}
        />
        <TableBody isRead ref={body}>
          <div className={c('all')} style={{ height: rows.getTotalSize() }}>
            {seen.map(({ index, start }) => (
              <TableRow key={index} columns={columns} rowIndex={index + 2} top={start} height={rowHeight}>
                <EntryCells entry={journal.row(index)} logins={logins} />
              </TableRow>
            ))}
          </div>
        </TableBody>
      </TableFrame>
    </div>
  )
}

function EntryCells({
  entry,
  logins,
}: {
  entry: ShownEntry | undefined
  logins: ReadonlyMap<string, string>
}): React.JSX.Element {
  const { t, say, format } = useWords(journalWords)
  if (entry === undefined || entry === 'broken') {
    return (
      <TableCell look={entry === undefined ? 'second' : 'reject'} span="1 / -1">
        {t(entry === undefined ? 'journal.loading' : 'journal.unreadable')}
      </TableCell>
    )
  }
  const who =
    entry.actor === 'root' ? t('journal.root') : (logins.get(entry.actor) ?? entry.actor.slice(0, 8))
  const what = say(entry.kind === 'processing' ? actWords[entry.act] : eventWords[entry.event])
  const place = [
    entry.document?.slice(0, 8),
    entry.page === null ? undefined : t('journal.page', { n: entry.page }),
  ].filter((part) => part !== undefined)
  return (
    <>
      <TableCell look="second" end>
        {format.number(entry.seq)}
      </TableCell>
      <TableCell>{`${format.date(entry.at)} ${format.timeExact(entry.at)}`}</TableCell>
      <TableCell title={who}>{who}</TableCell>
      <TableCell look="strong" title={what}>
        {what}
      </TableCell>
      <TableCell look="second">{entry.kind === 'processing' ? say(verbWords[entry.verb]) : '—'}</TableCell>
      <TableCell {...(entry.caseRef === null ? {} : { title: entry.caseRef })}>
        {entry.caseRef ?? '—'}
      </TableCell>
      <TableCell look="second" {...(entry.document === null ? {} : { title: entry.document })}>
        {place.length === 0 ? '—' : place.join(', ')}
      </TableCell>
      <TableCell
        look="second"
        title={`${say(groundWords[entry.ground])} · ${say(purposeWords[entry.purpose])}`}
      >
        {say(groundWords[entry.ground])}
      </TableCell>
      {entry.code === null ? (
        <TableCell look="second">{t('journal.done')}</TableCell>
      ) : (
        <TableCell look="reject" title={`${say(sentenceOf(entry.code))} ${entry.code}`}>
          {t('journal.refused')}
        </TableCell>
      )}
    </>
  )
}

/** Accounts by id, as they are called, those that were removed too. */
function useLogins(): ReadonlyMap<string, string> {
  const vault = useVault()
  const [logins, setLogins] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let here = true
    void vault
      .call('people.list', [])
      .then(({ accounts }) => {
        if (here) setLogins(new Map(accounts.map(({ account, login }) => [account, login])))
      })
      // Without names the references stand there.
      .catch(() => undefined)
    return () => {
      here = false
    }
  }, [vault])
  return logins
}
