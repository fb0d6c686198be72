import type { ErrorCode } from '../../../preload/contract/errors.ts'
import { accountErrors } from './errors/accounts.ts'
import { caseErrors } from './errors/cases.ts'
import { deviceErrors } from './errors/device.ts'
import type { ErrorText } from './errors/error-text.ts'
import { generalErrors } from './errors/general.ts'
import { intakeErrors } from './errors/intake.ts'
import { packageErrors } from './errors/packages.ts'
import { serverErrors } from './errors/server.ts'
import { vaultErrors } from './errors/vault.ts'
import { viewingErrors } from './errors/viewing.ts'
import type { Text } from './words.ts'

/** Every code of the contract, as a person should hear it; by subject in `errors/`. */
export const errorWords = {
  ...generalErrors,
  ...accountErrors,
  ...deviceErrors,
  ...vaultErrors,
  ...intakeErrors,
  ...packageErrors,
  ...caseErrors,
  ...viewingErrors,
  ...serverErrors,
} as const satisfies Record<ErrorCode, ErrorText>

/** What a code of the journal says, in every language; a code of another version stands for itself. */
export const sentenceOf = (code: string): Text =>
  Object.entries(errorWords).find(([known]) => known === code)?.[1].sentence ?? {
    ru: code,
    kk: code,
    en: code,
  }
