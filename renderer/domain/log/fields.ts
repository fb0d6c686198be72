import * as z from 'zod'
import { isCountry } from '../countries.ts'
import { fromBase64url } from './encoding.ts'

/** 16 random bytes as lower-case hex. */
export const id = z.string().regex(/^[0-9a-f]{32}$/)

export const caseRef = z.string().regex(/^[A-Z0-9-]{1,24}$/)

/** An instant as `Date.prototype.toISOString` writes it: such texts sort as their times do. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((text) => {
    const time = Date.parse(text)
    return !Number.isNaN(time) && new Date(time).toISOString() === text
  })

export const country = z.string().refine(isCountry)

/** SemVer 2.0 without build metadata. */
export const appVersion = z
  .string()
  .max(64)
  .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/)

// The last character's spare bits are zero, so that the bytes have one text only.
export const bytes16 = z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)
export const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
export const bytes64 = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/)

/** A sealed key or other short byte string. */
export const shortBytes = z
  .string()
  .min(1)
  .max(1024)
  .refine((text) => {
    try {
      fromBase64url(text)
      return true
    } catch {
      return false
    }
  })

/** The first member a schema refused, as a path of names; never its value. */
export function placeOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return ''
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  return path.map(String).join('.')
}
