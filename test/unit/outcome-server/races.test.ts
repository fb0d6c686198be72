import { afterAll, beforeAll, expect, it } from 'vitest'
import { encodeWire } from '../../../preload/contract/wire.ts'
import { canonicalBytes } from '../../../renderer/domain/log/index.ts'
import { startServer, type OutcomeServer } from '../../outcome-server/index.ts'
import { makeVault } from '../support/chain.ts'
import { startPostgres, type Postgres } from '../support/postgres.ts'
import { post } from '../support/server.ts'

// The embedded database has one connection, so requests never meet in it: only real PostgreSQL shows a race.
let postgres: Postgres | null = null
let server: OutcomeServer | null = null

beforeAll(async () => {
  postgres = await startPostgres()
  if (postgres !== null) server = await startServer({ databaseUrl: postgres.url })
}, 90_000)
afterAll(async () => {
  await server?.close()
  await postgres?.stop()
})

const notShown = 'not shown here: no PostgreSQL is installed'

it('Of twenty workstations with one code, exactly one is enrolled', async ({ skip }) => {
  if (server === null) return skip(notShown)
  const to = server
  const secret = (await to.issueCode()).replaceAll('-', '').slice(0, 16)
  const vaults = await Promise.all(Array.from({ length: 20 }, () => makeVault()))
  const answers = await Promise.all(
    vaults.map((vault) => post(to, '/v1/enrolments', canonicalBytes(vault.enrolment(secret)))),
  )
  expect(answers.filter(({ status }) => status === 200).length).toBe(1)
  expect(answers.filter(({ status }) => status === 403).length).toBe(19)
})

it('One outcome sent twenty times at once gets one receipt; of two bodies under one id exactly one is taken', async ({
  skip,
}) => {
  if (server === null) return skip(notShown)
  const to = server
  const secret = (await to.issueCode()).replaceAll('-', '').slice(0, 16)
  const vault = await makeVault()
  expect((await post(to, '/v1/enrolments', canonicalBytes(vault.enrolment(secret)))).status).toBe(200)
  const send = (wire: Uint8Array): ReturnType<typeof post> =>
    post(to, '/v1/outcomes', wire, 'application/octet-stream')

  const wire = encodeWire(vault.outcome())
  const same = await Promise.all(Array.from({ length: 20 }, () => send(wire)))
  expect(new Set(same.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(same[0]?.status).toBe(200)

  const one = vault.outcome()
  const two = vault.outcome({ outcomeId: one.outcomeId, outcome: 'declined' })
  const both = [encodeWire(one), encodeWire(two)]
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => send(both[i % 2] ?? wire)))
  expect(answers.filter(({ status }) => status === 200).length).toBe(10)
  expect(answers.filter(({ status }) => status === 409).length).toBe(10)
})
