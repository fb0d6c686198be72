import { useEffect, useState } from 'react'
import { useVault, type VaultResult } from '../app/vault.ts'
import { classes } from '../look/classes.ts'
import { keysWords } from '../words/keys.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Keys.module.css'

const c = classes(styles)

export type PassphraseStrength = VaultResult<'weighPassphrase'>

/** Weighs what is typed a little after the typing stops; null while it does not know. */
export function useStrength(passphrase: string): PassphraseStrength | null {
  const vault = useVault()
  const [known, setKnown] = useState<{ of: string; strength: PassphraseStrength } | null>(null)
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      void vault
        .call('weighPassphrase', [passphrase])
        .then((strength) => {
          if (wanted) setKnown({ of: passphrase, strength })
        })
        // Unweighed: the step cannot be left, and the vault would refuse it anyway.
        .catch(() => undefined)
    }, 150)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [vault, passphrase])
  return known !== null && known.of === passphrase ? known.strength : null
}

/** More bits than this are not told apart. */
const full = 90

export function Strength({ strength }: { strength: PassphraseStrength | null }): React.JSX.Element {
  const { t } = useWords(keysWords)
  const share = strength === null ? 0 : Math.min(1, strength.bits / full)
  const word = strength === null ? '…' : t(strength.enough ? 'keys.phrase.enough' : 'keys.phrase.weak')
  return (
    <div
      className={c('strength')}
      role="meter"
      aria-label={t('keys.phrase.strength')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={word}
    >
      <span className={c('track')}>
        <span
          className={c('fill', strength !== null && !strength.enough && 'weak')}
          style={{ width: `${share * 100}%` }}
        />
      </span>
      <span>
        {t('keys.phrase.strength')}: {word}
      </span>
    </div>
  )
}
