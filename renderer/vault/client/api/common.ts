import * as z from 'zod'
import { id } from '../../../../preload/contract/scalars.ts'

export const nothing = z.void()
export const login = z.string().trim().min(1).max(64)
export const passphrase = z.string().max(1024)

/** Which document, of which case. */
export const inDocument = { case: id, document: id }
