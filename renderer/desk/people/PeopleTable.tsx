import { gatedVerbs } from '../../domain/vocabulary.ts'
import { classes } from '../look/classes.ts'
import { Button, TableBody, TableCell, TableFrame, TableHead, TableRow } from '../parts/index.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/useWords.ts'
import { affiliationWords, roleWords, verbWords } from '../words/vocabulary.ts'
import styles from './People.module.css'
import type { Person } from './usePeople.ts'

const c = classes(styles)

const columns = 'minmax(150px, 0.9fr) 216px 144px 96px 164px minmax(200px, 1.6fr) 100px'

const order = { active: 0, ended: 1, removed: 2 } as const satisfies Record<Person['state'], number>
const looks = { active: 'usual', ended: 'ask', removed: 'second' } as const satisfies Record<
  Person['state'],
  string
>

export function PeopleTable({
  accounts,
  onRemove,
}: {
  accounts: readonly Person[]
  onRemove: (person: Person) => void
}): React.JSX.Element {
  const { t } = useWords(peopleWords)
  const rows = [...accounts].sort((a, b) => order[a.state] - order[b.state])
  return (
    <TableFrame label={t('people.table')}>
      <TableHead
        columns={columns}
        cells={[
          { id: 'login', text: t('people.login') },
          { id: 'role', text: t('people.role') },
          { id: 'affiliation', text: t('people.affiliation') },
          { id: 'ends', text: t('people.ends') },
          { id: 'state', text: t('people.state') },
          { id: 'verbs', text: t('people.verbs') },
          { id: 'acts', text: t('people.acts'), end: true },
        ]}
      />
      <TableBody>
        {rows.map((person) => (
          <PersonRow key={person.account} person={person} onRemove={() => onRemove(person)} />
        ))}
      </TableBody>
    </TableFrame>
  )
}

function PersonRow({ person, onRemove }: { person: Person; onRemove: () => void }): React.JSX.Element {
  const { t, say, format } = useWords(peopleWords)
  const gone = person.state === 'removed'
  const verbs = ((): string => {
    if (person.verbs.length === gatedVerbs.length) return t('people.verbs.all')
    if (person.verbs.length === 0) return t('people.verbs.none')
    return person.verbs.map((verb) => say(verbWords[verb])).join(', ')
  })()
  const state = t(`people.state.${person.state}`)
  return (
    <TableRow columns={columns}>
      <TableCell look={gone ? 'second' : 'strong'} title={person.login}>
        {person.login}
        {person.isSelf && <span className={c('self')}>{t('people.self')}</span>}
      </TableCell>
      <TableCell look="second">{say(roleWords[person.role])}</TableCell>
      <TableCell look="second">{say(affiliationWords[person.affiliation])}</TableCell>
      <TableCell look="second">
        {person.ends === null ? t('people.ends.never') : format.date(person.ends)}
      </TableCell>
      <TableCell look={looks[person.state]} title={state}>
        {state}
      </TableCell>
      <TableCell look="second" title={verbs}>
        {verbs}
      </TableCell>
      <TableCell end>
        {!gone && !person.isSelf && (
          <Button
            size="small"
            aria-label={t('people.remove.whom', { login: person.login })}
            onPress={onRemove}
          >
            {t('people.remove')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  )
}
