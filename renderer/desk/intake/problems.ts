import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { Inspection } from '../../vault/client/api.ts'
import type { Speaker } from '../words/useWords.ts'
import type { intakeWords } from '../words/intake.ts'
import { claimProblemWords } from '../words/intake.ts'

type Said = Pick<Speaker<typeof intakeWords>, 't' | 'say'>

/** A problem of the claim in words. */
export function sayProblem({ say, t }: Said, { path, code }: { path: string; code: string }): string {
  if (path === '' && code === 'WRONG_TYPE') return t('intake.notJson')
  const known = Object.entries(claimProblemWords).find(([name]) => name === code)
  if (known === undefined) return code
  return say(known[1], { field: path.split('.').at(-1) ?? '' })
}

type Refusal = Extract<Inspection['files'][number]['result'], { state: 'refused' }>

/** Why a file is not taken in. Other codes the vault does not give at inspection. */
export function sayRefusal({ t }: Said, { code, found }: Refusal): string {
  switch (code) {
    case 'TYPE_NOT_ALLOWED':
      return found === '' ? t('intake.unknownType') : t('intake.wrongType', { found })
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
