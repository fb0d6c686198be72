import { useEffect, useState } from 'react'
import { inGroups, toBase32 } from '../../../preload/contract/fingerprint.ts'
import { fromBase64url } from '../../domain/log/index.ts'

/** 32 bytes of key and four by which the vault sees a mistyped one. */
const keyForm = /^[A-Za-z0-9_-]{48}$/
const keyBytes = 32

/**
 * Of a public key as it is pasted: eight groups of four, as its keeper has them; `none`: it is no key; `pending`: not
 * known yet.
 */
export function useFingerprint(typed: string): readonly string[] | 'none' | 'pending' {
  const key = typed.replaceAll(/\s/g, '')
  const [known, setKnown] = useState<{ of: string; print: readonly string[] } | null>(null)
  const isKey = keyForm.test(key)
  useEffect(() => {
    if (!isKey) return undefined
    let wanted = true
    void fingerprintOf(key).then((print) => {
      if (wanted) setKnown({ of: key, print })
    })
    return () => {
      wanted = false
    }
  }, [key, isKey])
  if (!isKey) return 'none'
  return known?.of === key ? known.print : 'pending'
}

/** As `rootFingerprint`, by the browser's own SHA-256. */
async function fingerprintOf(text: string): Promise<readonly string[]> {
  const key = new Uint8Array(fromBase64url(text)).slice(0, keyBytes)
  const digest = await crypto.subtle.digest('SHA-256', key)
  return inGroups(toBase32(new Uint8Array(digest).slice(0, 20))).split('-')
}
