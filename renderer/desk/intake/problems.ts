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
