import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Failure } from '../../../preload/contract/errors.ts'
import { useVault } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { Button, PasswordField } from '../parts/index.ts'
import { errorWords } from '../words/errors.ts'
import { keysWords } from '../words/keys.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Keys.module.css'
import { Strength, type PassphraseStrength } from './Strength.tsx'

const c = classes(styles)

export type PhraseDraft = {
  passphrase: string
  again: string
  /** What was proposed last; null: nothing yet. */
  suggested: string | null
}

export const noPhrase: PhraseDraft = { passphrase: '', again: '', suggested: null }

export const isPhraseReady = (draft: PhraseDraft, strength: PassphraseStrength | null): boolean =>
  strength?.enough === true && draft.again === draft.passphrase

/** A new passphrase, proposed at first and shown, weighed as it is typed, and typed again. */
export function PhraseFields({
  draft,
  onChange,
  strength,
  busy,
  label,
  note,
  failure,
  tried = false,
  large = false,
}: {
  draft: PhraseDraft
  onChange: (draft: PhraseDraft) => void
  /** Of `draft.passphrase`, by `useStrength`. */
  strength: PassphraseStrength | null
  busy: boolean
  /** «Парольная фраза», unless another stands beside it. */
  label?: string
  /** What the person should know about losing it, or handing it on. */
  note?: string
  /** Of the act it is for: a phrase that the vault finds weak is told at the field. */
  failure?: Failure | null
  /** The person wanted to go on: what is missing is told too. */
  tried?: boolean
  large?: boolean
}): React.JSX.Element {
  const { t, say, language } = useWords(keysWords)
  const vault = useVault()
  const [left, setLeft] = useState(false)
  const isWeak = failure?.code === 'WEAK_PASSPHRASE' || (tried && strength?.enough === false)
  const differs = draft.again !== draft.passphrase
  const isSuggested = draft.suggested !== null && draft.passphrase === draft.suggested

  // As they stand when the vault answers: until then the person types, here and in the fields around.
  const typed = useRef(draft.passphrase)
  const change = useRef(onChange)
  useLayoutEffect(() => {
    typed.current = draft.passphrase
    change.current = onChange
  }, [draft.passphrase, onChange])
  const suggest = async (inPlaceOf: string): Promise<void> => {
    const suggested = await vault.call('suggestPassphrase', [language])
    // What was typed while the vault thought is the person's.
    if (typed.current === inPlaceOf) change.current({ suggested, passphrase: suggested, again: '' })
  }
  useEffect(() => {
    if (draft.suggested === null) void suggest('')
    // Once, when the fields are first seen: what the person typed since is theirs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <>
      <div className={c('phrase')}>
        <PasswordField
          label={label ?? t('keys.phrase')}
          large={large}
          shownAtFirst
          isReadOnly={busy}
          value={draft.passphrase}
          onChange={(passphrase) => onChange({ suggested: draft.suggested, again: draft.again, passphrase })}
          note={isSuggested ? t('keys.phrase.suggested') : undefined}
          error={isWeak ? say(errorWords.WEAK_PASSPHRASE.sentence) : undefined}
        />
        <div className={c('under')}>
          <Strength strength={strength} />
          <Button size="small" isDisabled={busy} onPress={() => void suggest(draft.passphrase)}>
            {t('keys.phrase.another')}
          </Button>
        </div>
      </div>
      <PasswordField
        label={t('keys.phrase.again')}
        large={large}
        isReadOnly={busy}
        value={draft.again}
        onChange={(again) => {
          setLeft(false)
          onChange({ suggested: draft.suggested, passphrase: draft.passphrase, again })
        }}
        onBlur={() => setLeft(true)}
        error={differs && (tried || (left && draft.again !== '')) ? t('keys.phrase.differs') : undefined}
        note={note ?? t('keys.phrase.lost')}
      />
    </>
  )
}
