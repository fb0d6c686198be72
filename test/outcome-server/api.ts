import { writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { buildApp } from './app.ts'
import { noFaults } from './faults.ts'

const place = new URL('../../resources/outcome-api.json', import.meta.url)

/** The server's OpenAPI document, as `resources/outcome-api.json` keeps it. Opens no port and no database. */
export async function outcomeApi(): Promise<string> {
  const nowhere = (): never => {
    throw new Error('no service behind the document')
  }
  const app = await buildApp(
    { ca: '', enrol: nowhere, receive: nowhere, record: nowhere },
    { tls: null, faults: noFaults(), log: false },
  )
  const document = JSON.stringify(app.swagger())
  await app.close()
  return format(document, { parser: 'json', printWidth: 110 })
}

if (import.meta.main) await writeFile(place, await outcomeApi())
