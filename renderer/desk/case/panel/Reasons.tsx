import { useState } from 'react'
import {
  Autocomplete,
  Button,
  Collection,
  DialogTrigger,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { reasonOf, reasonsFor, type Reason } from '../../../domain/reasons.ts'
import { reasonClasses, type DocumentVerdict, type ReasonCode } from '../../../domain/vocabulary.ts'
import type { DocumentView } from '../../../vault/client/api.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { classes } from '../../look/classes.ts'
import { ariaKeys, BareDialog, KeyHint } from '../../parts/index.ts'
import { caseWords } from '../../words/case.ts'
import { useWords } from '../../words/useWords.ts'
import { reasonClassWords, verdictTones } from '../../words/vocabulary.ts'
import { useOnDesk } from '../context.ts'
import styles from './Reasons.module.css'

const c = classes(styles)

/** The reasons of a verdict as chips, and the list they are chosen from: only those that the rules allow here. */
export function Reasons({
  document,
  verdict,
  chosen,
}: {
  document: DocumentView
  verdict: DocumentVerdict
  chosen: readonly ReasonCode[]
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { desk } = useOnDesk()
  const [isOpen, setOpen] = useState(false)
  useShortcut('a', t('case.reason.open'), () => setOpen(true))
  const give = (codes: readonly ReasonCode[]): void => desk.judging.giveReasons(document.id, codes)
  return (
    <div className={c('chips')} role="group" aria-label={t('case.reasons')}>
      {chosen.map((code) => {
        const label = say(reasonOf(code).label)
        return (
          <button
            key={code}
            type="button"
            className={c('chip', verdictTones[verdict])}
            aria-label={t('case.reason.drop', { reason: label })}
            onClick={() => give(chosen.filter((one) => one !== code))}
          >
            {label}
            <span className={c('cross')} aria-hidden="true">
              ✕
            </span>
          </button>
        )
      })}
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button className={c('add')} data-add-reason aria-keyshortcuts={ariaKeys('a')}>
          {t('case.reason.add')}
          <KeyHint keys="a" />
        </Button>
        <Popover className={c('popover')} placement="bottom start" offset={4}>
          <BareDialog id="reasons" className={c('dialog')} aria-label={t('case.reasons')}>
            <List
              reasons={reasonsFor(document.kind, verdict)}
              chosen={chosen}
              onChange={give}
              onDone={() => setOpen(false)}
            />
          </BareDialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

function List({
  reasons,
  chosen,
  onChange,
  onDone,
}: {
  reasons: readonly Reason[]
  chosen: readonly ReasonCode[]
  onChange: (codes: readonly ReasonCode[]) => void
  onDone: () => void
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const { contains } = useFilter({ sensitivity: 'base' })
  const groups = reasonClasses
    .map((id) => ({ id, of: reasons.filter((reason) => reason.class === id) }))
    .filter(({ of }) => of.length > 0)
  return (
    <Autocomplete filter={contains}>
      <SearchField className={c('search')} aria-label={t('case.reason.search')} autoFocus>
        <Input
          className={c('input')}
          autoComplete="off"
          spellCheck="false"
          placeholder={t('case.reason.search')}
        />
      </SearchField>
      <Menu
        className={c('list')}
        aria-label={t('case.reasons')}
        items={groups}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          if (keys === 'all') return
          // The order of the vocabulary, so that two findings for the same reasons read the same.
          onChange(reasons.map(({ code }) => code).filter((code) => keys.has(code)))
        }}
        onClose={onDone}
        renderEmptyState={() => <p className={c('none')}>{t('case.reason.none')}</p>}
      >
        {({ id, of }) => (
          <MenuSection id={id}>
            <Header className={c('class')}>{say(reasonClassWords[id])}</Header>
            <Collection items={of} dependencies={[say]}>
              {({ code, label }) => (
                <MenuItem id={code} textValue={say(label)} className={c('item')}>
                  {({ isSelected }) => (
                    <>
                      <span className={c('tick')} aria-hidden="true">
                        {isSelected ? '✓' : ''}
                      </span>
                      {say(label)}
                    </>
                  )}
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}
