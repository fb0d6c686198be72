import { promisedDays } from '../../domain/programmes.ts'
import type { ListEntry } from '../../vault/client/api.ts'
import { classes } from '../look/classes.ts'
import { TableCell } from '../parts/index.ts'
import { missingGroupWords, shortKindWords } from '../words/queue.ts'
import { caseStateWords, outcomeTones, outcomeWords } from '../words/vocabulary.ts'
import { ageOf } from './age.ts'
import styles from './Queue.module.css'
import { isDecided, papersOf } from './rows.ts'
import type { Teller } from './useTeller.ts'

const c = classes(styles)

type Cell = { entry: ListEntry; teller: Teller }

export function DocumentsCell({ entry, teller: { t, say } }: Cell): React.JSX.Element {
  const { kinds, unreadable, missing } = papersOf(entry)
  const parts =
    kinds.length === 0
      ? [{ look: 'lacking', text: t('queue.noDocuments') } as const]
      : [
          ...kinds.map(({ kind, count }) => ({ look: null, text: `${say(shortKindWords[kind])} ${count}` })),
          ...(unreadable > 0
            ? [{ look: 'bad', text: t('queue.unreadable', { n: unreadable }) } as const]
            : []),
          ...missing.map((group) => ({ look: 'lacking', text: say(missingGroupWords[group]) }) as const),
        ]
  return (
    <TableCell look="second" title={parts.map(({ text }) => text).join(' · ')}>
      {parts.map(({ look, text }, index) => (
        <span key={text}>
          {index > 0 && ' · '}
          <span {...(look === null ? {} : { className: c(look) })}>{text}</span>
        </span>
      ))}
    </TableCell>
  )
}

/** How long a case has waited, by a bar and in words; what was decided, once it is. */
export function AgeCell({ entry, teller: { t, say, format, now } }: Cell): React.JSX.Element {
  const { standing } = entry
  if (isDecided(entry.state) && standing !== null) {
    return (
      <TableCell look={outcomeTones[standing.outcome]}>
        {say(outcomeWords[standing.outcome])}
        <span className={c('when')}> · {format.moment(standing.decidedAt)}</span>
      </TableCell>
    )
  }
  const age = ageOf(entry.receivedAt, now, promisedDays(entry.programme))
  const told =
    age.overdue > 0
      ? t('queue.age.overdue', { n: age.overdue })
      : age.days === 0
        ? t('queue.age.today')
        : t('queue.age.days', { n: age.days, all: age.promised })
  return (
    <TableCell title={format.dateTime(entry.receivedAt)}>
      <span className={c('age', age.tone)}>
        <span className={c('track')} aria-hidden="true">
          <span className={c('gone')} style={{ width: `${age.share * 100}%` }} />
        </span>
        <span className={c('told')}>{told}</span>
      </span>
    </TableCell>
  )
}

export function StateCell({ entry, teller: { t, say, handing, account, logins } }: Cell): React.JSX.Element {
  const { review, round, state } = entry
  const again = review !== undefined && (state === 'new' || state === 'claimed')
  if (entry.handedOn !== undefined) {
    const { by, to } = entry.handedOn
    const isMine = to === account
    const other = isMine ? by : to
    const login = logins.get(other) ?? other.slice(0, 8)
    const between = handing(isMine ? 'handing.cell.toYou' : 'handing.cell.to', { login })
    return <TableCell title={between}>{between}</TableCell>
  }
  const word = again ? t(`queue.review.${review}.${state}`) : say(caseStateWords[state])
  const told =
    round === 1
      ? word
      : state === 'new' && !again
        ? t('queue.round', { n: round })
        : `${t('queue.round', { n: round })} · ${word}`
  return (
    <TableCell look={state === 'refused' ? 'reject' : 'usual'} title={told}>
      {told}
    </TableCell>
  )
}
