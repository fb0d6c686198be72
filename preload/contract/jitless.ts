import * as z from 'zod'

// Imported first by every entry, before any schema: zod asks whether it may eval when a schema is made, and the
// content security policy forbids even the question.
z.config({ jitless: true })
