import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { Inspection } from '../../vault/client/api.ts'
import type { Speaker } from '../words/useWords.ts'
import { claimFieldWords, claimProblemWords, contentWords, type intakeWords } from '../words/intake.ts'
import type { Text } from '../words/words.ts'

type Said = Pick<Speaker<typeof intakeWords>, 't' | 'say'>

/** A problem of the claim in words. */
export function sayProblem({ say, t }: Said, { path, code }: { path: string; code: string }): string {
  if (path === '' && code === 'WRONG_TYPE') return t('intake.notJson')
  const known = Object.entries(claimProblemWords).find(([name]) => name === code)
  if (known === undefined) return code
  return say(known[1], { field: path.split('.').at(-1) ?? '' })
}

/** Where in the claim a problem is, as the form calls it; what the form does not know is in claim.json alone. */
export function sayField({ say }: Pick<Said, 'say'>, { path, code }: { path: string; code: string }): string {
  const [, at] = /^documents\.(\d+)/.exec(path) ?? []
  const surplus = code === 'UNKNOWN_FIELD' ? path.slice(0, Math.max(0, path.lastIndexOf('.'))) : path
  const field = wordsFor(claimFieldWords, surplus.replace(/^documents\.\d+/, 'documents.*'))
  return field === undefined ? 'claim.json' : say(field, { n: Number(at ?? 0) + 1 })
}

/** A media type in words: as itself, else by its family. */
function sayContent({ say }: Pick<Said, 'say'>, found: string): string {
  const [family = ''] = found.split('/')
  return say(wordsFor(contentWords, found) ?? wordsFor(contentWords, family) ?? contentWords.other)
}

const wordsFor = (table: Readonly<Record<string, Text>>, key: string): Text | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

type Refusal = Extract<Inspection['files'][number]['result'], { state: 'refused' }>

/** Why a file is not taken in. Other codes the vault does not give at inspection. */
export function sayRefusal({ t, say }: Said, { code, found }: Refusal): string {
  switch (code) {
    case 'TYPE_NOT_ALLOWED':
      return found === ''
        ? t('intake.unknownType')
        : t('intake.wrongType', { found: sayContent({ say }, found) })
    case 'FILE_TOO_LARGE':
      return t('intake.tooLarge')
    case 'EMPTY_FILE':
      return t('intake.empty')
    default:
      return t('intake.unreadable')
  }
}

/** Why a file was left out or noted, once its case is in: the vault tells the code and no longer what it found. */
export function sayLeftOut({ t }: Said, code: ErrorCode): string {
  switch (code) {
    case 'TYPE_NOT_ALLOWED':
      return t('intake.wrongType.short')
    case 'FILE_TOO_LARGE':
      return t('intake.tooLarge')
    case 'EMPTY_FILE':
      return t('intake.empty')
    case 'FILE_MISSING':
      return t('intake.missing')
    case 'DUPLICATE_IN_CASE':
      return t('intake.duplicate')
    default:
      return t('intake.unreadable')
  }
}
