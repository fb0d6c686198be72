import { useState } from 'react'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Page } from '../parts/index.ts'
import { DamageNotice } from '../upkeep/DamageNotice.tsx'
import { peopleWords } from '../words/people.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'
import { EnrolDialog } from './EnrolDialog.tsx'
import { EscrowDialog } from './EscrowDialog.tsx'
import { EscrowSection } from './EscrowSection.tsx'
import { PackagesSection } from './PackagesSection.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import styles from './People.module.css'
import { usePeople, type Person } from './usePeople.ts'

const c = classes(styles)

type Open = { dialog: 'enrol' } | { dialog: 'escrow' } | { dialog: 'remove'; person: Person }

/** Who works at this vault, and what opens it when nobody of them can; for representatives. */
export function PeopleScreen(): React.JSX.Element {
  const { t } = useWords(peopleWords)
  const { t: upkeep } = useWords(upkeepWords)
  const [damagedKeys, setDamagedKeys] = useState(0)
  const { people, failure, take, read } = usePeople()
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  const active = people?.accounts.filter(({ state }) => state === 'active').length
  return (
    <Page
      scrolls
      title={
        <>
          {t('people.title')}
          {active !== undefined && <small>{t('people.count', { n: active })}</small>}
        </>
      }
      tools={
        <Button look="primary" isDisabled={people === null} onPress={() => setOpen({ dialog: 'enrol' })}>
          {t('people.add')}
        </Button>
      }
    >
      {failure !== null && (
        <FailureNotice failure={failure} actions={<Button onPress={read}>{t('people.again')}</Button>} />
      )}
      {damagedKeys > 0 && <DamageNotice>{upkeep('damage.keys', { n: damagedKeys })}</DamageNotice>}
      {people !== null && (
        <>
          <div className={c('accounts')}>
            <PeopleTable
              accounts={people.accounts}
              onRemove={(person) => setOpen({ dialog: 'remove', person })}
            />
          </div>
          <EscrowSection escrow={people.escrow} onSet={() => setOpen({ dialog: 'escrow' })} />
          <PackagesSection />
          {open?.dialog === 'enrol' && (
            <EnrolDialog accounts={people.accounts} onDone={take} onClose={close} />
          )}
          {open?.dialog === 'remove' && (
            <RemoveDialog
              person={open.person}
              onDone={({ damagedKeys, ...left }) => {
                take(left)
                setDamagedKeys(damagedKeys)
              }}
              onClose={close}
            />
          )}
          {open?.dialog === 'escrow' && <EscrowDialog onDone={take} onClose={close} />}
        </>
      )}
    </Page>
  )
}
