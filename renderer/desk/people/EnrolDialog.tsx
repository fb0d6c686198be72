import { useId, useRef, useState } from 'react'
import { affiliations, roles } from '../../domain/vocabulary.ts'
import { useVault } from '../app/vault.ts'
import { isPhraseReady, noPhrase, PhraseFields, useStrength } from '../keys/index.ts'
import { classes } from '../look/classes.ts'
import { Button, Dialog, FailureNotice, Select, showToast, TextField, useAct } from '../parts/index.ts'
import { firstRunWords } from '../words/first-run.ts'
import { partsWords } from '../words/parts.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/useWords.ts'
import { affiliationWords, roleWords } from '../words/vocabulary.ts'
import { endOf, newDraft, problemsOf, verbsOf, type EnrolDraft } from './enrolment.ts'
import { Mandates } from './Mandates.tsx'
import styles from './People.module.css'
import type { People, Person } from './usePeople.ts'

const c = classes(styles)

export function EnrolDialog({
  accounts,
  onDone,
  onClose,
}: {
  accounts: readonly Person[]
  onDone: (people: People) => void
  onClose: () => void
}): React.JSX.Element {
  const { t, say } = useWords(peopleWords)
  const { t: parts } = useWords(partsWords)
  const { t: first } = useWords(firstRunWords)
  const vault = useVault()
  const act = useAct()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(newDraft)
  const [phrase, setPhrase] = useState(noPhrase)
  const [tried, setTried] = useState(false)
  const strength = useStrength(phrase.passphrase)
  const set = (change: Partial<EnrolDraft>): void => setDraft((before) => ({ ...before, ...change }))
  const taken = accounts.filter(({ state }) => state !== 'removed').map(({ login }) => login)
  const problems = problemsOf(draft, taken, new Date())
  const isContractor = draft.affiliation === 'contractor'
  const isReady = Object.keys(problems).length === 0 && isPhraseReady(phrase, strength)

  const enrol = (): Promise<void> =>
    act.run(async () => {
      const login = draft.login.trim()
      const people = await vault.call('people.enrol', [
        {
          login,
          role: draft.role,
          affiliation: draft.affiliation,
          ends: endOf(draft.ends)?.toISOString() ?? null,
          verbs: [...draft.verbs],
          passphrase: phrase.passphrase,
        },
      ])
      onDone(people)
      showToast({ text: t('enrol.done', { login }) })
      onClose()
    })
  const send = (): void => {
    setTried(true)
    if (isReady) void enrol()
    // What is wrong is marked by then.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }

  return (
    <Dialog
      id="enrol"
      title={t('enrol.title')}
      size="large"
      isOpen
      canClose={!act.busy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={act.busy} onPress={onClose}>
            {parts('parts.cancel')}
          </Button>
          <Button look="primary" type="submit" form={id} busy={act.busy}>
            {act.busy ? t('enrol.busy') : t('enrol.do')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={form}
        className={c('stack')}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (!act.busy) send()
        }}
      >
        <div className={c('pair')}>
          <div className={c('stack')}>
            <TextField
              label={first('first.login')}
              autoFocus
              maxLength={64}
              isReadOnly={act.busy}
              value={draft.login}
              onChange={(login) => set({ login })}
              note={first('first.login.note')}
              error={
                problems.login === undefined || (problems.login === 'empty' && !tried)
                  ? undefined
                  : t(`enrol.login.${problems.login}`)
              }
            />
            <div className={c('noted')}>
              <Select
                label={t('people.role')}
                isDisabled={act.busy}
                value={draft.role}
                choices={roles.map((role) => ({ id: role, text: say(roleWords[role]) }))}
                onChange={(role) => set({ role, verbs: verbsOf[role] })}
              />
              <p className={c('note')}>{t(`enrol.role.${draft.role}`)}</p>
            </div>
            <div className={c('pair')}>
              <Select
                label={t('people.affiliation')}
                isDisabled={act.busy}
                value={draft.affiliation}
                choices={affiliations.map((one) => ({ id: one, text: say(affiliationWords[one]) }))}
                onChange={(affiliation) => set({ affiliation })}
              />
              <TextField
                label={t('people.ends')}
                placeholder={t('enrol.ends.hint')}
                maxLength={10}
                isReadOnly={act.busy}
                isRequired={isContractor}
                value={draft.ends}
                onChange={(ends) => set({ ends })}
                note={t(isContractor ? 'enrol.ends.contractor' : 'enrol.ends.note')}
                error={tried && problems.ends !== undefined ? t(`enrol.ends.${problems.ends}`) : undefined}
              />
            </div>
          </div>
          <div className={c('stack')}>
            <PhraseFields
              draft={phrase}
              onChange={setPhrase}
              strength={strength}
              busy={act.busy}
              tried={tried}
              failure={act.failure}
              note={t('enrol.phrase.note')}
            />
          </div>
        </div>
        <Mandates
          role={draft.role}
          verbs={draft.verbs}
          busy={act.busy}
          onChange={(verbs) => set({ verbs })}
        />
        {act.failure !== null && act.failure.code !== 'WEAK_PASSPHRASE' && (
          <FailureNotice failure={act.failure} />
        )}
      </form>
    </Dialog>
  )
}
