import { parseArgs } from 'node:util'
import { startServer } from './server.ts'

export { startServer } from './server.ts'
export type { OutcomeServer, ReceivedBody, ServerOptions } from './server.ts'

const usage = `node test/outcome-server/index.ts [--port N] [--host 127.0.0.1] [--data DIR] [--issue-code]
  --data DIR     keeps the CA, the key and the database there; without it everything is in memory
  --issue-code   prints a one-time code for enrolling a workstation
  DATABASE_URL   PostgreSQL instead of the embedded database
`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8443' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      'issue-code': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (values.help || !Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stdout.write(usage)
    return values.help ? 0 : 2
  }
  const server = await startServer({
    port,
    host: values.host,
    data: values.data ?? null,
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    log: true,
  })
  process.stdout.write(`origin ${server.origin}\n`)
  if (values['issue-code']) process.stdout.write(`code ${await server.issueCode()}\n`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await server.close()
  return 0
}

if (import.meta.main) process.exitCode = await main()
