import { randomBytes } from 'node:crypto'

/** The name under which the two worlds of a page and the runtime find each other. New with each start. */
export const secret = `standIn${randomBytes(12).toString('hex')}`
