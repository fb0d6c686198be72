import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { encodeWire } from '../../../preload/contract/wire.ts'
import { canonicalBytes } from '../../../renderer/domain/log/index.ts'
import { startServer } from '../../outcome-server/index.ts'
import { makeVault } from '../support/chain.ts'
import { post } from '../support/server.ts'

const data = await mkdtemp(join(tmpdir(), 'sverka-server-'))
afterAll(() => rm(data, { recursive: true, force: true }))

it('A server started again with its folder is the same: its CA, its key, its codes, its receipts', async () => {
  const first = await startServer({ data })
  const vault = await makeVault()
  const [used, kept] = [await first.issueCode(), await first.issueCode()]
  const secret = (code: string): string => code.replaceAll('-', '').slice(0, 16)
  const wire = encodeWire(vault.outcome())
  const binary = 'application/octet-stream'
  expect((await post(first, '/v1/enrolments', canonicalBytes(vault.enrolment(secret(used))))).status).toBe(
    200,
  )
  const receipt = await post(first, '/v1/outcomes', wire, binary)
  expect(receipt.status).toBe(200)
  await first.close()

  const second = await startServer({ data })
  try {
    const { ca, serverRef, receiptKey } = first
    expect(second).toMatchObject({ ca, serverRef, receiptKey })
    expect(await post(second, '/v1/outcomes', wire, binary)).toEqual(receipt)
    const other = await makeVault()
    expect((await post(second, '/v1/enrolments', canonicalBytes(other.enrolment(secret(kept))))).status).toBe(
      200,
    )
    expect((await post(second, '/v1/enrolments', canonicalBytes(other.enrolment(secret(used))))).status).toBe(
      403,
    )
  } finally {
    await second.close()
  }
}, 120_000)
