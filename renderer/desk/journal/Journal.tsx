import { useState } from 'react'
import { ask, bridge } from '../app/desk.ts'
import { useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, FailureNotice, Notice, Page, TextField, useAct } from '../parts/index.ts'
import { journalWords } from '../words/journal.ts'
import { useWords } from '../words/useWords.ts'
import { exportName, readCheckpoint, type ShownCheckpoint } from './checkpoint.ts'
import { entriesNaming, findCase } from './find-case.ts'
import styles from './Journal.module.css'
import { JournalTable } from './JournalTable.tsx'
import { useJournal, type ChosenCase } from './useJournal.ts'

const c = classes(styles)

export function Journal(): React.JSX.Element {
  const { t } = useWords(journalWords)
  const vault = useVault()
  const isAuditor = useSession().role === 'auditor'
  const [chosen, setChosen] = useState<ChosenCase | null>(null)
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState(false)
  const [checkpoint, setCheckpoint] = useState<ShownCheckpoint | null>(null)
  const journal = useJournal(chosen)
  const act = useAct()

  const showCase = (): Promise<void> =>
    act.run(async () => {
      const caseRef = typed.trim().toUpperCase()
      const id = isAuditor ? null : await findCase(vault, caseRef)
      const isKnown = isAuditor ? (await entriesNaming(vault, caseRef)).length > 0 : id !== null
      setUnknown(!isKnown)
      if (isKnown) setChosen({ id, caseRef })
    })
  const exportAll = (): Promise<void> =>
    act.run(async () => {
      const text = await vault.call('journal.export', [])
      const saved = await ask(
        bridge().save.text({ what: 'journal-export', suggestedName: exportName(new Date()), text }),
      )
      if (saved) setCheckpoint(readCheckpoint(text))
      journal.refresh()
    })

  return (
    <Page
      title={
        <>
          {t('journal.title')}
          {journal.size !== null && <small>{t('journal.size', { n: journal.size })}</small>}
        </>
      }
      tools={
        <>
          <form
            className={c('filter')}
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault()
              if (typed.trim() !== '') void showCase()
            }}
          >
            <TextField
              label={t('journal.case.field')}
              labelHidden
              placeholder={t('journal.case.field')}
              value={typed}
              onChange={(text) => {
                setTyped(text)
                setUnknown(false)
              }}
              isInvalid={unknown}
            />
            <Button type="submit" isDisabled={typed.trim() === ''}>
              {t('journal.case.show')}
            </Button>
          </form>
          {chosen !== null && (
            <Button
              onPress={() => {
                setChosen(null)
                setTyped('')
              }}
            >
              {t('journal.case.all')}
            </Button>
          )}
          <Button onPress={journal.refresh}>{t('journal.refresh')}</Button>
          <Button busy={act.busy} onPress={() => void exportAll()}>
            {t('journal.export')}
          </Button>
        </>
      }
    >
      {unknown && <Notice tone="warn">{t('journal.case.unknown')}</Notice>}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {journal.failure !== null && <FailureNotice failure={journal.failure} />}
      {checkpoint !== null && (
        <Notice tone="info" wayOn={t('journal.exported.way')}>
          {t('journal.exported', { size: checkpoint.size, root: checkpoint.root })}
        </Notice>
      )}
      <JournalTable journal={journal} />
    </Page>
  )
}
