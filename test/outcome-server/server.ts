import { join } from 'node:path'
import * as z from 'zod'
import { buildApp } from './app.ts'
import { certificates } from './certificates.ts'
import { openDatabase } from './database.ts'
import { enrol, issueCode } from './enrolments.ts'
import { noFaults, type Faults } from './faults.ts'
import { serverKey } from './keys.ts'
import { receive } from './outcomes.ts'

z.config({ jitless: true })

export type ServerOptions = {
  /** 0, the default: any free port. */
  port?: number
  /** Default 127.0.0.1. */
  host?: string
  /** Where CA, key and database live; null, the default: in memory. */
  data?: string | null
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string | null
  /** Log lines to standard output; default false. */
  log?: boolean
}

export type ReceivedBody = { path: string; body: Uint8Array }

export type OutcomeServer = {
  origin: string
  /** Its CA, PEM. */
  ca: string
  serverRef: string
  receiptKey: string
  /** A one-time code for a person to type: 32 base32 letters in groups of four. `life` in milliseconds, default a day. */
  issueCode(life?: number): Promise<string>
  /** Every body since the start, in order, as it came. */
  received(): readonly ReceivedBody[]
  close(): Promise<void>
  faults: Faults
}

/** Starts the reference server and resolves when it listens. */
export async function startServer(options: ServerOptions = {}): Promise<OutcomeServer> {
  const { port = 0, host = '127.0.0.1', data = null, databaseUrl = null, log = false } = options
  const [tls, key] = [await certificates(data), await serverKey(data)]
  const db = await openDatabase({ url: databaseUrl, folder: data === null ? null : join(data, 'database') })
  const bodies: ReceivedBody[] = []
  const faults = noFaults()
  const app = await buildApp(
    {
      ca: tls.ca,
      enrol: (body) => enrol(db, key, body, new Date()),
      receive: (wire) => receive(db, key, wire, new Date()),
      record: async (path, body) => {
        bodies.push({ path, body })
        await db.insertInto('received').values({ at: new Date(), path, body }).execute()
      },
    },
    { tls, faults, log },
  )
  await app.listen({ port, host })
  const address = app.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : port
  return {
    origin: `https://${host}:${listening}`,
    ca: tls.ca,
    serverRef: key.serverRef,
    receiptKey: key.receiptKey,
    issueCode: (life) => issueCode(db, tls.pin, new Date(), life),
    received: () => [...bodies],
    close: async () => {
      await app.close()
      await db.destroy()
    },
    faults,
  }
}
