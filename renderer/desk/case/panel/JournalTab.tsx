import { useEffect, useState } from 'react'
import { toFailure, type Failure } from '../../../../preload/contract/errors.ts'
import { LogError, parseEntry, type Entry } from '../../../domain/log/index.ts'
import type { CaseView } from '../../../vault/client/api.ts'
import { useVault } from '../../app/vault.ts'
import { classes } from '../../look/classes.ts'
import { FailureNotice } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { sentenceOf } from '../../words/errors.ts'
import { useWords } from '../../words/useWords.ts'
import { actWords, eventWords } from '../../words/vocabulary.ts'
import { useDocumentNames } from '../names.ts'
import styles from './Panel.module.css'

const c = classes(styles)

type Told = { entries: readonly (Entry | null)[]; logins: ReadonlyMap<string, string> }

/** What was done with this case, the latest first. */
export function JournalTab({ view }: { view: CaseView }): React.JSX.Element {
  const { t, say, format } = useWords(caseWords)
  const names = useDocumentNames(view)
  const told = useJournal(view)
  if (told === null) return <p className={c('needed')}>{t('case.journal.reading')}</p>
  if ('code' in told) {
    return (
      <div className={c('notice')}>
        <FailureNotice failure={told} />
      </div>
    )
  }
  return (
    <ol className={c('entries')} aria-label={t('case.tab.journal')}>
      {told.entries.map((entry, at) =>
        entry === null ? (
          // An entry that cannot be read has no name but its place.
          <li key={`unreadable ${String(at)}`} className={c('entry')}>
            {t('case.journal.unreadable')}
          </li>
        ) : (
          <li key={entry.seq} className={c('entry')}>
            <span className={c('what')}>
              {say(entry.kind === 'processing' ? actWords[entry.act] : eventWords[entry.event])}
            </span>
            <span className={c('when')} title={format.dateTime(entry.at)}>
              {format.timeExact(entry.at)}
            </span>
            <span className={c('whose')}>
              {[
                entry.document === null ? null : (names.get(entry.document) ?? null),
                entry.page === null ? null : t('case.journal.page', { n: entry.page }),
                told.logins.get(entry.actor) ?? null,
                entry.code === null ? null : t('case.journal.refused', { why: say(sentenceOf(entry.code)) }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
            <span className={c('when')}>{format.date(entry.at)}</span>
          </li>
        ),
      )}
    </ol>
  )
}

/** Read anew whenever the case changed: what a person just did is to be found here. */
function useJournal(view: CaseView): Told | Failure | null {
  const vault = useVault()
  const [told, setTold] = useState<Told | Failure | null>(null)
  useEffect(() => {
    let here = true
    const read = async (): Promise<Told> => {
      const entries = await vault.call('journal.ofCase', [view.id])
      const status = await vault.call('status', [])
      const accounts = 'accounts' in status ? status.accounts : []
      return {
        entries: entries.map(parsed).reverse(),
        logins: new Map(accounts.map(({ account, login }) => [account, login])),
      }
    }
    read().then(
      (found) => {
        if (here) setTold(found)
      },
      (error: unknown) => {
        if (here) setTold(toFailure(error))
      },
    )
    return () => {
      here = false
    }
  }, [vault, view])
  return told
}

function parsed(entry: Record<string, unknown>): Entry | null {
  try {
    return parseEntry(entry)
  } catch (error) {
    if (error instanceof LogError) return null
    throw error
  }
}
