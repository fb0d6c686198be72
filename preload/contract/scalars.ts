import * as z from 'zod'

/** 16 random bytes as lower-case hex. */
export const id = z.string().regex(/^[0-9a-f]{32}$/)
/** Given by the Company's server; opaque. */
export const caseRef = z.string().regex(/^[A-Z0-9-]{1,24}$/)
/** UTC with milliseconds, as Date.prototype.toISOString writes it. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
export const uuidv7 = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
/** 32 bytes as base64url without padding. */
export const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** 64 bytes as base64url without padding. */
export const bytes64 = z.string().regex(/^[A-Za-z0-9_-]{86}$/)
/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/)
