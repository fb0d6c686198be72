import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { places, useGo } from '../app/places.ts'
import { useShortcut, useShortcutRegistry } from '../app/shortcuts.ts'
import { useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { BareDialog, KeyHint, Layer, type Keys } from '../parts/index.ts'
import { fold, searchWords, type SearchWord } from '../queue/folding.ts'
import { found, wide } from '../queue/rows.ts'
import { askForQueue, choose, narrow, setSearch, setTab, useQueue } from '../queue/store.ts'
import { chooseView, useViews } from '../queue/views.ts'
import { paletteWords } from '../words/palette.ts'
import { useWords } from '../words/useWords.ts'
import { caseStateWords } from '../words/vocabulary.ts'
import styles from './Palette.module.css'

const c = classes(styles)

type Found = { id: string; text: string; note?: string; keys?: Keys; run: () => void }

/** More of them than one sees at a glance is a search of the queue. */
const mostCases = 8

/** Ctrl+K: every act of this screen by its name, and every case by its number or its Master. */
export function Palette(): React.JSX.Element {
  const { t } = useWords(paletteWords)
  const [isOpen, setOpen] = useState(false)
  useShortcut('ctrl+k', t('palette.open'), () => setOpen(true), { everywhere: true })
  return (
    <ModalOverlay className={c('overlay')} isOpen={isOpen} isDismissable onOpenChange={setOpen}>
      <Modal className={c('modal')}>
        <Layer>
          <BareDialog id="palette" className={c('dialog')} aria-label={t('palette.title')}>
            <Finder onClose={() => setOpen(false)} />
          </BareDialog>
        </Layer>
      </Modal>
    </ModalOverlay>
  )
}

function Finder({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useWords(paletteWords)
  const [typed, setTyped] = useState('')
  const words = useMemo(() => searchWords(typed), [typed])
  const acts = useActs(words)
  const cases = useCases(words)
  const views = useOfferedViews(words)
  const act = (run: () => void): void => {
    onClose()
    // The focus goes back to where it was before the palette opened; what is chosen may then move it on.
    requestAnimationFrame(() => requestAnimationFrame(run))
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t('palette.title')} autoFocus>
        <Input
          className={c('input')}
          autoComplete="off"
          spellCheck="false"
          maxLength={200}
          placeholder={t('palette.hint')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // Away at once, whatever was typed; and no Esc for the screen below.
            event.stopPropagation()
            onClose()
          }}
        />
      </SearchField>
      <Menu
        className={c('list')}
        aria-label={t('palette.found')}
        renderEmptyState={() => <p className={c('none')}>{t('palette.none')}</p>}
      >
        {views.length > 0 && <Section title={t('palette.views')} items={views} act={act} />}
        {cases.length > 0 && <Section title={t('palette.cases')} items={cases} act={act} />}
        {acts.length > 0 && <Section title={t('palette.acts')} items={acts} act={act} />}
      </Menu>
    </Autocomplete>
  )
}

function Section({
  title,
  items,
  act,
}: {
  title: string
  items: readonly Found[]
  act: (run: () => void) => void
}): React.JSX.Element {
  return (
    <MenuSection>
      <Header className={c('title')}>{title}</Header>
      <Collection items={items}>
        {({ id, text, note, keys, run }) => (
          <MenuItem
            id={id}
            textValue={note === undefined ? text : `${text} ${note}`}
            className={c('item')}
            onAction={() => act(run)}
          >
            <span className={c('text')}>{text}</span>
            {note !== undefined && <span className={c('note')}>{note}</span>}
            {keys !== undefined && <KeyHint keys={keys} />}
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  )
}

/** What the keys do below this dialog: of the screen first, in the order in which `?` tells them. */
function useActs(words: readonly SearchWord[]): Found[] {
  const { t } = useWords(paletteWords)
  const shortcuts = useShortcutRegistry((state) => state.shortcuts)
  const own = t('palette.open')
  return useMemo(
    () =>
      shortcuts
        .filter(({ layer, label }) => layer === 0 && label !== own)
        .filter(({ label }) => words.every(({ text }) => fold(label).includes(text)))
        .toSorted((a, b) => Number(a.everywhere) - Number(b.everywhere))
        .flatMap(({ owner, label, keys, run }) =>
          run === null ? [] : [{ id: owner, text: label, run, ...(keys === null ? {} : { keys }) }],
        ),
    [shortcuts, words, own],
  )
}

function useCases(words: readonly SearchWord[]): Found[] {
  const { say } = useWords(paletteWords)
  const vault = useVault()
  const go = useGo()
  const { role, account } = useSession()
  const rows = useQueue((state) => state.rows)
  const isAuditor = role === 'auditor'
  useEffect(() => {
    if (!isAuditor && !useQueue.getState().told) void askForQueue(vault)
  }, [isAuditor, vault])
  if (words.length === 0 || isAuditor) return []
  const some: Found[] = []
  for (const row of rows) {
    if (!found(row, words)) continue
    const { id, caseRef, name, state, claimedBy } = row.entry
    // Claiming is an act of its own: a case that is not at work with this person is shown in the queue.
    const isToClaim = state === 'new' || (state === 'claimed' && claimedBy !== account)
    some.push({
      id,
      text: `${caseRef} · ${name}`,
      note: say(caseStateWords[state]),
      run: () => {
        if (isToClaim) findInQueue(caseRef, id)
        go(isToClaim ? places.queue : places.case(id))
      },
    })
    if (some.length === mostCases) break
  }
  return some
}

/** On any screen, the way to the queue as it is kept under that name. */
function useOfferedViews(words: readonly SearchWord[]): Found[] {
  const go = useGo()
  const { role } = useSession()
  const views = useViews()
  if (words.length === 0 || role === 'auditor') return []
  return views
    .filter(({ name }) => words.every(({ text }) => fold(name).includes(text)))
    .map((view) => ({
      id: `view ${view.id}`,
      text: view.name,
      run: () => {
        chooseView(view)
        go(places.queue)
      },
    }))
}

function findInQueue(caseRef: string, id: string): void {
  setTab('all')
  narrow(wide)
  setSearch(caseRef)
  choose(id, 0)
}
